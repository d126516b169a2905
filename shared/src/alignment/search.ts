import type { Groups, Places } from './group.ts';
import { pairLone } from './lone-pair.ts';
import { grams, type Likeness, likenesses } from './ngram-similarity.ts';
import { agreement, passagesInCommon, type Stems, share, sharedPassage, stemmed } from './passage.ts';
import type { Thresholds } from './thresholds.ts';
import type { WeightedWords } from './word.ts';

/**
 * Which paragraphs answer to which, found in four rounds. Order is never assumed: a report takes up a draft in an order of its own.
 *
 * 1. **Whole paragraphs.** Two that are each other's best likeness, and alike enough, answer to each other.
 * 2. **What is left of them.** The words that linked paragraphs share are explained, and count no more. What is left may answer to a
 *    third paragraph: a split, a merger, a clause that went elsewhere. A likeness that rests on words already explained (siblings that
 *    repeat one phrase) fades away here. Neighbours of linked paragraphs are believed sooner: what is split or merged is together
 *    as a rule, and so does what was only rewritten.
 * 3. **What is left alone** at one place of both texts (lone-pair.ts).
 * 4. **Passages.** A paragraph without a partner may still share a passage with one that has another.
 */
export interface Found {
  readonly groups: Groups;
  readonly passages: readonly Places[];
  /** How alike two paragraphs are as wholes, from 0 to 1. */
  readonly likeness: (places: Places) => number;
}

/** Below this a likeness is no candidate for anything. */
const floor = 0.1;

/**
 * Searches the readings and adds to `groups`, the pairs known beforehand. Pairs that are `unlinked` are never found. `step` is called before
 * each round. `thresholds` say how much alike is enough.
 */
export function search(
  a: readonly WeightedWords[],
  b: readonly WeightedWords[],
  groups: Groups,
  unlinked: (places: Places) => boolean,
  step: () => void,
  thresholds: Thresholds,
): Found {
  step();
  const { vectors, frequency } = grams([...a, ...b]);
  const stems = stemmed([...a, ...b]);
  const stemsA = stems.slice(0, a.length);
  const stemsB = stems.slice(a.length);
  const all = likenesses(vectors.slice(0, a.length), vectors.slice(a.length), floor).map((like) => {
    const plain = agreement(stemsA[like.a], stemsB[like.b]);
    return plain >= thresholds.leastAgreement ? { ...like, score: Math.max(like.score, plain) } : like;
  });
  const likes = all.filter((like) => !unlinked(like));
  const scores = new Map(all.map((like) => [key(like), like.score]));
  const likeness = (places: Places) => scores.get(key(places)) ?? 0;
  const isBest = bestLikeness(likes);
  for (const like of likes) {
    const best = isBest(like);
    if (like.score >= thresholds.leastLikeness && best.ofA && best.ofB) groups.pair(like);
  }

  step();
  const left = () => remainders(a, b, stemsA, stemsB, groups, unlinked, frequency, thresholds);
  const passages = left();
  // What is joined now explains words as well: what is left after that may still be a clause that went elsewhere.
  const found = new Set(passages.map(key));
  passages.push(...left().filter((passage) => !found.has(key(passage))));

  pairLone(a, b, stemsA, stemsB, groups, unlinked);

  step();
  const named = new Set(passages.map(key));
  const open = (at: number, other: number) => (!groups.ofA(at) || !groups.ofB(other)) && !unlinked({ a: at, b: other });
  for (const passage of passagesInCommon(stemsA, stemsB, thresholds.leastPassage, open)) {
    if (!named.has(key(passage))) passages.push(passage);
  }
  return { groups, passages, likeness };
}

/** The second round: adds to the groups, and returns the pairs that only share a passage. */
function remainders(
  a: readonly WeightedWords[],
  b: readonly WeightedWords[],
  stemsA: readonly Stems[],
  stemsB: readonly Stems[],
  groups: Groups,
  unlinked: (places: Places) => boolean,
  frequency: Uint32Array,
  thresholds: Thresholds,
): Places[] {
  const leftA = a.map((reading, at) =>
    unexplained(
      reading,
      stemsA[at],
      groups.ofA(at)?.b.map((place) => stemsB[place]),
    ),
  );
  const leftB = b.map((reading, at) =>
    unexplained(
      reading,
      stemsB[at],
      groups.ofB(at)?.a.map((place) => stemsA[place]),
    ),
  );
  const { vectors } = grams([...leftA, ...leftB], frequency);
  const candidates = likenesses(vectors.slice(0, a.length), vectors.slice(a.length), floor)
    .filter((like) => !groups.has(like) && !unlinked(like))
    .map((like) =>
      groups.beside(like)
        ? { ...like, score: like.score * thresholds.neighbourFactor, beside: true }
        : { ...like, beside: false },
    )
    .filter((like) => like.score >= thresholds.leastLikeness)
    .sort((x, y) => y.score - x.score);
  const isBest = bestLikeness(candidates);
  const passages: Places[] = [];
  for (const like of candidates) {
    const best = isBest(like);
    const freeA = !groups.ofA(like.a);
    const freeB = !groups.ofB(like.b);
    const x = stemsA[like.a];
    const y = stemsB[like.b];
    if (!x || !y) continue;
    const echoes = () => sharedPassage(x, y) >= thresholds.leastEcho;
    if (freeA && freeB) {
      if (best.ofA && best.ofB) groups.pair(like);
    } else if (freeA || freeB) {
      if (!(freeA ? best.ofA : best.ofB)) continue;
      const joins =
        (best.ofA && best.ofB && like.beside) || (freeA ? share(x, y) : share(y, x)) >= thresholds.leastShare;
      if ((!joins || !groups.join(like)) && echoes()) passages.push(like);
    } else if (best.ofA && best.ofB && echoes()) passages.push(like);
  }
  return passages;
}

/** A reading in which the words that a partner has too weigh nothing. */
function unexplained(
  reading: WeightedWords,
  own: Stems | undefined,
  partners: readonly (Stems | undefined)[] = [],
): WeightedWords {
  if (partners.length === 0 || !own) return reading;
  const explained = new Set(partners.flatMap((partner) => partner?.stems ?? []));
  return {
    words: reading.words,
    weights: reading.weights.map((weight, at) => (explained.has(own.stems[at] ?? -1) ? 0 : weight)),
  };
}

/** Tells of a likeness whether it is the best that its paragraph of a has, and that its paragraph of b has. */
function bestLikeness(likes: readonly Likeness[]): (like: Likeness) => { ofA: boolean; ofB: boolean } {
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  for (const { a, b, score } of likes) {
    ofA.set(a, Math.max(score, ofA.get(a) ?? 0));
    ofB.set(b, Math.max(score, ofB.get(b) ?? 0));
  }
  return ({ a, b, score }) => ({ ofA: ofA.get(a) === score, ofB: ofB.get(b) === score });
}

/** Two places as one number; texts have fewer than 2^24 paragraphs. */
const key = ({ a, b }: Places) => a * 0x1000000 + b;
