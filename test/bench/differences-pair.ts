import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchParagraphs } from '@adref/shared/alignment';
import { tokenise } from '@adref/shared/differences';
import type { Paragraph } from '@adref/shared/document';
import { americanDraft, russianDraft } from '../shared/alignment/base-document.ts';
import { resolution, resolutions, resolutionsThere } from '../shared/alignment/resolution.ts';

/** Two wordings of one paragraph, and whether the later one keeps most words. */
export interface WordingPair {
  readonly before: string;
  readonly after: string;
  readonly close: boolean;
}

const gold = join(import.meta.dirname, '../../../shared/gold/l27-l37.json');

/** The pairs of the hand-made answer key; none where it is missing. */
export function goldPairs(): WordingPair[] {
  if (!existsSync(gold)) return [];
  const answers: { a: string; b: string; degree: string }[] = JSON.parse(readFileSync(gold, 'utf8')).pairs;
  const texts = new Map([...russianDraft(), ...americanDraft()].map(({ id, text }) => [id, text]));
  const text = (locator: string) => texts.get(locator.replace(/^.*#/, '').replace('chapeau', 'enacting')) ?? '';
  return answers.map(({ a, b, degree }) => ({
    before: text(a),
    after: text(b),
    close: degree === 'verbatim' || degree === 'light',
  }));
}

/**
 * Paragraphs that changed between the drafts of A/73/505 and what became of them two years later, and between resolutions of one item a year
 * apart: of those all that changed much, and every fourth of the others. Their typography is set alike first, because the drafts come
 * without any and every engine is to be measured by words. None where the resolutions are missing.
 */
export function resolutionPairs(): WordingPair[] {
  if (!resolutionsThere) return [];
  const drafts = [
    ...changedPairs(russianDraft(), resolution('fr/75_240.xml')),
    ...changedPairs(americanDraft(), resolution('fr/75_32.xml')),
  ];
  const yearly: { a: string; b: string }[] = JSON.parse(readFileSync(join(resolutions, 'yearly-pairs.json'), 'utf8'));
  const later = yearly.flatMap(({ a, b }) => changedPairs(resolution(a), resolution(b)));
  const close = later.filter((pair) => pair.close);
  return [...drafts, ...later.filter((pair) => !pair.close), ...close.filter((_, at) => at % 4 === 0)];
}

/** The first so many paragraphs of the resolutions of two years, in the same order of items. */
export function manyParagraphs(count: number): { a: Paragraph[]; b: Paragraph[] } {
  const yearly: { a: string; b: string }[] = JSON.parse(readFileSync(join(resolutions, 'yearly-pairs.json'), 'utf8'));
  return {
    a: yearly.flatMap(({ a }) => resolution(a)).slice(0, count),
    b: yearly.flatMap(({ b }) => resolution(b)).slice(0, count),
  };
}

function changedPairs(a: readonly Paragraph[], b: readonly Paragraph[]): WordingPair[] {
  const texts = new Map([...a, ...b].map(({ id, text }) => [id, text]));
  return matchParagraphs(a, b, { ids: 'unrelated' }).flatMap((link) => {
    const [before, after] = [setAlike(texts.get(`${link.a}`)), setAlike(texts.get(`${link.b}`))];
    if (link.relation === 'quoted' || !before || !after || before === after) return [];
    return [{ before, after, close: similarity(before, after) >= 0.75 }];
  });
}

function setAlike(text = ''): string {
  return text
    .replace(/’/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** Twice the words in common by all words of both. */
function similarity(a: string, b: string): number {
  const words = (text: string) =>
    new Set(tokenise(text).flatMap(({ key }) => (/[\p{L}\p{N}]/u.test(key) ? [key] : [])));
  const [ofA, ofB] = [words(a), words(b)];
  return (2 * [...ofA].filter((word) => ofB.has(word)).length) / (ofA.size + ofB.size);
}
