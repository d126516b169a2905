import { sameRange, type Take } from '@adref/shared/negotiation';

/** A decision that becomes public with the next draft. */
export interface ComingDecision {
  readonly take: Take;
  /** A later one at the same place, or on the whole paragraph, has taken its place; it becomes public all the same. */
  readonly replaced: boolean;
}

/** What everybody will read of the round's decisions when the next draft is issued, in the order in which they were made. */
export function comingDecisions(takes: readonly Take[]): ComingDecision[] {
  return takes.map((take, index) => ({
    take,
    replaced: takes
      .slice(index + 1)
      .some((later) => later.paragraph === take.paragraph && (later.from === null || sameRange(later, take))),
  }));
}
