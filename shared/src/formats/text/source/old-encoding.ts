import { makeDecoder } from './text-decoder.ts';

/*
 * Texts in the encodings from before UTF-8. The bytes do not say which one it is, but only one of them makes sense of a real text:
 *
 *   bytes       Windows-1252   Mac          Windows-1251
 *   d 8E l      dŽl            dél          dЋl            a capital between small letters, two scripts in one word: no text
 *   E9 t E9     été            ÈtÈ          йtй
 *
 * It is read where one reading alone makes sense, or where all that do are the same words. Otherwise nobody can tell, and it is refused.
 */

/** Encodings that are tried, as the Encoding Standard names them, and what people call them. */
const encodings = [
  ['windows-1252', 'Windows-1252'],
  ['iso-8859-15', 'ISO 8859-15'],
  ['macintosh', 'Mac Roman'],
  ['windows-1251', 'Windows-1251'],
  ['x-mac-cyrillic', 'Mac Cyrillic'],
  ['koi8-r', 'KOI8-R'],
  ['ibm866', 'DOS 866'],
  ['windows-1256', 'Windows-1256'],
  ['gb18030', 'GB 18030'],
] as const;

/** A text and the encoding in which it was. */
export interface OldText {
  readonly text: string;
  readonly encoding: string;
}

/** Decodes bytes that are not UTF-8; null where it is not certain what they say. */
export function decodeOld(bytes: Uint8Array): OldText | null {
  const found = encodings.flatMap(([label, encoding]) => {
    const text = makeDecoder(label)(bytes);
    return text !== null && makesSense(text) ? [{ text, encoding }] : [];
  });
  // Of an English text in which only quotation marks are beyond ASCII another reading makes letters: "Stateís".
  const signs = found.filter(({ text }) => !letterBeyond.test(text));
  const isEnglish = (signs[0]?.text.slice(0, sample).match(english)?.length ?? 0) >= fewestEnglish;
  const all = isEnglish ? signs : found;
  const [first] = all;
  return first && all.every(({ text }) => text === first.text) ? first : null;
}

/** Words of an English text, how often it has one of them at least, and where they are counted. */
const english = /\b(?:the|of|and)\b/gi;
const fewestEnglish = 3;
const sample = 4000;

const letterBeyond = /[^\p{ASCII}\P{L}]/u;

/** The name by which the Encoding Standard knows an old encoding; null for one that is not read. */
export function oldEncodingCalled(name: string): string | null {
  const small = name.toLowerCase();
  if (/^(?:iso-8859-1|latin1|us-ascii)$/.test(small)) return 'windows-1252';
  return encodings.find(([label]) => label === small)?.[0] ?? null;
}

const ascii = /^\p{ASCII}*$/u;

/** Letters of the shortest text that tells something: a word alone makes sense in many ways. */
const fewestLetters = 12;

/** Whether every character beyond ASCII of a text is where a text of the six languages has one. */
function makesSense(text: string): boolean {
  if ((text.slice(0, sample).match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return false;
  let [small, capital, han, common] = [0, 0, 0, 0];
  for (const match of text.matchAll(runs)) {
    const run = match[0];
    if (ascii.test(run)) continue;
    const word = run.replace(ordinal, '');
    const before = text.slice(Math.max(0, match.index - 1), match.index);
    const behind = text.slice(match.index + run.length, match.index + run.length + 1);
    const isText = word === '' || !/\p{L}/u.test(word) ? isSign(run, before, behind) : ascii.test(word) || isWord(word);
    if (!isText) return false;
    if (/\p{Script=Cyrillic}/u.test(run)) {
      small += run.match(/\p{Ll}/gu)?.length ?? 0;
      capital += run.match(/\p{Lu}/gu)?.length ?? 0;
    }
    if (/\p{Script=Han}/u.test(run)) {
      han += run.length;
      common += run.match(commonHan)?.length ?? 0;
    }
  }
  // A Russian text in the wrong encoding has small letters for capitals; a Chinese one no words that all texts have.
  return capital <= small && (han === 0 || common >= leastCommon * han);
}

/** Words, and runs of signs beyond ASCII. */
const runs = /[\p{L}\p{M}]+|[^\p{ASCII}\p{L}\p{M}]+/gu;
/** Letters that are signs beside a number or a word: `75º`, `Nº`, `ºC`. */
const ordinal = /^[ªº]+|[ªº]+$/gu;

/** Characters that every Chinese text of some length has, and the share of them that it has at least. */
const commonHan = /[的和在国及与关于一会为有不以大第号各这是了并其中]/gu;
const leastCommon = 0.08;

const latinSmall = /^[a-zàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšž]+$/u;
const latin = /^[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]+$/u;
const cyrillic = /^[А-яЁёІіЇїЄєҐґЎў]+$/u;
const arabic = /^[\u0621-\u064a\u064b-\u0652\u0670پچژگ]+$/u;
const chinese = /^[\p{Script=Han}々]+$/u;

/** Words of one letter that has an accent, in French and Spanish. */
const oneLetter = new Set(['à', 'À', 'É', 'é', 'ó', 'Ó', 'ú', 'È', 'è']);

function isWord(word: string): boolean {
  if (chinese.test(word) || arabic.test(word)) return true;
  // Inside a word no capital follows a small letter.
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  if (cyrillic.test(word)) return true;
  if (!latin.test(word)) return false;
  if (word.length === 1) return oneLetter.has(word);
  const own = word.match(/[a-z]/gi)?.length ?? 0;
  const accented = word.length - own;
  return own > 0 && accented <= own * 2 && (latinSmall.test(word) || /^\p{Lu}/u.test(word));
}

/** Signs beyond ASCII, each where texts have it. */
function isSign(run: string, before: string, behind: string): boolean {
  const signs = [...run];
  return signs.every((sign, at) => isSignAt(sign, signs[at - 1] ?? (before || ' '), signs[at + 1] ?? (behind || ' ')));
}

const letter = /[\p{L}\p{M}]/u;
const wordly = /[\p{L}\p{M}\p{N}]/u;

function isSignAt(sign: string, left: string, right: string): boolean {
  switch (sign) {
    case '\u00a0':
    case '\u202f':
      return true;
    case '’':
      return wordly.test(left) || /[.)\]”»]/.test(left);
    case '‘':
    case '“':
    case '„':
      return !wordly.test(left);
    case '”':
      return !letter.test(right);
    case '«':
      return !wordly.test(left);
    case '»':
      return !letter.test(right);
    case '–':
    case '—':
      return /[\s\d\p{P}]/u.test(left) || /[\s\d\p{P}]/u.test(right);
    case '…':
      return true;
    case '¿':
    case '¡':
      return letter.test(right) && !letter.test(left);
    case 'º':
    case 'ª':
    case '°':
      return /[\d.\s\p{L}]/u.test(left) && !/\p{Ll}/u.test(right);
    case '¹':
    case '²':
    case '³':
      return /\S/.test(left) ? !letter.test(right) : true;
    case '№':
    case '§':
    case '·':
    case '•':
      return !letter.test(left);
    case '€':
    case '£':
      return !letter.test(left) && !letter.test(right);
    case '½':
    case '¼':
    case '¾':
    case '±':
      return !letter.test(left) && !letter.test(right);
    case '†':
    case '‡':
      return !letter.test(right) && left !== ' ';
    case '،':
    case '؛':
    case '؟':
      return true;
    default:
      return /[\u3000-\u3002\u3008-\u3011\uff01-\uff5e\u3014-\u301b]/u.test(sign);
  }
}
