import {
  type Footnote,
  type FootnoteAnchor,
  noteMarksIn,
  type Paragraph,
  type ParagraphAsRead,
  printedSign,
  type TextDocument,
  withNotesInText,
  withoutNoteMarks,
  withWordsLeft,
} from '@adref/shared/document';
import { changeAuthors, openDocument, type Reading, type ReadOptions } from '@adref/shared/formats';
import { carriedAnchors, carriedEmphasis } from '@adref/shared/negotiation';
import { isRefusal, type Refusal } from '@adref/shared/refusal';
import {
  type Bracket,
  draftText,
  literalText,
  type PrintOptions,
  partyText,
  printParagraph,
  type RollingParagraph,
  readBrackets,
  readingsByParty,
  rollingText,
} from '@adref/shared/rolling';
import { withEmphasis } from './bracketed-document.ts';
import { markedUpWordings } from './marked-up-text.ts';

/** The one text of a file with what its changes and positions say in brackets, as they would be typed. */
export interface TextAsTyped {
  readonly ok: true;
  readonly reading: Reading;
  /** Its paragraphs, as lists of one text, as other files with brackets have them. */
  readonly asRead: readonly (readonly ParagraphAsRead[])[];
}

/**
 * An Akoma Ntoso file of one text with open changes or positions, as the text without them and with what parties hold in brackets among its
 * words: whoever brings it sees them as brackets and says what they mean. Null for any other file.
 *
 *   States <del class="EU">should</del><ins class="EU">shall</ins> act     →   States [should / shall – EU] act
 */
export function changesAsBrackets(
  bytes: Uint8Array,
  options: Omit<ReadOptions, 'changes'>,
): TextAsTyped | Refusal | null {
  const base = isXml(bytes) ? openDocument(bytes, options)('rejected') : null;
  if (!base?.ok) return base;
  const { changes = [], positions = [], documents, marks } = base.reading;
  const [document, more] = documents;
  if (!document || more || changeAuthors(changes).length + positions.length === 0) return null;
  const read = document.paragraphs.map((one) => withEmphasis(one, marks?.get(one.id)));
  const words = withNotesInText(read, document.footnotes);
  const draft: TextDocument = { ...document, paragraphs: words, footnotes: [] };
  const held = markedUpWordings({ bytes, name: options.name ?? '' }, draft);
  if (isRefusal(held)) return held;
  const rows = rollingText(words, held.wordings, held.positions);
  const told = new Map(
    words
      .filter(({ kind }) => kind === 'footnote')
      .flatMap(({ id }, at) => {
        const note = document.footnotes[at];
        return note ? [[id, note] as const] : [];
      }),
  );
  const footnotes = rows.flatMap(({ id, kind }): Footnote[] => {
    if (kind !== 'footnote') return [];
    return [{ id: told.get(id)?.id ?? id, marker: told.get(id)?.marker ?? '*', text: '' }];
  });
  const notes = new Map(footnotes.map((one) => [one.id, one]));
  const noteOf = (id: string) => notes.get(told.get(id)?.id ?? id);
  const print = { language: document.language, place: placesIn(rows) };
  const drafted = new Map(words.map((one) => [one.id, one]));
  const asRead: ParagraphAsRead[] = [];
  const texts = new Map<string, string>();
  for (const row of rows) {
    const source = typedSource(row, print);
    if (row.kind === 'footnote') texts.set(noteOf(row.id)?.id ?? '', withoutNoteMarks(literalText(source).text));
    else asRead.push(typed(row, source, drafted.get(row.id), noteOf));
  }
  const noted = footnotes.map((one) => ({ ...one, text: texts.get(one.id) ?? '' }));
  const { marks: _, changes: _made, movedFrom: _moved, positions: _said, ...reading } = base.reading;
  return {
    ok: true,
    reading: { ...reading, documents: [{ ...document, paragraphs: asRead, footnotes: noted }] },
    asRead: [asRead],
  };
}

/** Whether a file begins as XML does, in UTF-8 or in UTF-16: what else it may be is found where it is read. */
function isXml(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)).replace(/[\0\ufeff\ufffd]/g, ''));
}

/** What moves call a place where nobody reads it but who divides the text: by its number among the paragraphs, whatever their labels are. */
function placesIn(rows: readonly RollingParagraph[]): (id: string) => string {
  const shown = rows.filter(({ kind }) => kind !== 'footnote');
  const places = new Map(shown.map(({ id }, at) => [id, `¶${at + 1}`]));
  return (id) => places.get(id) ?? id;
}

/** The words of a row with its brackets, as a person would type them: those inside the words where they can be read there, else one around all. */
function typedSource(row: RollingParagraph, print: PrintOptions): string {
  // Without its label a paragraph that is in brackets as a whole begins with the tab behind it.
  const printed = (one: RollingParagraph) => printParagraph({ ...one, label: '' }, print).replace(/^(\[?)\t/, '$1');
  const fine = printed(row);
  return readsAs(fine, row) ? fine : printed(inOneBracket(row));
}

/** Whether that is read as the words of the draft and of everybody who has others. */
function readsAs(source: string, row: RollingParagraph): boolean {
  const { segments = [], unpaired = [] } = readBrackets([{ id: row.id, ...literalText(source) }]).get(row.id) ?? {};
  if (unpaired.length > 0) return false;
  if (segments.length === 0) return row.segments.every(({ kind }) => kind === 'text');
  const said = readingsByParty(row).every(({ parties, text }) =>
    parties.every((party) => partyText(segments, party).trim() === (text ?? '').trim()),
  );
  return said && draftText(segments).trim() === (row.added ? '' : draftText(row.segments).trim());
}

/** The row as one bracket around all its words, in which each wording is an alternative. */
function inOneBracket(row: RollingParagraph): RollingParagraph {
  const text = draftText(row.segments);
  const texts = Map.groupBy(readingsByParty(row), (one) => one.text ?? '');
  const positions = (stance: 'retain' | 'reserve') => [
    ...new Set([...row[stance], ...row.segments.flatMap((one) => (one.kind === 'bracket' ? one[stance] : []))]),
  ];
  const { added, ...rest } = row;
  const alternatives = [...texts].flatMap(([words, readings]) =>
    added && words === '' ? [] : [{ text: words, holders: readings.flatMap(({ parties }) => parties) }],
  );
  const bracket: Bracket = {
    kind: 'bracket',
    from: 0,
    to: added ? 0 : text.length,
    draft: added ? '' : text,
    alternatives,
    retain: [...positions('retain'), ...(added ? row.deletedBy : [])],
    reserve: positions('reserve'),
  };
  return { ...rest, segments: [bracket], deletedBy: [], retain: [], reserve: [] };
}

/** A paragraph with its brackets, its notes beside the words. */
function typed(
  { id, kind, level, numbering }: RollingParagraph,
  source: string,
  drafted: Paragraph | undefined,
  noteOf: (id: string) => Footnote | undefined,
): ParagraphAsRead {
  const { text, literal } = literalText(source);
  const anchors = noteMarksIn(text).flatMap(({ at, note }): FootnoteAnchor[] => {
    const called = noteOf(note);
    if (called) return [{ offset: at, marker: called.marker, footnote: called.id }];
    const sign = printedSign(note);
    return sign === null ? [] : [{ offset: at, marker: sign, footnote: null }];
  });
  const emphasis = carriedEmphasis(drafted?.emphasis ?? [], drafted?.text ?? '', text);
  const marked: ParagraphAsRead = {
    ...(drafted ?? { id, kind, level, ...(numbering && { numbering }) }),
    text,
    literal,
    anchors: [...carriedAnchors(drafted?.anchors ?? [], drafted?.text ?? '', text), ...anchors],
    emphasis,
  };
  const { anchors: left = [], emphasis: set = [], ...rest } = withWordsLeft(marked, withoutNoteMarks(text));
  return { ...rest, ...(left.length > 0 && { anchors: left }), ...(set.length > 0 && { emphasis: set }) };
}
