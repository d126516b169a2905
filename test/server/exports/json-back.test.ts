import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../server/src/command-line/export.ts';
import { read } from '../../../server/src/command-line/read.ts';
import { run } from '../command-line/command-run.ts';

const documents = join(import.meta.dirname, '../../../fixtures/documents');
const back = (json: string, name = 'text.json') => readDocument(new TextEncoder().encode(json), { name });
const paragraph = { id: 'OP1', kind: 'operative', level: 0, label: 'OP1', text: 'Decides to act.' };
const whole = {
  symbol: 'A/1',
  title: 'Rights',
  kind: 'resolution',
  language: 'en',
  paragraphs: [paragraph],
  footnotes: [],
};
const withParagraph = (one: object) => ({ ...whole, paragraphs: [{ ...paragraph, ...one }] });

describe('documents as JSON', () => {
  it('read back as they were: all of a report with its drafts, as it is told of a file', async () => {
    const file = join(documents, 'A-73-505.fr.txt');
    const { out } = await run(read, file, '--json');
    const [own, again] = [readDocument(readFileSync(file), { name: 'A-73-505.fr.txt' }), back(out)];
    expect(again.ok && again.reading.documents).toEqual(own.ok && own.reading.documents);
    expect(own.ok && own.reading.documents.length).toBeGreaterThan(2);
  });

  it('read back as they were written, words that are set apart too, and can be exported again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'adref-json-'));
    const path = (name: string) => join(folder, name);
    await writeFile(
      path('draft.txt'),
      'Rights of States\n\nThe General Assembly,\n\n*Recalling* its resolution 73/27,¹\n\n1. Decides:\n\n(a) To act;\n\n1 bis. Decides to think.\n\n¹ See A/1.\n',
    );
    for (const [from, to] of [
      ['draft.txt', 'draft.json'],
      ['draft.json', 'again.json'],
      ['draft.json', 'draft.docx'],
      ['draft.docx', 'word.json'],
    ] as const)
      expect((await run(exportFile, path(from), '--out', path(to))).errors, to).toBe('');
    const [one, again, word] = ['draft.json', 'again.json', 'word.json'].map((name) =>
      readFileSync(path(name), 'utf8'),
    );
    await rm(folder, { recursive: true });
    expect(again).toBe(one);
    const said = (json = '') =>
      (JSON.parse(json).documents[0].paragraphs as { label: string; text: string }[]).map(
        ({ label, text }) => `${label} ${text}`,
      );
    expect(said(word)).toEqual(said(one));
    expect(said(one)).toContain('OP1 bis Decides to think.');
    expect(JSON.parse(one ?? '').documents[0].footnotes).toMatchObject([{ marker: '1', text: 'See A/1.' }]);
  });

  it('are refused with the place of what is no part of a document', () => {
    for (const one of [
      { id: '' },
      { kind: 'anything' },
      { kind: 'footnote' },
      { level: -1 },
      { level: 9.5 },
      { text: 7 },
      { text: 'two\nlines' },
      { text: 'a\u0000b' },
      { numbering: 'odd' },
      { number: 'x'.repeat(99) },
      { anchors: [{ offset: 99, marker: '1', footnote: null }] },
      { anchors: [{ offset: 1, marker: '1', footnote: 'none' }] },
      { emphasis: [{ kind: 'italic', from: 3, to: 2 }] },
      { text: 'a😀b', anchors: [{ offset: 2, marker: '1', footnote: null }] },
      { text: 'a😀b', emphasis: [{ kind: 'italic', from: 0, to: 2 }] },
    ]) {
      const read = back(JSON.stringify({ documents: [withParagraph(one)] }));
      expect(read, JSON.stringify(one)).toMatchObject({
        ok: false,
        key: 'json-unfit',
        params: { where: 'documents[0].paragraphs[0]' },
      });
    }
    const twice = { ...whole, paragraphs: [paragraph, paragraph] };
    expect(back(JSON.stringify({ documents: [twice] }))).toMatchObject({
      params: { where: 'documents[0].paragraphs[1]' },
    });
    expect(back(JSON.stringify({ documents: [whole, whole] }))).toMatchObject({ ok: false, key: 'json-unfit' });
    expect(back(JSON.stringify({ documents: [{ ...whole, language: 'xx' }] }))).toMatchObject({
      params: { where: 'documents[0]' },
    });
    expect(back(JSON.stringify({ documents: [{ ...whole, paragraphs: [] }] }))).toMatchObject({
      key: 'file-without-text',
    });
  });

  it('are in no other JSON, and a text in braces is a text', () => {
    for (const other of [{}, { paragraphs: [] }, { documents: [] }, { documents: {} }])
      expect(back(JSON.stringify(other))).toMatchObject({ ok: false, key: 'file-other-json' });
    expect(back('{"Recalling" its resolution 73/27}\n\nThe General Assembly,\n', 'a.txt')).toMatchObject({ ok: true });
    expect(back('[1, 2]', 'a.txt')).toMatchObject({ ok: true });
  });
});
