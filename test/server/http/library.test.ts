import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { demonstration } from '@adref/fixtures';
import { readDocument } from '@adref/shared/formats';
import {
  type Descent,
  descentSchema,
  type ImportReportAnswer,
  importPreviewSchema,
  importReportSchema,
  type LibraryDocumentAnswer,
  type LibraryList,
  type LibrarySearch,
  libraryDocumentSchema,
  libraryListSchema,
  librarySearchSchema,
  type MeasuredDraftAnswer,
  measuredDraftSchema,
  type TraceAnswer,
  traceAnswerSchema,
} from '@adref/shared/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryFile } from '../../../server/src/storage/library/library-sqlite.ts';
import { operative, statement } from '../../shared/formats/akn/statement.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { zip } from '../library/zip.ts';
import { type Browser, House, type Meeting, openMeeting, type Person } from './house.ts';
import { Typist } from './typist.ts';

const clause = (modal: string) =>
  `Réaffirme que les États Membres ${modal} respecter les règles du droit international en toute circonstance ;`;
const file = (number: number, words: string) =>
  Buffer.from(
    Buffer.from(statement({ body: operative(1, words) }))
      .toString()
      .replaceAll('75/999', `75/${number}`)
      .replaceAll('2020-12-31', `2020-12-${number}`),
  );

let house: House;
let meeting: Meeting;
let chair: Browser;
let kenya: Browser;

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  chair = meeting.chair.browser;
  kenya = meeting.kenya.browser;
});
afterAll(() => house.dispose());

/** Sends bytes, as a browser does. */
async function send<T>(browser: Browser, path: string, body: Uint8Array): Promise<{ status: number; body: T }> {
  const response = await fetch(`${browser.url}${path}`, {
    method: 'POST',
    headers: { cookie: browser.cookie, origin: browser.url, 'content-type': 'application/octet-stream' },
    body: Buffer.from(body),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
}

async function takeIn(name: string, bytes: Uint8Array, more = ''): Promise<ImportReportAnswer> {
  const path = `/api/library/imports?name=${encodeURIComponent(name)}${more}`;
  const begun = await send<{ id: string }>(chair, path, bytes);
  expect(begun.status).toBe(200);
  for (;;) {
    const { body } = await chair.ask<ImportReportAnswer>(`/api/library/imports/${begun.body.id}`);
    importReportSchema.parse(body);
    if (body.state !== 'running') return body;
    await after(10);
  }
}

const list = async (browser: Browser) => libraryListSchema.parse((await browser.ask<LibraryList>('/api/library')).body);

test('a library is filled from a zip, read, searched, traced and followed by whoever sits in a negotiation', async () => {
  expect((await list(kenya)).holdings.documents).toBe(0);
  const report = await takeIn(
    'session-75.zip',
    zip([
      { name: 'fr/75_11.xml', content: file(11, clause('devraient')) },
      { name: 'fr/75_12.xml', content: file(12, clause('doivent')) },
      { name: '../75_13.xml', content: file(13, 'Décide.') },
      { name: 'bad.xml', content: '<akomaNtoso>' },
    ]),
  );
  expect(report).toMatchObject({ files: 4, added: 2, already: 0, refusals: 2, state: 'done' });
  expect(report.refused.map(({ file: name, why }) => [name, why.key])).toEqual([
    ['../75_13.xml', 'zip-name-leads-out'],
    ['bad.xml', 'xml-malformed'],
  ]);

  const { documents, holdings, mayFill } = await list(kenya);
  expect([documents.map(({ symbol }) => symbol), holdings.languages, mayFill]).toEqual([
    ['A/RES/75/12', 'A/RES/75/11'],
    ['fr'],
    false,
  ]);
  const id = documents[0]?.id ?? '';
  const shown = libraryDocumentSchema.parse(
    (await kenya.ask<LibraryDocumentAnswer>(`/api/library/documents/${id}`)).body,
  );
  expect(shown.labels.at(-1)).toBe('OP1');

  const found = librarySearchSchema.parse(
    (await kenya.ask<LibrarySearch>('/api/library/search?words=%22droit+international%22&manner=unknown')).body,
  );
  expect(found.results.map(({ symbol, label }) => `${symbol} ${label}`).toSorted()).toEqual([
    'A/RES/75/11 OP1',
    'A/RES/75/12 OP1',
  ]);

  const body = { texts: [clause('peuvent'), 'Rien de commun.'] };
  const { traces } = traceAnswerSchema.parse((await kenya.ask<TraceAnswer>('/api/library/trace', { body })).body);
  expect(traces.map(({ standing }) => standing)).toEqual(['adapted', 'new']);
  expect(traces[0]?.departures[0]).toMatchObject({ force: 'weaker' });

  const descent = descentSchema.parse(
    (await kenya.ask<Descent>(`/api/library/documents/${id}/descent/RES75-12.OP1`)).body,
  );
  expect(descent.steps.map(({ paragraph, force }) => [paragraph.symbol, force])).toEqual([
    ['A/RES/75/11', null],
    ['A/RES/75/12', 'stronger'],
  ]);
});

test('the same zip again adds nothing', async () => {
  const bytes = zip([{ name: '75_11.xml', content: file(11, clause('devraient')) }]);
  expect(await takeIn('again.zip', bytes)).toMatchObject({ added: 0, already: 1 });
});

test('a file is shown before it is taken in, with what a person corrects', async () => {
  const path = '/api/library/preview?name=75_20.xml&manner=consensus&date=2020-12-20';
  const { status, body } = await send(chair, path, file(20, 'Décide.'));
  expect([status, importPreviewSchema.parse(body).documents]).toMatchObject([
    200,
    [{ symbol: 'A/RES/75/20', manner: 'consensus', date: '2020-12-20', paragraphs: 3 }],
  ]);
  expect((await list(chair)).documents.some(({ symbol }) => symbol === 'A/RES/75/20')).toBe(false);
  expect((await send<{ detail: string }>(chair, path, Buffer.from('%PDF-1.7'))).body.detail).toMatch(
    /^75_20\.xml: the PDF is damaged/,
  );
});

test('a file that was shown is taken in without being sent again', async () => {
  const mark = 'b1b2c3d4e5f6a7b8c9d0e1f2';
  const nothing = new Uint8Array();
  const kept = `/api/library/imports?name=75_29.xml&kept=${mark}`;
  expect((await send(chair, kept, nothing)).status).toBe(409);
  await send(chair, `/api/library/preview?name=75_29.xml&keep=${mark}`, file(29, 'Décide de la suite.'));
  expect((await send(kenya, kept, nothing)).status).toBe(403);
  expect(await takeIn('75_29.xml', nothing, `&kept=${mark}`)).toMatchObject({ added: 1 });
  const documents = (await list(chair)).documents;
  const taken = documents.find(({ symbol }) => symbol === 'A/RES/75/29');
  expect((await chair.ask(`/api/library/documents/${taken?.id}/remove`, { body: {} })).status).toBe(204);
});

test('an import that is cancelled stops, and keeps what it has added; another one waits for it', async () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    name: `${at}.txt`,
    content: `Titre ${at}\n\nL’Assemblée générale,\n\n1. Décide de la question ${at} ;\n`,
  }));
  const bytes = zip(many);
  const begun = await send<{ id: string }>(chair, '/api/library/imports?name=many.zip', bytes);
  expect((await send(chair, '/api/library/imports?name=other.zip', bytes)).status).toBe(429);
  expect((await chair.ask(`/api/library/imports/${begun.body.id}/cancel`, { body: {} })).status).toBe(204);
  let report: ImportReportAnswer;
  do {
    await after(10);
    report = (await chair.ask<ImportReportAnswer>(`/api/library/imports/${begun.body.id}`)).body;
  } while (report.state === 'running');
  expect(report.state).toBe('cancelled');
  expect(report.added).toBeLessThan(400);
  expect((await list(chair)).documents.filter(({ source }) => source.endsWith('.txt'))).toHaveLength(report.added);
});

test('only who may create negotiations fills it, and nobody from outside reads it', async () => {
  const nobody = house.browser();
  const bytes = file(30, 'Décide.');
  const { documents } = await list(chair);
  for (const path of [
    '/api/library',
    '/api/library/search?words=droit',
    `/api/library/documents/${documents[0]?.id}`,
  ]) {
    expect([path, (await nobody.ask(path)).status]).toEqual([path, 401]);
  }
  expect((await nobody.ask('/api/library/trace', { body: { texts: ['x'] } })).status).toBe(401);
  for (const path of ['/api/library/imports?name=a.xml', '/api/library/preview?name=a.xml']) {
    expect([path, (await send(kenya, path, bytes)).status]).toEqual([path, 403]);
    expect([path, (await send(nobody, path, bytes)).status]).toEqual([path, 401]);
  }
  expect((await kenya.ask(`/api/library/documents/${documents[0]?.id}/remove`, { body: {} })).status).toBe(403);
  expect((await list(chair)).documents).toHaveLength(documents.length);
});

test('a document that is removed is gone from every answer', async () => {
  const { documents } = await list(chair);
  const gone = documents.find(({ symbol }) => symbol === 'A/RES/75/12');
  expect((await chair.ask(`/api/library/documents/${gone?.id}/remove`, { body: {} })).status).toBe(204);
  expect((await chair.ask(`/api/library/documents/${gone?.id}/remove`, { body: {} })).status).toBe(404);
  expect((await kenya.ask(`/api/library/documents/${gone?.id}`)).status).toBe(404);
  const { traces } = (await kenya.ask<TraceAnswer>('/api/library/trace', { body: { texts: [clause('doivent')] } }))
    .body;
  expect(traces[0]?.spans.flatMap(({ sources }) => sources.map(({ symbol }) => symbol))).not.toContain('A/RES/75/12');
});

test('what is asked is bounded', async () => {
  const texts = [Array.from({ length: 200 }, () => 'x'.repeat(3000)), Array.from({ length: 1001 }, () => 'x')];
  for (const long of texts) expect((await kenya.ask('/api/library/trace', { body: { texts: long } })).status).toBe(422);
  expect((await kenya.ask(`/api/library/search?words=${'x'.repeat(501)}`)).status).toBe(422);
});

test('a library that cannot be read is closed alone', async () => {
  const other = await House.open();
  writeFileSync(
    join(other.dataDir, 'library.sqlite'),
    'no database, and longer than the head of one would be'.repeat(20),
  );
  const { chair: person } = await openMeeting(other);
  const { status, body } = await person.browser.ask<{ code: string; detail: string }>('/api/library');
  expect([status, body.code]).toEqual([500, 'damaged']);
  expect(body.detail).not.toContain(other.dataDir);
  expect(other.complaints.length).toBeGreaterThan(0);
  expect((await person.sees()).title).toBe('Acting together');
  await other.dispose();
});

test('the library of a demonstration begins with the documents that it refers to, and forgets what is removed', async () => {
  const other = await House.open(demonstration());
  try {
    const { chair: person } = await openMeeting(other);
    const list = async () => (await person.browser.ask<LibraryList>('/api/library')).body.documents;
    const told = (await list()).map(({ symbol, manner, date, vote }) => [symbol, manner, date, vote]);
    expect(told).toEqual([
      ['A/76/135', 'consensus', '2021-07-14', null],
      ['A/C.1/73/L.37', 'vote', '2018-11-08', [139, 11, 18]],
    ]);
    const [report] = await list();
    expect(report?.original).toBe('en');
    expect((await person.browser.ask(`/api/library/documents/${report?.id}/remove`, { body: {} })).status).toBe(204);
    await other.close();
    // As a library is that was filled before it asked in which language a document was written.
    const stored = new DatabaseSync(join(other.dataDir, libraryFile));
    stored.exec("UPDATE document SET original = ''");
    stored.close();
    await other.start();
    expect((await list()).map(({ symbol, original }) => [symbol, original])).toEqual([['A/C.1/73/L.37', 'en']]);
  } finally {
    await other.dispose();
  }
});

test('the desk refers to a document of the library and measures the draft by it; its words stay when the library loses it', async () => {
  const { documents } = await list(chair);
  const { id = '', symbol } = documents.find((one) => one.symbol === 'A/RES/75/11') ?? {};
  const { chair: desk, kenya: delegate } = meeting;
  const refer = { kind: 'refer', on: true, document: id } as const;
  const words = () => kenya.ask<{ symbol: string }>(`${delegate.path}/library/${id}`, { member: delegate.member });
  expect((await delegate.asks(refer)).status).toBe(403);
  expect((await desk.asks({ ...refer, document: 'nothing' })).status).toBe(422);
  expect((await words()).status).toBe(404);
  await desk.does(refer);
  await desk.does({ kind: 'baseline', on: true, document: id });
  expect(await delegate.sees()).toMatchObject({ library: [{ id, symbol }], baseline: [id] });
  const path = `${delegate.path}/drafts/0/baseline`;
  const measured = await kenya.ask<MeasuredDraftAnswer>(path, { member: delegate.member });
  expect(measuredDraftSchema.parse(measured.body)).toMatchObject({ agreed: 0, departures: 0 });
  expect((await kenya.ask(path.replace('drafts/0', 'drafts/1'), { member: delegate.member })).status).toBe(404);
  const headers = { cookie: kenya.cookie, 'adref-member': delegate.member };
  const page = await fetch(`${kenya.url}${path}/page`, { headers });
  expect(await page.text()).toContain(`A/L.1 against ${symbol}`);
  const pdf = await fetch(`${kenya.url}${path}/pdf`, { headers });
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toContain('-baseline.pdf');
  const printed = (await pdfView(new Uint8Array(await pdf.arrayBuffer()))).parts.map(({ text }) => text).join('\n');
  expect(printed).toContain(`A/L.1 against ${symbol}`);
  expect(printed).toContain('New');
  const word = await fetch(`${kenya.url}${path}/word`, { headers });
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await ownTexts(path);
  expect((await chair.ask(`/api/library/documents/${id}/remove`, { body: {} })).status).toBe(204);
  expect((await words()).body.symbol).toBe(symbol);
  // One that is there already is told apart by its words.
  await takeIn('75_11.xml', file(11, clause('devraient')));
  expect((await desk.asks(refer)).status).toBe(422);
});

test('words are tabled with the adopted paragraph they were taken from, where the library has them', async () => {
  const { japan } = meeting;
  const { documents } = await list(chair);
  const { id = '' } = documents.find(({ symbol }) => symbol === 'A/RES/75/11') ?? {};
  const { document } = (await kenya.ask<LibraryDocumentAnswer>(`/api/library/documents/${id}`)).body;
  const { id: target = '' } = document.paragraphs.find(({ text }) => text.includes('droit international')) ?? {};
  const typist = await Typist.open(japan, 'JPN');
  const own = typist.text().find(({ text }) => text !== '');
  const paragraph = own?.id ?? '';
  await typist.write(paragraph, `${own?.text} ${clause('devraient')}`);
  const agreed = [
    { paragraph, document: id, target },
    { paragraph, document: 'nothing', target },
  ];
  const table = { kind: 'table', draft: 0, party: 'JPN', paragraphs: null } as const;
  expect((await japan.asks({ ...table, agreed: Array.from({ length: 101 }, () => agreed[0] as never) })).status).toBe(
    422,
  );
  await japan.does({ ...table, agreed });
  const { wordings } = await meeting.kenya.sees();
  expect(wordings).toMatchObject([
    { party: 'JPN', agreed: [{ document: id, symbol: 'A/RES/75/11', paragraph: target }] },
  ]);
  expect(wordings[0]?.agreed).toHaveLength(1);
  // What one of the party has noted, its others see, and it is on record whoever tables.
  const other = typist.text().filter(({ text }) => text !== '')[1];
  await japan.does({ kind: 'note-source', draft: 0, party: 'JPN', paragraph: other?.id ?? '', document: id, target });
  const noted = (await japan.sees()).notedSources;
  expect(noted).toMatchObject([{ party: 'JPN', paragraph: other?.id, source: { symbol: 'A/RES/75/11' } }]);
  for (const one of [meeting.kenya, meeting.chair]) expect((await one.sees()).notedSources).toEqual([]);
  await typist.write(other?.id ?? '', `${other?.text} ${clause('devraient')}`);
  await japan.does(table);
  expect((await meeting.kenya.sees()).wordings.filter(({ agreed: on }) => on)).toHaveLength(2);
  typist.leave();
});

/** An own text and the chair's beside the baseline: for whoever may read them, as they are now, in every format. */
async function ownTexts(path: string): Promise<void> {
  const { chair: desk, kenya: delegate, japan } = meeting;
  const of = (person: Person, text: string, draft = path) =>
    person.browser.ask<MeasuredDraftAnswer>(`${draft}?text=${text}`, { member: person.member });
  const typist = await Typist.open(delegate, 'KEN');
  const own = typist.text().find(({ text }) => text.includes('act together'))?.id ?? '';
  const before = typist.text().find(({ id }) => id === own)?.text ?? '';
  await typist.write(own, clause('pourraient'));
  const measured = measuredDraftSchema.parse((await of(delegate, 'KEN')).body);
  expect(measured).toMatchObject({ departures: 1, weaker: 1, stronger: 0 });
  expect(measured.paragraphs.find(({ id }) => id === own)).toMatchObject({ standing: 'departs', force: 'weaker' });
  const others = [
    of(japan, 'KEN'),
    of(desk, 'KEN'),
    of(delegate, 'chair'),
    of(delegate, 'EU'),
    of(delegate, 'KEN', path.replace('drafts/0', 'drafts/1')),
  ];
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect((await of(delegate, 'x y')).status).toBe(422);
  expect((await of(desk, 'chair')).body).toMatchObject({ departures: 0 });
  await desk.does({ kind: 'show-text', draft: 0, on: true });
  expect((await of(delegate, 'chair')).status).toBe(200);
  await desk.does({ kind: 'show-text', draft: 0, on: false });
  const headers = { cookie: kenya.cookie, 'adref-member': delegate.member };
  const page = await (await fetch(`${kenya.url}${path}/page?text=KEN`, { headers })).text();
  expect(page).toContain('A/L.1, the text of KEN against');
  expect(page).toContain('<ins>pourraient</ins>');
  const pdf = await (await fetch(`${kenya.url}${path}/pdf?text=KEN`, { headers })).arrayBuffer();
  const printed = (await pdfView(new Uint8Array(pdf))).parts.map(({ text }) => text).join('\n');
  expect(printed).toContain('A/L.1, the text of KEN against');
  expect(printed).toMatch(/asks less than was agreed[\s\S]*devraient ?pourraient/);
  const stranger = { cookie: japan.browser.cookie, 'adref-member': japan.member };
  expect((await fetch(`${japan.browser.url}${path}/pdf?text=KEN`, { headers: stranger })).status).toBe(404);
  const word = await fetch(`${kenya.url}${path}/word?text=KEN`, { headers });
  const bytes = new Uint8Array(await word.arrayBuffer());
  for (const [changes, modal] of [
    ['accepted', 'pourraient'],
    ['rejected', 'devraient'],
  ] as const) {
    const read = readDocument(bytes, { name: 'text.docx', changes });
    const texts = read.ok ? read.reading.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)) : [];
    expect([changes, texts.some((text) => text.includes(clause(modal).slice(0, -2)))]).toEqual([changes, true]);
  }
  await typist.write(own, before);
  typist.leave();
}
