import type { Places } from './group.ts';
import { type PairPlaces, type TellingPairs, tellingPairs } from './telling-pair.ts';
import type { WeightedWords } from './word.ts';

/*
 * What a longer paragraph takes up of another one in words of its own is found by neither whole: they are about different things. It shows by
 * words that are near each other in both, and in few other paragraphs, all within one passage:
 *
 *   take reasonable steps to ensure the integrity of the supply chain, so that end users can have confidence in the security of products
 *   … it is ever more important to ensure the integrity of the supply chain for ICTs and the security of products, and to prevent …
 */

/** A passage is so many words long at most: a long sentence. */
const longestPassage = 30;

/** Names and set phrases have up to three words that say something (`Office for Disarmament Affairs`); a passage has one more. */
const leastWords = 4;

/**
 * A pair of words that one in twenty paragraphs has is a name or a set phrase, and worth nothing; in long texts what sixteen have. What one
 * paragraph of each text has is worth 1, and each doubling takes the same from it.
 */
const commonShare = 1 / 20;
const leastCommon = 4;
const mostCommon = 16;

/** A passage of which more paragraphs have every pair is a formula (`those who have not yet done so to consider`): one at least is in no more than these. */
const mostFormula = 4;

/** Two paragraphs with the passage in which most telling pairs of words come together; `worth` is their sum, 1 for each that no other has. */
export interface SharedPassage extends Places {
  readonly worth: number;
}

/** The pairs of paragraphs that are `open` and share a passage worth `least` or more, in telling pairs of words; the first of a first. */
export function sharedPassages(
  a: readonly WeightedWords[],
  b: readonly WeightedWords[],
  least: number,
  open: (a: number, b: number) => boolean,
): SharedPassage[] {
  const { pairs, frequency, parts } = tellingPairs([...a, ...b]);
  const worthless = Math.min(mostCommon, Math.max(leastCommon, (a.length + b.length) * commonShare));
  const worthOf = (pair: number) => {
    const rarity = 1 - Math.log2((frequency.get(pair) ?? worthless) / 2) / Math.log2(worthless / 2);
    return rarity * Math.min(...parts(pair).map(([, part]) => part));
  };
  const [pairsA, pairsB] = [pairs.slice(0, a.length), pairs.slice(a.length)];
  const having = new Map<number, number[]>();
  pairsB.forEach((places, at) => {
    for (const pair of places.keys()) {
      if (worthOf(pair) <= 0) continue;
      const known = having.get(pair);
      if (known) known.push(at);
      else having.set(pair, [at]);
    }
  });
  const closed: number[] = [];
  return pairsA.flatMap((places, at) => {
    /** Empty for paragraphs that the pair is not open to, so that they are asked about once. */
    const shared = new Map<number, number[]>();
    for (const pair of places.keys()) {
      for (const other of having.get(pair) ?? []) {
        const known = shared.get(other) ?? (open(at, other) ? [] : closed);
        if (known !== closed) known.push(pair);
        shared.set(other, known);
      }
    }
    return [...shared].flatMap(([other, common]) => {
      const own = common.some((pair) => (frequency.get(pair) ?? 0) <= mostFormula);
      if (!own || common.reduce((sum, pair) => sum + worthOf(pair), 0) < least) return [];
      const worth = bestPassage(common, places, pairsB[other] ?? new Map(), worthOf, parts);
      return worth >= least ? [{ a: at, b: other, worth }] : [];
    });
  });
}

interface Hit extends Places {
  readonly pair: number;
}

/** What the pairs within the best passage are worth together, each counted once; 0 where no passage has enough words. */
function bestPassage(
  common: readonly number[],
  placesA: PairPlaces,
  placesB: PairPlaces,
  worthOf: (pair: number) => number,
  parts: TellingPairs['parts'],
): number {
  const hits: Hit[] = common.flatMap((pair) =>
    (placesA.get(pair) ?? []).flatMap((a) => (placesB.get(pair) ?? []).map((b) => ({ pair, a, b }))),
  );
  hits.sort((x, y) => x.a - y.a);
  let best = 0;
  hits.forEach((first, from) => {
    const together = new Set<number>();
    for (let at = from; at < hits.length; at++) {
      const { pair, a, b } = hits[at] as Hit;
      if (a >= first.a + longestPassage) break;
      if (Math.abs(b - first.b) < longestPassage) together.add(pair);
    }
    const worth = [...together].reduce((sum, pair) => sum + worthOf(pair), 0);
    if (worth <= best) return;
    const words = new Map([...together].flatMap(parts));
    if ([...words.values()].reduce((sum, part) => sum + part, 0) >= leastWords) best = worth;
  });
  return best;
}

/** What makes the likeness of two paragraphs, which is seldom over a half where they have other partners, count like words that they share. */
const likenessWeight = 4;

/**
 * All that speaks for a passage that one paragraph has taken up of another, in words of the greatest rarity.
 *
 * @param telling what their telling pairs of words are worth (`sharedPassages`)
 * @param passage what their best passage with the same words in order is worth (`sharedPassage`)
 * @param likeness how alike they are as wholes, from 0 to 1
 */
export const evidence = (telling: number, passage: number, likeness: number) =>
  telling + passage + likenessWeight * likeness;
