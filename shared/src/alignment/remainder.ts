import { bestLikeness, placesKey } from './best-likeness.ts';
import type { Groups, Places } from './group.ts';
import { type Grams, grams, type Likeness, likenesses } from './ngram-similarity.ts';
import { type Stems, share, sharedPassage } from './passage.ts';
import type { Thresholds } from './thresholds.ts';
import type { WeightedWords } from './word.ts';

/** Below this a likeness is no candidate for anything. */
export const floor = 0.1;

/** What joins a group has more than one word in common with what is left of it (in words of the greatest rarity): `session` is no clause. */
const leastJoined = 1;

/**
 * The second round of the search: what is left of paragraphs when the words that they share with their partners are explained. Adds to the
 * groups, and returns the pairs that only share a passage.
 */
export function remainders(
  a: readonly WeightedWords[],
  b: readonly WeightedWords[],
  stemsA: readonly Stems[],
  stemsB: readonly Stems[],
  groups: Groups,
  unlinked: (places: Places) => boolean,
  frequency: Uint32Array,
  thresholds: Thresholds,
): Places[] {
  const explainedA = (at: number) => groups.ofA(at)?.b.map((place) => stemsB[place]);
  const explainedB = (at: number) => groups.ofB(at)?.a.map((place) => stemsA[place]);
  const leftA = (reading: WeightedWords, at: number) => unexplained(reading, stemsA[at], explainedA(at));
  const leftB = (reading: WeightedWords, at: number) => unexplained(reading, stemsB[at], explainedB(at));
  const { vectors } = grams([...a.map(leftA), ...b.map(leftB)], frequency);
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
  const joined: Places[] = [];
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
      const part = freeA ? share(x, y) : share(y, x);
      const joins =
        ((best.ofA && best.ofB && like.beside && part >= thresholds.leastShareBeside) ||
          part >= thresholds.leastShare) &&
        inCommon(x, explainedA(like.a), y, explainedB(like.b)) >= leastJoined;
      if (joins && groups.join(like)) joined.push(like);
      else if (echoes()) passages.push(like);
    } else if (best.ofA && best.ofB && echoes()) passages.push(like);
  }
  if (joined.length === 0) return passages;
  const left = (at: Places) => ({ a: leftA(a[at.a] as WeightedWords, at.a), b: leftB(b[at.b] as WeightedWords, at.b) });
  const renewed = joined.map((at) => ({ ...at, left: left(at) }));
  const known = new Set(passages.map(placesKey));
  for (const like of afterJoining(vectors.slice(0, a.length), vectors.slice(a.length), renewed, frequency)) {
    const free = !groups.has(like) && !unlinked(like) && !known.has(placesKey(like));
    if (!free || like.score < thresholds.leastLikeness || !groups.ofA(like.a) || !groups.ofB(like.b)) continue;
    if (sharedPassage(stemsA[like.a] as Stems, stemsB[like.b] as Stems) >= thresholds.leastEcho) passages.push(like);
  }
  return passages;
}

/**
 * What is alike when what was joined explains words as well: what is left of it may be a clause that came from elsewhere, or went there. Only
 * pairs of which one was joined, and each the best of both.
 *
 * @param vectors what was left of the paragraphs before they were joined
 */
function afterJoining(
  vectorsA: readonly Grams[],
  vectorsB: readonly Grams[],
  joined: readonly (Places & { readonly left: { readonly a: WeightedWords; readonly b: WeightedWords } })[],
  frequency: Uint32Array,
): Likeness[] {
  const { vectors } = grams(
    joined.flatMap(({ left }) => [left.a, left.b]),
    frequency,
  );
  const [newA, newB] = [new Map<number, Grams>(), new Map<number, Grams>()];
  joined.forEach((at, nth) => {
    newA.set(at.a, vectors[2 * nth] as Grams);
    newB.set(at.b, vectors[2 * nth + 1] as Grams);
  });
  const nowA = vectorsA.map((vector, at) => newA.get(at) ?? vector);
  const none: Grams = { places: new Int32Array(0), weights: new Float64Array(0) };
  const likes = [
    ...likenesses(
      nowA,
      vectorsB.map((_, at) => newB.get(at) ?? none),
      floor,
    ),
    ...likenesses(
      vectorsA.map((_, at) => newA.get(at) ?? none),
      vectorsB.map((vector, at) => (newB.has(at) ? none : vector)),
      floor,
    ),
  ];
  const isBest = bestLikeness(likes);
  return likes.filter((like) => {
    const { ofA, ofB } = isBest(like);
    return ofA && ofB;
  });
}

/** What the stems are worth that two paragraphs share and none of their partners has. */
function inCommon(
  a: Stems,
  partnersOfA: readonly (Stems | undefined)[] = [],
  b: Stems,
  partnersOfB: readonly (Stems | undefined)[] = [],
): number {
  const known = new Set([...partnersOfA, ...partnersOfB].flatMap((partner) => partner?.stems ?? []));
  const left = new Map<number, number>();
  a.stems.forEach((stem, at) => {
    if (!known.has(stem)) left.set(stem, Math.max(a.worth[at] ?? 0, left.get(stem) ?? 0));
  });
  let sum = 0;
  b.stems.forEach((stem, at) => {
    sum += Math.min(left.get(stem) ?? 0, b.worth[at] ?? 0);
    left.delete(stem);
  });
  return sum;
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
    ...reading,
    weights: reading.weights.map((weight, at) => (explained.has(own.stems[at] ?? -1) ? 0 : weight)),
  };
}
