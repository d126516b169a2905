import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare } from '../../../server/src/command-line/compare.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { shown } from '../../word/word-view.ts';

const file = fileURLToPath(new URL('../../../fixtures/documents/A-73-505.fr.txt', import.meta.url));
const [russian, american] = [`${file}#A/C.1/73/L.27/Rev.1`, `${file}#A/C.1/73/L.37`];

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const written = { out: '', errors: '' };
  const code = await compare(
    args,
    { write: (text) => (written.out += text) },
    { write: (text) => (written.errors += text) },
  );
  return { code, ...written };
}

test('prints links, what stands alone, and exact redlines as one JSON value', async () => {
  const { code, out, errors } = await run(russian, american, '--json');
  const { links, onlyA, onlyB, redlines, stats } = JSON.parse(out);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(links).toContainEqual({
    a: ['L27.PP6', 'L27.PP7'],
    b: ['L37.PP14'],
    relation: 'merged',
    score: expect.any(Number),
  });
  expect(onlyA).toContain('L27.PP12');
  expect(onlyB).toContain('L37.OP5');
  expect(stats).toMatchObject({ paragraphsA: 47, paragraphsB: 27, merged: 1 });
  const faits = redlines.find((one: { a: string }) => one.a === 'L27.PP2').ops;
  expect(faits.slice(1, 3)).toEqual([
    { op: 'delete', text: 'faits', class: 'substance' },
    { op: 'insert', text: 'réalisés', class: 'substance' },
  ]);
});

test('says in JSON what kind of change each is, and which symbols came and went', async () => {
  const { redlines, classes } = JSON.parse((await run(russian, american, '--json')).out);
  const resolutions = redlines.find((one: { a: string }) => one.a === 'L27.PP1').ops;
  expect(resolutions[1].citations).toEqual({ gone: ['36/103', '43/78 H'], come: [] });
  expect(classes).toMatchObject({ force: expect.any(Number), typography: 0 });
  expect(classes.substance).toBeGreaterThan(classes.citations);
});

test('prints a text to read in the order of the second document', async () => {
  const { out } = await run(russian, american);
  expect(out).toContain('PP2 → PP2  changed\nNotant que des progrès considérables ont été [-faits-]{+réalisés+} dans');
  expect(out).toContain('PP6 + PP7 → PP14  merged');
  expect(out).toContain('OP4 b) → OP2 a)  changed');
});

test('says which documents there are where one must be chosen, and what is missing', async () => {
  expect(await run(file, american)).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('L.27/Rev.1') });
  expect(await run('nowhere.txt', american)).toMatchObject({ code: 1, errors: expect.stringContaining('nowhere.txt') });
  expect(await run(russian)).toMatchObject({ code: 2, errors: expect.stringContaining('Usage') });
});

/** Runs with small texts in files of their own. */
async function runTexts(texts: readonly string[], ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'compare-'));
  try {
    const files = texts.map((_, at) => join(folder, `${at}.txt`));
    for (const [at, text] of texts.entries()) await writeFile(files[at] ?? '', text);
    const [a = '', b = '', agreed = ''] = files;
    return await run(a, b, ...(agreed ? ['--against', agreed] : []), ...args);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const resolution = (...paragraphs: string[]) =>
  `The General Assembly,\n\n${paragraphs.map((text, at) => `${at + 1}. ${text}`).join('\n\n')}\n`;

const agreed = resolution('Calls upon States to respond promptly to requests for assistance in emergencies;');
const previous = resolution('Calls upon States to respond to appropriate requests for assistance in emergencies;');
const current = resolution('Calls upon all States to respond promptly to appropriate requests for assistance;');

test('prints a page that can be mailed: nothing runs, nothing is fetched, and a voice can read it', async () => {
  const { code, out } = await run(russian, american, '--html');
  expect(code).toBe(0);
  expect(out).toMatch(/^<!doctype html>/);
  expect(out).not.toMatch(/<script|<img|<link|https?:|url\(/i);
  expect(out).toContain("default-src 'none'");
  expect(out).toContain(
    '<del><span class="say" lang="en">deleted: </span>faits<span class="say" lang="en"> end. </span></del>',
  );
  expect(out).toContain('no longer cited: 36/103, 43/78 H');
  expect(out).toContain('moved from here, 1');
  expect(out).toContain('@media print');
});

test('escapes whatever a text says', async () => {
  const hostile = '<script>alert("1")</script> & \'onerror=';
  const { out } = await runTexts(
    [resolution('Calls upon States;'), resolution(`Calls upon ${hostile} States;`)],
    '--html',
  );
  expect(out).not.toContain('<script>');
  expect(out).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;onerror=');
});

test('leaves typography unmarked and says how much there is', async () => {
  const texts = [
    resolution("Calls upon the State's organs to act;"),
    resolution('Calls upon the State’s bodies to act;'),
  ];
  expect((await runTexts(texts)).out).toMatch(/State’s \[-organs-\]\{\+bodies\+\} to act;/);
  expect((await runTexts(texts)).out).toContain('1 difference of typography not marked');
  expect((await runTexts(texts, '--html')).out).toContain('Not marked: 1 of typography only.');
});

test('reads two drafts against the text that was agreed', async () => {
  const { out } = await runTexts([previous, current, agreed]);
  expect(out).toContain(
    'Calls upon{++ all++} States to respond{= promptly=} to{+ appropriate+} requests for assistance[-- in emergencies--];',
  );
  const { against } = JSON.parse((await runTexts([previous, current, agreed], '--json')).out);
  const reading = against.readings.find((one: { spans: unknown[] }) => one.spans.length > 1);
  const of = (flag: string) =>
    reading.spans
      .filter((span: Record<string, unknown>) => span[flag])
      .map((span: { text: string }) => span.text)
      .join('');
  expect(agreed).toContain(of('inAgreed'));
  expect(previous).toContain(of('inPrevious'));
  expect(current).toContain(of('inCurrent'));
  expect((await runTexts([previous, current, agreed], '--html')).out).toContain('restored: </span> promptly');
});

test('refuses two forms at once, and a third document without a word', async () => {
  expect(await run(russian, american, '--json', '--html')).toMatchObject({ code: 2, out: '' });
  expect(await run(russian, american, file)).toMatchObject({ code: 2, errors: expect.stringContaining('--against') });
  expect(await run(russian, american, '--against', 'nowhere.txt')).toMatchObject({ code: 1 });
});

test('leaves nothing out now that lives on where the agreed paragraph was split, or two were joined', async () => {
  const whole = 'Requests the Secretary-General to report on the matter and to convene a meeting of experts in Geneva;';
  const halves = [
    'Requests the Secretary-General to report on the matter;',
    'Also requests the Secretary-General to convene a meeting of experts in Geneva;',
  ];
  const other = 'Decides to remain seized of the matter of international security.';
  for (const [before, now] of [
    [
      [...halves, other],
      [...halves, other],
    ],
    [
      [whole, other],
      [...halves, other],
    ],
  ] as const) {
    const { out } = await runTexts([resolution(...before), resolution(...now), resolution(whole, other)], '--json');
    const { readings } = JSON.parse(out).against;
    const gone = readings.flatMap(({ spans }: { spans: { status: string; text: string }[] }) =>
      spans.filter(({ status }) => status === 'left out now' || status === 'left out before').map(({ text }) => text),
    );
    const there = readings.flatMap(({ spans }: { spans: { inAgreed: boolean; text: string }[] }) =>
      spans.filter(({ inAgreed }) => inAgreed).map(({ text }) => text),
    );
    expect(there.join('')).toContain('convene a meeting of experts');
    expect(gone.join(' ')).not.toMatch(/convene|Geneva|report/);
  }
});

test('does not mark typography against an agreed text either, and says in JSON which it is', async () => {
  const [was, is] = ['Calls upon States to report by 10 December;', 'Calls upon States to report by 10\u00a0December;'];
  const texts = [resolution(was), resolution(is), resolution(was)];
  expect((await runTexts(texts)).out).toContain('report by 10\u00a0December');
  expect((await runTexts(texts)).out).not.toMatch(/10(?:\[-|\{\+)/);
  const { against } = JSON.parse((await runTexts(texts, '--json')).out);
  const changed = against.readings.flatMap(({ spans }: { spans: { status: string; class?: string }[] }) =>
    spans.filter(({ status }) => status !== 'kept'),
  );
  expect(changed.length).toBeGreaterThan(0);
  for (const span of changed) expect(span.class).toBe('typography');
});

test('writes what it prints into a file by how its name ends, and into none that is called what it is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adref-compare-'));
  try {
    for (const [name, option] of [
      ['two.json', '--json'],
      ['two.html', '--html'],
      ['two.txt', '--text'],
    ] as const) {
      const path = join(folder, name);
      expect(await run(russian, american, '--out', path)).toEqual({ code: 0, out: '', errors: '' });
      expect(readFileSync(path, 'utf8')).toBe((await run(russian, american, option)).out);
    }
    const wrong = await run(russian, american, '--out', join(folder, 'two.xml'));
    expect(wrong).toMatchObject({ code: 2, errors: expect.stringContaining('not written as ".xml"') });
    expect(readdirSync(folder)).not.toContain('two.xml');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('writes a Word file of two columns', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adref-compare-'));
  try {
    expect(await run(russian, american, '--out', join(folder, 'two.docx'))).toEqual({ code: 0, out: '', errors: '' });
    const words = shown(readFileSync(join(folder, 'two.docx')), () => true).map(({ text }) => text);
    expect(words.slice(0, 2)).toEqual(['A/C.1/73/L.27/Rev.1', 'A/C.1/73/L.37']);
    expect(words.some((text) => text.startsWith('PP2 Notant que des progrès considérables ont été faits dans'))).toBe(
      true,
    );
    expect(await run(russian, american, '--out', join(folder, 'two.pdf'))).toEqual({ code: 0, out: '', errors: '' });
    const { parts } = await pdfView(readFileSync(join(folder, 'two.pdf')));
    const cells = parts.filter(({ tag }) => /^T[HD]$/.test(tag)).map(({ text }) => text);
    expect(cells.slice(0, 2)).toEqual(['A/C.1/73/L.27/Rev.1', 'A/C.1/73/L.37']);
    expect(cells.some((text) => text.startsWith('PP2 Notant que des progrès considérables ont été faits dans'))).toBe(
      true,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
