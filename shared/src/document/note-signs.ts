import { noteSign } from './label.ts';
import { noteMarkLength, printedSign, raisedSign, withoutNoteMarks } from './note-mark.ts';
import type { FootnoteAnchor } from './paragraph.ts';

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

/** What is printed for a mark: the number of its note, else what the source prints without one; `?` where nobody knows. */
export function shownSign(note: string, signs: NoteSigns): string {
  return signs.get(note) ?? printedSign(note) ?? unknown;
}

/** Words that are only shown, with raised signs in the place of the marks among them; `?` for one whose note is not known. */
export function withNoteSigns(words: string, signs: NoteSigns): string {
  return withRaisedSigns(words, (note) => shownSign(note, signs));
}

/** Words with raised signs in the place of the marks among them, and a comma between neighbours, whose numbers would else be one: `²,⁷`. */
export function withRaisedSigns(words: string, sign: (note: string) => string): string {
  let end = -1;
  let before = '';
  return withoutNoteMarks(words, (note, at) => {
    const shown = sign(note);
    const apart = at === end && areNumbers(before, shown) ? ',' : '';
    [end, before] = [at + noteMarkLength, shown];
    return apart + raisedSign(shown);
  });
}

/** The same for words whose marks are beside them. */
export function withRaisedAnchors(
  text: string,
  anchors: readonly FootnoteAnchor[],
  sign: (anchor: FootnoteAnchor) => string = ({ marker }) => marker,
): string {
  let [words, from, before] = ['', 0, ''];
  for (const [nth, anchor] of anchors.toSorted((a, b) => a.offset - b.offset).entries()) {
    const shown = sign(anchor);
    const apart = nth > 0 && anchor.offset === from && areNumbers(before, shown) ? ',' : '';
    words += text.slice(from, anchor.offset) + apart + raisedSign(shown);
    [from, before] = [anchor.offset, shown];
  }
  return words + text.slice(from);
}

/** Whether two signs side by side would read as one number. */
export function areNumbers(a: string, b: string): boolean {
  return /^\d/.test(a) && /^\d/.test(b);
}
