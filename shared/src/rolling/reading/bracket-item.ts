import type { Attribution } from './attribution.ts';
import type { Marked } from './marked-text.ts';
import type { Stance } from './position-words.ts';

/** One alternative, or a stance on the others where it has no words. */
export interface Item extends Attribution {
  readonly words: Marked;
  /** What it says of the other words without having any; null where it has words. */
  readonly bare: Stance | null;
}
