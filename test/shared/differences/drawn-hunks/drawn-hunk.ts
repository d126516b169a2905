import type { Judgement } from '../force-pairs/judged-pair.ts';

/** A change between two paragraphs of the resolutions beside the repository: their files and places, which of their changes, what it is. */
export type DrawnHunk = readonly [before: string, after: string, change: number, judgement: Judgement];
