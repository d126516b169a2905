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
 * A bracket is the smallest range that holds every change that overlaps or touches it (one-bracket.ts has where neighbours are each for itself),
 * divided where parties share only a part of it (shared-part.ts). Who changes nothing in it holds the draft's words
 * silently. A position joins every bracket that its range overlaps and never widens one; a reservation that overlaps none makes a bracket
 * without alternatives; a retention that overlaps none has nothing to defend and shows nowhere.
 */
import { type Change, changesIn, type Range } from '../differences/index.ts';
import type { ChangeMemory } from './change-memory.ts';
import { inOneBracket } from './one-bracket.ts';
import { alternativesIn, concerns, type Region, regionsOf } from './region.ts';
import type { PartyText, Segment } from './rolling-text.ts';
import { dividedRegion } from './shared-part.ts';
import type { Position } from './wording.ts';

/**
 * The segments of one paragraph: `draft` with a bracket wherever wordings or reservations ask for one. Two brackets touch only where words
 * meet without a space, and no segment is empty except a bracket where words are only inserted. A party has at most one wording.
 *
 * @param positions those of this paragraph; whole-paragraph ones are not a matter of segments and are passed over
 * @param memory of differences already computed
 */
export function rollParagraph(
  draft: string,
  wordings: readonly PartyText[],
  positions: readonly Position[] = [],
  memory?: ChangeMemory,
): readonly Segment[] {
  if (!memory) return roll(draft, wordings, positions, changesIn(draft));
  const compare = (wording: string) => memory.changes(draft, wording);
  return memory.segments(draft, wordings, positions, () => roll(draft, wordings, positions, compare));
}

function roll(
  draft: string,
  wordings: readonly PartyText[],
  positions: readonly Position[],
  compare: (wording: string) => readonly Change[],
): Segment[] {
  const ranged = positions.flatMap(({ party, stance, from, to }) =>
    from === null || to === null ? [] : [{ party, stance, from: Math.max(0, from), to: Math.min(draft.length, to) }],
  );
  const segments: Segment[] = [];
  let at = 0;
  const plainUpTo = (to: number) => {
    if (to > at) segments.push({ kind: 'text', from: at, to, text: draft.slice(at, to) });
  };
  for (const region of regions(draft, wordings, ranged, compare)) {
    plainUpTo(region.from);
    const { from, to } = region;
    const holding = (stance: Position['stance']) => [
      ...new Set(ranged.filter((one) => one.stance === stance && concerns(one, region)).map(({ party }) => party)),
    ];
    segments.push({
      kind: 'bracket',
      from,
      to,
      draft: draft.slice(from, to),
      alternatives: alternativesIn(draft, region),
      retain: holding('retain'),
      reserve: holding('reserve'),
    });
    at = to;
  }
  plainUpTo(draft.length);
  return segments;
}

/** The ranges of the brackets, ascending. */
function regions(
  draft: string,
  wordings: readonly PartyText[],
  positions: readonly (Range & { readonly stance: Position['stance']; readonly party: string })[],
  compare: (wording: string) => readonly Change[],
): Region[] {
  const order = new Map(wordings.map(({ party }, at) => [party, at]));
  const claims = wordings.flatMap(({ party, text }) =>
    text === draft ? [] : compare(text).map((change) => ({ from: change.from, to: change.to, party, change })),
  );
  const changed = regionsOf(draft, claims, order);
  const reserved = positions
    .filter((one) => one.stance === 'reserve' && one.from < one.to && !changed.some((region) => concerns(one, region)))
    .map(({ from, to, party }) => ({ from, to, party, change: null }));
  const whole = reserved.length === 0 ? changed : regionsOf(draft, [...claims, ...reserved], order);
  // No part takes the space that is all there is between two brackets.
  return whole.flatMap((region, at) => {
    const [before, behind] = [whole[at - 1], whole[at + 1]];
    const parts = dividedRegion(draft, region, positions, (before?.to ?? -1) + 1);
    // A part that inserts beside the next bracket would be of it, and so would print read: "的国家" replaced by "应当和的" only inserts in front.
    const [first, last] = [parts[0], parts.at(-1)];
    const joins = before && first && inOneBracket(draft, before, first);
    return joins || (last && behind && inOneBracket(draft, last, behind)) ? [region] : parts;
  });
}
