/**
 * Words as the matcher sees them: folded, so that typography, case and accents make no difference; never shown to a reader.
 *
 * - a run of letters and digits is a word, together with hyphens, slashes and points inside it (`71/28`, `non-contraignantes`);
 * - an elided word keeps its apostrophe (`l'`, `d'`), what follows is a word of its own;
 * - every Chinese character is a word;
 * - a sign of the private use area, with the digits after it, is a word: it is there in place of something masked.
 */
const wordPattern =
  /[\uE000-\uE0FF]\d*|\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[\-\/.][[\p{L}\p{N}]--\p{Script=Han}]+)*'?/gv;

/** `text` without case, accents, vowel signs, soft hyphens and typographic variants of apostrophe, dash and space. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u0640\u200B-\u200F\u2060]/gu, '')
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .trim();
}

/** A paragraph as the matcher reads it: its words, and how much each counts: 1, or less where it is part of a phrase that counts as one. */
export interface WeightedWords {
  readonly words: readonly string[];
  readonly weights: readonly number[];
  /** The places of the words that sentences begin with. */
  readonly sentences: readonly number[];
}

/** What parts sentences, and the members of a list; a point inside a number or a symbol is between no words. */
const sentenceMark = /[.;!?。；！？؟؛]/u;

/** The words of a folded text, each counting 1. */
export function readWords(folded: string): WeightedWords {
  const words: string[] = [];
  const sentences: number[] = [];
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(wordPattern)) {
    if (words.length === 0 || sentenceMark.test(folded.slice(end, index))) sentences.push(words.length);
    words.push(word);
    end = index + word.length;
  }
  return { words, weights: words.map(() => 1), sentences };
}

/**
 * How much a word says by its length alone, in letters of an alphabet. A Chinese character counts four: ten
 * resolutions of the 75th session have 3.7 letters in English for every character in Chinese. What is there in place of something masked counts
 * nothing.
 */
export function letters(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 0xe000 && first <= 0xe0ff) return 0;
  return first >= 0x3400 && first <= 0x9fff ? 4 : word.length;
}

/**
 * What inflection leaves of a word: its first six letters, and of shorter ones all. Cutting serves six languages without a dictionary;
 * agglutinated Arabic articles and prepositions are left on.
 */
export function stem(word: string): string {
  return word.slice(0, 6);
}

/** Whether a word is a Chinese character, or begins with one. */
export const isHan = (word: string) => /^\p{Script=Han}/u.test(word);
