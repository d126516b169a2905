import { labels } from '@adref/shared/document';
import { readDocument, writeWord } from '@adref/shared/formats';
import { committeeReport } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fileModel } from '../../../server/src/exports/file-request.ts';
import { readReport, session73 } from '../../shared/negotiation/committee-report/session-73.ts';
import { hasWordSchema, noWordSchema, wordSchemaErrors } from '../../word/word-schema.ts';
import { shown } from '../../word/word-view.ts';

if (!hasWordSchema) console.warn(noWordSchema);

const made = '2026-11-27T16:00:00Z';
const reading = readReport();
const blocks = committeeReport(session73(reading), { language: 'fr', secretary: 'f' });
const bytes = writeWord(fileModel({ what: 'report', made, title: 'Rapport', language: 'fr', blocks }, false));

describe('the committee’s report as a Word file', () => {
  const lines = shown(bytes, () => true).map(({ text }) => text);

  it('has every paragraph under its number, the lists of votes, and what was said of them as footnotes', () => {
    const notes = new Map(blocks.flatMap((one) => (one.kind === 'note' ? [[one.marker, one.text] as const] : [])));
    expect(notes.size).toBe(2);
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        const call = block.note ? `{${block.note}: ${notes.get(block.note)}}` : '';
        expect(lines).toContain(`${block.number}.\t${block.text}${call}`);
      }
      if (block.kind === 'list') expect(lines).toContain(`${block.title} ${block.text}`);
      if (block.kind === 'title' || block.kind === 'heading') expect(lines).toContain(block.text);
    }
  });

  it('has the recommended text with its numbers and its own footnotes', () => {
    const [first] = blocks.flatMap((one) => (one.kind === 'recommended' && one.document ? [one.document] : []));
    if (!first) throw new Error('no text is recommended');
    const names = labels(first.paragraphs);
    for (const [at, { kind, text, anchors = [] }] of first.paragraphs.entries()) {
      const label = kind === 'operative' ? `${names[at]?.replace('OP', '')}.\t` : '';
      // Up to its first footnote.
      const words = label + text.slice(0, anchors[0]?.offset);
      expect(
        lines.some((line) => line.includes(words)),
        words,
      ).toBe(true);
    }
    for (const { marker, text } of first.footnotes) expect(lines.join('\n')).toContain(`{${marker}: ${text}}`);
  });

  it('is read again', () => {
    const read = readDocument(bytes, { name: 'report.docx' });
    const words = read.ok ? read.reading.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)) : [];
    for (const block of blocks) if (block.kind === 'paragraph') expect(words.join('\n')).toContain(block.text);
  });

  it.skipIf(!hasWordSchema)('is valid by the schema of WordprocessingML', async () => {
    expect(await wordSchemaErrors(bytes)).toEqual([]);
  });
});
