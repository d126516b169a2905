import { inOneBracket } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { baseText } from '../ranges/range-now.ts';
import type { Take } from './take.ts';

/**
 * The last decision at a place: on the same words or on some of them, on words that would be in one bracket with them, or on the paragraph as a
 * whole. Null where nothing is decided there. Its time names it in commands that rest on it. `takes` are those that count, if not all.
 */
export function decisionThere(
  state: Negotiation,
  place: { readonly paragraph: string; readonly from: number | null; readonly to: number | null },
  takes: readonly Take[] = state.takes,
): Take | null {
  const { paragraph, from, to } = place;
  // Of an addition that is only typed so far, the words that it has now.
  const base = baseText(state, wordingsOnTheTable(state), paragraph) ?? '';
  const isThere = (take: Take) =>
    take.paragraph === paragraph &&
    (from === null ||
      to === null ||
      take.from === null ||
      take.to === null ||
      inOneBracket(base, { from, to }, { from: take.from, to: take.to }));
  return takes.findLast(isThere) ?? null;
}
