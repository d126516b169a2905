import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Brings the caret into sight just before the next frame and not inside the change that moved it: where it is can then be measured in the
 * layout that the frame needs anyway, instead of one made for the question alone.
 */
export const CaretInSight = Extension.create({
  name: 'caretInSight',
  addProseMirrorPlugins() {
    let asked = 0;
    let now = false;
    return [
      new Plugin({
        key: new PluginKey('caret-in-sight'),
        props: {
          handleScrollToSelection(view) {
            if (now) return false;
            asked ||= requestAnimationFrame(() => {
              asked = 0;
              if (view.isDestroyed || isInSight(view)) return;
              now = true;
              view.dispatch(view.state.tr.scrollIntoView());
              now = false;
            });
            return true;
          },
        },
        view: () => ({ destroy: () => cancelAnimationFrame(asked) }),
      }),
    ];
  },
});

function isInSight(view: EditorView): boolean {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  return top >= 0 && bottom <= innerHeight;
}
