import {
  type Emphasis,
  type Footnote,
  type FootnoteAnchor,
  type FootnoteAsRead,
  noteMarkLength,
  noteMarksIn,
  noteSign,
  type Paragraph,
  type ParagraphAsRead,
  printedSign,
  type TextDocument,
  withoutNoteMarks,
  withWordsLeft,
} from '@adref/shared/document';
import {
  decodeText,
  doubt,
  type Flag,
  isEnactingFormula,
  meantIn,
  type Reading,
  type ReadOptions,
  type ReadResult,
  readDocument,
  type Source,
  type WordsMark,
} from '@adref/shared/formats';
import { withText } from '@adref/shared/negotiation';
import type { Refusal } from '@adref/shared/refusal';
import {
  type AgreedMark,
  asRolling,
  draftText,
  isNotation,
  literalText,
  type NotedParagraph,
  type RecordedSegment,
  readBrackets,
  readNotation,
  recordedSegment,
  rollingRecord,
  type Segment,
  withCallsRead,
  withFootnotedHolders,
} from '@adref/shared/rolling';
import { heldPlaces, withSignsBack, withSignsHeld } from './bracketed-source.ts';

/** What the brackets of a paragraph say, as programs read it. */
interface ParagraphBrackets {
  readonly segments: readonly RecordedSegment[];
  readonly agreed?: AgreedMark;
  /** Only where it is said to be an alternative to the paragraph before it. */
  readonly alternative?: true;
}

/** A file that was read, with what its brackets say by id of the paragraph. */
export type BracketedReading =
  | {
      readonly ok: true;
      readonly reading: Reading;
      readonly brackets: ReadonlyMap<string, ParagraphBrackets>;
      /** The paragraphs of each document with the brackets among their words, in order. */
      readonly asRead: readonly (readonly ParagraphAsRead[])[];
      /** Only of a rolling text in the product's notation: the labels as they are written there. */
      readonly labels?: ReadonlyMap<string, string>;
      /** Only of such a text, and of one that was written here as Word: the notes of its one document with the brackets among their words. */
      readonly notes?: readonly FootnoteAsRead[];
    }
  | Refusal;

/**
 * Reads the bytes of a file with its brackets: of a rolling text as `adref rolling` prints it exactly what it says, of any other text the
 * brackets among its words. What is not understood is flagged. Never throws for what a file may be.
 */
export function readBracketed(bytes: Uint8Array, options: ReadOptions = {}): BracketedReading {
  return withBrackets(readDocument(bytes, options), bytes, options);
}

/** The same of a file that has been read: what its brackets say. */
export function withBrackets(
  first: ReadResult,
  bytes: Uint8Array,
  options: Omit<ReadOptions, 'changes'>,
): BracketedReading {
  if (!first.ok) return first;
  const plain = [...first.reading.sources.values()].some((source) => 'lines' in source);
  const text = plain ? plainTextOf(bytes) : null;
  if (text === null || !/[[\]{}［｛【〔\\]|^\s*option/imu.test(text)) return bracketsOf(first.reading);
  if (isNotation(text)) return ofNotation(text, first.reading);
  const held = withSignsHeld(text);
  if (held === text) return bracketsOf(first.reading);
  const again = readDocument(new TextEncoder().encode(held), options);
  return again.ok ? bracketsOf(again.reading) : again;
}

function plainTextOf(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes);
  return decoded.ok && !decoded.text.trimStart().startsWith('<') ? decoded.text : null;
}

function bracketsOf(reading: Reading): BracketedReading {
  const brackets = new Map<string, ParagraphBrackets>();
  const flags: Flag[] = [];
  const ordinaryIn = (id: string, text: string) => [...heldPlaces(text), ...(reading.ordinary?.get(id) ?? [])];
  const asRead = reading.documents.map(({ paragraphs, footnotes }) => {
    const notes = new Map(footnotes.map(({ id, text }) => [id, withSignsBack(text)]));
    return paragraphs.map((one) => {
      const read = { ...withEmphasis(one, reading.marks?.get(one.id)), text: withSignsBack(one.text) };
      return withHolders({ ...read, literal: ordinaryIn(one.id, one.text) }, notes);
    });
  });
  for (const signs of asRead) {
    for (const [id, { segments, agreed, alternative, unpaired }] of readBrackets(signs)) {
      const source = reading.sources.get(id) ?? { lines: { from: 1, to: 1 } };
      const said = segments.map(recordedSegment);
      brackets.set(id, { segments: said, ...(agreed && { agreed }), ...(alternative && { alternative }) });
      for (const flag of doubts(id, source, said, unpaired)) flags.push(flag);
    }
  }
  const { sources, marks, ordinary, ...rest } = reading;
  const back = withSignsBack(rest);
  return {
    ok: true,
    reading: { ...back, flags: [...back.flags, ...flags], sources, ...(marks && { marks }) },
    brackets,
    asRead,
    ...(ordinary && {
      notes: back.documents.flatMap(({ footnotes }) =>
        footnotes.map((note) => ({ ...note, literal: ordinary.get(note.id) ?? [] })),
      ),
    }),
  };
}

/** The paragraph with the holders that its footnotes name; a note that has said who holds words is called no more. */
function withHolders(read: ParagraphAsRead, notes: ReadonlyMap<string, string>): ParagraphAsRead {
  const called = (read.anchors ?? []).flatMap(({ offset, footnote }) => {
    const text = footnote === null ? undefined : notes.get(footnote);
    return text === undefined ? [] : [{ offset, text }];
  });
  if (called.length === 0) return read;
  const { paragraph, taken } = withFootnotedHolders(read, called);
  if (taken.length === 0) return read;
  const { anchors = [], emphasis = [], ...words } = paragraph;
  const named = new Set(taken);
  const left = anchors.filter(({ offset }) => !named.has(offset));
  const beside = { ...(left.length > 0 && { anchors: left }), ...(emphasis.length > 0 && { emphasis }) };
  return withText({ ...words, ...beside, text: read.text }, words.text);
}

/** The paragraph with what its source sets apart in it. */
export function withEmphasis(paragraph: Paragraph, marks: readonly WordsMark[] = []): Paragraph {
  const emphasis = meantIn(paragraph.kind, marks).flatMap(({ kind: set, from, to }): Emphasis[] =>
    set === 'link' || from >= to ? [] : [{ kind: set, from, to }],
  );
  return emphasis.length > 0 ? { ...paragraph, emphasis } : paragraph;
}

function doubts(
  paragraph: string,
  source: Source,
  segments: readonly RecordedSegment[],
  unpaired: readonly string[],
): Flag[] {
  const notes = segments.flatMap((one) => ('notes' in one ? (one.notes ?? []) : []));
  const said = [
    ...notes.map((note) => doubt('bracket-not-understood', { words: shortened(note) })),
    ...unpaired.map((words) => doubt('bracket-unpaired', { words: shortened(words) })),
  ];
  return said.map((one) => ({ kind: 'bracket', paragraph, source, ...one }));
}

/** Characters of a doubt that are shown: enough to find it. */
const longestDoubt = 80;

function shortened(words: string): string {
  return words.length > longestDoubt ? `${words.slice(0, longestDoubt)}…` : words;
}

function ofNotation(text: string, reading: Reading): BracketedReading {
  const [document] = reading.documents;
  if (!document) return { ok: true, reading, brackets: new Map(), asRead: [] };
  const called = readNotation(text).flatMap(({ kind, label }) => (kind === 'footnote' ? [label] : []));
  const noted = readNotation(withCallsRead(text, called, noteIdOf));
  const ids = idsOf(noted);
  const kinds = kindsOf(noted);
  const markers = new Map<string, FootnoteAnchor>();
  noted.forEach(({ kind, label }, at) => {
    const anchor = { offset: 0, marker: noteSign(label), footnote: ids[at] ?? null };
    if (kind === 'footnote') markers.set(noteIdOf(markers.size), anchor);
  });
  const paragraphs: Paragraph[] = [];
  const footnotes: Footnote[] = [];
  const asRead: ParagraphAsRead[] = [];
  const notes: FootnoteAsRead[] = [];
  noted.forEach(({ level, numbering, segments, label, agreedAs, source }, at) => {
    const [id, kind] = [ids[at] ?? '', kinds[at] ?? 'plain'];
    const words = agreedAs ? draftText(segments).trimEnd() : draftText(segments);
    if (kind === 'footnote') {
      const note = { id, marker: noteSign(label), text: withoutNoteMarks(words) };
      footnotes.push(note);
      notes.push({ ...note, ...literalText(source) });
      return;
    }
    const paragraph: Paragraph = {
      id,
      kind,
      level,
      ...(numbering && { numbering }),
      ...numberIn(kind, label),
      text: words,
    };
    paragraphs.push(withAnchors(paragraph, markers));
    asRead.push(withAnchors({ ...paragraph, ...literalText(source) }, markers));
  });
  const brackets = new Map<string, ParagraphBrackets>();
  const flags: Flag[] = [];
  const sources = new Map<string, Source>();
  const plain = noted.map((one) => ({ ...one, segments: one.segments.map(withoutCalls) }));
  rollingRecord(asRolling(ids, plain)).forEach(({ id, segments, agreed }, at) => {
    const line = noted[at]?.line ?? 1;
    const source = { lines: { from: line, to: line } };
    sources.set(id, source);
    if (agreed || segments.some((one) => !('text' in one))) brackets.set(id, { segments, ...(agreed && { agreed }) });
    for (const flag of doubts(id, source, segments, [])) flags.push(flag);
  });
  const title = paragraphs.find(({ kind }) => kind === 'title')?.text ?? '';
  const read: TextDocument = {
    ...document,
    title,
    kind: kinds.includes('enacting') ? 'draft resolution' : 'text',
    paragraphs,
    footnotes,
  };
  const labels = new Map(noted.map(({ label }, at) => [ids[at] ?? '', label]));
  const empty = { sponsors: [], votes: [], experts: [], zones: [], repairs: [] };
  return {
    ok: true,
    reading: { ...empty, documents: [read], flags, sources },
    brackets,
    asRead: [asRead],
    labels,
    ...(notes.length > 0 && { notes }),
  };
}

/** What a label says that neither kind nor counting does: the number of a heading or a norm, and which paragraph one is instead of. */
function numberIn(kind: Paragraph['kind'], label: string): Pick<Paragraph, 'number'> {
  if (kind === 'heading' || kind === 'norm') return label ? { number: label } : {};
  const instead = /^(?:PP|OP)?(\d+ alt(?: \d+)?)$/.exec(label)?.[1];
  return instead ? { number: instead } : {};
}

/** The id under which the nth note of a file is called among its words while it is read. */
const noteIdOf = (nth: number) => `fn-${nth.toString(16)}`;

/** The paragraph with the marks among its words beside them, as files have them. */
function withAnchors<P extends ParagraphAsRead>(paragraph: P, notes: ReadonlyMap<string, FootnoteAnchor>): P {
  const anchors = noteMarksIn(paragraph.text).flatMap(({ at, note }, nth): FootnoteAnchor[] => {
    const sign = printedSign(note);
    const called = notes.get(note) ?? (sign === null ? null : { marker: sign, footnote: null });
    return called ? [{ ...called, offset: at - nth * noteMarkLength }] : [];
  });
  if (anchors.length === 0) return paragraph;
  return { ...withWordsLeft(paragraph, withoutNoteMarks(paragraph.text)), anchors };
}

function withoutCalls(segment: Segment): Segment {
  if (segment.kind === 'text') return { ...segment, text: withoutNoteMarks(segment.text) };
  const alternatives = segment.alternatives.map((one) => ({ ...one, text: withoutNoteMarks(one.text) }));
  return { ...segment, draft: withoutNoteMarks(segment.draft), alternatives };
}

/** Ids that say the label, counted where two are alike. */
function idsOf(noted: readonly NotedParagraph[]): string[] {
  const seen = new Map<string, number>();
  let parent = '';
  return noted.map(({ label, kind, level }) => {
    const sign = label.replace(/[^\p{L}\p{N}.]/gu, '') || 'plain';
    if (kind !== 'subparagraph') parent = sign;
    const own = kind === 'subparagraph' && level > 0 && !sign.startsWith(parent) ? `${parent}.${sign}` : sign;
    const nth = (seen.get(own) ?? 0) + 1;
    seen.set(own, nth);
    return nth === 1 ? own : `${own}-${nth}`;
  });
}

/** Kinds by label; what has none is the formula, the title before it, or a heading. */
function kindsOf(noted: readonly NotedParagraph[]): Paragraph['kind'][] {
  const formula = noted.findIndex(({ kind, segments }) => kind === null && isEnactingFormula(draftText(segments)));
  return noted.map(({ kind }, at) => {
    if (kind) return kind;
    if (at === formula) return 'enacting';
    return at === 0 && formula !== 0 ? 'title' : 'plain';
  });
}
