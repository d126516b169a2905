import { placesKey } from './best-likeness.ts';
import type { Groups, Places } from './group.ts';
import type { Likeness } from './ngram-similarity.ts';
import { type Stems, share, sharedPassage } from './passage.ts';
import { evidence, sharedPassages } from './shared-passage.ts';
import { statements } from './statement.ts';
import type { Thresholds } from './thresholds.ts';
import type { WeightedWords } from './word.ts';

/*
 * What one text takes up of another one about the same subject, beside the paragraphs that answer to each other. Three things lead to it: the same
 * words in order, words that are near each other in both (shared-passage.ts), a sentence that says the same (statement.ts). None is enough alone. A
 * set phrase, a list of those who take part and the names of States are the same words in order as well; so whatever led there, the sentences must say
 * something of the same, and where one of two paragraphs has its answer already, more must speak for another one:
 *
 *   encourage ceux qui ne l'ont pas encore fait à envisager d'établir un service de renseignement
 *   engageons ceux qui ne l'ont pas encore fait à envisager de ratifier la Convention                  a formula: no link
 */

/** Telling pairs of words that are worth less are chance, whatever else two paragraphs have in common. */
const leastTelling = 1.5;

/** What answers to something is explained by it: for another one to say the same, a fifth more must speak for it. */
const leadOverAnswer = 1.2;

/** A paragraph that is so nearly as like as the answer is may be another answer. */
const nearlyAsLike = 0.7;

/** The better an answer explains a paragraph, the more of another one must be in it: the whole of one that came word for word is no news in a phrase. */
const partOfAnswer = 1 / 4;

/** Two texts, as read and as stems. */
interface Texts {
  readonly a: readonly WeightedWords[];
  readonly b: readonly WeightedWords[];
  readonly stemsA: readonly Stems[];
  readonly stemsB: readonly Stems[];
}

/** What is known of two texts before. */
interface Known {
  readonly groups: Groups;
  readonly likes: readonly Likeness[];
  readonly likeness: (places: Places) => number;
  /** Whether one of two paragraphs has no answer, and nobody unlinked them. */
  readonly open: (a: number, b: number) => boolean;
}

/** The passages that are sure: of those `found` before, and of those that are found here. */
export function takenUp(
  { a, b, stemsA, stemsB }: Texts,
  { groups, likes, likeness, open }: Known,
  found: readonly Places[],
  thresholds: Thresholds,
): Places[] {
  const all = new Map(found.map((passage) => [placesKey(passage), passage]));
  const shares = (pair: Places) => {
    const [x, y] = [stemsA[pair.a] as Stems, stemsB[pair.b] as Stems];
    return Math.max(groups.ofA(pair.a) ? 0 : share(x, y), groups.ofB(pair.b) ? 0 : share(y, x));
  };
  for (const passage of sharedPassages(a, b, leastTelling, open)) {
    if (all.has(placesKey(passage)) || shares(passage) < thresholds.leastExplained) continue;
    const inOrder = sharedPassage(stemsA[passage.a] as Stems, stemsB[passage.b] as Stems);
    if (evidence(passage.worth, inOrder, likeness(passage)) >= thresholds.leastTakenUp)
      all.set(placesKey(passage), passage);
  }
  const asked = (like: Places) => (open(like.a, like.b) && !groups.has(like)) || all.has(placesKey(like));
  // How near what answers to a paragraph already is tells whether another one is nearer.
  const near = likes.some(asked) ? likes.filter((like) => asked(like) || groups.has(like)) : [];
  const said = new Map(statements(a, b, stemsA, stemsB, near).map((one) => [placesKey(one), one]));
  for (const one of said.values()) {
    if (!asked(one) || all.has(placesKey(one))) continue;
    const answered = groups.ofA(one.a) || groups.ofB(one.b);
    const enough = thresholds.leastStatement * (answered ? leadOverAnswer : 1);
    const contained = shares(one) >= thresholds.leastContained && one.score >= thresholds.leastSaidBesideAnswer;
    if (one.score >= enough || contained) all.set(placesKey(one), one);
  }

  const likenessOfAnswer = (pair: Places) =>
    Math.max(
      0,
      ...(groups.ofA(pair.a)?.b ?? []).map((other) => likeness({ a: pair.a, b: other })),
      ...(groups.ofB(pair.b)?.a ?? []).map((other) => likeness({ a: other, b: pair.b })),
    );
  return [...all.values()].filter((pair) => {
    const alike = said.get(placesKey(pair))?.score ?? 0;
    if (alike < thresholds.leastSaid) return false;
    const answer = likenessOfAnswer(pair);
    if (answer === 0 || (groups.ofA(pair.a) && groups.ofB(pair.b))) return true;
    const near = alike >= thresholds.leastSaidBesideAnswer || likeness(pair) >= nearlyAsLike * answer;
    return near && shares(pair) >= Math.max(thresholds.leastExplained, partOfAnswer * answer);
  });
}
