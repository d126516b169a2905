import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextDocument } from '@adref/shared/document';
import { readDocument, writeText } from '@adref/shared/formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../../server/src/command-line/compare.ts';
import { exportFile } from '../../../server/src/command-line/export.ts';
import { read } from '../../../server/src/command-line/read.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { authorsOf, shown } from '../../word/word-view.ts';

const base = [
  'The General Assembly,',
  'Recalling its resolution 73/27,',
  '1. Calls upon States to act;',
  '2. Decides.',
];
const amended = base.map((line) => line.replace('Calls upon', 'Urges'));

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adref-export-'));
  await writeFile(file('base.txt'), base.join('\n\n'));
  await writeFile(file('ken.txt'), amended.join('\n\n'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await exportFile(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

const words = async (name: string, accept: boolean) =>
  shown(await readFile(file(name)), () => accept)
    .filter(({ style }) => style !== 'AdrefEnd')
    .map(({ number, text }) => `${number} ${text}`.trim());

describe('adref export', () => {
  it('writes a clean Word file', async () => {
    expect(await run(file('ken.txt'), '--out', file('clean.docx'))).toEqual({ code: 0, out: '', errors: '' });
    expect(await words('clean.docx', true)).toEqual(amended);
  });

  it('writes what changed as tracked changes of the author', async () => {
    const args = ['--against', file('base.txt'), '--author', 'Kenya', '--out', file('tracked.docx')];
    expect((await run(file('ken.txt'), ...args)).code).toBe(0);
    expect(await words('tracked.docx', true)).toEqual(amended);
    expect(await words('tracked.docx', false)).toEqual(base);
    expect(authorsOf(await readFile(file('tracked.docx')))).toEqual(new Set(['Kenya']));
  });

  it('writes plain text that reads back', async () => {
    expect((await run(file('base.txt'), '--as', 'text', '--out', file('again.txt'))).code).toBe(0);
    expect((await readFile(file('again.txt'), 'utf8')).trim().split('\n\n')).toEqual(base);
  });

  it('keeps what a file sets apart among its words, through every format and back', async () => {
    const set = [
      'Travaux de la 1^{re} Commission',
      'L’Assemblée générale,',
      'Rappelant *Le Monde* et sa 1^{re} session,',
      '## De la 2^{e} partie',
      '1. Décide de se *réunir*.',
    ];
    await writeFile(file('set.fr.txt'), set.join('\n\n'));
    for (const form of ['docx', 'xml', 'txt']) {
      expect((await run(file('set.fr.txt'), '--out', file(`set.${form}`))).code).toBe(0);
      expect((await run(file(`set.${form}`), '--out', file('back.fr.txt'))).code).toBe(0);
      expect((await readFile(file('back.fr.txt'), 'utf8')).trim().split('\n\n'), form).toEqual(set);
    }
    await writeFile(file('plain.fr.txt'), set.join('\n\n').replace('session', 'réunion'));
    const [html, against] = [file('set.html'), ['--against', file('plain.fr.txt')]];
    for (const from of ['set.docx', 'set.xml']) {
      expect((await run(file(from), ...against, '--out', html)).code).toBe(0);
      const page = await readFile(html, 'utf8');
      for (const part of [
        '<i>Rappelant</i> <i>Le Monde</i>',
        '1<sup>re</sup> <del>',
        '<b>Travaux de la 1<sup>re</sup> Commission</b>',
      ])
        expect(page, from).toContain(part);
    }
  });

  it('writes one page of HTML, clean or with what changed', async () => {
    expect(await run(file('ken.txt'), '--out', file('clean.html'))).toEqual({ code: 0, out: '', errors: '' });
    const page = await readFile(file('clean.html'), 'utf8');
    expect(page).toContain('1.\t<i>Urges</i> States to act;');
    expect(page).not.toMatch(/<script|<link|https?:/);
    expect(
      (await run(file('ken.txt'), '--against', file('base.txt'), '--as', 'html', '--out', file('t.page'))).code,
    ).toBe(0);
    const changed = await readFile(file('t.page'), 'utf8');
    expect(changed).toMatch(/<del>.*Calls upon.*<\/del>/);
    expect(changed).toMatch(/<ins>.*Urges.*<\/ins>/);
  });

  it('writes JSON in the shape of read, and what changed in that of compare', async () => {
    expect(await run(file('ken.txt'), '--as', 'json', '--out', file('ken.json'))).toEqual({
      code: 0,
      out: '',
      errors: '',
    });
    const { documents, sponsors, votes } = JSON.parse(await readFile(file('ken.json'), 'utf8'));
    let printed = '';
    await read([file('ken.txt'), '--json'], { write: (text) => (printed += text) });
    const bare = (paragraphs: readonly object[]) => paragraphs.map((one) => ({ ...one, lines: undefined }));
    const told = JSON.parse(printed).documents[0];
    expect(bare(documents[0].paragraphs)).toEqual(bare(told.paragraphs));
    expect(documents[0].paragraphs.at(-1)).toMatchObject({
      kind: 'operative',
      level: 0,
      label: 'OP2',
      text: 'Decides.',
    });
    expect([documents.length, sponsors, votes]).toEqual([1, [], []]);

    expect((await run(file('ken.txt'), '--against', file('base.txt'), '--out', file('changes.json'))).code).toBe(0);
    const changes = await readFile(file('changes.json'), 'utf8');
    let compared = '';
    await compare([file('base.txt'), file('ken.txt'), '--json'], { write: (text) => (compared += text) });
    expect(JSON.parse(changes)).toEqual(JSON.parse(compared));
    expect(changes).toContain('"text": "Urges"');
  });

  it('writes Akoma Ntoso that reads back', async () => {
    expect(await run(file('base.txt'), '--out', file('base.xml'))).toEqual({ code: 0, out: '', errors: '' });
    expect(await readFile(file('base.xml'), 'utf8')).toContain('<container name="Recalling"');
    expect((await run(file('base.xml'), '--out', file('back.txt'))).code).toBe(0);
    expect((await readFile(file('back.txt'), 'utf8')).trim().split('\n\n')).toEqual(base);
  });

  it('writes a PDF, also of what changed, and says what it has no shape for', async () => {
    expect(await run(file('ken.txt'), '--out', file('clean.pdf'))).toEqual({ code: 0, out: '', errors: '' });
    const said = async (name: string) => (await pdfView(await readFile(file(name)))).parts.map(({ text }) => text);
    expect((await said('clean.pdf')).slice(0, amended.length)).toEqual(amended);
    const args = ['--as', 'pdf', '--against', file('base.txt'), '--out', file('changed')];
    expect((await run(file('ken.txt'), ...args)).code).toBe(0);
    expect((await said('changed')).join(' ')).toContain('Calls uponUrges States');
    await writeFile(file('odd.txt'), 'Decides to 🙂.');
    const { code, errors } = await run(file('odd.txt'), '--out', file('odd.pdf'));
    expect([code, errors]).toEqual([0, expect.stringContaining('no font has a shape for 🙂')]);
  });

  it('writes what changed as Akoma Ntoso, and reads it with those changes or without', async () => {
    const args = ['--against', file('base.txt'), '--author', 'Kenya', '--out', file('changes.xml')];
    expect(await run(file('ken.txt'), ...args)).toEqual({ code: 0, out: '', errors: '' });
    const bytes = await readFile(file('changes.xml'));
    expect(bytes.toString()).toMatch(/<(?:ins|del) class="Kenya"/);
    const said = (changes: 'accepted' | 'rejected') => {
      const read = readDocument(bytes, { name: 'changes.xml', changes });
      return read.ok
        ? writeText(read.reading.documents[0] as TextDocument)
            .trim()
            .split('\n\n')
        : [read.key];
    };
    expect(said('accepted')).toEqual(amended);
    expect(said('rejected')).toEqual(base);
  });

  it.each([
    [[], 'which file?'],
    [['base.txt'], 'into which file? Say --out FILE.'],
    [
      ['base.txt', '--out', 'x.docx', '--as', 'odt'],
      '"odt" is no format that is written: say --as docx, --as pdf, --as akn, --as html, --as text or --as json.',
    ],
    [['base.txt', '--out', 'x.txt', '--against', 'base.txt'], 'a plain text has no tracked changes'],
  ])('says what a wrong call lacks: %j', async (args, why) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toContain(why);
  });

  it('says which file is missing or cannot be written', async () => {
    expect((await run(file('none.txt'), '--out', file('x.docx'))).errors).toContain('none.txt: there is no such file');
    const { code, errors } = await run(file('base.txt'), '--out', join(folder, 'no', 'folder.docx'));
    expect(code).toBe(1);
    expect(errors).toContain('cannot be written');
  });
});
