/*
 * A footnote of a text that is negotiated is a paragraph of the kind `footnote`, and its mark is one character among the words: the
 * private one of plane 15 whose place there is the note's number.
 *
 *   note `fn-1a2b`        is called by U+F1A2B
 *   `States⟨fn-1⟩ shall`  the mark is a character like any other: it is put in, moved, struck, bracketed and carried with the words
 *
 * One code point, two UTF-16 code units; XML carries it, and no script or sign has it for its own.
 *
 * A mark that a source prints without the text of its note is one of the last of these places, which say what is printed and are no new note's:
 *
 *   `2015²`               is `2015` and U+FF802
 */

const first = 0xf0000;
/** Marks that there can be: plane 15 without its last two places, which are no characters. */
const most = 0xfffe;

/** From here on marks are of no note that is made; a note of an earlier Adref may have one. */
const printed = 0xf800;
const mostPrinted = 1999;
/** Signs that are no number, from `printed + mostPrinted + 1` on. */
const printedSigns = ['*', '**', '***', '****', '*****', '†', '‡', '§', ...'abcdefghijklmnopqrstuvwxyz'];

const mark = /[\u{f0000}-\u{ffffd}]/gu;
/** As `noteIdOf` writes ids: one for each mark. */
const noteForm = /^fn-(0|[1-9a-f][0-9a-f]{0,3})$/;

/** A mark in some words: before which code unit it begins, and the id of its note. */
export interface NoteMark {
  readonly at: number;
  readonly note: string;
}

/** UTF-16 code units of a mark. */
export const noteMarkLength = 2;

/** The marks in the words, in order. */
export function noteMarksIn(text: string): NoteMark[] {
  if (!hasNoteMarks(text)) return [];
  return [...text.matchAll(mark)].map(({ index, 0: sign }) => ({
    at: index,
    note: noteIdOf(sign.codePointAt(0) ?? 0),
  }));
}

/** Whether there is a mark in the words; quick, since nearly all have none. */
export function hasNoteMarks(text: string): boolean {
  // Plane 15 begins with these high surrogates; a search for them costs less than a pattern by code points.
  return /[\udb80-\udbbf]/.test(text);
}

/** The words with something in place of each mark, of which `at` is the offset; nothing where `shown` is not given. */
export function withoutNoteMarks(text: string, shown: (note: string, at: number) => string = () => ''): string {
  return hasNoteMarks(text)
    ? text.replace(mark, (sign, at: number) => shown(noteIdOf(sign.codePointAt(0) ?? 0), at))
    : text;
}

/** The words as a file has them in which nothing says what the notes are called: a dagger for each mark, which only Adref's own pages can show. */
export function withDaggers(text: string): string {
  return withoutNoteMarks(text, () => '†');
}

/** The mark of a note; null for an id that is no note's. */
export function noteMark(note: string): string | null {
  const place = Number.parseInt(noteForm.exec(note)?.[1] ?? '', 16);
  return place < most ? String.fromCodePoint(first + place) : null;
}

/**
 * An id for a new note, other than those `taken`. `wish` is any number: the same wish gives the same id where it is free, so that the same
 * note of two texts has one mark in both.
 */
export function freeNoteId(wish: number, taken: { has(id: string): boolean }): string {
  for (let nth = 0; nth < most; nth++) {
    const place = (Math.abs(Math.trunc(wish)) + nth) % most;
    const id = noteIdOf(first + place);
    if (place < printed && !taken.has(id)) return id;
  }
  throw new RangeError(`All ${printed} marks of footnotes are taken`);
}

/** The mark that is printed as `sign` and has no note; null where there is none for this sign. */
export function printedMark(sign: string): string | null {
  const number = /^[1-9]\d{0,3}$/.test(sign) ? Number(sign) : 0;
  const place = printedSigns.indexOf(sign);
  if (number > 0 && number <= mostPrinted) return String.fromCodePoint(first + printed + number);
  return place < 0 ? null : String.fromCodePoint(first + printed + mostPrinted + 1 + place);
}

/** What is printed for a mark of which no paragraph is the note: `2` for `fn-f802`; null where nobody knows. */
export function printedSign(note: string): string | null {
  const place = Number.parseInt(noteForm.exec(note)?.[1] ?? '', 16) - printed;
  if (place > 0 && place <= mostPrinted) return `${place}`;
  return printedSigns[place - mostPrinted - 1] ?? null;
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The end of words that are a unit of length, `5 km`, behind which a raised figure is no mark. Four characters are enough to tell. */
export const unitOfLength = /(?:^|[^\p{L}])[kcdm]?m$/u;

/** What is printed for a note, as signs that are raised where no style raises them: `3 bis` → `³ bis`. */
export function raisedSign(sign: string): string {
  return sign.replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit);
}

function noteIdOf(codePoint: number): string {
  return `fn-${(codePoint - first).toString(16)}`;
}
