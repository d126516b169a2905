import type { Paragraph } from '../document/index.ts';
import { placesKey } from './best-likeness.ts';
import type { Places } from './group.ts';
import type { Link } from './link.ts';
import { grams, likenesses } from './ngram-similarity.ts';
import { passagesInCommon, sharedPassage, stemmed } from './passage.ts';
import { readingsOf } from './reading.ts';
import { floor } from './remainder.ts';
import { evidence, sharedPassages } from './shared-passage.ts';
import { likenessOfSubject } from './subject.ts';
import { matchingThresholds } from './thresholds.ts';
import { foldLetters, type WeightedWords } from './word.ts';

/** Two paragraphs that may have to do with each other, though not surely enough to be linked. */
export interface Suggestion {
  readonly a: string;
  readonly b: string;
  /** From 0 to 1: how near what speaks for it comes to what makes a link. */
  readonly score: number;
}

/**
 * So much evidence may be more than chance. From here on, links and suggestions together have 45 of the 47 answers for the drafts of A/73/505 in the
 * report A/76/135, and every second suggestion is an answer or an echo; set phrases reach as far, which is why these are offered and not linked.
 */
const leastSuggested = 3;

/** What a paragraph shares nearly as well with another one is a formula, and comes from neither: a tenth better is enough. */
const leastLead = 1.1;

/** A passage of so many words of the greatest rarity, or telling pairs of words worth as much as one, may be more than chance. */
const leastPassage = 2;
const leastTelling = 1;

/**
 * What the paragraphs that answer to nothing may come from, or have become: weaker answers, apart from the links, for a person to judge. The
 * surest first; none between paragraphs that are linked already, titles, headings and enacting formulas left out.
 */
export function suggestLinks(a: readonly Paragraph[], b: readonly Paragraph[], links: readonly Link[]): Suggestion[] {
  const answered = (side: 'a' | 'b') =>
    new Set(links.filter(({ relation }) => relation !== 'quoted').flatMap((link) => link[side]));
  const [answeredA, answeredB] = [answered('a'), answered('b')];
  if (a.every(({ id }) => answeredA.has(id)) && b.every(({ id }) => answeredB.has(id))) return [];
  const linked = new Set(links.flatMap((link) => link.a.flatMap((x) => link.b.map((y) => `${x} ${y}`))));
  const all = [...a, ...b];
  const readings = readingsOf(
    all,
    all.map(({ text }) => foldLetters(text)),
  );
  const idOf = (side: readonly Paragraph[], at: number) => side[at]?.id ?? '';
  const open = (at: number, other: number) => {
    const [x, y] = [idOf(a, at), idOf(b, other)];
    return (!answeredA.has(x) || !answeredB.has(y)) && !linked.has(`${x} ${y}`);
  };
  const found = candidates(readings.slice(0, a.length), readings.slice(a.length), open);
  const [ofA, ofB] = [rivals(found, ({ a: at }) => at), rivals(found, ({ b: at }) => at)];
  return found.flatMap((pair) => {
    const [x, y] = [idOf(a, pair.a), idOf(b, pair.b)];
    const leads =
      (answeredA.has(x) || pair.evidence >= leastLead * ofA(pair)) &&
      (answeredB.has(y) || pair.evidence >= leastLead * ofB(pair));
    if (pair.evidence < leastSuggested || !leads) return [];
    return [{ a: x, b: y, score: Math.min(1, pair.evidence / matchingThresholds.leastTakenUp) }];
  });
}

interface CandidatePair extends Places {
  readonly evidence: number;
}

/** All open pairs for which something speaks, the most evidence first. Telling pairs of words count only where both texts are about one subject. */
function candidates(
  a: readonly WeightedWords[],
  b: readonly WeightedWords[],
  open: (a: number, b: number) => boolean,
): CandidatePair[] {
  const { vectors } = grams([...a, ...b]);
  const stems = stemmed([...a, ...b]);
  const [stemsA, stemsB] = [stems.slice(0, a.length), stems.slice(a.length)];
  const likes = likenesses(vectors.slice(0, a.length), vectors.slice(a.length), floor);
  const likeness = new Map(likes.map((like) => [placesKey(like), like.score]));
  const ofOneSubject = likenessOfSubject(a, b) >= matchingThresholds.leastSubject;
  const told = ofOneSubject ? sharedPassages(a, b, leastTelling, open) : [];
  const telling = new Map(told.map((one) => [placesKey(one), one.worth]));
  const places = new Map<number, Places>();
  for (const pair of [...passagesInCommon(stemsA, stemsB, leastPassage, open), ...told]) {
    places.set(placesKey(pair), pair);
  }
  return [...places]
    .flatMap(([key, { a: at, b: other }]) => {
      const [x, y] = [stemsA[at], stemsB[other]];
      if (!x || !y) return [];
      return [
        { a: at, b: other, evidence: evidence(telling.get(key) ?? 0, sharedPassage(x, y), likeness.get(key) ?? 0) },
      ];
    })
    .sort((x, y) => y.evidence - x.evidence || x.b - y.b || x.a - y.a);
}

/** For a pair how much speaks for the best other pair of its paragraph. */
function rivals(
  found: readonly CandidatePair[],
  placeOf: (pair: CandidatePair) => number,
): (pair: CandidatePair) => number {
  const best = new Map<number, CandidatePair[]>();
  for (const pair of found) {
    const known = best.get(placeOf(pair)) ?? [];
    if (known.length < 2) best.set(placeOf(pair), [...known, pair]);
  }
  return (pair) => best.get(placeOf(pair))?.find((one) => one !== pair)?.evidence ?? 0;
}
