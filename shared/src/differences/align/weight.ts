/*
 * What a redline costs a reader. The best redline is the one that costs least:
 *
 *   5 for every hunk   +   3 for every changed word   +   1 for every changed stop word or sign   +   almost nothing for a space
 *
 * So a common word between two hunks stays outside (2 · 3 > 5), and up to two common stop words are drawn in (2 · 2 < 5):
 *
 *   ne [permettent→devraient] pas [→permettre]    costs 5 + 6 + 5 + 3 = 19
 *   ne [permettent pas→devraient pas permettre]   costs 5 + 6 + 2 + 3 = 16   reads better
 *
 * Costs are whole numbers, twenty to one of the above, so that ties and sums are exact on every machine.
 */

import { isSpace, type Token } from '../token.ts';
import { isStopWord } from './stop-word.ts';

/** Opening a hunk. */
export const hunkCost = 100;

/** More than nothing, so that spaces outside a hunk stay outside, and too little to weigh against a word. */
const spaceCost = 1;
const smallCost = 20;
const wordCost = 60;

/** The cost of deleting or inserting `token`. */
export function changeCost(token: Token): number {
  if (isSpace(token)) return spaceCost;
  return /^[\p{L}\p{N}]/u.test(token.key) && !isStopWord(token.key) ? wordCost : smallCost;
}
