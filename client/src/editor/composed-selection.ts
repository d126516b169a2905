import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * What is selected goes out before something is composed in its place, where brackets or ends of paragraphs are among it. Chromium does not
 * take these out, writes beside them, and never ends the composition: from then on no key does anything.
 */
export const ComposedSelection = Extension.create({
  name: 'composedSelection',
  // Before those who note where a composition begins.
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('composed-selection'),
      props: {
        handleDOMEvents: {
          compositionstart: (view) => {
            const { state, composing, editable } = view;
            if (editable && !composing && !state.selection.empty && isBroken(view)) {
              view.dispatch(state.tr.deleteSelection());
            }
            return false;
          },
        },
      },
    }),
  ],
});

function isBroken(view: EditorView): boolean {
  const { $from, $to } = view.state.selection;
  const selection = view.dom.ownerDocument.getSelection();
  if (!$from.sameParent($to)) return true;
  return !!selection?.rangeCount && !!selection.getRangeAt(0).cloneContents().querySelector('.ProseMirror-widget');
}
