import type { Wording } from '../wording.ts';
import { type PlacedParagraph, partyOrder } from './party-order.ts';

/** Where parties want a paragraph of the draft to be. */
export interface Move {
  /** Id of the paragraph of the rolling text that is directly before it in their texts; null where it is the first. */
  readonly after: string | null;
  readonly holders: readonly string[];
}

/** A paragraph of the rolling text, under the ids by which parties know it. */
export interface MoveRow {
  readonly ids: readonly string[];
  /** What parties say of a paragraph that the draft does not have; absent for the draft's own. */
  readonly added?: readonly Wording[];
}

/**
 * Where the parties that move paragraphs want them, by paragraph. `moved` are the wordings that say so, in the order of tabling, one for a
 * party and paragraph. A move names what is before it in the order that the party has on the table, and nothing that is not on the table.
 */
export function movesIn(rows: readonly MoveRow[], moved: readonly Wording[]): ReadonlyMap<string, readonly Move[]> {
  const found = new Map<string, { after: string | null; holders: string[] }[]>();
  if (moved.length === 0) return found;
  const names = new Map(rows.flatMap(({ ids: [name = '', ...more] }) => [name, ...more].map((id) => [id, name])));
  const drafted = rows.flatMap(({ ids, added }) => (added ? [] : ids.slice(0, 1)));
  for (const [party, own] of Map.groupBy(moved, (wording) => wording.party)) {
    const placed = own.flatMap(({ paragraph: id, moved: place }): PlacedParagraph[] =>
      place ? [{ id, ...place }] : [],
    );
    for (const { ids, added = [] } of rows) {
      const mine = added.find((wording) => wording.party === party && wording.text !== null);
      const [id = ''] = ids;
      if (mine?.placement) placed.push({ id, after: mine.placement.after, order: mine.placement.order });
    }
    const order = partyOrder(drafted, placed);
    const places = new Map(order.map((id, at) => [id, at]));
    for (const { paragraph } of own) {
      const at = places.get(paragraph);
      if (at === undefined) continue;
      const before = order[at - 1];
      const after = before === undefined ? null : (names.get(before) ?? before);
      const list = found.get(paragraph) ?? [];
      found.set(paragraph, list);
      const same = list.find((one) => one.after === after);
      if (same) same.holders.push(party);
      else list.push({ after, holders: [party] });
    }
  }
  return found;
}

/** Whether two lists of moves say the same. */
export function sameMoves(a: readonly Move[] | undefined, b: readonly Move[] | undefined): boolean {
  if (a === b) return true;
  return (
    a?.length === b?.length &&
    (a ?? []).every(({ after, holders }, at) => {
      const other = b?.[at];
      return other?.after === after && other.holders.join('\n') === holders.join('\n');
    })
  );
}
