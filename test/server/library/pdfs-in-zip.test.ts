import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { DocumentReaders } from '../../../server/src/documents/document-readers.ts';
import { LibraryProcess } from '../../../server/src/library/library-process.ts';
import { readableFiles } from '../../../server/src/library/readable-files.ts';
import { madePdf } from '../documents/pdf/made-pdf.ts';
import { zip } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'adref-library-'));
const readers = new DocumentReaders();
const library = new LibraryProcess(folder, () => undefined, { readable: readableFiles(readers) });
afterEach(async () => {
  await library.close();
  await readers.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = ['A/RES/75/33', 'L’Assemblée générale,', '1. Décide d’agir ;', '2. Prie les États de coopérer.'];
const pdf = (more: Parameters<typeof madePdf>[1] = {}, words = lines) =>
  madePdf([words.map((text, at) => ({ text, x: 70, y: 100 + 40 * at, size: 11 }))], more);

test('PDFs in a zip are read among the rest; a scan and a damaged one are refused by their names', async () => {
  const words = [{ text: '3. Demande un rapport.', x: 70, y: 100, size: 11 }];
  const bytes = zip([
    { name: 'first.txt', content: 'Titre\n\nL’Assemblée générale,\n\n1. Rappelle la Charte ;\n' },
    { name: 'A_RES_75_33.pdf', content: pdf() },
    { name: 'scan.pdf', content: madePdf([[]], { picture: true }) },
    { name: 'mixed.pdf', content: madePdf([words, [], words], { picture: true }) },
    { name: 'damaged.pdf', content: '%PDF-1.7\nnothing' },
    { name: 'last.txt', content: 'Titre\n\nL’Assemblée générale,\n\n1. Demande la paix ;\n' },
  ]);
  expect(await library.ask('import', { id: 'one', name: 'all.zip', bytes })).toBe(true);
  let report = await library.ask('report', 'one');
  while (report?.state === 'running') {
    await after(20);
    report = await library.ask('report', 'one');
  }
  expect(report).toMatchObject({ files: 6, added: 3, refusals: 3, state: 'done' });
  expect(report?.refused.map(({ file, why }) => [file, why.key])).toEqual([
    ['scan.pdf', 'pdf-scan'],
    // What is on one of its pages nobody would miss here.
    ['mixed.pdf', 'pdf-with-doubtful-pages'],
    ['damaged.pdf', 'pdf-damaged'],
  ]);
  const found = await library.ask('search', { words: '"prie les états de coopérer"', limit: 5, offset: 0 });
  expect(found.map(({ symbol, text }) => [symbol, text])).toEqual([['A/RES/75/33', 'Prie les États de coopérer.']]);
});

test('an import waits for readers that are busy, and gives a file up where they always are', async () => {
  let asked = 0;
  const busy = { ok: false, busy: true, key: 'many-files', params: {} } as const;
  const ask = async () => (++asked % 3 === 0 ? { ok: true, bytes: new Uint8Array([1]) } : busy);
  const readable = (times: number) =>
    readableFiles({ ask } as unknown as DocumentReaders, { milliseconds: 1, times })(pdf(), 'a.pdf');
  expect(await readable(3)).toMatchObject({ ok: true });
  expect(await readable(2)).toMatchObject({ ok: false, key: 'file-not-readable-now' });
  expect(await readableFiles({ ask } as unknown as DocumentReaders)(Buffer.from('words'), 'a.txt')).toMatchObject({
    ok: true,
  });
  expect(asked).toBe(5);
});
