import { isJoined, piecesOf, wordsJoinedOn } from './break-sign.ts';
import { partyOrder } from './party-order.ts';

/** A paragraph of a rolling text as one party holds it. */
export interface HeldRow {
  /** What moves call it: an id, or its name in writing. */
  readonly name: string;
  /** The party's wording of it; null where it has none, or deletes it. */
  readonly wording: string | null;
  /** Whether the draft has it. */
  readonly drafted: boolean;
  /** What is directly before it in the party's text; null for the first paragraph, absent where it is where it was. */
  readonly after?: string | null;
}

/** Paragraphs in the order of the party's text. */
export function inPartyOrder<R extends Pick<HeldRow, 'name' | 'after'>>(rows: readonly R[]): R[] {
  if (rows.every(({ after }) => after === undefined)) return [...rows];
  const byName = new Map(rows.map((row) => [row.name, row]));
  const placed = rows.flatMap(({ name, after }, order) => (after === undefined ? [] : [{ id: name, after, order }]));
  return partyOrder(
    rows.map(({ name }) => name),
    placed,
  ).flatMap((name) => byName.get(name) ?? []);
}

/** The paragraphs of the party's text, in its order. */
export function heldText(rows: readonly HeldRow[]): string[] {
  return heldPieces(rows).flatMap(({ pieces }) => pieces);
}

/** The same by rows: what the party has split is in pieces, and what it has joined in one. Rows without words are left out. */
export function heldPieces<R extends HeldRow>(
  rows: readonly R[],
): { readonly row: R; readonly pieces: readonly string[] }[] {
  const whole = new Map<string, string>();
  let head: string | null = null;
  for (const { name, wording, drafted } of rows) {
    if (drafted && wording !== null && isJoined(wording) && head !== null) {
      whole.set(head, (whole.get(head) ?? '') + wordsJoinedOn(wording));
    } else if (wording !== null) {
      // What has nothing before it to go on in is a paragraph of its own.
      whole.set(name, isJoined(wording) ? wordsJoinedOn(wording).trimStart() : wording);
      if (drafted) head = name;
    } else if (drafted) head = null;
  }
  return inPartyOrder(rows).flatMap((row) => {
    const words = whole.get(row.name);
    return words === undefined ? [] : [{ row, pieces: piecesOf(words) }];
  });
}
