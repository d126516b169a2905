import type { Language } from './document.ts';
import type { Numbering } from './paragraph.ts';
import { romanNumeral } from './roman-numeral.ts';

/** What `bis` says of a paragraph: see `LabelStyle`. */
export const bisUsages = ['negotiators', 'manual'] as const;

export type BisUsage = (typeof bisUsages)[number];

/**
 * How labels are written.
 *
 *                       after OP5                instead of OP5
 *   negotiators         OP5 bis, OP5 ter         OP5 alt, OP5 alt 2
 *   manual              OP5 new, OP5 new 2       OP5 bis, OP5 ter
 *
 * Delegations say it in the first way (IIED, "Becoming a UNFCCC delegate"); the United Nations Editorial Manual keeps `bis` for the other
 * versions of a paragraph, so that an addition needs a word of its own.
 */
export interface LabelStyle {
  readonly usage: BisUsage;
  /** Of the text: says how sub-paragraphs are marked. Null: `a)` and `i)`, whatever the language. */
  readonly language: Language | null;
}

/** How labels are written where nobody has said otherwise. */
export const plainLabels: LabelStyle = { usage: 'negotiators', language: null };

/** How the labels of a document are written that nobody negotiates. */
export function documentStyle({ language }: { readonly language: Language }): LabelStyle {
  return { ...plainLabels, language };
}

/** From this level on a list is marked with a full stop: `(a)`, `(i)`, `a.`, `i.` (United Nations Editorial Manual). */
const firstLevelWithStop = 3;

/**
 * The mark of the `nth` sub-paragraph of its list, from 1: `a)` in French, Spanish and Russian, `(a)` in English and Chinese, `(أ)` in
 * Arabic; on the third and fourth level `a.` and `i.`. Figures have both signs on every level and in every language, `(1)`. What was `added` after it is said with it: `(a bis)`.
 */
export function subparagraphMark(
  nth: number,
  numbering: Numbering | undefined,
  language: Language | null,
  level = 1,
  added = '',
): string {
  const after = added ? ` ${added}` : '';
  if (numbering === 'item') return `(${nth}${after})`;
  if (language === 'ar') return numbering === 'roman' ? `‘${nth}${after}’` : `(${arabicLetter(nth)}${after})`;
  const sign = (numbering === 'roman' ? romanNumeral(nth, mostRoman) : letter(nth)) + after;
  if (level >= firstLevelWithStop) return `${sign}.`;
  return language === 'en' || language === 'zh' ? `(${sign})` : `${sign})`;
}

/** The Arabic letters in the order in which they count. */
const abjad = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'].map((sign) => (sign === 'ه' ? 'هـ' : sign));

/** Most times that a letter is repeated: longer lists are counted in digits, since their labels would grow without end. */
const mostRepeats = 5;

/** 1 → `أ`, 28 → `غ`, 29 → `أأ`, 30 → `بب`. */
function arabicLetter(n: number): string {
  return repeated(n, abjad.length, (at) => abjad[at] ?? '');
}

/** 1 → `a`, 26 → `z`, 27 → `aa`, 28 → `bb`, as United Nations documents count. */
function letter(n: number): string {
  return repeated(n, 26, (at) => String.fromCharCode(97 + at));
}

function repeated(n: number, length: number, sign: (at: number) => string): string {
  const times = Math.ceil(n / length);
  return times > mostRepeats ? `${n}` : sign((n - 1) % length).repeat(times);
}

/** The highest number that roman numerals write; without an end, long lists would have ever longer labels. */
const mostRoman = 3999;
