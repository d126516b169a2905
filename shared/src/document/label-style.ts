import type { Language } from './document.ts';
import type { Numbering } from './paragraph.ts';

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

/** The mark of the `nth` sub-paragraph of its list, from 1: `a)` in French, Spanish and Russian, `(a)` in English and Chinese, `(أ)` in Arabic. */
export function subparagraphMark(nth: number, numbering: Numbering | undefined, language: Language | null): string {
  const closed = language === 'en' || language === 'zh' || language === 'ar';
  if (language === 'ar') return numbering === 'roman' ? `‘${nth}’` : `(${arabicLetter(nth)})`;
  const sign = numbering === 'roman' ? roman(nth) : letter(nth);
  return closed ? `(${sign})` : `${sign})`;
}

/** The Arabic letters in the order in which they count. */
const abjad = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'].map((sign) => (sign === 'ه' ? 'هـ' : sign));

/** 1 → `أ`, 28 → `غ`, 29 → `أأ`. */
function arabicLetter(n: number): string {
  const rest = Math.floor((n - 1) / abjad.length);
  return (rest > 0 ? arabicLetter(rest) : '') + (abjad[(n - 1) % abjad.length] ?? '');
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
function letter(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26));
}

const romanSigns = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** The highest number that roman numerals write; without an end, long lists would have ever longer labels. */
const mostRoman = 3999;

/** 1 → `i`, 94 → `xciv`, 3999 → `mmmcmxcix`; above that in digits. */
function roman(n: number): string {
  if (n > mostRoman) return `${n}`;
  let rest = n;
  let text = '';
  for (const [value, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
