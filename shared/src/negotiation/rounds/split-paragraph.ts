import { type Change, changes } from '../../differences/index.ts';
import type { Paragraph } from '../../document/index.ts';
import { type Range, splitBetween } from '../../rolling/index.ts';

/*
 * A paragraph that a new draft has in several pieces.
 *
 *   draft P "States should act now and report yearly"    new draft P "States should act now"  N "and report yearly"
 *   joined  "States should act now and report yearly"    pieces    P 0 to 21                  N 22 to 39
 *
 * What was said of the words is carried over to the joined words first, and cut where they are cut.
 */

/** The pieces of one paragraph, and their words in one row with a space between each two. */
export interface SplitParagraph {
  readonly joined: string;
  readonly pieces: readonly (Range & { readonly id: string })[];
}

/**
 * The paragraph `now`, which was `before` in the draft before, with the new ones right behind it that have words of its end; null where there
 * are none. `isNew` says which paragraphs are new and nobody's proposal.
 */
export function splitOf(
  before: string,
  now: Paragraph,
  next: readonly Paragraph[],
  isNew: (paragraph: Paragraph) => boolean,
): SplitParagraph | null {
  let joined = now.text;
  const pieces = [{ id: now.id, from: 0, to: joined.length }];
  for (let at = next.indexOf(now) + 1; ; at++) {
    const piece = next[at];
    if (!piece || !isNew(piece)) break;
    const longer = `${joined} ${piece.text}`;
    const from = joined.length + 1;
    if (keptWords(before, longer, from) * 2 <= piece.text.length) break;
    pieces.push({ id: piece.id, from, to: longer.length });
    joined = longer;
  }
  return pieces.length > 1 ? { joined, pieces } : null;
}

/** The same with the sign of a split between the pieces, as the wording of a party that splits the paragraph has it. */
export function withSplits({ joined, pieces }: SplitParagraph): SplitParagraph {
  let whole = '';
  const placed = pieces.map(({ id, from, to }, at) => {
    const words = joined.slice(from, to);
    if (at > 0) whole += splitBetween(whole, words);
    const start = whole.length;
    whole += words;
    return { id, from: start, to: whole.length };
  });
  return { joined: whole, pieces: placed };
}

/** How many characters of `after` from a place on are those of `before`. */
function keptWords(before: string, after: string, place: number): number {
  let kept = after.length - place;
  let shift = 0;
  for (const { from, to, text } of changes(before, after)) {
    const [start, end] = [from + shift, from + shift + text.length];
    kept -= Math.max(0, end - Math.max(start, place));
    shift += text.length - (to - from);
  }
  return kept;
}

/** Changes of the joined words piece by piece; null where one of them goes over a cut. */
export function inPieces(
  { pieces }: SplitParagraph,
  edits: readonly Change[],
): readonly { readonly id: string; readonly changes: readonly Change[] }[] | null {
  const own = pieces.map(({ id, from, to }) => ({
    id,
    changes: edits
      .filter((edit) => from <= edit.from && edit.to <= to)
      .map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  }));
  return own.reduce((sum, piece) => sum + piece.changes.length, 0) === edits.length ? own : null;
}

/** The place of a range of the joined words in one piece; null where it goes over a cut. */
export function inPiece({ pieces }: SplitParagraph, range: Range): (Range & { readonly id: string }) | null {
  const piece = pieces.find(({ from, to }) => from <= range.from && range.to <= to);
  return piece ? { id: piece.id, from: range.from - piece.from, to: range.to - piece.from } : null;
}

/** The parts of a range of the joined words in each piece that has some of it, in order. */
export function cutAlong({ pieces }: SplitParagraph, range: Range): readonly (Range & { readonly id: string })[] {
  return pieces.flatMap(({ id, from, to }) => {
    const part = { from: Math.max(from, range.from) - from, to: Math.min(to, range.to) - from };
    return part.from < part.to ? [{ id, ...part }] : [];
  });
}
