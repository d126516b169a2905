import type { Change, Range } from '../differences/index.ts';
import { named } from './nobody.ts';
import { inOneBracket } from './one-bracket.ts';
import type { Alternative } from './rolling-text.ts';

/** A bracket in the making: a range of the draft and what each party changes in it. */
export interface Region extends Range {
  /** By party, in the order of tabling; ascending changes, none outside the range. */
  readonly own: ReadonlyMap<string, readonly Change[]>;
}

/** Joins ranges of the draft that are of one bracket (one-bracket.ts) into regions, ascending. A `null` change only claims its range. */
export function regionsOf(
  draft: string,
  claims: readonly (Range & { readonly party: string; readonly change: Change | null })[],
  order: ReadonlyMap<string, number>,
): Region[] {
  const regions: { from: number; to: number; own: Map<string, Change[]>; inserts: boolean; nameless: boolean }[] = [];
  for (const { from, to, party, change } of claims.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    // Words that stay or go without anybody's name are written alone, and would be an alternative to the bracket before them.
    const nameless = change !== null && named([party]).length === 0;
    let region = regions.at(-1);
    const goesOn = region && from === region.to && (region.inserts || region.nameless || nameless);
    if (region && (goesOn || inOneBracket(draft, region, { from, to }))) {
      region.inserts = from === to && to === region.to ? true : region.inserts && to <= region.to;
      region.nameless ||= nameless;
      region.to = Math.max(region.to, to);
    } else {
      region = { from, to, own: new Map(), inserts: from === to, nameless };
      regions.push(region);
    }
    if (!change) continue;
    const own = region.own.get(party);
    if (own) own.push(change);
    else region.own.set(party, [change]);
  }
  // Alternatives are listed as they were tabled, not by their first changed word.
  const rank = (party: string) => order.get(party) ?? 0;
  return regions.map(({ from, to, own }) => ({
    from,
    to,
    own: own.size < 2 ? own : new Map([...own].sort(([a], [b]) => rank(a) - rank(b))),
  }));
}

/** What each party makes of the region's words, equal words together, in the order of tabling. */
export function alternativesIn(draft: string, { from, to, own }: Region): Alternative[] {
  const holders = new Map<string, string[]>();
  for (const [party, edits] of own) {
    let text = '';
    let at = from;
    for (const edit of edits) {
      text += draft.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    text += draft.slice(at, to);
    const known = holders.get(text);
    if (known) known.push(party);
    else holders.set(text, [party]);
  }
  return [...holders].map(([text, parties]) => ({ text, holders: parties }));
}

/**
 * Whether a position's range overlaps a region. Taken on an insertion (an empty range), it follows the place into whatever bracket
 * grows around it; taken on words, it concerns an insertion only among them, not at their edge.
 */
export function concerns({ from, to }: Range, region: Range): boolean {
  return from === to ? region.from <= from && from <= region.to : from < region.to && region.from < to;
}
