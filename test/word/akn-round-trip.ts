import { documentStyle, labels, type TextDocument } from '@adref/shared/document';
import { aknFacts, type Reading, readDocument, writeAkn } from '@adref/shared/formats';

/** What a round trip must keep of a text: ids and the order of notes are not of it. */
export function likeness(document: TextDocument): object {
  const { symbol, title, kind, language, paragraphs, footnotes } = document;
  const notes = new Map(footnotes.map((note) => [note.id, note]));
  const names = labels(paragraphs, documentStyle(document));
  const called = new Set(paragraphs.flatMap(({ anchors = [] }) => anchors.map(({ footnote }) => footnote)));
  return {
    symbol,
    title,
    kind,
    language,
    paragraphs: paragraphs.map(({ id: _, anchors = [], ...one }, at) => ({
      ...one,
      label: names[at],
      notes: anchors.map(({ offset, marker, footnote }) => [offset, marker, notes.get(footnote ?? '')?.text ?? null]),
    })),
    notes: footnotes.length,
    uncalled: footnotes.filter(({ id }) => !called.has(id)).map(({ marker, text }) => [marker, text]),
  };
}

/** One text that was read from a file, and the same after it was written and read again, with what each file says beside the words. */
export interface RoundTrip {
  readonly symbol: string;
  readonly xml: string;
  readonly before: object;
  readonly after: object;
}

/** Reads a file, writes each of its texts, and reads those again. */
export function roundTrips(bytes: Uint8Array, name: string, made: string): RoundTrip[] {
  const first = readingOf(bytes, name);
  return first.documents.map((document) => {
    const { symbol } = document;
    const xml = writeAkn(document, { ...aknFacts(first, document), made });
    const again = readingOf(new TextEncoder().encode(xml), 'again.xml');
    const written = again.documents[0];
    return {
      symbol,
      xml,
      before: all(first, document),
      after: written ? all(again, written) : {},
    };
  });
}

/** What an Akoma Ntoso file reads as. */
export function readingOf(bytes: Uint8Array, name: string): Reading {
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(`${name}: ${read.key}`);
  return read.reading;
}

/** All that a file says of one of its texts. */
function all(reading: Reading, document: TextDocument): object {
  const { adoption, sponsors, vote } = aknFacts(reading, document);
  const marks = document.paragraphs.map(({ id }) =>
    (reading.marks?.get(id) ?? [])
      // Programs behind words are left out on purpose, and addresses are written as the schema has them.
      .filter(({ href }) => !href || !/^(?:javascript|about):/.test(href))
      .map(({ kind, from, to, href = '' }) => [kind, from, to, decodeURI(href)]),
  );
  return { ...likeness(document), marks, adoption, sponsors, vote };
}
