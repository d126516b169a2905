import type { Hunk } from '../../align/hunk.ts';
import { directionBetween } from './force-direction.ts';
import { ForceIndex } from './force-index.ts';
import { type ForceSide, rewriting } from './force-side.ts';
import type { ForceWord } from './force-word.ts';

/** Two words of force, one of each text, that answer to each other. */
export interface ForcePair {
  readonly x: ForceWord;
  readonly y: ForceWord;
}

/** Words of force of two texts that answer to each other; each is in one pair at most. */
export function forcePairs(before: ForceSide, after: ForceSide, hunks: readonly Hunk[]): ForcePair[] {
  const pairs: ForcePair[] = [];
  const [ofA, ofB] = [new Set<ForceWord>(), new Set<ForceWord>()];
  const take = (x: ForceWord, y: ForceWord) => {
    pairs.push({ x, y });
    ofA.add(x);
    ofB.add(y);
  };
  const inB = equalWords(before, after, hunks);
  const there = new PlacedWords(after.words);
  for (const x of before.words) {
    for (let at = x.from; at < x.to; at++) {
      const y = there.at(x.kind, inB[at] ?? -1);
      // Two that no hunk touches are one word in both texts.
      if (!y || ofB.has(y) || (before.hunkOf(x) === undefined && after.hunkOf(y) === undefined)) continue;
      take(x, y);
      break;
    }
  }
  const index = new ForceIndex(after, ofB);
  const candidates: { x: ForceWord; y: ForceWord; i: number; j: number; weight: number }[] = [];
  for (const [i, x] of before.touched.entries()) {
    if (ofA.has(x)) continue;
    for (const { y, j } of index.near(before, x, i)) {
      if (x.kind !== y.kind) continue;
      const weight = likeness(before, x, after, y);
      if (weight > 0) candidates.push({ x, y, i, j, weight: weight - Math.abs(i - j) / 100 });
    }
  }
  candidates.sort((one, other) => other.weight - one.weight || one.i - other.i || one.j - other.j);
  for (const { x, y } of candidates) if (!ofA.has(x) && !ofB.has(y)) take(x, y);
  return pairs;
}

/** Words of force by where they are; no two of a kind have a place in common. */
class PlacedWords {
  readonly #places: Record<ForceWord['kind'], ForceWord[]> = { verb: [], duty: [], shade: [], negation: [] };

  constructor(words: readonly ForceWord[]) {
    for (const word of words) for (let at = word.from; at < word.to; at++) this.#places[word.kind][at] = word;
  }

  at(kind: ForceWord['kind'], place: number): ForceWord | undefined {
    return this.#places[kind][place];
  }
}

/** How surely words answer to each other of which one governs at once what the other governs a little later. */
const next = 5;

/** Beside more words of meaning than this, one word of force does not replace another because both are there. */
const replaced = 5;

/** The same where one of them is no modal verb: with more words it is said of something else. */
const replacedInPassing = 2;

/** How surely two words of force answer to each other; 0 where they do not. */
function likeness(before: ForceSide, x: ForceWord, after: ForceSide, y: ForceWord): number {
  const opens = x.kind === 'verb' && before.opens(x) && after.opens(y);
  const [was, is] = [before.governed(x), after.governed(y)];
  const [hunk, other] = [before.hunkOf(x), after.hunkOf(y)];
  const together = hunk !== undefined && hunk === other;
  const likely = governing(was, is);
  // What opens both texts and speaks of the same answers to itself before any verb further on does.
  const opening = opens ? (likely > next ? 30 : 20) : 0;
  // Far from each other two words answer only if they govern the very same; so does what is thought in passing: `as accepted`, `noting`.
  const passing = x.kind === 'verb' && !opens && (thinks(x) || thinks(y));
  const loose = together ? x.kind === 'shade' : passing || !before.isNear(hunk ?? -1, other ?? -1);
  const governs = likely === next && loose ? 0 : likely;
  // What asked for something and asks for it still is not what another verb took the place of.
  const stays = governs > 0 && x.kind === 'verb' && sameForce(x, y) ? (governs > next ? 25 : 15) : 0;
  const meant = together ? Math.max(before.rest(hunk).length, after.rest(hunk).length) : 0;
  const replaces = together && meant <= (opens ? rewriting : x.modal && y.modal ? replaced : replacedInPassing) ? 3 : 0;
  // Equal words that left one end of a sentence for the other only moved.
  if (x.kind === 'shade' && !together && before.said(x).toLowerCase() === after.said(y).toLowerCase())
    return before.inOneSentence(hunk ?? -1, other ?? -1) ? 1 : 0;
  // A negation belongs to the word behind it: `[does not require→requires] States[→ not] to report` denies another thing.
  if (x.kind === 'negation' && !together && before.nextTo(x) !== after.nextTo(y)) return 0;
  // A shade far from where it was is not the same shade, whatever follows it; nor is a deed, unless it is done to the same beside it.
  if (x.kind === 'shade' && !together) return 0;
  if (x.kind === 'duty' && !together && (governs <= next || !before.isNear(hunk ?? -1, other ?? -1))) return 0;
  return opening + governs + stays + replaces;
}

/** Whether a verb says what is thought, and asks nothing. */
const thinks = ({ ranks }: ForceWord) => ranks.asking === undefined;

function sameForce(x: ForceWord, y: ForceWord): boolean {
  return x.ranks === y.ranks || directionBetween(x, y) === null;
}

/** How surely two words of force govern the same: the next word, or one is the other's next but one. */
function governing([was, ...wasMore]: readonly string[], [is, ...isMore]: readonly string[]): number {
  if (was === undefined || is === undefined) return 0;
  if (was === is) return 10;
  return wasMore.includes(is) || isMore.includes(was) ? next : 0;
}

/** Where the words outside the hunks are in the other text; -1 for those in one. */
function equalWords(before: ForceSide, after: ForceSide, hunks: readonly Hunk[]): Int32Array {
  const inB = new Int32Array(before.text.words.length).fill(-1);
  let [atA, atB] = [0, 0];
  const upTo = (toA: number) => {
    for (; atA < toA; atA++, atB++) inB[atA] = atB;
  };
  hunks.forEach((_, at) => {
    upTo(before.ranges[at]?.from ?? 0);
    [atA, atB] = [before.ranges[at]?.to ?? 0, after.ranges[at]?.to ?? 0];
  });
  upTo(before.text.words.length);
  return inB;
}
