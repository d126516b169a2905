import type { DifferenceClass } from '@adref/shared/differences';

/** What a reader makes of two wordings, before any program is asked: a class, or the direction in which the force changed. */
export type Judgement = 'stronger' | 'weaker' | 'other' | Exclude<DifferenceClass, 'force'>;

/** Two wordings and what a reader makes of them. */
export type JudgedPair = readonly [judgement: Judgement, before: string, after: string];
