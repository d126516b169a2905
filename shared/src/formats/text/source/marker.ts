/**
 * The numbers that are before a paragraph.
 *
 *   1.  12.  5 bis.       number     report and operative paragraphs
 *   1 -  ١ -              number     Arabic
 *   1.1.  1.10  2.3.1.    decimal    `1.10.` is never `1.` followed by "10."
 *   a)  (a)  - a)         letter or roman: `i)` can be either, place decides (see outline)
 *   а)  (أ)  （a）         letter     Russian, Arabic, Chinese
 *   PP3  OP5  (OP5)       what negotiators write in a working text
 *   Norme 13 a) :         norm       counted in another document
 *
 * Only at the start of a paragraph: "Article 2 3)" or "les normes 13 g) et h)" inside a sentence are references.
 * Numbers have at most three digits, so that a sentence may begin with a year.
 */
export type Marker = Printed &
  (
    | { readonly style: 'number' | 'preambular' | 'operative'; readonly value: number }
    | { readonly style: 'decimal'; readonly path: readonly number[] }
    | { readonly style: 'letter'; readonly letter: number; readonly roman: number }
    | { readonly style: 'norm'; readonly number: string; readonly name: string }
  );

/** How a marker is written in the text that it begins. */
interface Printed {
  readonly printed: string;
  /** Characters of the text before its first word. */
  readonly length: number;
}

/** Most levels below the first that a decimal number has: deeper ones are data, and each level would cost every paragraph below it. */
const deepest = 8;

const addition = '(?:\\s+(?:bis|ter|quater|quinquies|alt|ante))?';
const patterns = {
  norm: /^(Norme|Norm|Norma|Норма)\s+(\d{1,3})\s*\(?([a-z])\)\s*[:：]\s*/u,
  working: new RegExp(`^\\(?(PP|OP)\\s?(\\d{1,3})${addition}\\)?\\s*[.:]?(?:\\s+|$)`),
  decimal: new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3}){1,${deepest}})\\.?(?:\\s+|$)`),
  number: new RegExp(`^(\\d{1,3})${addition}\\s?[.．](?:\\s+|$|(?=\\p{Script=Han}))`, 'u'),
  chinese: /^(\d{1,3})、\s*/,
  arabic: /^([\d٠-٩]{1,3})\s*[-–]\s+(?=\p{Script=Arabic})/u,
  letter:
    /^(?:[-–—•]\s+)?[(（]?([a-z]{1,5}|[ivxlcd]{6,11}|[а-я]|[أ-ي])[)）](?:\s+|$|(?=\p{Script=Han}|\p{Script=Arabic}))/u,
} as const;

/** Letters in the order in which United Nations documents count with them. */
const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
] as const;

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500 };

/**
 * Value of a roman number in small letters, 0 where it is none: `iv` → 4, `iiii` → 0. Only up to 499, since from 500 on words are
 * numbers too (`dix`, `mix`).
 */
export function romanValue(text: string): number {
  if (!/^(?:cd|c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return 0;
  const values = [...text].map((sign) => romans[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** `a` → 1, `z` → 26, `aa` → 27; 0 where the text is no letter that counts. */
function letterValue(text: string): number {
  for (const alphabet of alphabets) {
    const at = alphabet.indexOf(text.at(0) ?? '');
    if (at >= 0 && [...text].every((sign) => sign === text[0])) return at + 1 + (text.length - 1) * alphabet.length;
  }
  return 0;
}

/** The marker a paragraph begins with; null where it has none. */
export function marker(text: string): Marker | null {
  const first = text.at(0) ?? '';
  if (!/[\d٠-٩(（\-–—•NНPO]|[a-zа-я\u0621-\u064a]/u.test(first)) return null;
  const printed = ([all]: RegExpExecArray): Printed => ({ printed: all.trim(), length: all.length });

  const norm = patterns.norm.exec(text);
  if (norm) return { style: 'norm', number: `${norm[2]} ${norm[3]})`, name: norm[1] ?? '', ...printed(norm) };
  const working = patterns.working.exec(text);
  if (working) {
    const style = working[1] === 'PP' ? 'preambular' : 'operative';
    return { style, value: Number(working[2]), ...printed(working) };
  }
  const decimal = patterns.decimal.exec(text);
  if (decimal) return { style: 'decimal', path: (decimal[1] ?? '').split('.').map(Number), ...printed(decimal) };
  const number = patterns.number.exec(text) ?? patterns.chinese.exec(text) ?? patterns.arabic.exec(text);
  if (number) {
    const western = (number[1] ?? '').replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`);
    return { style: 'number', value: Number(western), ...printed(number) };
  }
  const letter = patterns.letter.exec(text);
  if (letter) {
    const sign = letter[1] ?? '';
    const values = { letter: letterValue(sign), roman: romanValue(sign) };
    if (values.letter || values.roman) return { style: 'letter', ...values, ...printed(letter) };
  }
  return null;
}
