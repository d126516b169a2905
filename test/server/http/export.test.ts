import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, writeWord } from '@adref/shared/formats';
import type { MarkedUpText, ShapelessSigns } from '@adref/shared/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { report } from '../../../server/src/command-line/report.ts';
import { trackedFile } from '../../../server/src/exports/text-file.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { partsOf, shown } from '../../word/word-view.ts';
import { run } from '../command-line/command-run.ts';
import { House, type Meeting, openMeeting, type Person } from './house.ts';
import { writeSecretWords } from './secret-words.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterAll(() => house.dispose());

async function taken(
  who: Person,
  what: string,
  draft = 0,
  format = 'word',
): Promise<{ status: number; bytes: Uint8Array; name: string; type: string; shapeless: string | null }> {
  const { url, cookie } = who.browser;
  const answer = await fetch(`${url}${who.path}/drafts/${draft}/${format}?what=${what}`, {
    headers: { cookie, 'adref-member': who.member },
  });
  const name = answer.headers.get('content-disposition') ?? '';
  const type = answer.headers.get('content-type') ?? '';
  const shapeless = answer.headers.get('adref-shapeless');
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()), name, type, shapeless };
}

const wordsOf = (bytes: Uint8Array, accepts: (author: string) => boolean) =>
  shown(bytes, accepts)
    .map(({ text }) => text)
    .join('\n');

const kinds = ['clean', 'rolling', 'rolling-unattributed', 'rolling-tracked', 'by-paragraph', 'by-party'] as const;

it('gives what is on the table as Word files, and in none a byte that the reader may not see', async () => {
  const { chair, kenya, japan, observer } = meeting;
  const tabled = await writeSecretWords(meeting);

  for (const who of [observer, japan, kenya, chair]) {
    for (const what of kinds) {
      const { status, bytes, name } = await taken(who, what);
      expect(status, what).toBe(200);
      expect(name).toContain(`-${what}.docx`);
      const all = Object.values(partsOf(bytes)).join('\n');
      for (const word of ['untabledwords', 'sealedwords', 'decidedwords']) expect(all, what).not.toContain(word);
      if (what !== 'clean') expect(all, what).toContain('tabledwords');
    }
  }
  for (const [format, what] of [
    ['html', 'rolling'],
    ['html', 'by-party'],
    ['html', 'rolling-tracked'],
    ['text', 'clean'],
    ['text', 'rolling'],
    ['json', 'clean'],
    ['json', 'rolling'],
  ] as const) {
    const { status, bytes, name, type } = await taken(observer, what, 0, format);
    // A page names the author of no change.
    expect(status, `${format} ${what}`).toBe(format === 'html' && what === 'rolling-tracked' ? 422 : 200);
    const all = new TextDecoder().decode(bytes);
    for (const word of ['untabledwords', 'sealedwords', 'decidedwords']) expect(all, what).not.toContain(word);
    if (status !== 200) continue;
    expect(name).toContain(`-${what}.${format === 'text' ? 'txt' : format}`);
    const types = { html: 'text/html', text: 'text/plain', json: 'application/json' };
    expect(type).toBe(`${types[format]}; charset=utf-8`);
    if (format === 'json') {
      const { documents, paragraphs } = JSON.parse(all);
      expect((documents?.[0].paragraphs ?? paragraphs)[0]).toMatchObject({
        id: expect.any(String),
        label: expect.any(String),
      });
    }
    if (what !== 'clean') expect(all, what).toContain('tabledwords');
    if (format === 'html') expect(all).not.toMatch(/<script|<link|<img|https?:\/\//);
  }
  for (const who of [observer, chair]) {
    for (const what of ['clean', 'rolling', 'rolling-unattributed', 'by-party']) {
      const { status, bytes, name, type } = await taken(who, what, 0, 'pdf');
      expect([status, type], what).toEqual([200, 'application/pdf']);
      expect(name).toContain(`-${what}.pdf`);
      const all = (await pdfView(bytes)).placed.map(({ text }) => text).join('');
      for (const word of ['untabledwords', 'sealedwords', 'decidedwords']) expect(all, what).not.toContain(word);
      if (what !== 'clean') expect(all, what).toContain('tabledwords');
      expect(all.includes('KEN'), what).toBe(what === 'rolling' || what === 'by-party');
    }
  }
  const tracked = (await taken(japan, 'rolling-tracked')).bytes;
  expect(wordsOf(tracked, (author) => author === 'KEN')).toContain(tabled);
  expect(wordsOf(tracked, () => false)).not.toContain('tabledwords');
  // Its changes are of when their parties have tabled them, whenever it is taken.
  const then = house.now;
  house.now = new Date(then.getTime() + 86_400_000);
  const later = partsOf((await taken(japan, 'rolling-tracked')).bytes)['word/document.xml'] ?? '';
  house.now = then;
  const dates = new Set([...later.matchAll(/w:author="KEN" w:date="([^"]*)"/g)].map(([, date]) => date));
  expect([...dates]).toEqual([then.toISOString().replace('.000Z', 'Z')]);
  const unnamed = Object.values(partsOf((await taken(japan, 'rolling-unattributed')).bytes)).join('\n');
  expect(unnamed).not.toContain('KEN');

  const clean = wordsOf((await taken(japan, 'clean')).bytes, () => false);
  expect(clean.split('\n').slice(0, 2)).toEqual(['First', 'Agenda item 1']);

  expect((await taken(japan, 'tracked')).status).toBe(404);
  expect((await taken(japan, 'clean', 1)).status).toBe(404);
  expect((await taken(japan, 'poem')).status).toBe(422);
  expect((await taken(japan, 'tracked', 0, 'pdf')).status).toBe(404);
  expect((await taken(japan, 'rolling-tracked', 0, 'pdf')).status).toBe(422);
  expect((await taken(japan, 'clean', 0, 'pdf')).shapeless).toBe(null);
});

it('says before a PDF is taken which characters have no shape in it: to each what it may see', async () => {
  const { kenya, japan } = meeting;
  const [first] = (await japan.sees()).drafts[0]?.document.paragraphs ?? [];
  const asked = async (who: Person, draft = 0) =>
    (await who.browser.ask<ShapelessSigns>(`${who.path}/drafts/${draft}/pdf/shapeless`, { member: who.member })).body;
  const none = { draft: '', changed: '', table: '' };
  expect(await asked(japan)).toEqual(none);
  const typist = await Typist.open(japan, 'JPN');
  await typist.write(first?.id ?? '', `${first?.text} 🙂 é ﷺ`);
  // What is not tabled is nobody's.
  for (const who of [kenya, japan]) expect(await asked(who)).toEqual(none);
  await japan.does({ kind: 'table', draft: 0, party: 'JPN', paragraphs: [first?.id ?? ''] });
  for (const who of [kenya, japan]) expect(await asked(who)).toEqual({ ...none, table: '🙂' });
  const beside = (against: number) =>
    kenya.browser.ask(`${kenya.path}/drafts/0/pdf/shapeless?against=${against}`, { member: kenya.member });
  expect((await beside(0)).status).toBe(200);
  // As for the file itself: a base that is not there is not passed over.
  expect((await beside(7)).status).toBe(404);
  const { shapeless } = await taken(kenya, 'rolling', 0, 'pdf');
  expect(decodeURIComponent(shapeless ?? '')).toBe('🙂');
  expect((await asked(japan, 7)) as object).toMatchObject({ status: 404 });
  await japan.does({ kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: [first?.id ?? ''] });
  await typist.write(first?.id ?? '', first?.text ?? '');
  typist.leave();
});

it('names no more characters without a shape than a header holds', async () => {
  const { chair, japan } = meeting;
  const [first] = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const typist = await Typist.open(japan, 'JPN');
  const signs = Array.from({ length: 2_500 }, (_, nth) => String.fromCodePoint(0xac00 + nth)).join('');
  await typist.write(first?.id ?? '', `${first?.text} ${signs}`);
  typist.leave();
  await japan.does({ kind: 'table', draft: 0, party: 'JPN', paragraphs: [first?.id ?? ''] });
  const { status, shapeless } = await taken(chair, 'rolling', 0, 'pdf');
  expect([status, decodeURIComponent(shapeless ?? '')]).toEqual([200, signs.slice(0, 100)]);
  await japan.does({ kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: [first?.id ?? ''] });
});

it('gives a draft as Akoma Ntoso, with what everybody sees and nothing else', async () => {
  const { chair, japan } = meeting;
  const draft = (await chair.sees()).drafts[0];
  if (!draft) throw new Error('There is no draft');
  const take = (number: number, member = japan.member, query = '') =>
    fetch(`${japan.browser.url}${japan.path}/drafts/${number}/akn${query}`, {
      headers: { cookie: japan.browser.cookie, 'adref-member': member },
    });
  const answer = await take(0);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/akn\+xml/);
  expect(answer.headers.get('content-disposition')).toMatch(/\.xml"?$/);
  const xml = await answer.text();
  const read = readDocument(new TextEncoder().encode(xml), { name: 'x.xml' });
  const words = (read.ok ? read.reading.documents[0]?.paragraphs : [])?.map(({ kind, text }) => [kind, text]);
  expect(words).toEqual(draft.document.paragraphs.map(({ kind, text }) => [kind, text]));
  for (const word of ['tabledwords', 'untabledwords', 'sealedwords', 'decidedwords']) expect(xml).not.toContain(word);
  const table = await (await take(0, japan.member, '?what=rolling')).text();
  expect(table).toMatch(/<ins class="KEN"[^>]*>tabledwords/);
  for (const word of ['untabledwords', 'sealedwords', 'decidedwords']) expect(table).not.toContain(word);
  expect((await take(0, japan.member, '?what=tracked')).status).toBe(404);
  expect((await take(1)).status).toBe(404);
  expect((await take(0, chair.member)).status).toBeGreaterThanOrEqual(400);
});

it('gives the committee’s report as Word or PDF to a member, and to nobody else', async () => {
  const { kenya } = meeting;
  const asked = (query: string, cookie = kenya.browser.cookie) =>
    fetch(`${kenya.browser.url}${kenya.path}/report?${query}`, { headers: { cookie, 'adref-member': kenya.member } });
  const word = await asked('language=fr&secretary=m');
  expect(word.status).toBe(200);
  const words = wordsOf(new Uint8Array(await word.arrayBuffer()), () => true);
  expect(words).toContain('Rapport de la');
  for (const secret of ['tabledwords', 'untabledwords', 'sealedwords', 'decidedwords'])
    expect(words).not.toContain(secret);
  expect((await asked('format=pdf')).headers.get('content-type')).toBe('application/pdf');
  expect((await asked('format=odt')).status).toBe(422);
  expect((await asked('', '')).status).toBeGreaterThanOrEqual(400);
});

it('writes the report on the command line as over HTTP, and says what is wrong with a call', async () => {
  const { kenya } = meeting;
  const folder = await mkdtemp(join(tmpdir(), 'adref-report-'));
  try {
    const call = ['--negotiation', kenya.negotiation, '--data', house.dataDir, '--language', 'fr', '--secretary', 'm'];
    const path = join(folder, 'report.docx');
    expect(await run(report, ...call, '--out', path)).toEqual({ code: 0, out: '', errors: '' });
    const here = wordsOf(new Uint8Array(await readFile(path)), () => true);
    const there = await fetch(`${kenya.browser.url}${kenya.path}/report?language=fr&secretary=m`, {
      headers: { cookie: kenya.browser.cookie, 'adref-member': kenya.member },
    });
    expect(here).toBe(wordsOf(new Uint8Array(await there.arrayBuffer()), () => true));
    const text = await run(report, ...call);
    expect([text.code, text.out]).toEqual([0, expect.stringContaining('Rapport de la')]);
    for (const secret of ['untabledwords', 'sealedwords', 'decidedwords']) expect(text.out).not.toContain(secret);
    expect(await run(report, ...call, '--out', join(folder, 'report.pdf'))).toMatchObject({ code: 0 });
    const poem = await run(report, '--negotiation', kenya.negotiation, '--language', 'la');
    expect([poem.code, poem.errors]).toEqual([2, expect.stringContaining('"la" is no language')]);
    const none = await run(report, '--negotiation', 'nobody', '--data', house.dataDir);
    expect([none.code, none.errors]).toEqual([1, expect.stringContaining('nobody')]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('reads a marked-up copy of the draft for a delegation, and makes one text of the files of all for the desk alone', async () => {
  const { chair, kenya } = meeting;
  const draft = (await chair.sees()).drafts[0];
  if (!draft) throw new Error('There is no draft');
  const [first, ...others] = draft.document.paragraphs;
  if (!first) throw new Error('The draft is empty');
  const own = { ...draft.document, paragraphs: [{ ...first, text: `${first.text} indeed` }, ...others] };
  const options = { made: draft.issued, date: '2026-11-27T16:00:00Z', author: 'KEN', ids: 'lasting' } as const;
  const bytes = writeWord(trackedFile(draft.document, own, options));
  const send = (who: Person, path: string, body: Uint8Array<ArrayBuffer> | string) =>
    fetch(`${who.browser.url}${who.path}/drafts/0/${path}`, {
      method: 'POST',
      headers: {
        cookie: who.browser.cookie,
        origin: who.browser.url,
        'adref-member': who.member,
        'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      },
      body,
    });
  const read = await send(kenya, 'marked-up?name=kenya.docx', new Uint8Array(bytes));
  expect(read.status).toBe(200);
  const { paragraphs, authors } = (await read.json()) as MarkedUpText;
  expect(authors).toEqual(['KEN']);
  expect(paragraphs.map(({ id }) => id)).toEqual(draft.document.paragraphs.map(({ id }) => id));
  expect(paragraphs[0]?.text).toBe(`${first.text} indeed`);
  const refused = await send(
    kenya,
    'marked-up?name=poem.txt',
    new TextEncoder().encode('Roses are red, violets are blue.\n'),
  );
  expect([refused.status, (await refused.json()).reason?.key]).toEqual([422, 'file-of-another-text']);

  const files = [{ party: null, name: 'kenya.docx', base64: Buffer.from(bytes).toString('base64') }];
  const rolled = (who: Person, form: string) => send(who, 'rolling', JSON.stringify({ form, files }));
  expect((await rolled(kenya, 'text')).status).toBe(403);
  const text = await rolled(chair, 'text');
  expect([text.status, text.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await text.text()).toContain('indeed – KEN]');
  const word = await rolled(chair, 'rolling-tracked');
  expect(wordsOf(new Uint8Array(await word.arrayBuffer()), (author) => author === 'KEN')).toContain('indeed');
  const xml = await rolled(chair, 'akn');
  expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'application/akn+xml']);
  expect(await xml.text()).toMatch(/<ins class="KEN"[^>]*>\s*indeed/);
  const pages = await rolled(chair, 'by-party.pdf');
  expect([pages.status, pages.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pages.headers.get('content-disposition')).toMatch(/-by-party\.pdf$/);
  const printed = (await pdfView(new Uint8Array(await pages.arrayBuffer()))).placed.map((one) => one.text).join('');
  expect(printed).toContain('indeed');
  expect((await rolled(chair, 'rolling-tracked.pdf')).status).toBe(422);
});
