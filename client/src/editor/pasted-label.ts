/*
 * Labels are computed and never words. What is before the words of a pasted paragraph tells where it belongs:
 *
 *   5.   12)   5 bis.   OP5 alt 2   PP3     a paragraph of the top level
 *   New OP5   Alt OP5   [OP5]   OP5 (new)   the same; also `ОП5 бис`, `5之二`, `5 مكررا`
 *   1.3   1.3.                              a sub-paragraph that counts in decimals
 *   (a)   b)   (c bis)   (c) bis   a.       a sub-paragraph that counts in letters
 *   (i)   iv)   i.   ‘1’                    one that counts in roman numerals, below letters where these came before
 *   •   ▪   –⇥   （一）   ㈠   二、          a sub-paragraph
 *
 * "2.5 million", "31 octobre", "(b) above" are words: a label on its own is followed by a tab or by a capital letter, or by one of a
 * script that has none. Behind what only negotiators write, `ОП5` and `бис`, a small Russian letter tells nothing.
 */
import type { Numbering } from '@adref/shared/document';

/** Where a pasted paragraph belongs. `top`: beside the operative or preambular paragraphs. */
export type PastedRank =
  | { readonly kind: 'top' }
  | { readonly kind: 'sub'; readonly level: number; readonly numbering: Numbering | null };

const latin = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|decies';
/** What is said behind a number, in the letters of four scripts. */
const said = `(?:${latin}|бис|тер|кватер|之[二三四五六七八九十]|مكرر[\\u0627\\u064b]{0,2}|(?:alt|ante)(?:\\s\\d{1,2})?)(?!\\p{L})`;
const ordinal = `(?:${said}|\\((?:new|${said})\\))`;
const decimal = /^(\d{1,3}(?:\.\d{1,3})+)\.?(\s+)/;
/** A label that only negotiators write. */
const working = new RegExp(
  `^(?:[[(]?(?:new|alt)(?:ernative)?\\.?[\\])]?\\s)?[[(]?(?:OP|PP|ОП|ПП)\\s?\\d{1,3}[\\])]?(?:[\\s.-]?${ordinal})*[\\])]?\\s?[.):–-]?(\\s+)(?=["'“‘«„([]?\\s?\\p{L})`,
  'iu',
);
const related = new RegExp(
  `^(?:\\d{1,3}|[٠-٩]{1,3})(?:[\\s.-]?${ordinal})+(?:\\s?[-–](?=\\s))?[.)．、]?(\\s+|(?<=[．、.])(?=\\p{Script=Han}))`,
  'iu',
);
const number = /^(?:\d{1,3}[.)．、]|\d{1,3}(?=\t))(\s+|(?<=[．、]))/;
// Arabic pages have a dash behind the number.
const arabicNumber = /^(?:\d{1,3}|[٠-٩]{1,3})\s?[-–.)](\s+)(?=\p{Script=Arabic})/u;
// Chinese has no space behind a label.
const gap = '(\\s+|(?<=）)|(?=\\p{Script=Han}))';
const roman = new RegExp(`^[(（]?([ivx]{1,5})(?:\\s${ordinal})*[)）](?:\\s?${said})?${gap}`, 'u');
/** Levels below have a full stop in place of the parenthesis. */
const stopped = /^([a-z])\.(\s+)(?=\p{Lu})/u;
const quoted = /^[‘’'](?:\d{1,3}|[٠-٩]{1,3})[‘’'](\s+)(?=\p{Script=Arabic})/u;
const letter = new RegExp(
  `^[(（]?([a-z]{1,2}|\\p{Script=Cyrillic}|\\p{Script=Arabic}(?:\\s?\\u0640)?)(?:\\s${ordinal})*[)）](?:\\s?${said})?${gap}`,
  'u',
);
const chineseNumber = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩]|[一二三四五六七八九十]{1,3}、)(\s*)/;
const bullet = /^(?:[•▪◦‣●○■□·](\s+)|[-–—*o§Øü](\t\s*))/;

/** The rank that a label gives and the words behind it; null where the words have no label. */
export function labelled(
  words: string,
  several: boolean,
): { readonly rank: PastedRank; readonly words: string } | null {
  const found = match(words.trimStart());
  if (!found) return null;
  const rest = words.trimStart().slice(found.length);
  const sure =
    (found.working && /^\p{Script=Cyrillic}/u.test(rest)) ||
    several ||
    found.gap.includes('\t') ||
    (found.rank.kind === 'sub' && found.rank.numbering === null);
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

/** A label, the characters that it has, and whether it is one that only negotiators write. */
interface Label {
  readonly rank: PastedRank;
  readonly length: number;
  readonly gap: string;
  readonly working: boolean;
}

function match(words: string): Label | null {
  const sub = (level: number, numbering: Numbering | null): PastedRank => ({ kind: 'sub', level, numbering });
  const tried: [RegExp, (found: RegExpExecArray) => PastedRank][] = [
    [working, () => ({ kind: 'top' })],
    [related, () => ({ kind: 'top' })],
    [decimal, ([, parts = '']) => sub(parts.split('.').length - 1, 'decimal')],
    [number, () => ({ kind: 'top' })],
    [arabicNumber, () => ({ kind: 'top' })],
    [roman, () => sub(1, 'roman')],
    [letter, () => sub(1, 'letter')],
    [stopped, ([, sign = '']) => sub(1, sign === 'i' ? 'roman' : 'letter')],
    [quoted, () => sub(1, 'roman')],
    [chineseNumber, () => sub(1, null)],
    [bullet, () => sub(1, null)],
  ];
  for (const [pattern, rank] of tried) {
    const found = pattern.exec(words);
    if (!found) continue;
    const gap = found.slice(1).findLast(Boolean) ?? '';
    return { rank: rank(found), length: found[0].length, gap, working: pattern === working || pattern === related };
  }
  return null;
}
