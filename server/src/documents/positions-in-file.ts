import { noteMarkLength, noteMarksIn, type Paragraph, withoutNoteMarks } from '@adref/shared/document';
import type { Reading } from '@adref/shared/formats';
import type { Position } from '@adref/shared/rolling';

/**
 * The positions that a file tells of, on the paragraphs of the draft that it was made from: `base` is the file with none of its changes made. One on a
 * paragraph that the draft has no more, or has with other words, is on nothing.
 */
export function positionsInFile(
  draft: readonly Paragraph[],
  base: readonly Paragraph[],
  { positions = [], sources }: Pick<Reading, 'positions' | 'sources'>,
): Position[] {
  const placeOf = new Map(
    base.flatMap(({ id }, at) => {
      const source = sources.get(id);
      return source && 'path' in source ? [[source.path, at] as const] : [];
    }),
  );
  return positions.flatMap(({ party, stance, from, to, source }): Position[] => {
    const at = 'path' in source ? placeOf.get(source.path) : undefined;
    const [own, drafted] = at === undefined ? [] : [base[at], draft[at]];
    if (!own || !drafted || bare(own.text) !== bare(drafted.text)) return [];
    if (from === null || to === null) return [{ party, paragraph: drafted.id, stance, from: null, to: null }];
    const [start, end] = [placeIn(drafted.text, from), placeIn(drafted.text, to)];
    return [{ party, paragraph: drafted.id, stance, from: start, to: end }];
  });
}

const bare = (text: string) => withoutNoteMarks(text).replace(/\s+/g, ' ').trim();

/** Where in words with marks of footnotes is what is at `offset` of them without these. */
function placeIn(text: string, offset: number): number {
  let at = offset;
  for (const mark of noteMarksIn(text)) if (mark.at < at) at += noteMarkLength;
  return at;
}
