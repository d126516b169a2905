import { noteSign } from '@adref/shared/document';
import { type RollingParagraph, withSignsSaid } from '@adref/shared/rolling';
import { createContext, useContext, useMemo } from 'react';
import { type NoteSigns, withSigns } from '../editor/note-signs.ts';

/** What is printed for the marks of the notes of a rolling text; without it they are daggers, which do not say which note they call. */
export const NoteSignsShown = createContext<NoteSigns>(new Map());

/** The signs of the notes among these paragraphs; the same object while they are the same, so that thousands of rows are not drawn again. */
export function useNoteSigns(rolling: readonly RollingParagraph[]): NoteSigns {
  const signs = JSON.stringify(
    rolling.flatMap(({ id, kind, label }) => (kind === 'footnote' ? [[id, noteSign(label)]] : [])),
  );
  return useMemo(() => new Map(JSON.parse(signs) as [string, string][]), [signs]);
}

/** Gives words as they are shown, and said: with a raised number in the place of the mark of a note, and with signs of splits in words. */
export function useShownWords(): (words: string) => string {
  const signs = useContext(NoteSignsShown);
  return (words) => withSignsSaid(signs.size === 0 ? words : withSigns(words, signs));
}
