import {
  documentStyle,
  labels,
  type NoteSigns,
  noteSigns,
  type TextDocument,
  withNoteSigns,
  withNotesTakenIn,
} from '@adref/shared/document';
import { type ComparedText, useComparedTexts } from './compared-texts.ts';

/** Gives words as they are shown: with a raised number in the place of the mark of a note. */
type ShownWords = (words: string) => string;

/** For each text of a comparison how its words are shown: one note may have another number in each of them. */
export function useShownNotes(): Readonly<Record<'a' | 'b' | 'agreed', ShownWords>> {
  const { a, b, agreed } = useComparedTexts();
  return { a: shownIn(a), b: shownIn(b), agreed: shownIn(agreed) };
}

/** How the words of a text are shown; as they are where it is not there. */
export function shownIn(text: Pick<ComparedText, 'document'> | null): ShownWords {
  const signs = text?.document ? signsIn(text.document) : null;
  return signs ? (words) => withNoteSigns(words, signs) : (words) => words;
}

/** Texts that are compared never change, and each of their rows asks. */
const known = new WeakMap<TextDocument, NoteSigns>();

function signsIn(document: TextDocument): NoteSigns {
  const before = known.get(document);
  if (before) return before;
  const { paragraphs } = withNotesTakenIn(document);
  const names = labels(paragraphs, documentStyle(document));
  const signs = noteSigns(paragraphs.map(({ id, kind }, at) => ({ id, kind, label: names[at] ?? '' })));
  known.set(document, signs);
  return signs;
}
