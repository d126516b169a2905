/*
 * Labels are computed and never words. What is before the words of a pasted paragraph tells where it belongs:
 *
 *   5.   12)   5 bis.   OP5 alt 2   PP3     a paragraph of the top level
 *   1.3   1.3.                              a sub-paragraph that counts in decimals
 *   (a)   b)   (c bis)                      a sub-paragraph that counts in letters
 *   (i)   iv)                               one that counts in roman numerals, below letters where these came before
 *   •   ▪   –⇥   （一）   二、               a sub-paragraph
 *
 * "2.5 million", "31 octobre", "(b) above" are words: a label on its own is followed by a tab or by a capital letter, or by one of a
 * script that has none.
 */
import type { Numbering } from '@adref/shared/document';

/** Where a pasted paragraph belongs. `top`: beside the operative or preambular paragraphs. */
export type PastedRank =
  | { readonly kind: 'top' }
  | { readonly kind: 'sub'; readonly level: number; readonly numbering: Numbering | null };

const ordinal = '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|(?:alt|ante)(?:\\s\\d{1,2})?)';
const decimal = /^(\d{1,3}(?:\.\d{1,3})+)\.?(\s+)/;
const number = new RegExp(
  `^(?:(?:OP|PP)\\s?\\d{1,3}(?:\\s?${ordinal}\\b)*[.)]?|\\d{1,3}(?:\\s?${ordinal}\\b)*[.)．、]|\\d{1,3}(?:\\s?${ordinal}\\b)+|\\d{1,3}(?=\\t))(\\s+|(?<=[．、]))`,
  'i',
);
// Arabic pages have a dash behind the number.
const arabicNumber = /^(?:\d{1,3}|[٠-٩]{1,3})\s?[-–.)](\s+)(?=\p{Script=Arabic})/u;
// Chinese has no space behind a label.
const gap = '(\\s+|(?<=）)|(?=\\p{Script=Han}))';
const roman = new RegExp(`^[(（]?([ivx]{1,5})(?:\\s${ordinal})*[)）]${gap}`, 'u');
const letter = new RegExp(
  `^[(（]?([a-z]{1,2}|\\p{Script=Cyrillic}|\\p{Script=Arabic}(?:\\s?\\u0640)?)(?:\\s${ordinal})*[)）]${gap}`,
  'u',
);
const chineseNumber = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)(\s*)/;
const bullet = /^(?:[•▪◦‣●○■□·](\s+)|[-–—*o§Øü](\t\s*))/;

/** The rank that a label gives and the words behind it; null where the words have no label. */
export function labelled(
  words: string,
  several: boolean,
): { readonly rank: PastedRank; readonly words: string } | null {
  const found = match(words.trimStart());
  if (!found) return null;
  const rest = words.trimStart().slice(found.length);
  const sure = several || found.gap.includes('\t') || (found.rank.kind === 'sub' && found.rank.numbering === null);
  const begins = /^["'“‘«„([]?\s?\p{L}/u.test(rest);
  if (!begins || (!sure && /^\P{L}*\p{Ll}/u.test(rest))) return null;
  // A decimal before a small letter is a quantity, however many paragraphs there are.
  if (
    found.rank.kind === 'sub' &&
    found.rank.numbering === 'decimal' &&
    !found.gap.includes('\t') &&
    /^\p{Ll}/u.test(rest)
  )
    return null;
  return { rank: found.rank, words: rest };
}

function match(words: string): { readonly rank: PastedRank; readonly length: number; readonly gap: string } | null {
  const sub = (level: number, numbering: Numbering | null): PastedRank => ({ kind: 'sub', level, numbering });
  const tried: [RegExp, (found: RegExpExecArray) => PastedRank][] = [
    [decimal, ([, parts = '']) => sub(parts.split('.').length - 1, 'decimal')],
    [number, () => ({ kind: 'top' })],
    [arabicNumber, () => ({ kind: 'top' })],
    [roman, () => sub(1, 'roman')],
    [letter, () => sub(1, 'letter')],
    [chineseNumber, () => sub(1, null)],
    [bullet, () => sub(1, null)],
  ];
  for (const [pattern, rank] of tried) {
    const found = pattern.exec(words);
    if (found) return { rank: rank(found), length: found[0].length, gap: found.slice(1).findLast(Boolean) ?? '' };
  }
  return null;
}
