import { bestLikeness } from './best-likeness.ts';
import type { Places } from './group.ts';
import type { Likeness } from './ngram-similarity.ts';
import type { Stems } from './passage.ts';
import type { WeightedWords } from './word.ts';

/*
 * What was said again in other words and another order is found by no passage: what both say is in one sentence of each, around it they speak of
 * different things.
 *
 *   … that confidence-building measures can help to promote trust … and reduce the risk of conflict by increasing predictability …
 *   … confidence-building measures, which increase trust, … and predictability, can promote stability and help reduce the risk of … conflict.
 */

/** Two paragraphs that say the same in one of their sentences, and how surely, on the scale of `leastStatement`. */
interface SameStatement extends Places {
  readonly score: number;
}

/** A sentence of less has too few words that say something (in words of the greatest rarity) to be the same one by more than chance. */
const leastSaid = 2.5;

/** Of the paragraphs that are like one, so many of the most alike are looked at: what says the same is among them, and the work stays in proportion. */
const mostAlike = 8;

/**
 * What each kind of evidence weighs beside the words of a sentence. Weights were set by one key (resolution 75/194 against the declaration S-32/1,
 * by logistic regression) and judged by another (the drafts of A/73/505 against A/76/135); set by that one instead they come out nearly the same.
 */
const weightOfRuns = 1 / 6;
const weightOfBest = 1 / 8;

/**
 * The pairs that say the same. Four kinds of evidence speak for it, of which none is enough alone:
 *
 * - one sentence of each has the same words, in whatever order (the greatest share of their worth that two have in common);
 * - runs of three words that few other paragraphs have, each further one saying less than the one before;
 * - the likeness of the whole paragraphs;
 * - that neither has one that is nearer to it: half for each.
 *
 * @param likes the pairs that have anything in common, with their likeness
 */
export function statements(
  readingsA: readonly WeightedWords[],
  readingsB: readonly WeightedWords[],
  stemsA: readonly Stems[],
  stemsB: readonly Stems[],
  likes: readonly Likeness[],
): SameStatement[] {
  if (likes.length === 0) return [];
  const said = (readings: readonly WeightedWords[], stems: readonly Stems[]) =>
    readings.map((reading, at) => sentencesOf(reading, stems[at] as Stems));
  const [saidA, saidB] = [said(readingsA, stemsA), said(readingsB, stemsB)];
  const runs = runsOf([...stemsA, ...stemsB]);
  const near = mostLike(likes).map(({ a, b, score }) => ({
    a,
    b,
    score: sameSentence(saidA[a] ?? [], saidB[b] ?? []) + weightOfRuns * Math.log1p(runs(a, stemsA.length + b)) + score,
  }));
  const isBest = bestLikeness(near);
  return near.map((one) => {
    const { ofA, ofB } = isBest(one);
    return { ...one, score: one.score + weightOfBest * (Number(ofA) + Number(ofB)) };
  });
}

/** The likenesses that are among the best of one of their paragraphs. */
function mostLike(likes: readonly Likeness[]): Likeness[] {
  const chosen = new Set<Likeness>();
  for (const side of ['a', 'b'] as const) {
    for (const of of Map.groupBy(likes, (like) => like[side]).values()) {
      for (const like of of.toSorted((x, y) => y.score - x.score).slice(0, mostAlike)) chosen.add(like);
    }
  }
  return likes.filter((like) => chosen.has(like));
}

/** The stems of a sentence, the lowest first and each once, with the worth of each, and their sum. */
interface Sentence {
  readonly stems: Int32Array;
  readonly worth: Float64Array;
  readonly byStem: ReadonlyMap<number, number>;
  readonly sum: number;
}

/** The sentences of a paragraph that say enough, and the whole of several. */
function sentencesOf({ sentences }: WeightedWords, { stems, worth }: Stems): Sentence[] {
  const bounds = sentences.map((from, nth) => [from, sentences[nth + 1] ?? stems.length] as const);
  if (bounds.length > 1) bounds.push([0, stems.length]);
  return bounds.flatMap(([from, to]) => {
    const own = new Map<number, number>();
    for (let at = from; at < to; at++) {
      const stem = stems[at] ?? -1;
      own.set(stem, Math.max(worth[at] ?? 0, own.get(stem) ?? 0));
    }
    const sum = [...own.values()].reduce((before, one) => before + one, 0);
    const inOrder = Int32Array.from(own.keys()).sort();
    return sum < leastSaid
      ? []
      : [{ stems: inOrder, worth: Float64Array.from(inOrder, (stem) => own.get(stem) ?? 0), byStem: own, sum }];
  });
}

/** Paragraphs of more pairs of sentences are compared by those that have a rare word in common: two of sixty-four have as many. */
const mostPairs = 64 * 64;

/** So many sentences with the rarest words of one are compared with it. */
const mostCandidates = 24;

/** In what is so many times longer each word is looked for by itself. */
const muchLonger = 16;

/** The greatest share of their worth that two sentences have in common (Dice); of very long paragraphs, of those that can be the same. */
function sameSentence(a: readonly Sentence[], b: readonly Sentence[]): number {
  let most = 0;
  const candidates = a.length * b.length > mostPairs ? candidatesIn(b) : () => b;
  for (const x of a) {
    for (const y of candidates(x)) {
      // No more than the lesser sum is in common.
      if (2 * Math.min(x.sum, y.sum) > most * (x.sum + y.sum)) most = Math.max(most, shareInCommon(x, y));
    }
  }
  return most;
}

/** Finds the sentences that have the rarest of the words of another, the rarest first, and the whole paragraph, which is the last. */
function candidatesIn(sentences: readonly Sentence[]): (other: Sentence) => Iterable<Sentence> {
  const having = new Map<number, Sentence[]>();
  for (const sentence of sentences.slice(0, -1)) {
    for (const stem of sentence.stems) {
      const known = having.get(stem);
      if (known) known.push(sentence);
      else having.set(stem, [sentence]);
    }
  }
  const whole = sentences.at(-1);
  return ({ stems }) => {
    const lists = [...stems].flatMap((stem) => [having.get(stem) ?? []]).sort((x, y) => x.length - y.length);
    const found = new Set<Sentence>(whole ? [whole] : []);
    for (const list of lists) {
      for (const sentence of list) {
        if (found.size > mostCandidates) return found;
        found.add(sentence);
      }
    }
    return found;
  };
}

function shareInCommon(x: Sentence, y: Sentence): number {
  if (x.stems.length > y.stems.length) return shareInCommon(y, x);
  let common = 0;
  if (x.stems.length * muchLonger < y.stems.length) {
    for (const [i, stem] of x.stems.entries()) common += Math.min(x.worth[i] ?? 0, y.byStem.get(stem) ?? 0);
    return (2 * common) / (x.sum + y.sum);
  }
  for (let i = 0, j = 0; i < x.stems.length && j < y.stems.length; ) {
    const left = x.stems[i] ?? 0;
    const right = y.stems[j] ?? 0;
    if (left === right) common += Math.min(x.worth[i] ?? 0, y.worth[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return (2 * common) / (x.sum + y.sum);
}

/** Runs are counted by hash, as those of characters are (ngram-similarity.ts); which is which is told by all 32 bits of it. */
const places = 1 << 18;

/** Tells of two paragraphs what the runs of three words are worth that both have. */
function runsOf(texts: readonly Stems[]): (x: number, y: number) => number {
  const frequency = new Uint32Array(places);
  const runs = texts.map(({ stems }) => {
    const hashes = new Int32Array(Math.max(0, stems.length - 2));
    for (let at = 0; at < hashes.length; at++) {
      const [first, second, third] = [stems[at] ?? 0, stems[at + 1] ?? 0, stems[at + 2] ?? 0];
      const hash = Math.imul(Math.imul(Math.imul(first + 1, 0x01000193) ^ second, 0x85ebca6b) ^ third, 0xc2b2ae35);
      hashes[at] = hash ^ (hash >>> 15);
    }
    const own = hashes.sort().filter((run, at) => at === 0 || run !== hashes[at - 1]);
    for (const run of own) frequency[run & (places - 1)] = (frequency[run & (places - 1)] ?? 0) + 1;
    return own;
  });
  const none = new Int32Array(0);
  return (x, y) => {
    const [inX, inY] = [runs[x] ?? none, runs[y] ?? none];
    let sum = 0;
    for (let i = 0, j = 0; i < inX.length && j < inY.length; ) {
      const left = inX[i] ?? 0;
      const right = inY[j] ?? 0;
      if (left === right) sum += 1 / ((frequency[left & (places - 1)] ?? 2) - 1);
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return sum;
  };
}
