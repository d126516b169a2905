import type { DoubtKey } from '../doubt/doubt.ts';
import type { PrintedItem, PrintedPage } from './printed-page.ts';
import { unknownSign } from './stretched-word.ts';

/** What can be wrong with a page of a file. */
export const pageDoubtKeys = [
  'page-damaged',
  'page-scan',
  'page-letters-unknown',
  'page-in-disorder',
  'page-struck',
  'page-with-remarks',
] as const satisfies readonly DoubtKey[];

/** A page of a file that somebody must look at, counted from 1, and what is wrong with it. */
export interface PageDoubt {
  readonly page: number;
  readonly key: (typeof pageDoubtKeys)[number];
}

/** Share of letters that a font may draw without saying which they are, such as a mark in a list; and how many of a page. */
const mostUnknown = 0.02;
const fewUnknown = 3;
/** Words of a page, fewer than which say nothing of its order: a title page, a line of a table. */
const leastWords = 20;
/** Share of the words of a page that are cut into letters, lie on each other or have signs among their letters, from which most of it cannot be read. */
const mostBroken = 0.4;

/**
 * Pages that read badly, in order: what the file has lost, pictures without letters (`scans`, by number), letters of which nobody knows which they are, and words that are
 * no words, since the program has placed each letter by itself, drawn words on each other, or named letters wrongly; and those that do not say what
 * their words say: with words that are struck out, or with remarks of readers (`remarked`).
 */
export function pageDoubts(
  pages: readonly PrintedPage[],
  scans: ReadonlySet<number>,
  remarked: ReadonlySet<number> = new Set(),
): PageDoubt[] {
  return pages.flatMap(({ items, damaged }, at): PageDoubt[] => {
    const page = at + 1;
    if (damaged) return [{ page, key: 'page-damaged' }];
    if (scans.has(page)) return [{ page, key: 'page-scan' }];
    if (areUnknown(items) || items.some(({ text }) => unknownLetter.test(text)))
      return [{ page, key: 'page-letters-unknown' }];
    if (areBroken(items)) return [{ page, key: 'page-in-disorder' }];
    if (items.some(({ struck }) => struck)) return [{ page, key: 'page-struck' }];
    return remarked.has(page) ? [{ page, key: 'page-with-remarks' }] : [];
  });
}

/** A letter of a word of which nobody knows which it is; a sign by itself may be a mark in a list. */
const unknownLetter = new RegExp(`[\\p{L}\\p{M}]${unknownSign}|${unknownSign}\\p{L}`, 'u');

/** Whether so many letters of a page are unknown that it does not say what it says. */
export function areUnknown(items: readonly PrintedItem[]): boolean {
  const letters = items.reduce((sum, { text }) => sum + text.length, 0);
  const unknown = items.reduce((sum, { text }) => sum + text.split(unknownSign).length - 1, 0);
  return unknown >= fewUnknown && unknown > mostUnknown * letters;
}

/** Scripts whose words have more than a letter. */
const alphabets = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]/u;
const oneLetter = /^[\p{P}\p{S}]*\p{L}\p{M}*[\p{P}\p{S}]*$/u;
/** Signs that are beside no letter of a text: where a font names its letters wrongly, others take their places. */
const oddSigns =
  /\p{L}[$*\\^_{}|~<>@#%&+=]+\p{L}|\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|^[$*\\^_{}|~<>@#%+=]+\p{L}|\p{L}[$\\^_{}|~@#%+=]+$/u;

/** Letters in a row without a vowel, in the alphabets that write all of them: no word has so many, but an abbreviation. */
const withoutVowel = /(?<!\p{L})(?:(?![aeiouyаеёиоуыэюяіїєæœø])[\p{Script=Latin}\p{Script=Cyrillic}]){3,}(?!\p{L})/iu;

const isBroken = (word: string) =>
  oneLetter.test(word) || oddSigns.test(word) || withoutVowel.test(word.normalize('NFD').replace(/\p{M}/gu, ''));

function areBroken(items: readonly PrintedItem[]): boolean {
  const words = items.filter(({ text }) => alphabets.test(text));
  if (words.length < leastWords) return false;
  const covered = coveredIn(items);
  const broken = words.filter((word) => isBroken(word.text) || covered.has(word));
  return broken.length > mostBroken * words.length;
}

/** Share of its width by which one word is drawn on another. */
const mostCovered = 0.5;

/** Words that are drawn on others of their row. */
function coveredIn(items: readonly PrintedItem[]): ReadonlySet<PrintedItem> {
  const covered = new Set<PrintedItem>();
  const rows = Map.groupBy(items, ({ y, size }) => `${Math.round(y)} ${Math.round(size)}`);
  for (const row of rows.values()) {
    let widest: PrintedItem | null = null;
    for (const item of row.toSorted((a, b) => a.x - b.x)) {
      const end = widest ? widest.x + widest.width : -Infinity;
      if (end - item.x > mostCovered * item.width) covered.add(item);
      if (item.x + item.width > end) widest = item;
    }
  }
  return covered;
}
