/*
 * Which engine aligns two token sequences, by the number n·m of pairs of tokens; the choice depends on nothing else, so that every
 * machine gets the same hunks.
 *
 *   up to 4 M     affine-alignment.ts: the best redline there is (4 M take 30 ms; a paragraph of 100 words has 0.04 M)
 *   up to 24 M    encoded-alignment.ts: diff-match-patch, a shortest edit script
 *   beyond        split at words that both sides have exactly once, in the same order, and align between them;
 *                 where there is none, the whole stretch is replaced: coarse, but exact and quick
 */
import { affineAlignment } from './affine-alignment.ts';
import { encodedAlignment } from './encoded-alignment.ts';
import { canonicalHunks, type Hunk } from './hunk.ts';
import { isSpace, type Token } from './token.ts';

const affineLimit = 4_000_000;
/** Two texts of 2,400 words without a common one take 0.2 s. The limit is for all stretches of a pair together. */
const encodedLimit = 24_000_000;

/** The canonical hunks in which `a` and `b` differ, ascending, never touching; none where they are equal. */
export function hunksBetween(a: readonly Token[], b: readonly Token[]): Hunk[] {
  let budget = encodedLimit;

  const align = (fromA: number, toA: number, fromB: number, toB: number): Hunk[] => {
    while (fromA < toA && fromB < toB && a[fromA]?.text === b[fromB]?.text) [fromA, fromB] = [fromA + 1, fromB + 1];
    while (fromA < toA && fromB < toB && a[toA - 1]?.text === b[toB - 1]?.text) [toA, toB] = [toA - 1, toB - 1];
    if (fromA === toA && fromB === toB) return [];
    const whole = [{ fromA, toA, fromB, toB }];
    if (fromA === toA || fromB === toB) return whole;

    const pairs = (toA - fromA) * (toB - fromB);
    const [sliceA, sliceB] = [a.slice(fromA, toA), b.slice(fromB, toB)];
    const shifted = (hunks: readonly Hunk[]) =>
      hunks.map((hunk) => ({
        fromA: hunk.fromA + fromA,
        toA: hunk.toA + fromA,
        fromB: hunk.fromB + fromB,
        toB: hunk.toB + fromB,
      }));
    if (pairs <= affineLimit && pairs <= budget) {
      // A single pair always fits; the stretches of a split one share what is left.
      budget -= pairs;
      return shifted(affineAlignment(sliceA, sliceB));
    }
    if (pairs <= budget) {
      const hunks = encodedAlignment(sliceA, sliceB);
      budget -= pairs;
      return hunks ? shifted(hunks) : whole;
    }
    const anchors = commonOnce(sliceA, sliceB);
    if (anchors.length === 0) return whole;
    const result: Hunk[] = [];
    let [atA, atB] = [fromA, fromB];
    for (const [inA, inB] of anchors) {
      result.push(...align(atA, fromA + inA, atB, fromB + inB));
      [atA, atB] = [fromA + inA + 1, fromB + inB + 1];
    }
    result.push(...align(atA, toA, atB, toB));
    return result;
  };

  return canonicalHunks(a, b, align(0, a.length, 0, b.length));
}

/** Places of the words that both sides have exactly once: the longest run that ascends on both. */
function commonOnce(a: readonly Token[], b: readonly Token[]): [number, number][] {
  const [placesA, placesB] = [placesOfUnique(a), placesOfUnique(b)];
  const pairs: [number, number][] = [];
  for (const [text, inA] of placesA) {
    const inB = placesB.get(text);
    if (inA >= 0 && inB !== undefined && inB >= 0) pairs.push([inA, inB]);
  }
  pairs.sort(([inA], [otherA]) => inA - otherA);

  // Longest ascending subsequence by patience: `piles[k]` ends the best run of length k + 1.
  const piles: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, inB], at) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] as number] as [number, number])[1] < inB) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (piles[low - 1] as number) : -1;
    piles[low] = at;
  });
  const run: [number, number][] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at] as number) run.push(pairs[at] as [number, number]);
  return run.reverse();
}

/** Where each word stands that occurs once; -1 for those that occur more often. */
function placesOfUnique(tokens: readonly Token[]): Map<string, number> {
  const places = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (!isSpace(token)) places.set(token.text, places.has(token.text) ? -1 : at);
  });
  return places;
}
