import type { Range } from '../../differences/index.ts';
import { type Change, changes, tokenise } from '../../differences/index.ts';

const word = /[\p{L}\p{N}]/u;

/** How many words there are; a Chinese one counts as many as it has characters. */
export function weightOfWords(text: string): number {
  return tokenise(text).reduce((sum, token) => sum + weightOf(token.text), 0);
}

/** How many words of a range of the text these changes leave. */
export function keptWords(text: string, edits: readonly Change[], { from, to }: Range): number {
  let kept = weightOfWords(text.slice(from, to));
  for (const edit of edits) kept -= weightOfWords(text.slice(Math.max(from, edit.from), Math.min(to, edit.to)));
  return kept;
}

/** A text with the Arabic "and" apart from the word that it is written with: behind it the word is the same as without. */
export function conjunctionsApart(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? text.replace(/(?<![\p{L}\p{M}])و(?=\p{L}{3})/gu, 'و ') : text;
}

/** How many words of `before` are not in `after`, and how many of `after` are new. */
export function turnover(before: string, after: string): { readonly lost: number; readonly come: number } {
  let [lost, come] = [0, 0];
  for (const { from, to, text } of changes(before, after)) {
    lost += weightOfWords(before.slice(from, to));
    come += weightOfWords(text);
  }
  return { lost, come };
}

/**
 * Whether so many words show that they were carried from one paragraph into another, and did not come there by chance: at least half of
 * what was to be carried, and more than the two or three small words that any two sentences have in common, unless they are all there is.
 */
export function areCarried(kept: number, all: number, among: number): boolean {
  return kept * 2 >= all && (kept > fewWords ? kept * 4 >= among : kept > 0 && kept * 2 >= among);
}

/** Any two sentences have as many in common: "the", "of", "to". */
const fewWords = 3;

function weightOf(text: string): number {
  if (!word.test(text)) return 0;
  return /^\p{sc=Han}/u.test(text) ? text.length : 1;
}
