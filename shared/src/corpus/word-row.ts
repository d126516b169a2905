import { isFootnoteMark, isSpace, tokenise } from '@adref/shared/differences';

/**
 * A text as the corpus compares it: its words and signs in a row, each a number that is the same for the same word whatever the typography.
 *
 *   spaces and footnote marks       not in the row
 *   l’eau, l'eau; « a », “a”        the same (comparisonKey)
 *   Rappelant, rappelant            the same word with another first letter: told apart, except at the start of a sentence
 *   遵守                             every Chinese character is a word: what is around a run must not decide where its words begin
 *   ،  ;  (                         a sign is in the row, and counts as no word
 *
 * A number holds 29 bits of a hash, and three of what the word is. Two of 300,000 different words share a hash about eighty times; whoever
 * shows a place compares the words themselves.
 */
export interface WordRow {
  readonly codes: Int32Array;
  /** Where each is in the text, in UTF-16 code units. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const capitalBit = 1;
const sentenceBit = 2;
const wordBit = 4;
const flags = capitalBit | sentenceBit | wordBit;

/** Between two paragraphs; no word has it, and nothing is equal to it. */
export const separator = 0;

/** The row of a text. */
export function wordRow(text: string): WordRow {
  const codes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let begins = true;
  const push = (at: number, part: string, key: string) => {
    const first = key.charCodeAt(0);
    const plain = first < 0x80;
    const isWord = plain ? isAsciiWord(first) : /^[\p{L}\p{N}]/u.test(key);
    const folded = key.toLowerCase();
    const capital = isWord && folded !== key && key[0] !== folded[0];
    let code = hash(folded) & ~flags;
    if (code === separator) code = 8;
    codes.push(code | (capital ? capitalBit : 0) | (begins && isWord ? sentenceBit : 0) | (isWord ? wordBit : 0));
    from.push(at);
    to.push(at + part.length);
    if (isWord) begins = false;
    else if (/[.:;!?\u2026。：；！？؛؟"(\-–—]/u.test(key)) begins = true;
  };
  for (const token of tokenise(text)) {
    if (isSpace(token) || isFootnoteMark(token)) continue;
    const { text: part, key } = token;
    if (part.length > 1 && part >= '\u2e80' && /^\p{sc=Han}/u.test(part)) {
      for (const { 0: sign, index } of part.matchAll(/.\p{M}*/gsu)) push(token.from + index, sign, sign);
    } else if (key !== '') push(token.from, part, key);
  }
  return { codes: Int32Array.from(codes), from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** FNV-1a over the characters. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  // The low bits, which are not kept, are the best mixed.
  return value ^ (value << 13);
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether two places hold the same word, whatever its first letter. */
export function isSame(a: number, b: number): boolean {
  return ((a ^ b) & ~flags) === 0 && a !== separator;
}

/** Whether the same word has another first letter in the middle of a sentence, where negotiators mean something by it: `Member`, `member`. */
export function isOtherCase(a: number, b: number): boolean {
  return ((a ^ b) & capitalBit) !== 0 && ((a | b) & sentenceBit) === 0;
}

/** Whether a place holds a word, and not a sign. */
export function isWord(code: number): boolean {
  return (code & wordBit) !== 0;
}

/** Whether a place is the first word of a sentence, or of a part of one. */
export function beginsSentence(code: number): boolean {
  return (code & sentenceBit) !== 0;
}

/** A word without what tells its case and place apart, for runs. */
export function folded(code: number): number {
  return code & ~flags;
}

/** How many words there are in part of a row. */
export function countWords(codes: Int32Array, from = 0, to = codes.length): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isWord(codes[at] ?? 0)) count++;
  return count;
}
