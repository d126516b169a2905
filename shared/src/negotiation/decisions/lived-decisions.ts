import { sameRange } from '../ranges/range-now.ts';
import type { Take } from './take.ts';

/** A decision of a round, and whether a later one has taken its place: then that one alone counts. */
export interface LivedDecision extends Take {
  readonly replaced: boolean;
}

/**
 * Decisions of one round, in the order in which they were made. Combining changes one by one, or deciding again, leaves one decision that
 * counts: a later one takes the place of an earlier one on the same words, on words around them, or on any words of the paragraph where it is
 * on all of it; but not where it leaves open what others have decided there (`leavesOpen`).
 */
export function livedDecisions(takes: readonly Take[]): readonly LivedDecision[] {
  const later = new Map<string, Take[]>();
  const lived: LivedDecision[] = [];
  for (const take of takes.toReversed()) {
    const after = later.get(take.paragraph) ?? [];
    lived.push({ ...take, replaced: after.some((other) => replaces(other, take)) });
    later.set(take.paragraph, [...after, take]);
  }
  return lived.reverse();
}

function replaces(later: Take, { from, to, ...earlier }: Take): boolean {
  if (sameRange(later, { ...earlier, from, to })) return true;
  if (later.from === null || later.to === null) return !later.leavesOpen;
  if (from === null || to === null || !sameRange({ ...later, from, to }, { ...earlier, from, to })) return false;
  // Words that are put in at an edge of others are beside them, and not in them.
  return from === to ? later.from < from && to < later.to : later.from <= from && to <= later.to;
}
