import type { TextDocument } from './document.ts';
import {
  freeNoteId,
  hasNoteMarks,
  noteMark,
  noteMarkLength,
  noteMarksIn,
  printedMark,
  printedSign,
  withoutNoteMarks,
} from './note-mark.ts';
import type { Footnote, FootnoteAnchor, Paragraph } from './paragraph.ts';
import { type FootnoteAsRead, type ParagraphAsRead, withWordsLeft } from './paragraph-as-read.ts';

/** A note's number that counting may give; an asterisk is none. */
const countedNumber = /^\d{1,6}$/;

/**
 * The paragraphs with the marks of their footnotes among their words, and the notes as paragraphs behind them. A mark of which the source has no
 * note is among the words as it is printed. What only looks like a mark in the source is left out of the words.
 *
 *   "States shall act" anchors [6 → note 1]      →   "States⟨fn-8a1⟩ shall act" …  `footnote` fn-8a1 "See A/65/201."
 */
export function withNotesInText<P extends ParagraphAsRead>(
  read: readonly P[],
  footnotes: readonly FootnoteAsRead[],
): P[] {
  const clean = read.map((one) => withWordsLeft(one, withoutNoteMarks(one.text)));
  const ids = noteIds(read, footnotes);
  return [...clean.map((one) => withMarks(one, ids)), ...(notesOf(footnotes, ids) as P[])];
}

/**
 * The document with all of its footnotes among its words, those that are there already included. A document that follows on another one,
 * `before`, has its notes under the ids that they have there, and counts them as `withNotesInText` and a new draft do.
 */
export function withNotesTakenIn(document: TextDocument, before: TextDocument = document): TextDocument {
  const isPrinted = before === document && document.paragraphs.some(({ anchors = [] }) => anchors.some(isLoose));
  if (document.footnotes.length === 0 && !isPrinted) return document;
  const known = before === document ? takenIn.get(document) : undefined;
  if (known) return known;
  const ids = noteIds(before.paragraphs, before.footnotes);
  const words = document.paragraphs
    .filter(({ kind }) => kind !== 'footnote')
    .map((paragraph) => withMarks(paragraph, ids, before === document));
  const own = document.paragraphs.filter(({ kind }) => kind === 'footnote');
  const notes = [...notesOf(document.footnotes, ids), ...own];
  const there = before === document ? notesOf(document.footnotes, ids) : notesAmong(withNotesTakenIn(before));
  const ordered = before === document && own.length === 0 ? notes : notesInOrder(words, notes);
  const result = { ...document, paragraphs: [...words, ...notesCounted(ordered, there)], footnotes: [] };
  if (before === document) takenIn.set(document, result);
  return result;
}

/** Texts that are compared, all with their marks and notes among their words where one has them there. */
export function withNotesAlike(documents: readonly TextDocument[]): readonly TextDocument[] {
  const noted = documents.some(({ paragraphs }) =>
    paragraphs.some(({ kind, text }) => kind === 'footnote' || hasNoteMarks(text)),
  );
  return noted ? documents.map((document) => withNotesTakenIn(document)) : documents;
}

/** A draft never changes, and is compared again and again. */
const takenIn = new WeakMap<TextDocument, TextDocument>();

function notesAmong({ paragraphs }: TextDocument): Paragraph[] {
  return paragraphs.filter(({ kind }) => kind === 'footnote');
}

/** For the id of each footnote that of the paragraph that it is among the words; the same words always have the same ids. */
function noteIds(paragraphs: readonly { readonly id: string }[], footnotes: readonly Footnote[]): Map<string, string> {
  const taken = new Set(paragraphs.map(({ id }) => id));
  const ids = new Map<string, string>();
  // Notes that say the same wish for one id: whoever began anew for each would ask for all that were given.
  const tried = new Map<string, number>();
  for (const { id, text } of footnotes) {
    const wish = tried.get(text) ?? wishOf(text);
    const made = freeNoteId(wish, taken);
    taken.add(made);
    tried.set(text, wish + 1);
    ids.set(id, made);
  }
  return ids;
}

/** The footnotes as paragraphs, with the number of each that counting does not give. */
function notesOf(footnotes: readonly FootnoteAsRead[], ids: ReadonlyMap<string, string>): Paragraph[] {
  let due = 1;
  return footnotes.map(({ id, marker, text, literal }): ParagraphAsRead => {
    const counted = marker === `${due}`;
    if (countedNumber.test(marker)) due = Number(marker) + 1;
    const note: ParagraphAsRead = {
      id: ids.get(id) ?? '',
      kind: 'footnote',
      level: 0,
      ...(!counted && { number: marker }),
      text,
      ...(literal && { literal }),
    };
    return withWordsLeft(note, withoutNoteMarks(text));
  });
}

/**
 * The document with its footnotes apart from its words, as files have them: marks are anchors, and notes are numbered in the order in which
 * they are called, those with a printed mark excepted. A mark without a note is as it was printed, and else left out.
 */
export function withNotesApart(document: TextDocument): TextDocument {
  const notes = document.paragraphs.filter(({ kind }) => kind === 'footnote');
  if (notes.length === 0 && !document.paragraphs.some(({ text }) => hasNoteMarks(text))) return document;
  const words = document.paragraphs.filter(({ kind }) => kind !== 'footnote');
  const ordered = notesInOrder(words, notes);
  let last = 0;
  const footnotes = ordered.map(({ id, number, text }): Footnote => {
    const printed = countedNumber.test(number ?? '') ? Number(number) : null;
    if (number === undefined || printed !== null) last = Math.max(last + 1, printed ?? 0);
    return { id, marker: number === undefined || printed !== null ? `${last}` : number, text: withoutNoteMarks(text) };
  });
  const markers = new Map(footnotes.map(({ id, marker }) => [id, marker]));
  const paragraphs = words.map((paragraph) => {
    let shift = 0;
    const marks = noteMarksIn(paragraph.text);
    if (marks.length === 0) return paragraph;
    const called = marks.flatMap(({ at, note }): FootnoteAnchor[] => {
      const offset = at - shift;
      shift += noteMarkLength;
      const marker = markers.get(note);
      if (marker !== undefined) return [{ offset, marker, footnote: note }];
      const sign = printedSign(note);
      return sign === null ? [] : [{ offset, marker: sign, footnote: null }];
    });
    const before = (paragraph.anchors ?? []).map((anchor) => ({
      ...anchor,
      offset: withoutNoteMarks(paragraph.text.slice(0, anchor.offset)).length,
    }));
    const { anchors: _marked, ...rest } = paragraph;
    const anchors = [...before, ...called].sort((a, b) => a.offset - b.offset);
    const apart = (place: number) => withoutNoteMarks(paragraph.text.slice(0, place)).length;
    const emphasis = paragraph.emphasis?.map((one) => ({ ...one, from: apart(one.from), to: apart(one.to) }));
    return {
      ...rest,
      text: withoutNoteMarks(paragraph.text),
      ...(anchors.length > 0 && { anchors }),
      ...(emphasis && { emphasis }),
    };
  });
  const title = withoutNoteMarks(document.title);
  return { ...document, title, paragraphs, footnotes: [...document.footnotes, ...footnotes] };
}

/** The notes in the order in which the words call them first; one that they do not call is behind the one that it was behind. */
export function notesInOrder<P extends { readonly id: string; readonly text: string }>(
  words: readonly P[],
  notes: readonly P[],
): P[] {
  const called = new Map<string, number>();
  for (const { text } of words)
    for (const { note } of noteMarksIn(text)) if (!called.has(note)) called.set(note, called.size);
  let place = -1;
  return notes
    .map((note, at) => {
      place = called.get(note.id) ?? place;
      return { note, at, place };
    })
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ note }) => note);
}

/**
 * The notes of a text, in their order, counted from the number that the first one of `before` has. Where they are the same in the same order,
 * they keep what is printed; an asterisk is kept always.
 */
export function notesCounted<P extends { readonly id: string; readonly number?: string }>(
  notes: readonly P[],
  before: readonly Pick<P, 'id' | 'number'>[],
): readonly P[] {
  if (notes.length === before.length && notes.every(({ id }, at) => id === before[at]?.id)) return notes;
  const isCounted = ({ number }: Pick<P, 'id' | 'number'>) => number === undefined || countedNumber.test(number);
  const begins = before.find(isCounted)?.number;
  const first = notes.find(isCounted);
  return notes.map((note) => {
    if (!isCounted(note)) return note;
    const { number: _, ...rest } = note;
    return { ...rest, ...(note === first && begins !== undefined && { number: begins }) } as P;
  });
}

/** With `loose` also the marks that have no note. */
function withMarks<P extends ParagraphAsRead>(paragraph: P, ids: ReadonlyMap<string, string>, loose = true): P {
  const { anchors = [], emphasis, literal, text } = paragraph;
  const marks: { readonly offset: number; readonly mark: string }[] = [];
  const left: FootnoteAnchor[] = [];
  for (const anchor of anchors) {
    const { offset, marker, footnote } = anchor;
    const mark = noteMark(ids.get(footnote ?? '') ?? '') ?? (loose && isLoose(anchor) ? printedMark(marker) : null);
    if (mark === null) left.push(anchor);
    else marks.push({ offset: outsideOfNames(text, offset), mark });
  }
  if (marks.length === 0) return paragraph;
  let from = 0;
  let words = '';
  for (const { offset, mark } of marks.toSorted((a, b) => a.offset - b.offset)) {
    words += text.slice(from, offset) + mark;
    from = offset;
  }
  words += text.slice(from);
  /** How many marks come before each place, the one right at it not counted. */
  const before = new Uint32Array(text.length + 2);
  for (const { offset } of marks) before[offset + 1] = (before[offset + 1] ?? 0) + 1;
  for (let at = 1; at < before.length; at++) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  const moved = (place: number, behind: boolean) =>
    place + (before[behind ? place + 1 : place] ?? marks.length) * noteMarkLength;
  const beside = left.map((anchor) => ({ ...anchor, offset: moved(anchor.offset, false) }));
  const { anchors: _beside, ...bare } = paragraph;
  const marked: Omit<P, 'anchors'> = {
    ...bare,
    text: words,
    ...(beside.length > 0 && { anchors: beside }),
    // A mark at the end of what is set apart is behind it, one at its beginning before it.
    ...(emphasis && {
      emphasis: emphasis.map((one) => ({ ...one, from: moved(one.from, true), to: moved(one.to, false) })),
    }),
    ...(literal && { literal: literal.map((place) => moved(place, true)) }),
  };
  return marked as P;
}

/** Whether the source has no text for the note that it calls. */
const isLoose = ({ footnote }: FootnoteAnchor): boolean => footnote === null;

/** A mark behind the names in a bracket is behind the bracket: `[shall – EU¹]` would have it for a part of the name. */
function outsideOfNames(text: string, offset: number): number {
  return text[offset] === ']' && / [–—-] [^[\]]*$/.test(text.slice(Math.max(0, offset - 200), offset))
    ? offset + 1
    : offset;
}

/** A number that the same words always give: FNV-1a. */
function wishOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum;
}
