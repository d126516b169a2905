import { heldPieces, inPartyOrder } from './breaks/held-text.ts';
import type { Bracket, RollingParagraph, Segment } from './rolling-text.ts';

/** What a party holds of one paragraph of the rolling text. */
export interface HeldParagraph {
  readonly paragraph: string;
  /** The whole wording; null where the party deletes the paragraph. */
  readonly text: string | null;
  /** Whether the draft does not have it. */
  readonly added: boolean;
}

/** The draft's words (of an added paragraph: those tabled first) under these segments. */
export function draftText(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : segment.draft)).join('');
}

/** The words of `party` under these segments: its alternatives, and the draft's words wherever it holds none. */
export function partyText(segments: readonly Segment[], party: string): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      return segment.alternatives.find(({ holders }) => holders.includes(party))?.text ?? segment.draft;
    })
    .join('');
}

/**
 * All that `party` holds, in the order of its text, read from the rolling text alone: every paragraph of the draft, in the party's words where it tabled
 * any, and the added paragraphs that it holds or deletes. Character for character what was drafted and tabled.
 */
export function partyWordings(rolling: readonly RollingParagraph[], party: string): HeldParagraph[] {
  return inPartyOrder(rolling.map((row) => ({ row, name: row.id, ...movedBy(row, party) }))).flatMap(
    ({ row }): HeldParagraph[] => {
      const { id, segments, deletedBy, added } = row;
      if (deletedBy.includes(party)) return [{ paragraph: id, text: null, added: added !== undefined }];
      return !added || added.holders.includes(party) || amends(segments, party)
        ? [{ paragraph: id, text: partyText(segments, party), added: added !== undefined }]
        : [];
    },
  );
}

/**
 * The paragraphs of the text of `party`, in its order, read from the rolling text alone: what it splits is in pieces, what it joins in one,
 * what it moves where it moves it.
 */
export function partyParagraphs(rolling: readonly RollingParagraph[], party: string): string[] {
  return partyRows(rolling, party).flatMap(({ pieces }) => pieces);
}

/** The same by paragraphs of the rolling text: those that the text of `party` has, in its order, each with its pieces there. */
export function partyRows(
  rolling: readonly RollingParagraph[],
  party: string,
): { readonly paragraph: RollingParagraph; readonly pieces: readonly string[] }[] {
  const held = new Map(partyWordings(rolling, party).map(({ paragraph, text }) => [paragraph, text]));
  const rows = rolling.map((paragraph) => ({
    paragraph,
    name: paragraph.id,
    wording: held.get(paragraph.id) ?? null,
    drafted: !paragraph.added,
    ...movedBy(paragraph, party),
  }));
  return heldPieces(rows).map(({ row, pieces }) => ({ paragraph: row.paragraph, pieces }));
}

function movedBy({ moves = [] }: RollingParagraph, party: string): { readonly after?: string | null } {
  const move = moves.find(({ holders }) => holders.includes(party));
  return move ? { after: move.after } : {};
}

/**
 * Who holds the words that the alternatives of a bracket replace: null where they are the draft's, which need no holder. Of an added
 * paragraph they are those tabled first, and gone where nobody holds them any more.
 */
export function baseHolders(paragraph: RollingParagraph, bracket: Bracket): readonly string[] | null {
  if (!paragraph.added) return null;
  const others = new Set(bracket.alternatives.flatMap(({ holders }) => holders));
  return paragraph.added.proposers.filter((party) => !others.has(party));
}

/** What an added paragraph says as it is proposed now, and who says exactly that: the words tabled first while somebody holds them. */
export function proposedWords({ segments, added }: RollingParagraph): { text: string; holders: readonly string[] } {
  const first = added?.holders[0];
  const text = first === undefined ? draftText(segments) : partyText(segments, first);
  return { text, holders: (added?.proposers ?? []).filter((party) => partyText(segments, party) === text) };
}

/** The draft itself, read from the rolling text alone. */
export function draftWordings(rolling: readonly RollingParagraph[]): HeldParagraph[] {
  return rolling
    .filter(({ added }) => !added)
    .map(({ id, segments }) => ({ paragraph: id, text: draftText(segments), added: false }));
}

/** Whether a party has words of its own in a bracket. */
export function amends(segments: readonly Segment[], party: string): boolean {
  return segments.some(
    (segment) => segment.kind === 'bracket' && segment.alternatives.some(({ holders }) => holders.includes(party)),
  );
}
