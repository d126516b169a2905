/** What became of words through three wordings, in the order in which readers count them. */
export const threeWayStatuses = [
  'kept',
  'added before',
  'added now',
  'left out before',
  'left out now',
  'added, then left out',
  'restored',
] as const;

export type ThreeWayStatus = (typeof threeWayStatuses)[number];

/** A stretch of whole tokens that came and went together. */
export interface ThreeWaySpan {
  readonly text: string;
  readonly status: ThreeWayStatus;
  readonly inAgreed: boolean;
  readonly inPrevious: boolean;
  readonly inCurrent: boolean;
  /** Where the words only changed their place, the number that their two places have in common, from 1. */
  readonly move?: number;
}

/** What became of words that some of the three texts have; one of them at least. */
export function statusOf(inAgreed: boolean, inPrevious: boolean, inCurrent: boolean): ThreeWayStatus {
  if (inPrevious) {
    if (inAgreed) return inCurrent ? 'kept' : 'left out now';
    return inCurrent ? 'added before' : 'added, then left out';
  }
  if (inAgreed) return inCurrent ? 'restored' : 'left out before';
  return 'added now';
}
