import type { ParagraphKind } from '@adref/shared/document';
import { useKeptOnPage } from '../store/kept-on-page.ts';

/** An agreed paragraph that is on its way from the library into the own text. */
export interface WordsForText {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** From where it is, and how it was agreed. */
  readonly source: string;
  /** Its ids in the library. */
  readonly document: string;
  readonly target: string;
}

/** What was chosen in the library for the own text, and how to choose it; null where nothing was, or it has arrived. */
export function useWordsForText(): [WordsForText | null, (words: WordsForText | null) => void] {
  return useKeptOnPage<WordsForText | null>('agreed-words-for-text', null);
}
