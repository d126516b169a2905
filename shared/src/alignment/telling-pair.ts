import { isHan, letters, stem, type WeightedWords } from './word.ts';

/*
 * Two words that are near each other in one paragraph, and near each other in another one, say more than both do alone: `chain` and
 * `integrity` are in many paragraphs, side by side in those that are about the integrity of the supply chain.
 *
 *   to ensure the integrity of the supply chain      ensure + integrity · ensure + supply · integrity + supply · integrity + chain · …
 */

/** A word is paired with so many of those that follow it, ... */
const followers = 2;

/** ... and with none that is farther away than this: the clause has changed. In words, the small ones counted. */
const farthest = 8;

/** Words that more paragraphs have than a fifth of all are grammar, or what both texts are about from end to end; in short texts, than four. */
const commonShare = 0.2;
const leastCommon = 4;

/** Articles and prepositions are shorter, in alphabets. */
const shortest = 3;

/** A paragraph that says two words together over and over has said it: places beyond the third are not looked at. */
const mostPlaces = 3;

/** For each pair of words (by a number) the places in a reading where it begins. */
export type PairPlaces = ReadonlyMap<number, readonly number[]>;

/** The pairs of words of some readings. */
export interface TellingPairs {
  /** Those of each reading; the same stems have the same number, whatever their order. */
  readonly pairs: readonly PairPlaces[];
  /** How many readings have a pair. */
  readonly frequency: ReadonlyMap<number, number>;
  /** What part of a word each of the two stems of a pair is: 1, in Chinese a half, since each character is in two. */
  readonly parts: (pair: number) => readonly (readonly [stem: number, part: number])[];
}

/** All pairs of words that are near each other in the readings. */
export function tellingPairs(readings: readonly WeightedWords[]): TellingPairs {
  const names = new Map<string, number>();
  const spoken = readings.map(({ words }) => saying(words, names));
  const counts = new Uint32Array(names.size);
  for (const words of spoken)
    for (const name of new Set(words.map((word) => word.name))) counts[name] = (counts[name] ?? 0) + 1;
  const most = Math.max(leastCommon, readings.length * commonShare);
  const frequency = new Map<number, number>();
  const pairs = spoken.map((words) => {
    const telling = words.filter(({ name }) => (counts[name] ?? 0) <= most);
    const places = new Map<number, number[]>();
    telling.forEach((word, nth) => {
      // Two characters and the next two, which share one, are no pair.
      const from = nth + (word.overlaps && telling[nth + 1]?.at === word.at + 1 ? 2 : 1);
      for (const other of telling.slice(from, from + followers)) {
        if (other.at - word.at > farthest || other.name === word.name) continue;
        const pair = Math.min(word.name, other.name) * mostStems + Math.max(word.name, other.name);
        const known = places.get(pair);
        if (!known) places.set(pair, [word.at]);
        else if (known.length < mostPlaces) known.push(word.at);
      }
    });
    for (const pair of places.keys()) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
    return places;
  });
  const part = [...names.keys()].map((name) => (isHan(name) ? 0.5 : 1));
  const parts = (pair: number) =>
    [Math.floor(pair / mostStems), pair % mostStems].map((name) => [name, part[name] ?? 1] as const);
  return { pairs, frequency, parts };
}

/** A pair is one number as long as the texts have fewer than 60 million different words. */
const mostStems = 0x4000000;

interface SayingWord {
  readonly name: number;
  readonly at: number;
  /** Whether the next one may share a character with it. */
  readonly overlaps: boolean;
}

/** The stems that say something, with their places. A Chinese word is two characters as a rule: each with the one behind it is one. */
function saying(words: readonly string[], names: Map<string, number>): SayingWord[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    const said = !isHan(word) ? word : isHan(next) ? word + next : '';
    if (letters(said) < shortest) return [];
    const cut = stem(said);
    const name = names.get(cut) ?? names.size;
    names.set(cut, name);
    return [{ name, at, overlaps: isHan(word) }];
  });
}
