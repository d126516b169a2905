import { noteSign } from './label.ts';
import { raisedSign, withoutNoteMarks } from './note-mark.ts';

/** What is printed for the mark of each note, by the note's id: `3`, `3 bis`. */
export type NoteSigns = ReadonlyMap<string, string>;

/** For a mark whose note is not among those that are known. */
const unknown = '?';

/** The signs of the notes among these paragraphs, by their labels. */
export function noteSigns(
  paragraphs: Iterable<{ readonly id: string; readonly kind: string; readonly label: string }>,
): Map<string, string> {
  const signs = new Map<string, string>();
  for (const { id, kind, label } of paragraphs) if (kind === 'footnote') signs.set(id, noteSign(label));
  return signs;
}

/** Words that are only shown, with raised signs in the place of the marks among them; `?` for one whose note is not known. */
export function withNoteSigns(words: string, signs: NoteSigns): string {
  return withoutNoteMarks(words, (note) => raisedSign(signs.get(note) ?? unknown));
}
