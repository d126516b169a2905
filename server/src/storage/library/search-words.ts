import { foldLetters } from '@adref/shared/alignment';
import { type Token, tokenise } from '@adref/shared/differences';
import type { Language } from '@adref/shared/document';
import { newStemmer, type Stemmer } from 'snowball-stemmers';

/*
 * How words are indexed and asked for.
 *
 *   coopération      words: cooperation      stems: cooper      accents, case and endings make no difference
 *   l’Organisation   words: organisation     stems: organis     what is elided is no word to search for
 *   裁军谈判          words: 裁 军 谈 判        stems: the same     a word of several characters is a phrase of them
 *   الدول             words: الدول             stems: دول          the article goes with the endings; roots and broken plurals are not found
 *
 * A Chinese question finds its characters side by side, wherever words begin: no dictionary decides what is found.
 */

const names: Partial<Record<Language, string>> = {
  ar: 'arabic',
  en: 'english',
  fr: 'french',
  ru: 'russian',
  es: 'spanish',
};
const stemmers = new Map<Language, Stemmer>();

/** Stems of the words asked for so far; the words of resolutions are some tens of thousands. */
const known = new Map<string, string>();
const mostKnown = 200_000;

/** A word that can be searched for, and where it is in its text. */
export interface SearchWord {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** The words of a text in order, Chinese by characters. */
export function searchWords(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  for (const { from, to, text: part } of tokenise(text) as Token[]) {
    if (!/[\p{L}\p{N}]/u.test(part) || /^\p{L}{1,5}['’ʼ‘]$/u.test(part)) continue;
    if (/\p{sc=Han}/u.test(part)) {
      for (const { 0: sign, index } of part.matchAll(/\p{sc=Han}|[^\p{sc=Han}]+/gu)) {
        found.push({ from: from + index, to: from + index + sign.length, word: foldLetters(sign) });
      }
    } else found.push({ from, to, word: foldLetters(part) });
  }
  return found;
}

/** What endings leave of a folded word in a language. */
export function searchStem(word: string, language: Language): string {
  const name = names[language];
  if (!name || word.length < 3) return word;
  const key = `${language} ${word}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  let stemmer = stemmers.get(language);
  if (!stemmer) {
    stemmer = newStemmer(name);
    stemmers.set(language, stemmer);
  }
  // To this stemmer the end of "essais" is one of a verb, and that of "essai" is none.
  const singular = language === 'fr' && word.length > 4 ? word.replace(/[sx]$/, '') : word;
  const stem = stemmer.stem(singular) || word;
  if (known.size >= mostKnown) known.clear();
  known.set(key, stem);
  return stem;
}
