import { matchingThresholds, matchParagraphs, type Thresholds } from '@adref/shared/alignment';
import { type AnswerKey, linkName } from './answer-key.ts';
import { americanDraft, russianDraft } from './base-document.ts';

/** How well links answer a key: links that are right, links that are not, and answers that are lacking. */
export interface Accuracy {
  readonly right: number;
  readonly wrong: number;
  readonly lacking: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What a bar finds that is lower or higher than the project's by `factor`. */
export interface AtFactor {
  readonly factor: number;
  readonly found: readonly string[];
  readonly accuracy: Accuracy;
  /** Traps that it walks into; they are among the wrong ones. */
  readonly traps: number;
}

/** How far the bar is lowered and raised, from .7 to 1.3; the project's own is 1. */
const factors = Array.from({ length: 13 }, (_, at) => (14 + at) / 20);

/** Every threshold times `factor`. The neighbours' is a part of `leastLikeness`, and goes with it. */
function scaled(factor: number): Thresholds {
  const { leastLikeness, leastShare, leastPassage, leastEcho, leastAgreement, leastTakenUp, leastStatement } =
    matchingThresholds;
  return {
    ...matchingThresholds,
    leastLikeness: leastLikeness * factor,
    leastShare: leastShare * factor,
    leastPassage: leastPassage * factor,
    leastEcho: leastEcho * factor,
    leastAgreement: leastAgreement * factor,
    leastTakenUp: leastTakenUp * factor,
    leastStatement: leastStatement * factor,
  };
}

/** What the drafts' paragraphs are linked to at every factor, judged by the whole key. */
export function atFactors(key: AnswerKey): AtFactor[] {
  const [a, b] = [russianDraft(), americanDraft()];
  return factors.map((factor) => {
    const found = matchParagraphs(a, b, { ids: 'unrelated' }, scaled(factor))
      .flatMap((link) => link.a.flatMap((one) => link.b.map((other) => linkName(one, other))))
      .filter((link) => !key.secondary.has(link));
    return {
      factor,
      found,
      accuracy: judge(found, key.primary),
      traps: found.filter((link) => key.traps.has(link)).length,
    };
  });
}

/** What comes of choosing the bar without the link that it is tested on. */
export interface LeftOut {
  /** Pooled over all links left out: an answer is right or lacking, any other is wrong where it is made. */
  readonly accuracy: Accuracy;
  /** How often each factor was chosen, the lowest first. */
  readonly chosen: readonly { readonly factor: number; readonly times: number }[];
  /** The answers that were not found, and the wrong links that were made, when left out. */
  readonly failed: readonly string[];
}

/**
 * Which of equally good factors is chosen: the nearest to 1 (of two as near the lower one), or at either end. The nearest favours the
 * project's own bar, which was set with this key in sight; the ends do not, and are where a link left out goes wrong most easily.
 */
export type Ties = 'nearest' | 'lowest' | 'highest';

/**
 * Leaves out one link after the other, every answer and every wrong link that any factor makes, chooses the factor with the best F1 on the
 * others, and tests it on the one left out. What shares a paragraph with it is left out with it: the halves of a merger come and go
 * together, and each would tell of the other. Only the height of the bar is left out, not the design of the matcher.
 */
export function leaveOneOut(key: AnswerKey, found: readonly AtFactor[], ties: Ties): LeftOut {
  const preferred = found.toSorted((x, y) => rank(x.factor, ties) - rank(y.factor, ties) || x.factor - y.factor);
  const times = new Map(found.map(({ factor }) => [factor, 0]));
  const made: string[] = [];
  const failed: string[] = [];
  for (const left of new Set([...key.primary, ...found.flatMap((one) => one.found)])) {
    const apart = (link: string) => !sharesParagraph(link, left);
    const others = new Set([...key.primary].filter(apart));
    let best: AtFactor | undefined;
    let bestF1 = -1;
    for (const one of preferred) {
      const { f1 } = judge(one.found.filter(apart), others);
      if (f1 > bestF1) [best, bestF1] = [one, f1];
    }
    if (!best) throw new RangeError('There is no factor to choose');
    times.set(best.factor, (times.get(best.factor) ?? 0) + 1);
    const isMade = best.found.includes(left);
    if (isMade) made.push(left);
    if (isMade !== key.primary.has(left)) failed.push(left);
  }
  return {
    accuracy: judge(made, key.primary),
    chosen: [...times].filter(([, count]) => count > 0).map(([factor, count]) => ({ factor, times: count })),
    failed,
  };
}

/** The smaller, the sooner chosen; in whole numbers, so that .95 and 1.05 are as near to 1 as each other. */
function rank(factor: number, ties: Ties): number {
  const distance = Math.round((factor - 1) * 100);
  return ties === 'nearest' ? Math.abs(distance) : ties === 'lowest' ? distance : -distance;
}

function sharesParagraph(x: string, y: string): boolean {
  const [a, b] = x.split(' → ');
  const [c, d] = y.split(' → ');
  return a === c || b === d;
}

/** How well `found` answers a key, given by what must be found. */
export function judge(found: readonly string[], answers: ReadonlySet<string>): Accuracy {
  const right = found.filter((link) => answers.has(link)).length;
  const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return {
    right,
    wrong: found.length - right,
    lacking: answers.size - right,
    precision: ratio(right, found.length),
    recall: ratio(right, answers.size),
    f1: ratio(2 * right, found.length + answers.size),
  };
}
