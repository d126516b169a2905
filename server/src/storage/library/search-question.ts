import { type Language, languages } from '@adref/shared/document';
import type { LibraryQuestion } from './library-storage.ts';
import { searchStem, searchWords } from './search-words.ts';

/** A question as the full-text index takes it, and how to find its words in a text again. */
export interface SearchQuestion {
  /** Nothing but quoted strings and operators of our own: what was typed cannot be an expression. */
  readonly expression: string;
  /** Whether a stretch of words, as `searchWords` has them, begins an answer: how many words it takes, or 0. */
  readonly answers: (words: readonly string[], at: number, language: Language) => number;
}

/** Most words of a question that are looked for: a paragraph that is asked for by itself is traced, not searched. */
const mostTerms = 32;

/** One thing that a paragraph must have. */
interface Term {
  readonly words: readonly string[];
  readonly exact: boolean;
  readonly unfinished: boolean;
}

/** The question for the index; null where it holds no word. */
export function matchOf({ words, unfinished = false, language }: LibraryQuestion): SearchQuestion | null {
  const terms = termsOf(words, unfinished).slice(0, mostTerms);
  if (terms.length === 0) return null;
  const stemmed = language ? [language] : languages;
  const expression = terms
    .map((term) => {
      const quoted = quote(term.words.join(' '));
      if (term.unfinished) return `words : ${quoted} *`;
      if (term.exact || term.words.length > 1) return `words : ${quoted}`;
      const stems = new Set(stemmed.map((one) => searchStem(term.words[0] ?? '', one)));
      return `stems : (${[...stems].map(quote).join(' OR ')})`;
    })
    .map((part) => `(${part})`)
    .join(' AND ');
  return {
    expression,
    answers: (text, at, of) => Math.max(0, ...terms.map((term) => lengthOf(term, text, at, of))),
  };
}

/** `"sécurité internationale" cyber` → a phrase and a word. An open quotation mark closes at the end. */
function termsOf(words: string, unfinished: boolean): Term[] {
  const terms: Term[] = [];
  for (const { 1: phrase, 2: rest } of words.matchAll(/["“”«»]([^"“”«»]*)(?:["“”«»]|$)|([^"“”«»]+)/gu)) {
    if (phrase !== undefined) {
      const found = searchWords(phrase).map(({ word }) => word);
      if (found.length > 0) terms.push({ words: found, exact: true, unfinished: false });
      continue;
    }
    // Characters that are written together are one word; so is what a hyphen joins.
    let end = -1;
    for (const { from, to, word } of searchWords(rest ?? '')) {
      const last = terms.at(-1);
      if (from === end && last && /\p{sc=Han}/u.test(word)) {
        terms.splice(-1, 1, { ...last, words: [...last.words, word] });
      } else terms.push({ words: [word], exact: false, unfinished: false });
      end = to;
    }
  }
  const last = terms.at(-1);
  if (unfinished && last && !last.exact && !/[\s"“”«»]$/u.test(words))
    terms.splice(-1, 1, { ...last, unfinished: true });
  return terms;
}

/** A string of the index's language; a quotation mark in it is doubled. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** How many words of a text answer to a term, from a place on; 0 where they do not. */
function lengthOf({ words, exact, unfinished }: Term, text: readonly string[], at: number, language: Language): number {
  const fits = words.every((word, of) => {
    const there = text[at + of] ?? '';
    if (unfinished && of === words.length - 1) return there.startsWith(word);
    if (exact || words.length > 1) return there === word;
    return searchStem(there, language) === searchStem(word, language);
  });
  return fits ? words.length : 0;
}
