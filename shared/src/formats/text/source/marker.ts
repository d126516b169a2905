/**
 * The numbers that are before a paragraph.
 *
 *   1.  12.  5 bis.  2.bis    number     report and operative paragraphs
 *   1.º  1º.                  number     Spanish
 *   1 -  ١ -                  number     Arabic
 *   １．                      number     Chinese, in full width
 *   (1)  1)                   item       recitals, and lists that count in digits
 *   1.1.  1.10  1.8 bis       decimal    `1.10.` is never `1.` followed by "10."
 *   a)  (a)  - a)  (a bis)    letter or roman: `i)` can be either, place decides (see outline)
 *   (A)  A)  (IV)             letter or roman: in capitals they count like small ones
 *   a.  i.                    letter or roman, on the third and fourth level
 *   а)  (أ)  (هـ)  （a）       letter     Russian, Arabic (with a tatweel or without), Chinese
 *   ‘1’  （一）  ㈠            roman      what Arabic and Chinese have in its place
 *   PP3  OP5  (OP)5.  Pp3bis  what negotiators write in a working text; ПП3  ОП5 бис in a Russian one
 *   New OP5  Alt OP5  OP5 (new)   the same, with the word before it or in parentheses
 *   Norme 13 a) :             norm       counted in another document
 *   [2. …]  [(a) …]           the same inside the bracket around a paragraph, which stays with its words
 *   [Agreed ad ref] 2. …      the same behind what is said of the paragraph in brackets, which stays with its words too
 *
 * What negotiators write after the number (`bis`, `ter`, `alt`, `alt 2`, `new`; `бис`, `之二`, `مكررا`), with a space or without, is
 * `added`, in Latin: the paragraph is related to the one with that number and has none of its own.
 *
 * Marks of direction around a number, which only order what is shown, are no part of it.
 *
 * Only at the start of a paragraph: "Article 2 3)" or "les normes 13 g) et h)" inside a sentence are references.
 * Numbers have at most three digits, so that a sentence may begin with a year.
 */
export type Marker = Printed &
  (
    | { readonly style: 'number' | 'preambular' | 'operative'; readonly value: number; readonly added: string }
    | { readonly style: 'item'; readonly value: number; readonly added: string }
    | { readonly style: 'decimal'; readonly path: readonly number[]; readonly added: string }
    | {
        readonly style: 'letter';
        readonly letter: number;
        readonly roman: number;
        readonly added: string;
        /** `a.` instead of `a)`: a list of a deeper level. */
        readonly stop: boolean;
      }
    | { readonly style: 'norm'; readonly number: string; readonly name: string }
  );

/** How a marker is written in the text that it begins. */
interface Printed {
  readonly printed: string;
  /** Characters of the text before its first word. */
  readonly length: number;
  /** What is before the marker and belongs to the words: `[` of `[2. Requests …]`, `[Closed] ` of `[Closed] 2. Requests …`. */
  readonly lead?: string;
}

/** Most levels below the first that a decimal number has: deeper ones are data, and each level would cost every paragraph below it. */
const deepest = 8;

const ordinals = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'] as const;
const russianOrdinals = ['бис', 'тер', 'кватер'];
const arabicOrdinals = ['ثانيا', 'ثالثا', 'رابعا'];
const hanDigits = '一二三四五六七八九十';
const latin = [
  ...ordinals,
  ...russianOrdinals,
  `之[${hanDigits.slice(1)}]`,
  `مكرر[\u0627\u064b]{0,2}(?: (?:${arabicOrdinals.join('|')})\u064b?)?`,
].join('|');
/** A word of its own in a sentence too (`2 new members`), so that it must touch the number, or a full stop must follow. */
const loose = 'alt|ante|new';
const nth = '(?:[\\s.]?(\\d{1,2}))?(?!\\p{L})';
const addition = `(?:[\\s.\\-\u2011]{0,2}(${latin}|${loose})${nth})`;
const digits = '[\\d٠-٩０-９]{1,3}';
const patterns = {
  norm: /^(Norme|Norm|Norma|Норма)\s+(\d{1,3})\s*\(?([a-z])\)\s*[:：]\s*/u,
  working: new RegExp(
    `^(?:[([]?(new|alt)(?:ernative)?\\.?[)\\]]?\\s+)?[([]?(PP|OP|ПП|ОП)[)\\].]?\\s?[([]?(\\d{1,3})[)\\]]?` +
      `(?:${addition}|\\s?[([](${latin}|alt)${nth}(?=[)\\]]))?[)\\]]?(?:\\s?[([](new)[)\\]])?` +
      `\\s*[.:]?(?:\\s+|$)(?:[-–—]\\s+)?`,
    'iu',
  ),
  decimal: new RegExp(
    `^(\\d{1,3}(?:\\.\\d{1,3}){1,${deepest}})(?:\\s(${latin}|alt|ante)(?:\\s(\\d{1,2}))?(?=\\.?(?:\\s+[^\\p{Ll}]|$)))?\\.?(?:\\s+|$)`,
    'u',
  ),
  number: new RegExp(
    `^(${digits})(?:[\\s-]?(${latin}|${loose})${nth})?\\s?(?:[.．][ºª°]?|[ºª°]\\.)(?:\\s+|$|(?=\\p{Script=Han}))`,
    'iu',
  ),
  added: new RegExp(
    `^(${digits})(?:[\\s.\\-\u2011]{0,2}(?=${latin})|\\.?(?=${loose}))(${latin}|${loose})${nth}(?:[.:、]?(?:\\s+|$)|[.、．](?=\\p{Script=Han}))`,
    'iu',
  ),
  chinese: /^(\d{1,3})、\s*/,
  arabic: new RegExp(
    `^([\\d٠-٩]{1,3})(?:\\s?(${latin}))?\\s*[-–]\\s+(?=[[(\uff08\uff3b{«"“]{0,3}\\p{Script=Arabic})`,
    'u',
  ),
  item: new RegExp(`^[(（]?(${digits})(?:${addition})?[)）](?:\\s+|$|(?=\\p{Script=Han}|\\p{Script=Arabic}))`, 'iu'),
  letter: new RegExp(
    `^(?:[-–—•]\\s+)?[(（]?([a-z]{1,5}|[ivxlcd]{6,11}|[A-Z]|[IVX]{2,5}|[а-я]{1,2}|[\\u0621-\\u064a]{1,2}[\\u0640\\u200d]?)` +
      `(?:${addition})?[)）](?:\\s?(${latin}|alt)(?!\\p{L})\\.?)?(?:\\s+|$|(?=\\p{Script=Han}|\\p{Script=Arabic}))`,
    'u',
  ),
  stopped: /^([a-z]|i{1,3}|iv|vi{0,3}|ix|xi{0,3})\.\s+(?=\p{L})/u,
  quoted: /^[‘’'](\d{1,3}|[٠-٩]{1,3})[‘’']\s+/u,
  han: /^(?:[(（]([一二三四五六七八九十]{1,3}|[一二三四五六七八九][〇一二三四五六七八九]{1,2})[)）]|([㈠-㈩]))\s*/u,
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

/** `a` → 1, `z` → 26, `aa` → 27, `bb` → 28; 0 where the text is no letter that counts. Some programs count with an `ا` that lacks its sign. */
function letterValue(printed: string): number {
  const text = printed.replaceAll('ا', 'أ');
  for (const alphabet of alphabets) {
    const at = alphabet.indexOf(text.at(0) ?? '');
    if (at >= 0 && [...text].every((sign) => sign === text[0])) return at + 1 + (text.length - 1) * alphabet.length;
  }
  return 0;
}

/** A number in western or Arabic digits, or in those of full width; NaN where other signs are among them. */
export function numeric(digits = ''): number {
  return Number(
    digits
      .replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`)
      .replace(/[０-９]/g, (digit) => `${digit.charCodeAt(0) - 0xff10}`),
  );
}

/** What is said after a number, in one spelling: `Bis`, `бис`, `之二` → bis, `alt2` → alt 2. */
function addedOf(word: string | undefined, nth: string | undefined): string {
  if (!word) return '';
  const small = word.toLowerCase();
  const chinese = small.startsWith('之') ? hanDigits.indexOf(small.slice(1)) - 1 : -1;
  const arabic = small.startsWith('مكرر') ? 1 + arabicOrdinals.findIndex((one) => small.includes(one)) : -1;
  const said = ordinals[Math.max(russianOrdinals.indexOf(small), chinese, arabic)] ?? small;
  return `${said}${nth ? ` ${nth}` : ''}`;
}

/** One before `㈠`. */
const firstHanInParentheses = 0x321f;

/** `三` → 3, `十二` → 12, `二十` → 20, `一〇` → 10; 0 where the signs are no number up to 99, or up to 999 digit by digit. */
function hanValue(signs: string): number {
  if (/^[一二三四五六七八九][〇一二三四五六七八九]{1,2}$/u.test(signs))
    return [...signs].reduce((value, sign) => value * 10 + '〇一二三四五六七八九'.indexOf(sign), 0);
  const [, tens, ten, ones = ''] = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(signs) ?? [];
  if (tens === undefined || (tens && !ten)) return hanDigits.indexOf(signs) + 1;
  const digit = (sign: string) => (sign ? hanDigits.indexOf(sign) + 1 : 0);
  return (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}

/** What is said of a paragraph in brackets before its number. */
const saidBefore = /^(?:[[［【{][^[\]［］【】{}]{2,80}[\]］】}]|[(（][^()（）]{2,80}[)）])\s+/u;

/** The marker a paragraph begins with, also one inside the bracket around all of it or behind what is said of it; null where it has none. */
export function enclosedMarker(text: string): Marker | null {
  const open = /^(?:[[{［]\s*){1,4}/.exec(text)?.[0];
  const whole = marker(text);
  const said = whole ? undefined : saidBefore.exec(text)?.[0];
  const behind = said === undefined ? null : marker(text.slice(said.length));
  if (said !== undefined && behind) return { ...behind, length: said.length + behind.length, lead: said };
  if (!open || (whole && /[\])]/.test(whole.printed))) return whole;
  const inner = marker(text.slice(open.length));
  return inner && { ...inner, length: open.length + inner.length, lead: open.trim() };
}

/** The marker a paragraph begins with; null where it has none. */
export function marker(text: string): Marker | null {
  const [start] = /^[^\s]{0,12}(?:\s+[^\s]{1,2}){0,2}/u.exec(text) ?? [''];
  if (!directions.test(start)) return directMarker(text);
  const found = directMarker(start.replaceAll(new RegExp(directions, 'g'), '') + text.slice(start.length));
  if (!found) return null;
  let length = 0;
  for (let left = found.length; left > 0 || isDirection(text[length]); length++) if (!isDirection(text[length])) left--;
  return { ...found, length };
}

const directions = /[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]/;
const isDirection = (sign = '') => directions.test(sign);

/** The same for a text that begins without marks of direction. */
function directMarker(text: string): Marker | null {
  const first = text.at(0) ?? '';
  if (!/[\d٠-٩０-９(（[‘’'\-–—•NНPOПОA㈠-㈩]|[a-zA-Zа-я\u0621-\u064a]/u.test(first)) return null;
  const printed = ([all]: RegExpExecArray): Printed => ({ printed: all.trim(), length: all.length });

  const norm = patterns.norm.exec(text);
  if (norm) return { style: 'norm', number: `${norm[2]} ${norm[3]})`, name: norm[1] ?? '', ...printed(norm) };
  const working = patterns.working.exec(text);
  // Small letters with a space after them are an abbreviation of pages.
  if (working && !/^(?:pp|op)[.\s]/.test(text)) {
    const style = /^(?:pp|пп)$/i.test(working[2] ?? '') ? 'preambular' : 'operative';
    // "New OP5 bis" is `bis`: it says itself that it is new.
    const added =
      addedOf(working[4] ?? working[6], working[5] ?? working[7]) || addedOf(working[1] ?? working[8], undefined);
    return { style, value: Number(working[3]), added, ...printed(working) };
  }
  const decimal = patterns.decimal.exec(text);
  if (decimal) {
    const path = (decimal[1] ?? '').split('.').map(Number);
    return { style: 'decimal', path, added: addedOf(decimal[2], decimal[3]), ...printed(decimal) };
  }
  const number =
    patterns.added.exec(text) ??
    patterns.number.exec(text) ??
    patterns.chinese.exec(text) ??
    patterns.arabic.exec(text);
  if (number) {
    return { style: 'number', value: numeric(number[1]), added: addedOf(number[2], number[3]), ...printed(number) };
  }
  const item = patterns.item.exec(text);
  if (item) return { style: 'item', value: numeric(item[1]), added: addedOf(item[2], item[3]), ...printed(item) };
  const letter = patterns.letter.exec(text);
  if (letter) {
    const sign = (letter[1] ?? '').replace(/[\u0640\u200d]/g, '').toLowerCase();
    const values = { letter: letterValue(sign), roman: romanValue(sign) };
    const added = addedOf(letter[2] ?? letter[4], letter[3]);
    if (values.letter || values.roman) return { style: 'letter', ...values, added, stop: false, ...printed(letter) };
  }
  const stopped = patterns.stopped.exec(text);
  if (stopped) {
    const sign = stopped[1] ?? '';
    const values = { letter: letterValue(sign), roman: romanValue(sign) };
    return { style: 'letter', ...values, added: '', stop: true, ...printed(stopped) };
  }
  const han = patterns.han.exec(text);
  const counted = han
    ? hanValue(han[1] ?? '') || (han[2] ? (han[2].codePointAt(0) ?? 0) - firstHanInParentheses : 0)
    : 0;
  if (han && counted > 0)
    return { style: 'letter', letter: 0, roman: counted, added: '', stop: false, ...printed(han) };
  const quoted = patterns.quoted.exec(text);
  if (!quoted) return null;
  return { style: 'letter', letter: 0, roman: numeric(quoted[1]), added: '', stop: false, ...printed(quoted) };
}
