import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TextDocument } from '@adref/shared/document';
import { type ReadOptions, readDocument, writeWord } from '@adref/shared/formats';
import { rollingText } from '@adref/shared/rolling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollingFile, trackedRollingFile } from '../../../server/src/exports/rolling-file.ts';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { fc } from '../../property.ts';
import { likeness } from '../../word/akn-round-trip.ts';
import { libreOffice } from '../../word/libre-office.ts';
import { twoDrafts } from '../../word/random-document.ts';

if (!libreOffice) console.warn('skipped: LibreOffice is not installed');

const made = '2026-11-27T16:00:00Z';
const draft: TextDocument = {
  symbol: 'A/C.1/81/L.5',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [
    'States should protect critical infrastructure.',
    'Requests the Secretary-General to report and to convene a meeting.',
    'Encourages all States to appoint a point of contact.',
    'Decides to meet again.',
  ].map((text, at) => ({ id: `p${at + 1}`, kind: 'operative', level: 0, text })),
  footnotes: [],
};
const place = { kind: 'operative', level: 0 } as const;
const table = rollingText(
  draft.paragraphs,
  [
    { party: 'EU', paragraph: 'p1', text: 'States shall protect critical infrastructure.' },
    { party: 'KEN', paragraph: 'p1', text: 'States shall protect critical infrastructure.' },
    {
      party: 'KEN',
      paragraph: 'p2',
      text: 'Requests the Secretary-General to report ¶\u200d and to convene a meeting.',
    },
    { party: 'USA', paragraph: 'p3', text: null },
    { party: 'CUB', paragraph: 'n', text: 'Welcomes the report.', placement: { after: 'p2', order: 0, ...place } },
    { party: 'JPN', paragraph: 'p1', text: draft.paragraphs[0]?.text ?? '', moved: { after: 'p3', order: 0 } },
  ],
  [],
);
const parties = ['EU', 'KEN', 'USA', 'CUB', 'JPN'];

const bracketed = rollingText(
  [{ id: 'p1', kind: 'operative', level: 0, text: 'States [shall] act / report before [2030].' }],
  [{ party: 'EU', paragraph: 'p1', text: null }],
  [],
);

describe.skipIf(!libreOffice)('a file that LibreOffice has opened and saved again', () => {
  let folder = '';
  const pairs = fc.sample(twoDrafts, { numRuns: 4, seed: 5 });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'adref-office-'));
    const tracked = { made, date: made, author: 'EU', ids: 'lasting' } as const;
    const files = new Map([
      ['rolling', trackedRollingFile(table, draft, { made, date: made })],
      ['notation', rollingFile(bracketed, draft, { made })],
      ...pairs.flatMap(
        ({ before, after }, at) =>
          [
            [`tracked${at}`, trackedFile(before, after, tracked)],
            [`clean${at}`, cleanFile(after, { made })],
          ] as const,
      ),
    ]);
    for (const [name, file] of files) await writeFile(join(folder, `${name}.docx`), writeWord(file));
    await mkdir(join(folder, 'again'));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = ['--headless', profile, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'again')];
    await promisify(execFile)(libreOffice ?? '', [
      ...args,
      ...[...files.keys()].map((name) => join(folder, `${name}.docx`)),
    ]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (name: string, changes: NonNullable<ReadOptions['changes']>) => {
    const of = async (path: string) => {
      const result = readDocument(await readFile(join(folder, path)), { name: 'a.docx', changes });
      const [document] = result.ok ? result.reading.documents : [];
      if (!document) throw new Error(`${path} cannot be read`);
      return likeness(document);
    };
    return [await of(`again/${name}.docx`), await of(`${name}.docx`)];
  };

  it('has the same words, labels and footnotes', async () => {
    for (const at of pairs.keys()) {
      const [again, first] = await read(`clean${at}`, 'accepted');
      expect(again).toEqual(first);
    }
  });

  it('has brackets that are words as they were', async () => {
    const places = async (path: string) => {
      const result = readDocument(await readFile(join(folder, path)), { name: 'a.docx' });
      return result.ok ? [...(result.reading.ordinary?.values() ?? [])] : null;
    };
    const first = await places('notation.docx');
    expect(first?.flat()).toHaveLength(5);
    expect(await places('again/notation.docx')).toEqual(first);
  });

  it('has the changes of each author, of words and of whole paragraphs', async () => {
    for (const changes of ['rejected', ...parties.map((author) => ({ author }))] as const) {
      const [again, first] = await read('rolling', changes);
      expect(again, JSON.stringify(changes)).toEqual(first);
    }
    // LibreOffice forgets what a paragraph was before it became another kind, and with it the number: the words are all there.
    const words = (of: unknown) =>
      (of as { paragraphs: { text: string; notes: unknown[][] }[] }).paragraphs.map(({ text, notes }) => [
        text,
        notes.map(([, , note]) => note),
      ]);
    for (const at of pairs.keys()) {
      const [again, first] = await read(`tracked${at}`, 'rejected');
      expect(words(again)).toEqual(words(first));
    }
  });
});
