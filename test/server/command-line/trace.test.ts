import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@adref/shared/formats';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trace } from '../../../server/src/command-line/trace.ts';
import { operative, statement } from '../../shared/formats/akn/statement.ts';

const documents = join(import.meta.dirname, '../../../fixtures/documents');
const rival = `${join(documents, 'A-73-505.fr.txt')}#A/C.1/73/L.27/Rev.1`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-trace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const write = (into: string[]) => ({ write: (text: string) => into.push(text) });
  const code = await trace(args, write(out), write(errors));
  return { code, out: out.join(''), errors: errors.join('') };
}

interface Traced {
  collection: { documents: number; languages: string[]; unread: { file: string }[] };
  paragraphs: {
    id: string;
    text: string;
    coverage: number;
    spans: {
      from: number;
      to: number;
      sources: { document: string; paragraph: string; from: number; to: number; adopted: string }[];
    }[];
    near: {
      from: number;
      to: number;
      force: string | null;
      source: { document: string };
      redline: { op: string; text: string }[];
    }[];
  }[];
}

test('each span of a draft is truly where it says, and what is unlike it is a redline', async () => {
  const { code, out } = await run(rival, '--against', join(documents, 'A-76-135.fr.txt'), '--json');
  const { collection, paragraphs } = JSON.parse(out) as Traced;
  expect([code, collection.documents, collection.languages]).toEqual([0, 1, ['fr']]);
  const spans = paragraphs.flatMap(({ text, spans: own }) =>
    own.map((span) => ({ text: text.slice(span.from, span.to), span })),
  );
  expect(spans.length).toBeGreaterThan(5);
  const read = readDocument(readFileSync(join(documents, 'A-76-135.fr.txt')), { name: 'A-76-135.fr.txt' });
  if (!read.ok) throw new Error(read.key);
  const sources = new Map(read.reading.documents.flatMap((one) => one.paragraphs.map(({ id, text }) => [id, text])));
  const plain = (text: string) => text.replace(/[’']/g, "'").replace(/\s+/g, ' ').toLowerCase();
  for (const { text, span } of spans) {
    const [source] = span.sources;
    expect(plain(sources.get(source?.paragraph ?? '')?.slice(source?.from, source?.to) ?? '')).toBe(plain(text));
  }
  const norm = paragraphs.find(({ near }) => near.length > 0);
  const near = norm?.near[0];
  const inserted = near?.redline.filter(({ op }) => op !== 'delete').map(({ text }) => text);
  expect(inserted?.join('')).toBe(norm?.text.slice(near?.from, near?.to));
});

test('a draft is not traced in itself, and what cannot be read is named beside the rest', async () => {
  const words = 'Décide de continuer à examiner avec soin la question des essais nucléaires à sa session suivante.';
  writeFileSync(join(folder, '75_999.xml'), statement({ body: operative(1, words) }));
  writeFileSync(join(folder, 'older.txt'), `Résolution\n\nL’Assemblée générale,\n\n1. ${words}\n`);
  writeFileSync(join(folder, 'bad.xml'), '<akomaNtoso><statement>');
  const { code, out, errors } = await run(join(folder, '75_999.xml'), '--against', folder, '--json');
  const { collection, paragraphs } = JSON.parse(out) as Traced;
  expect([code, collection.documents, collection.unread.length]).toEqual([0, 1, 1]);
  expect(errors).toMatch(/bad\.xml.*no well-formed XML/);
  expect(errors.match(/bad\.xml/g)).toHaveLength(1);
  expect(paragraphs.at(-1)).toMatchObject({ coverage: 1, spans: [{ sources: [{ document: 'older.txt' }] }] });
});

test.each([
  [['draft.txt'], /against what/, 2],
  [[], /which file/, 2],
  [['none.txt', '--against', documents], /there is no such file/, 1],
  [[rival, '--against', 'nowhere'], /Nothing to trace in was read from nowhere/, 1],
])('%s', async (args, sentence, code) => {
  const result = await run(...args);
  expect([result.code, result.out]).toEqual([code, '']);
  expect(result.errors).toMatch(sentence);
});

test('for people: how far each paragraph is agreed, from where, and what the collection holds', async () => {
  const { out } = await run(rival, '--against', join(documents, 'A-76-135.fr.txt'));
  expect(out).toMatch(
    /^Traced in 1 document \(fr; sessions: 76\)\. What they do not hold may have been agreed elsewhere\./,
  );
  expect(out).toMatch(/OP\d+\s+\w+, \d+%/);
});

test('as a page: what is agreed is underlined, what departs is a redline, and words are no markup', async () => {
  const words = 'Décide de continuer à examiner <b>avec soin</b> & "sans hâte" la question des essais nucléaires.';
  const line = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  writeFileSync(join(folder, '75_999.xml'), statement({ body: operative(1, line) }));
  const another = (number: number, text: string) =>
    writeFileSync(
      join(folder, `75_${number}.xml`),
      Buffer.from(statement({ body: operative(1, text) }))
        .toString()
        .replaceAll('75/999', `75/${number}`),
    );
  another(998, line);
  const { code, out } = await run(join(folder, '75_999.xml'), '--against', folder, '--html');
  expect(code).toBe(0);
  expect(out).toContain('<u>Décide de continuer à examiner &lt;b&gt;avec soin&lt;/b&gt; &amp; &quot;sans hâte&quot;');
  expect(out).not.toContain('<b>');
  rmSync(join(folder, '75_998.xml'));
  another(997, line.replace('avec soin', 'vite'));
  const near = await run(join(folder, '75_999.xml'), '--against', folder, '--html');
  expect(near.out).toMatch(/<del>vite<\/del><ins>avec soin<\/ins>/);
  expect(await run('a.txt', '--against', 'b', '--json', '--html')).toMatchObject({ code: 2 });
});

test('what is printed is written to a file as well, in the form that its name says', async () => {
  const against = ['--against', join(documents, 'A-76-135.fr.txt')];
  const forms = [
    ['trace.json', '--json'],
    ['trace.html', '--html'],
    ['trace.txt', ''],
    ['trace', ''],
  ] as const;
  for (const [name, form] of forms) {
    const printed = await run(rival, ...against, ...(form ? [form] : []));
    const written = await run(rival, ...against, '--out', join(folder, name));
    expect([written.code, written.out, written.errors]).toEqual([0, '', '']);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(printed.out);
  }
  const said = await run(rival, ...against, '--html', '--out', join(folder, 'page.txt'));
  expect([said.code, readFileSync(join(folder, 'page.txt'), 'utf8').slice(0, 15)]).toEqual([0, '<!doctype html>']);
  const word = await run(rival, ...against, '--out', join(folder, 'trace.docx'));
  expect([word.code, word.errors]).toEqual([2, expect.stringContaining('.txt, .html, .json')]);
});
