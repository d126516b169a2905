/*
 * How two token sequences are aligned. Which way depends on the number n·m of pairs of words and on nothing else, so that every machine
 * gets the same hunks.
 *
 *   1. spaces are left out, common beginning and end are set aside
 *   2. up to 12,000 pairs   the best redline there is (affine-alignment.ts)
 *   3. up to 8 M pairs      diff-match-patch over encoded words finds the common runs (encoded-alignment.ts)
 *      a a a [window] a a a a a [window] a a
 *      and between long runs the best redline there is takes its place, in windows of up to 4 M pairs
 *   4. beyond               split at words that both sides have exactly once, in the same order, and align between them;
 *                           where there is none, the whole stretch is replaced: coarse, but exact and quick
 *   5. spaces are put back, and the canonical form (hunk.ts)
 */

import type { Token } from '../token.ts';
import { affineAlignment } from './affine-alignment.ts';
import { encodedAlignment } from './encoded-alignment.ts';
import { canonicalHunks, finestHunks, type Hunk } from './hunk.ts';
import { type WordSequence, type WordSequences, wordSequences, wordSequencesWith } from './word-sequence.ts';

/** Two paragraphs of 110 words; takes 0.05 ms, as long as finding common runs first. */
const smallPair = 12_000;

/** Takes 15 ms and 4 MB. */
const affineLimit = 4_000_000;

/** Two texts of 2,800 words without a common one take 0.2 s. The limit is for all stretches of a pair of texts together. */
const encodedLimit = 8_000_000;

/**
 * Equal words on either side of a difference that the best redline may still use. On the gold pairs the best cost by our costs is 0.999 of
 * what these redlines cost, and 0.986 of what diff-match-patch and the canonical form alone give.
 */
const margin = 8;

/** The canonical hunks in which the words of `a` and `b` differ, ascending, never touching; none where the keys are equal. */
export function hunksBetween(a: readonly Token[], b: readonly Token[]): Hunk[] {
  return hunksFrom(a)(b);
}

/** The same for many texts `b` beside one text `a`, whose words are then numbered once. */
export function hunksFrom(a: readonly Token[]): (b: readonly Token[]) => Hunk[] {
  const beside = wordSequencesWith(a);
  return (b) => {
    const words = beside(b);
    return canonicalHunks(a, b, withSpaces(a, b, words.a, words.b, wordHunks(words)));
  };
}

/** With so little for opening a hunk, even a common space between two changed words divides them. */
const finestHunkCost = 1;

/**
 * The smallest hunks in which the words of `a` and `b` differ, every common token outside; for a look into one hunk of `hunksBetween`, to
 * see whether a part of it is what others hold too. Beyond 0.25 M pairs, which no paragraph reaches, the whole is one hunk.
 */
export function finestHunksBetween(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const whole = { fromA: 0, toA: a.length, fromB: 0, toB: b.length };
  if (a.length * b.length > 250_000) return finestHunks(a, b, [whole]);
  const tokens = wordSequences(a, b, { spaces: true });
  return finestHunks(a, b, affineAlignment(tokens.a, tokens.b, whole, finestHunkCost));
}

function wordHunks({ a, b, distinct }: WordSequences): Hunk[] {
  let budget = encodedLimit;

  const align = (stretch: Hunk): Hunk[] => {
    const whole = trimmed(a, b, stretch);
    const { fromA, toA, fromB, toB } = whole;
    if (fromA === toA && fromB === toB) return [];
    if (fromA === toA || fromB === toB) return [whole];

    const pairs = (toA - fromA) * (toB - fromB);
    if (pairs <= smallPair) return affineAlignment(a, b, whole);
    if (pairs <= budget) {
      budget -= pairs;
      return alignedInWindows(a, b, whole, distinct);
    }
    const anchors = commonOnce(a, b, whole);
    if (anchors.length === 0) return [whole];
    const result: Hunk[] = [];
    let [atA, atB] = [fromA, fromB];
    for (const [inA, inB] of anchors) {
      result.push(...align({ fromA: atA, toA: inA, fromB: atB, toB: inB }));
      [atA, atB] = [inA + 1, inB + 1];
    }
    result.push(...align({ fromA: atA, toA, fromB: atB, toB }));
    return result;
  };

  return align({ fromA: 0, toA: a.ids.length, fromB: 0, toB: b.ids.length });
}

function trimmed(a: WordSequence, b: WordSequence, { fromA, toA, fromB, toB }: Hunk): Hunk {
  let [startA, startB, endA, endB] = [fromA, fromB, toA, toB];
  while (startA < endA && startB < endB && a.ids[startA] === b.ids[startB]) [startA, startB] = [startA + 1, startB + 1];
  while (startA < endA && startB < endB && a.ids[endA - 1] === b.ids[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  return { fromA: startA, toA: endA, fromB: startB, toB: endB };
}

/** The hunks of diff-match-patch, bettered within windows that reach `margin` words into the common runs around them. */
function alignedInWindows(a: WordSequence, b: WordSequence, whole: Hunk, distinct: number): Hunk[] {
  const rough = encodedAlignment(a, b, whole, distinct);
  if (!rough) return [whole];
  const result: Hunk[] = [];
  let floor = whole.fromA;
  for (let at = 0; at < rough.length; ) {
    const start = rough[at] as Hunk;
    let end = start;
    const inside = [start];
    for (at++; at < rough.length && (rough[at] as Hunk).fromA - end.toA <= 2 * margin; at++) {
      end = rough[at] as Hunk;
      inside.push(end);
    }
    const before = Math.min(margin, start.fromA - floor);
    const after = Math.min(margin, (rough[at]?.fromA ?? whole.toA) - end.toA);
    floor = end.toA + after;
    const window = { fromA: start.fromA - before, toA: floor, fromB: start.fromB - before, toB: end.toB + after };
    if ((window.toA - window.fromA) * (window.toB - window.fromB) > affineLimit) result.push(...inside);
    else result.push(...affineAlignment(a, b, window));
  }
  return result;
}

/** Hunks of words as hunks of tokens: what is between two neighbours that both sides have in common is equal only with its spaces. */
function withSpaces(
  a: readonly Token[],
  b: readonly Token[],
  wordsA: WordSequence,
  wordsB: WordSequence,
  hunks: readonly Hunk[],
): Hunk[] {
  const result: Hunk[] = [];
  let [atA, atB] = [0, 0];
  const gapUpTo = (toA: number, toB: number) => {
    let equal = toA - atA === toB - atB;
    for (let step = 0; equal && atA + step < toA; step++) equal = a[atA + step]?.key === b[atB + step]?.key;
    if (!equal) result.push({ fromA: atA, toA, fromB: atB, toB });
  };
  let [wordA, wordB] = [0, 0];
  const equalUpTo = (toA: number) => {
    for (; wordA < toA; wordA++, wordB++) {
      const [placeA, placeB] = [wordsA.places[wordA] as number, wordsB.places[wordB] as number];
      gapUpTo(placeA, placeB);
      [atA, atB] = [placeA + 1, placeB + 1];
    }
  };
  for (const hunk of hunks) {
    equalUpTo(hunk.fromA);
    [wordA, wordB] = [hunk.toA, hunk.toB];
    const [toA, toB] = [wordsA.places[wordA] ?? a.length, wordsB.places[wordB] ?? b.length];
    result.push({ fromA: atA, toA, fromB: atB, toB });
    [atA, atB] = [toA, toB];
  }
  equalUpTo(wordsA.ids.length);
  gapUpTo(a.length, b.length);
  return result;
}

/** Places of the words that both sides have exactly once within a stretch: the longest run that ascends on both. */
function commonOnce(a: WordSequence, b: WordSequence, { fromA, toA, fromB, toB }: Hunk): [number, number][] {
  const [placesA, placesB] = [placesOfUnique(a, fromA, toA), placesOfUnique(b, fromB, toB)];
  const pairs: [number, number][] = [];
  for (const [id, inA] of placesA) {
    const inB = placesB.get(id);
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

/** Where each word of a range is that occurs once in it; -1 for those that occur more often. */
function placesOfUnique({ ids }: WordSequence, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) places.set(ids[at] as number, places.has(ids[at] as number) ? -1 : at);
  return places;
}
