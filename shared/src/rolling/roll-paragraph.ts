/*
 * How the wordings of one paragraph become brackets. Draft: "States should not allow". Delegations as letters.
 *
 *   A: shall          B: shall          [should / shall – A, B]                     equal words share an alternative
 *   A: shall          B: must           [should / shall – A / must – B]             overlapping changes share a bracket
 *   A: shall not      B: must           [should / shall – A / must – B] not         words nobody changes stay outside
 *   A: shall          B: should always  [should / shall – A / should always – B]    changes that touch share a bracket, because
 *                                                                                   "[…][…]" would read as two alternatives
 *   A: shall          B: permit         [should / shall – A] not [allow / permit – B]   separate changes stay separate
 *
 * A bracket is the smallest range that holds every change that overlaps or touches it. Who changes nothing in it holds the draft's words
 * silently. A position joins every bracket that its range overlaps and never widens one; a reservation that overlaps none makes a bracket
 * without alternatives; a retention that overlaps none has nothing to defend and shows nowhere.
 */
import { type Change, changesIn } from '../differences/index.ts';
import type { ChangeMemory } from './change-memory.ts';
import type { Alternative, Segment } from './rolling-text.ts';
import type { Position } from './wording.ts';

/** What a party holds of one paragraph. */
export interface PartyText {
  readonly party: string;
  readonly text: string;
}

interface Region {
  from: number;
  to: number;
  /** Changes inside by party, in the order of the wordings. */
  readonly own: Map<string, Change[]>;
}

/**
 * The segments of one paragraph: `draft` with a bracket wherever wordings or reservations ask for one. No two brackets touch,
 * and no segment is empty except a bracket where words are only inserted. A party has at most one wording.
 *
 * @param positions those of this paragraph; whole-paragraph ones are not a matter of segments and are passed over
 * @param memory of differences already computed
 */
export function rollParagraph(
  draft: string,
  wordings: readonly PartyText[],
  positions: readonly Position[] = [],
  memory?: ChangeMemory,
): Segment[] {
  const ranged = positions.filter((position) => position.from !== null && position.to !== null);
  const regions = joined(draft, wordings, ranged, memory);
  const segments: Segment[] = [];
  let at = 0;
  const plainUpTo = (to: number) => {
    if (to > at) segments.push({ kind: 'text', from: at, to, text: draft.slice(at, to) });
  };
  for (const region of regions) {
    plainUpTo(region.from);
    const { from, to } = region;
    const holding = (stance: Position['stance']) => [
      ...new Set(ranged.filter((p) => p.stance === stance && concerns(p, region)).map((p) => p.party)),
    ];
    segments.push({
      kind: 'bracket',
      from,
      to,
      draft: draft.slice(from, to),
      alternatives: alternatives(draft, region),
      retain: holding('retain'),
      reserve: holding('reserve'),
    });
    at = to;
  }
  plainUpTo(draft.length);
  return segments;
}

/** The ranges of the brackets, ascending. */
function joined(
  draft: string,
  wordings: readonly PartyText[],
  positions: readonly Position[],
  memory: ChangeMemory | undefined,
): Region[] {
  const found: { from: number; to: number; order: number; party: string; change: Change }[] = [];
  const compare = memory ? (text: string) => memory.changes(draft, text) : changesIn(draft);
  wordings.forEach(({ party, text }, order) => {
    if (text === draft) return;
    for (const change of compare(text)) {
      found.push({ from: change.from, to: change.to, order, party, change });
    }
  });
  found.sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
  const regions: Region[] = [];
  for (const { from, to, party, change } of found) {
    let region = regions.at(-1);
    if (region && from <= region.to) region.to = Math.max(region.to, to);
    else {
      region = { from, to, own: new Map() };
      regions.push(region);
    }
    const own = region.own.get(party);
    if (own) own.push(change);
    else region.own.set(party, [change]);
  }
  const reserved = positions
    .filter(({ stance }) => stance === 'reserve')
    .map((position) => ({ from: Math.max(0, position.from ?? 0), to: Math.min(draft.length, position.to ?? 0) }))
    .filter((range) => range.from < range.to && !regions.some((region) => concerns(range, region)));
  return reserved.length === 0 ? inOrder(regions, wordings) : inOrder(withReservations(regions, reserved), wordings);
}

/** Adds ranges that are only reserved; they join each other, and a bracket, where they overlap or touch. */
function withReservations(regions: readonly Region[], reserved: readonly { from: number; to: number }[]): Region[] {
  const all: Region[] = [...regions, ...reserved.map(({ from, to }) => ({ from, to, own: new Map() }))];
  all.sort((a, b) => a.from - b.from || a.to - b.to);
  const result: Region[] = [];
  for (const region of all) {
    const last = result.at(-1);
    if (last && region.from <= last.to) {
      last.to = Math.max(last.to, region.to);
      for (const [party, own] of region.own) last.own.set(party, [...(last.own.get(party) ?? []), ...own]);
    } else result.push(region);
  }
  return result;
}

/** Alternatives are listed in the order in which the parties tabled, not in the order of their first changed word. */
function inOrder(regions: readonly Region[], wordings: readonly PartyText[]): Region[] {
  const rank = new Map(wordings.map(({ party }, order) => [party, order]));
  return regions.map((region) => ({
    ...region,
    own: new Map([...region.own].sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))),
  }));
}

function alternatives(draft: string, { from, to, own }: Region): Alternative[] {
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
 * Whether a position's range overlaps a bracket. Taken on an insertion (an empty range), it follows the place into whatever bracket
 * grows around it; taken on words, it concerns an insertion only among them, not at their edge.
 */
function concerns(
  position: { readonly from: number | null; readonly to: number | null },
  region: { readonly from: number; readonly to: number },
): boolean {
  const from = position.from ?? 0;
  const to = position.to ?? 0;
  return from === to ? region.from <= from && from <= region.to : from < region.to && region.from < to;
}
