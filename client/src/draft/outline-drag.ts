import type { DragEvent } from 'react';
import type { OutlineRow } from './outline-row.ts';

/** Under which a dragged row says its paragraph: no other page or program takes it for words. */
const kind = 'application/x-adref-paragraph';

/** Moves a paragraph behind the first of these that is in the text; to its beginning where none is. */
export type MoveParagraph = (paragraph: string, behind: readonly string[]) => void;

/** What a list does with a row of it that is dragged to another place: dropped on the upper half of a row it comes before that one, else behind it. */
export function dragHandlers(rows: readonly OutlineRow[], onMove: MoveParagraph) {
  const rowOf = (event: DragEvent<HTMLElement>) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  return {
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const id = rowOf(event)?.dataset.row;
      if (id === undefined) return;
      event.dataTransfer.setData(kind, id);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (event.dataTransfer.types.includes(kind)) event.preventDefault();
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const moved = event.dataTransfer.getData(kind);
      const row = rowOf(event);
      const at = rows.findIndex(({ id }) => id === row?.dataset.row);
      if (moved === '' || !row || at < 0) return;
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      const above = event.clientY < top + height / 2 ? rows.slice(0, at) : rows.slice(0, at + 1);
      onMove(
        moved,
        above
          .map(({ id }) => id)
          .filter((id) => id !== moved)
          .reverse(),
      );
    },
  };
}
