import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Brings the editor's selection up to the one on the screen before something is done with it. A browser tells of a selection later than of keys:
 * on a page at work, a key that follows a selection at once would type, delete or divide where the caret was before.
 */
export const LatestSelection = Extension.create({
  name: 'latestSelection',
  // Before all who do something at a key.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('latest-selection'),
      props: {
        handleDOMEvents: {
          keydown: read,
          beforeinput: read,
          compositionstart: read,
          cut: read,
          copy: read,
          paste: read,
        },
      },
    }),
  ],
});

function read(view: EditorView): false {
  // The editor reads it at this event, and takes it where it is another one than it knows.
  if (!view.composing && isOlder(view)) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}

function isOlder(view: EditorView): boolean {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return false;
  const { anchor, head } = view.state.selection;
  return view.posAtDOM(anchorNode, anchorOffset) !== anchor || view.posAtDOM(focusNode, focusOffset) !== head;
}
