import { type NoteSigns, noteSigns } from '@adref/shared/document';
import { type Negotiation, notesOfRound, openDraft } from '@adref/shared/negotiation';
import { type RollingParagraph, rolledIds } from '@adref/shared/rolling';
import { useMemo, useRef } from 'react';

/** The signs of the notes among these paragraphs; the same object while they are the same, so that thousands of rows are not drawn again. */
export function useSignsOf(rolling: readonly RollingParagraph[]): NoteSigns {
  const signs = useMemo(() => {
    const notes = rolling.filter(({ kind }) => kind === 'footnote');
    return noteSigns(notes.flatMap((note) => rolledIds(note).map((id) => ({ ...note, id }))));
  }, [rolling]);
  return useSame(signs);
}

/** The signs of the notes of a round, the open one where none is given; the same object while they are the same. */
export function useSignsOfRound(negotiation: Negotiation, round = openDraft(negotiation).number): NoteSigns {
  return useSame(useMemo(() => notesOfRound(negotiation, round), [negotiation, round]));
}

function useSame(signs: NoteSigns): NoteSigns {
  const last = useRef(signs);
  const before = last.current;
  if (before.size !== signs.size || [...signs].some(([note, sign]) => before.get(note) !== sign)) last.current = signs;
  return last.current;
}
