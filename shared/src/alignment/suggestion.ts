import type { Paragraph } from '../document/index.ts';
import type { Link } from './link.ts';
import { passagesInCommon, stemmed } from './passage.ts';
import { readingsOf } from './reading.ts';
import { matchingThresholds } from './thresholds.ts';
import { fold } from './word.ts';

/** Two paragraphs that may have to do with each other, though not surely enough to be linked. */
export interface Suggestion {
  readonly a: string;
  readonly b: string;
  /** From 0 to 1: how near the passage that they share comes to what makes a link. */
  readonly score: number;
}

/**
 * A passage of so many words of the greatest rarity may be more than chance: the shortest echo in A/73/505 and A/76/135 has two, and set
 * phrases reach 2.8, which is why these are offered and not linked.
 */
const leastSuggested = 2;

/** What a paragraph shares nearly as well with another one is a formula, and comes from neither: a tenth better is enough. */
const leastLead = 1.1;

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
  const stems = stemmed(
    readingsOf(
      all,
      all.map(({ text }) => fold(text)),
    ),
  );
  const idOf = (side: readonly Paragraph[], at: number) => side[at]?.id ?? '';
  const open = (at: number, other: number) => {
    const [x, y] = [idOf(a, at), idOf(b, other)];
    return (!answeredA.has(x) || !answeredB.has(y)) && !linked.has(`${x} ${y}`);
  };
  const found = passagesInCommon(stems.slice(0, a.length), stems.slice(a.length), leastSuggested / leastLead, open);
  const [ofA, ofB] = [rivals(found, ({ a: at }) => at), rivals(found, ({ b: at }) => at)];
  return found.flatMap((pair) => {
    const [x, y] = [idOf(a, pair.a), idOf(b, pair.b)];
    const leads =
      (answeredA.has(x) || pair.worth >= leastLead * ofA(pair)) &&
      (answeredB.has(y) || pair.worth >= leastLead * ofB(pair));
    if (pair.worth < leastSuggested || !leads) return [];
    return [{ a: x, b: y, score: Math.min(1, pair.worth / (2 * matchingThresholds.leastPassage)) }];
  });
}

type Shared = ReturnType<typeof passagesInCommon>[number];

/** For a pair what the best other passage of its paragraph is worth. */
function rivals(found: readonly Shared[], placeOf: (pair: Shared) => number): (pair: Shared) => number {
  const best = new Map<number, Shared[]>();
  for (const pair of found) {
    const known = best.get(placeOf(pair)) ?? [];
    if (known.length < 2) best.set(placeOf(pair), [...known, pair]);
  }
  return (pair) => best.get(placeOf(pair))?.find((one) => one !== pair)?.worth ?? 0;
}
