import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Tells the browser its selection anew where the page around it has been drawn again. When the piece of text that the caret was in is taken
 * out, the selection goes to the place between two pieces that is left, and that place is counted. `getSelection` counts on as pieces come
 * in before it; what Chromium types, deletes and composes with does not, and takes place further up in the paragraph. The editor sees a
 * selection that is where it should be, and leaves it.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('fresh-selection'),
      view: () => ({ update: (view, before) => view.state.doc === before.doc || tellAgain(view) }),
    }),
  ],
});

function tellAgain(view: EditorView): void {
  if (view.composing || !view.hasFocus()) return;
  const selection = view.dom.ownerDocument.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!(anchorNode instanceof Element || focusNode instanceof Element) || !anchorNode || !focusNode) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
}
