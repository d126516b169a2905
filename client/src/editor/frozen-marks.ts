import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { PageMark } from './page-marks.ts';
import type { PageState } from './page-state.ts';
import { positionOf } from './paragraph-position.ts';

/** The marks of the paragraph under composition, moved along with its words. */
export function frozenMarks(
  tr: Transaction,
  old: EditorState,
  before: PageState,
  id: string,
): ReadonlyMap<string, readonly PageMark[]> {
  const marks = before.drawing.paragraphs.get(id)?.marks;
  const from = positionOf(old.doc, id);
  const to = positionOf(tr.doc, id);
  if (!marks || !from || !to) return new Map();
  const size = to.node.content.size;
  const moved = (offset: number, side: number) => {
    const mapped = tr.mapping.map(from.pos + 1 + offset, side) - to.pos - 1;
    return Math.max(0, Math.min(size, mapped));
  };
  return new Map([
    [
      id,
      marks.map((mark) =>
        mark.type === 'widget'
          ? { ...mark, at: moved(mark.at, mark.before ? -1 : 1) }
          : { ...mark, from: moved(mark.from, -1), to: moved(mark.to, 1) },
      ),
    ],
  ]);
}
