import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Frames for which the caret is looked after once the page was scrolled to it: paragraphs that come into sight are laid out only then, and
 * may have another height than was estimated.
 */
const frames = 30;
/** Frames for which it is looked after at most, however often they change. */
const most = 90;
/** By which somebody scrolls away, or chooses another place. */
const leaving = ['wheel', 'touchmove', 'pointerdown'] as const;

/**
 * Brings the caret into sight just before the next frame and not inside the change that moved it: where it is can then be measured in the
 * layout that the frame needs anyway, instead of one made for the question alone. In sight is what no bar covers, by the same rule of the
 * stylesheet (`scroll-padding`) by which browsers scroll to the caret that a key has moved; and what a keyboard on the screen leaves.
 */
export const CaretInSight = Extension.create({
  name: 'caretInSight',
  addProseMirrorPlugins() {
    let asked = 0;
    const look = (view: EditorView, until = 0, frame = 0) => {
      asked = requestAnimationFrame(() => {
        asked = 0;
        if (view.isDestroyed) return;
        const last = scrolledTo(view) ? Math.min(frame + frames, most) : until;
        if (frame < last) look(view, last, frame + 1);
      });
    };
    return [
      new Plugin({
        key: new PluginKey('caret-in-sight'),
        props: {
          handleScrollToSelection(view) {
            cancelAnimationFrame(asked);
            look(view);
            return true;
          },
        },
        view() {
          const stop = () => cancelAnimationFrame(asked);
          for (const left of leaving) addEventListener(left, stop, { passive: true });
          return {
            destroy() {
              stop();
              for (const left of leaving) removeEventListener(left, stop);
            },
          };
        },
      }),
    ];
  },
});

/** Scrolls the page until no bar covers the caret; false where none does. */
function scrolledTo(view: EditorView): boolean {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  const sight = inSight();
  const by = top < sight.top ? top - sight.top : bottom > sight.bottom ? bottom - sight.bottom : 0;
  // At the ends of the page there may be no more to scroll.
  const before = scrollY;
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
  return scrollY !== before;
}

/** From where to where one sees the page, in CSS pixels of the window. */
function inSight(): { readonly top: number; readonly bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const { offsetTop = 0, height = innerHeight } = visualViewport ?? {};
  return {
    top: Math.max(Number.parseFloat(scrollPaddingTop) || 0, offsetTop),
    bottom: Math.min(innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0), offsetTop + height),
  };
}
