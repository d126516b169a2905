import type { TextDocument } from '@adref/shared/document';
import { type ReadOptions, readDocument, writeWord } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { fc } from '../../property.ts';
import { twoDrafts } from '../../word/random-document.ts';

const made = '2026-11-27T16:00:00Z';

/** Everything that a document says, without the names that its paragraphs and notes have by chance. */
function said({ language, paragraphs, footnotes }: TextDocument) {
  const called = new Set<string>();
  return {
    language,
    paragraphs: paragraphs.map(({ id: _id, anchors = [], ...rest }) => ({
      ...rest,
      anchors: anchors.map(({ offset, marker, footnote }) => {
        const note = footnotes.find(({ id }) => id === footnote);
        if (note) called.add(note.id);
        return { offset, marker, note: note?.text ?? null };
      }),
    })),
    footnotes: footnotes.map(({ marker, text }) => ({ marker, text })),
  };
}

function read(bytes: Uint8Array, changes?: ReadOptions['changes']): TextDocument {
  const result = readDocument(bytes, { name: 'text.docx', ...(changes && { changes }) });
  const document = result.ok ? result.reading.documents[0] : undefined;
  if (!document) throw new Error(JSON.stringify(result));
  return document;
}

describe('a Word file that was written here', () => {
  it('reads back as the document, in six languages', () => {
    fc.assert(
      fc.property(twoDrafts, ({ after }) => {
        fc.pre(after.paragraphs.length > 0);
        const facts = { issued: made, committee: 'First Committee', agendaItem: '96' };
        expect(said(read(writeWord(cleanFile(after, { made, facts }))))).toEqual(said(after));
      }),
      { numRuns: 80 },
    );
  });

  it('reads back as the base, as the text, and as what its author made of the base', () => {
    fc.assert(
      fc.property(twoDrafts, ({ before, after }) => {
        fc.pre(after.paragraphs.length > 0);
        const bytes = writeWord(trackedFile(before, after, { made, date: made, author: 'EU; KEN', ids: 'lasting' }));
        expect(said(read(bytes, 'rejected'))).toEqual(said(before));
        expect(said(read(bytes, 'accepted'))).toEqual(said(after));
        expect(said(read(bytes, { author: 'KEN' }))).toEqual(said(after));
        expect(said(read(bytes, { author: 'USA' }))).toEqual(said(before));
      }),
      { numRuns: 60 },
    );
  });

  it('tells its changes with author and date', () => {
    const words = (text: string): TextDocument => ({
      symbol: '',
      title: '',
      kind: 'text',
      language: 'en',
      paragraphs: [{ id: 'a', kind: 'operative', level: 0, text }],
      footnotes: [],
    });
    const bytes = writeWord(
      trackedFile(words('States should act'), words('States shall act'), {
        made,
        date: made,
        author: 'KEN',
        ids: 'lasting',
      }),
    );
    const result = readDocument(bytes, { name: 'text.docx' });
    expect(result.ok && result.reading.changes).toMatchObject([
      { kind: 'delete', author: 'KEN', date: made, text: 'should' },
      { kind: 'insert', author: 'KEN', date: made, text: 'shall' },
    ]);
    const operative = { id: 'a', kind: 'operative', level: 0, text: 'States act' } as const;
    const noted = (note: string): TextDocument => ({
      ...words('States act'),
      paragraphs: [{ ...operative, anchors: [{ offset: 6, marker: '1', footnote: 'n' }] }],
      footnotes: [{ id: 'n', marker: '1', text: note }],
    });
    const changed = (base: TextDocument, next: TextDocument) => {
      const by = { made, date: made, author: 'KEN', ids: 'lasting' } as const;
      const read = readDocument(writeWord(trackedFile(base, next, by)), { name: 'text.docx' });
      return ((read.ok && read.reading.changes) || []).map(({ kind, text }) => `${kind}: ${text}`);
    };
    // What changes in a note is told; a note that comes with its call is told with that.
    expect(changed(noted('Annex I.'), noted('Annex II.'))).toEqual(['delete: I', 'insert: II']);
    expect(changed(words('States act'), noted('Annex I.'))).toEqual(['insert: ']);
  });
});
