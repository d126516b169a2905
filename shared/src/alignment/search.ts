import { bestLikeness, placesKey } from './best-likeness.ts';
import type { Groups, Places } from './group.ts';
import { pairLone } from './lone-pair.ts';
import { grams, likenesses } from './ngram-similarity.ts';
import { agreement, passagesInCommon, stemmed } from './passage.ts';
import { floor, remainders } from './remainder.ts';
import { likenessOfSubject } from './subject.ts';
import { takenUp } from './taken-up.ts';
import { betweenSubjects, type Thresholds } from './thresholds.ts';
import type { WeightedWords } from './word.ts';

/**
 * Which paragraphs answer to which, found in five rounds. Order is never assumed: a report takes up a draft in an order of its own.
 *
 * 1. **Whole paragraphs.** Two that are each other's best likeness, and alike enough, answer to each other.
 * 2. **What is left of them.** The words that linked paragraphs share are explained, and count no more. What is left may answer to a
 *    third paragraph: a split, a merger, a clause that went elsewhere. A likeness that rests on words already explained (siblings that
 *    repeat one phrase) fades away here. Neighbours of linked paragraphs are believed sooner: what is split or merged is together
 *    as a rule, and so does what was only rewritten.
 * 3. **What is left alone** at one place of both texts (lone-pair.ts).
 * 4. **Passages.** A paragraph without a partner may still share a passage with one that has another: the same words in order.
 * 5. **What was taken up in other words,** where both texts are about one subject; and of all passages those that are sure (taken-up.ts).
 *
 * Between texts about different subjects what is alike is a formula (requests for a report, items of an agenda, long names), and must be nearly the same.
 */
export interface MatchSearch {
  readonly groups: Groups;
  readonly passages: readonly Places[];
  /** How alike two paragraphs are as wholes, from 0 to 1. */
  readonly likeness: (places: Places) => number;
}

/** Texts of fewer paragraphs are too short to tell what they are about. */
const leastToTell = 10;

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
  given: Thresholds,
): MatchSearch {
  step();
  const subject = likenessOfSubject(a, b);
  const apart = Math.min(a.length, b.length) >= leastToTell && subject < given.leastKinship;
  const thresholds = apart ? betweenSubjects(given) : given;
  const { vectors, frequency } = grams([...a, ...b]);
  const stems = stemmed([...a, ...b]);
  const stemsA = stems.slice(0, a.length);
  const stemsB = stems.slice(a.length);
  const all = likenesses(vectors.slice(0, a.length), vectors.slice(a.length), floor).map((like) => {
    const plain = agreement(stemsA[like.a], stemsB[like.b]);
    return plain >= thresholds.leastAgreement ? { ...like, score: Math.max(like.score, plain) } : like;
  });
  const likes = all.filter((like) => !unlinked(like));
  const scores = new Map(all.map((like) => [placesKey(like), like.score]));
  const likeness = (places: Places) => scores.get(placesKey(places)) ?? 0;
  const isBest = bestLikeness(likes);
  for (const like of likes) {
    const best = isBest(like);
    if (like.score >= thresholds.leastLikeness && best.ofA && best.ofB) groups.pair(like);
  }

  step();
  const passages = remainders(a, b, stemsA, stemsB, groups, unlinked, frequency, thresholds);

  if (!apart) pairLone(a, b, stemsA, stemsB, groups, unlinked);

  step();
  const named = new Set(passages.map(placesKey));
  const open = (at: number, other: number) => (!groups.ofA(at) || !groups.ofB(other)) && !unlinked({ a: at, b: other });
  for (const passage of passagesInCommon(stemsA, stemsB, thresholds.leastPassage, open)) {
    if (!named.has(placesKey(passage))) passages.push(passage);
  }
  if (subject < thresholds.leastSubject) return { groups, passages, likeness };
  const sure = takenUp({ a, b, stemsA, stemsB }, { groups, likes, likeness, open }, passages, thresholds);
  return { groups, passages: sure, likeness };
}
