import { isStopWord } from '../../align/stop-word.ts';

/** Whether a word says something by itself: it is neither a sign, nor a small word, nor one that a verb of force brings with it. */
export function isMeaning(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !isStopWord(word) && !helping.has(word);
}

/** Words that a verb of force brings with it and that say nothing by themselves. */
const helping = new Set(
  'to it also further upon on am be being longer afin que pour être sera seront soit soient ser será serán sea sean ya чтобы будет будут больше более أن بأن إلى على 地 有 均 都 任何'.split(
    ' ',
  ),
);

/** Five letters tell most verbs apart and bear most of their endings: permettent, permettre; respond, responding. */
const stemLength = 5;

/** What Arabic writes together with a noun: the article, and `to`, `and`, `by` before it. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=.{2})/;

/** What is the same in most forms of a word. */
export function stemOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(arabicArticle, '')
    .replace(/(?<=^[a-z]{2,})(?:ing|ed|es|s|e)$/, '')
    .slice(0, stemLength);
}
