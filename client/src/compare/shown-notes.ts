import {
  documentStyle,
  labels,
  noteSign,
  raisedSign,
  type TextDocument,
  withNotesTakenIn,
  withoutNoteMarks,
} from '@adref/shared/document';
import { type ComparedText, useComparedTexts } from './compared-texts.ts';

/** For a mark whose note is not in the text. */
const unknown = '?';

/** Gives words as they are shown: with a raised number in the place of the mark of a note. */
type ShownWords = (words: string) => string;

/** For each text of a comparison how its words are shown: one note may have another number in each of them. */
export function useShownNotes(): Readonly<Record<'a' | 'b' | 'agreed', ShownWords>> {
  const { a, b, agreed } = useComparedTexts();
  return { a: shownIn(a), b: shownIn(b), agreed: shownIn(agreed) };
}

/** How the words of a text are shown; as they are where it has no notes. */
export function shownIn(text: Pick<ComparedText, 'document'> | null): ShownWords {
  const signs = text?.document ? signsIn(text.document) : null;
  return signs && signs.size > 0
    ? (words) => withoutNoteMarks(words, (note) => raisedSign(signs.get(note) ?? unknown))
    : (words) => words;
}

/** Texts that are compared never change, and each of their rows asks. */
const known = new WeakMap<TextDocument, ReadonlyMap<string, string>>();

function signsIn(document: TextDocument): ReadonlyMap<string, string> {
  const before = known.get(document);
  if (before) return before;
  const { paragraphs } = withNotesTakenIn(document);
  const names = labels(paragraphs, documentStyle(document));
  const signs = new Map(
    paragraphs.flatMap(({ id, kind }, at) => (kind === 'footnote' ? [[id, noteSign(names[at] ?? '')] as const] : [])),
  );
  known.set(document, signs);
  return signs;
}
