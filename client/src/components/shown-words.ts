import { type NoteSigns, withNoteSigns } from '@adref/shared/document';
import { withSignsSaid } from '@adref/shared/rolling';
import { createContext, useContext } from 'react';

/** What is printed for the marks of notes in the words that a part of the page shows; without it they are daggers, which do not say which note they call. */
export const NoteSignsShown = createContext<NoteSigns | null>(null);

/** Gives words as they are shown, and said: with a raised number in the place of the mark of a note, and with signs of splits in words. */
export function useShownWords(): (words: string) => string {
  const signs = useContext(NoteSignsShown);
  return (words) => withSignsSaid(signs ? withNoteSigns(words, signs) : words);
}
