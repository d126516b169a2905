import { counter, type Footnote, type Language, type Paragraph, type TextDocument } from '../../../document/index.ts';
import { doubt } from '../../doubt/doubt.ts';
import type { Flag, Source, WordsMark } from '../../reading.ts';
import { shortSymbol } from '../../symbol.ts';
import { paragraphIds } from '../../text/structure/paragraph-id.ts';
import { wholeTitle } from '../../whole-title.ts';
import { footnoteId, lineMarksOf } from './line-marks.ts';
import type { WordNoteCalled } from './notes.ts';
import type { OwnEntry } from './own-entries.ts';
import type { ShownLine } from './shown-line.ts';

/** What is read of a file whose styles say what its paragraphs are. */
export interface OwnDocument {
  readonly document: TextDocument;
  readonly sources: ReadonlyMap<string, Source>;
  readonly marks: ReadonlyMap<string, readonly WordsMark[]>;
  readonly ordinary: ReadonlyMap<string, readonly number[]>;
  readonly flags: readonly Flag[];
}

/** A note that is told in a paragraph of its own, behind the text: `5 A/65/201.` */
function looseNote(line: ShownLine): { readonly marker: string; readonly text: string } | null {
  const [mark] = line.raised;
  return mark && mark.offset === 0 && line.calls.length === 0 ? { marker: mark.marker, text: line.text.trim() } : null;
}

/** A note of a rolling text, which is a paragraph there: `FN3⇥See A/65/201.` */
function noteUnderNegotiation(
  line: ShownLine,
  entry: OwnEntry,
): { readonly marker: string; readonly text: string } | null {
  return entry.kind === 'footnote' ? { marker: entry.number ?? '', text: wordsIn(line, entry).trim() } : null;
}

/** Places of signs that are words, whatever they look like, in the words of a line. */
function ordinaryIn({ ordinary }: ShownLine, { from, bracketed }: OwnEntry): number[] {
  const start = bracketed ? from - 1 : from;
  return ordinary.map((place) => place - start).filter((place) => place >= (bracketed ? 1 : 0));
}

/** The words of a line, with the bracket that is before its label. */
function wordsIn({ text }: ShownLine, { from, bracketed }: OwnEntry): string {
  return (bracketed ? '[' : '') + text.slice(from);
}

/** Puts the lines of such a file together: ids, labels, footnotes, and how words are set. */
export function ownDocument(
  lines: readonly ShownLine[],
  entries: readonly (OwnEntry | null)[],
  notes: ReadonlyMap<string, WordNoteCalled>,
  about: { readonly symbol: string; readonly language: Language; readonly part: string },
): OwnDocument {
  const { symbol, language, part } = about;
  const kept = lines.flatMap((line, at) => {
    const entry = entries[at];
    return entry ? [{ line, entry }] : [];
  });
  const told = kept.flatMap(({ line, entry }) => {
    const note = entry.kind === 'plain' ? looseNote(line) : noteUnderNegotiation(line, entry);
    return note ? [{ line, entry, note }] : [];
  });
  const apart = new Set(told.map(({ line }) => line));
  const text = kept.filter(({ line }) => !apart.has(line));
  const { due, label } = counter();
  const shaped = text.map(({ entry }) => {
    const { kind, level, numbering, value, added } = entry;
    const shape = { kind, level, ...(numbering && { numbering }), ...(entry.number && { number: entry.number }) };
    const expected = due(shape);
    const differs = value !== null && (value !== expected || added !== '');
    const own = differs ? { ...shape, number: added ? `${value} ${added}` : `${value}` } : shape;
    return { shape: own, name: label(own), counted: differs && added === '' ? expected : null };
  });
  const prefix = symbol ? shortSymbol(symbol) : '';
  const ids = paragraphIds(
    prefix,
    shaped.map(({ shape }) => shape),
    shaped.map(({ name }) => name),
  );
  const sources = new Map<string, Source>();
  const marks = new Map<string, readonly WordsMark[]>();
  const ordinary = new Map<string, readonly number[]>();
  const flags: Flag[] = [];
  const footnotes: Footnote[] = [];
  const idOf = footnoteId(prefix);
  const byKey = new Map<string, Footnote>();
  const byMarker = new Map<string, Footnote>();
  const addNote = (marker: string, words: string, source: Source): Footnote => {
    const note = { id: idOf(marker), marker, text: words };
    footnotes.push(note);
    sources.set(note.id, source);
    if (!byMarker.has(marker)) byMarker.set(marker, note);
    return note;
  };
  for (const { line } of text) {
    for (const { key } of line.calls) {
      const note = notes.get(key);
      if (note && !byKey.has(key)) byKey.set(key, addNote(note.marker, note.text, { part, path: line.path }));
    }
  }
  for (const { line, entry, note } of told) {
    const { id } = addNote(note.marker, note.text, { part, path: line.path });
    const own = ordinaryIn(line, entry);
    if (own.length > 0) ordinary.set(id, own);
  }
  const paragraphs = text.map(({ line, entry }, at): Paragraph => {
    const id = ids[at] ?? '';
    const source = { part, path: line.path };
    sources.set(id, source);
    // A bracket before the label is the first of the words.
    const start = entry.bracketed ? entry.from - 1 : entry.from;
    const own = lineMarksOf(line, start);
    if (own.length > 0) marks.set(id, own);
    const words = ordinaryIn(line, entry);
    if (words.length > 0) ordinary.set(id, words);
    const { shape, name, counted } = shaped[at] ?? {
      shape: { kind: 'plain', level: 0 } as const,
      name: '',
      counted: null,
    };
    if (counted !== null) {
      flags.push({ kind: 'number', paragraph: id, source, ...doubt('number-printed', { printed: name, counted }) });
    }
    const anchors = [
      ...line.calls.map(({ offset, key }) => ({ offset, note: byKey.get(key) ?? null, marker: '' })),
      ...line.raised.map(({ offset, marker }) => ({ offset, note: byMarker.get(marker) ?? null, marker })),
    ]
      .toSorted((x, y) => x.offset - y.offset)
      .map(({ offset, note, marker }) => ({
        offset: Math.max(0, offset - start),
        marker: note?.marker ?? marker,
        footnote: note?.id ?? null,
      }));
    return { ...shape, id, text: wordsIn(line, entry), ...(anchors.length > 0 && { anchors }) };
  });
  const title = wholeTitle(paragraphs);
  return {
    document: { symbol, title, kind: kindOf(paragraphs, symbol), language, paragraphs, footnotes },
    sources,
    marks,
    ordinary,
    flags,
  };
}

function kindOf(paragraphs: readonly Paragraph[], symbol: string): TextDocument['kind'] {
  if (paragraphs.some(({ kind }) => kind === 'enacting'))
    return symbol.includes('/RES/') ? 'resolution' : 'draft resolution';
  return paragraphs.some(({ kind }) => kind === 'numbered') && /^[AS]\/\d/.test(symbol) ? 'report' : 'text';
}
