/*
 * How two token sequences are aligned. Which way depends on the number n·m of pairs of tokens and on nothing else, so that every machine
 * gets the same hunks.
 *
 *   1. common beginning and end are set aside
 *   2. up to 24 M pairs   diff-match-patch over encoded tokens finds the common runs (encoded-alignment.ts)
 *      a a a [window] a a a a a [window] a a
 *      and between long runs the best redline there is takes its place (affine-alignment.ts), in windows of up to 4 M pairs
 *   3. beyond             split at words that both sides have exactly once, in the same order, and align between them;
 *                         where there is none, the whole stretch is replaced: coarse, but exact and quick
 *   4. the canonical form (hunk.ts)
 */
import { affineAlignment } from './affine-alignment.ts';
import { encodedAlignment } from './encoded-alignment.ts';
import { canonicalHunks, finestHunks, type Hunk } from './hunk.ts';
import { isSpace, type Token } from './token.ts';

/** Takes 20 ms and 4 MB; a paragraph of 100 words has 0.04 M pairs. */
const affineLimit = 4_000_000;

/** Two texts of 2,400 words without a common one take 0.3 s. The limit is for all stretches of a pair of texts together. */
const encodedLimit = 24_000_000;

/** Too few pairs to be worth looking for common runs. */
const smallPair = 1_000;

/**
 * Equal tokens on either side of a difference that the best redline may still use: eight words and their spaces. On the 25 gold pairs the
 * best cost by our costs is 0.999 of what these redlines cost, and 0.986 of what diff-match-patch and the canonical form alone give.
 */
const margin = 16;

/** The canonical hunks in which the words of `a` and `b` differ, ascending, never touching; none where the keys are equal. */
export function hunksBetween(a: readonly Token[], b: readonly Token[]): Hunk[] {
  let budget = encodedLimit;

  const align = (fromA: number, toA: number, fromB: number, toB: number): Hunk[] => {
    while (fromA < toA && fromB < toB && a[fromA]?.key === b[fromB]?.key) [fromA, fromB] = [fromA + 1, fromB + 1];
    while (fromA < toA && fromB < toB && a[toA - 1]?.key === b[toB - 1]?.key) [toA, toB] = [toA - 1, toB - 1];
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
    if (pairs <= budget) {
      budget -= pairs;
      return shifted(alignedInWindows(sliceA, sliceB));
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

/** With so little for opening a hunk, even a common space between two changed words divides them. */
const finestHunkCost = 1;

/**
 * The smallest hunks in which the words of `a` and `b` differ, every common token outside; for a look into one hunk of `hunksBetween`, to see whether
 * a part of it is what others hold too. Beyond 0.25 M pairs, which no paragraph reaches, the whole is one hunk.
 */
export function finestHunksBetween(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const whole = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  const hunks = a.length * b.length > 250_000 ? whole : affineAlignment(a, b, finestHunkCost);
  return finestHunks(a, b, hunks);
}

/** The hunks of diff-match-patch, bettered within windows that reach `margin` tokens into the common runs around them. */
function alignedInWindows(a: readonly Token[], b: readonly Token[]): Hunk[] {
  if (a.length * b.length <= smallPair) return affineAlignment(a, b);
  const rough = encodedAlignment(a, b);
  if (!rough) return [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  const result: Hunk[] = [];
  let floor = 0;
  for (let at = 0; at < rough.length; ) {
    const start = rough[at] as Hunk;
    let end = start;
    const inside = [start];
    for (at++; at < rough.length && (rough[at] as Hunk).fromA - end.toA <= 2 * margin; at++) {
      end = rough[at] as Hunk;
      inside.push(end);
    }
    const before = Math.min(margin, start.fromA - floor);
    const after = Math.min(margin, (rough[at]?.fromA ?? a.length) - end.toA);
    floor = end.toA + after;
    const [fromA, toA, fromB, toB] = [start.fromA - before, floor, start.fromB - before, end.toB + after];
    if ((toA - fromA) * (toB - fromB) > affineLimit) result.push(...inside);
    else {
      for (const hunk of affineAlignment(a.slice(fromA, toA), b.slice(fromB, toB))) {
        result.push({
          fromA: hunk.fromA + fromA,
          toA: hunk.toA + fromA,
          fromB: hunk.fromB + fromB,
          toB: hunk.toB + fromB,
        });
      }
    }
  }
  return result;
}

/** Places of the words that both sides have exactly once: the longest run that ascends on both. */
function commonOnce(a: readonly Token[], b: readonly Token[]): [number, number][] {
  const [placesA, placesB] = [placesOfUnique(a), placesOfUnique(b)];
  const pairs: [number, number][] = [];
  for (const [key, inA] of placesA) {
    const inB = placesB.get(key);
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
    if (!isSpace(token)) places.set(token.key, places.has(token.key) ? -1 : at);
  });
  return places;
}
