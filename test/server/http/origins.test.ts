import type { DraftOrigins } from '@adref/shared/negotiation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { derivation } from '../../../server/src/command-line/derivation.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { shown } from '../../word/word-view.ts';
import { House, type Meeting, openMeeting, type Person } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterAll(() => house.dispose());

const asked = (who: Person, path: string) =>
  who.browser.ask<DraftOrigins>(`${who.path}/${path}`, { member: who.member });

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await derivation(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

it('tells the desk of the chair’s text, and everybody of an issued draft, where every word comes from', async () => {
  const { chair, secretariat, kenya, japan, observer } = meeting;
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const first = paragraphs.find(({ kind }) => kind === 'operative');
  const [second, third] = paragraphs.filter((paragraph) => paragraph !== first && paragraph.kind !== 'title');
  if (!first || !second || !third) throw new Error('The draft is too short');
  const typist = await Typist.open(kenya, 'KEN');
  await typist.write(first.id, `=kenyan ${first.text}`);
  typist.leave();
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [first.id] });
  const desk = await Typist.open(chair, null);
  await desk.write(second.id, `=1+1 ${second.text} <b>typed</b>`);
  desk.leave();
  await chair.does({
    kind: 'take',
    draft: 0,
    target: { paragraph: first.id, from: 0, to: 0 },
    text: '=kenyan ',
    source: { kind: 'party', holders: ['KEN'] },
  });
  await chair.does({ kind: 'rationale', draft: 0, paragraph: third.id, text: 'Nobody asked for more.' });

  for (const who of [kenya, japan, observer]) expect((await asked(who, 'chair-origins')).status).toBe(404);
  const now = (await asked(secretariat, 'chair-origins')).body;
  expect(now).toMatchObject({ symbol: null, recorded: false });
  expect(now.check.added.map(({ text }) => text.trim())).toEqual(['=1+1', '<b>typed</b>']);
  expect(now.check.removed).toEqual([]);
  expect(now.derivation.find(({ paragraph }) => paragraph === first.id)).toMatchObject({
    parties: ['KEN'],
    approaches: ['taken'],
  });

  expect((await asked(kenya, 'drafts/0/origins')).status).toBe(404);
  expect((await asked(kenya, 'drafts/1/origins')).status).toBe(404);
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const { body } = await asked(observer, 'drafts/1/origins');
  expect(body).toMatchObject({ symbol: 'A/L.1/Rev.1', recorded: true, provenance: now.provenance });
  expect(body.derivation.find(({ paragraph }) => paragraph === third.id)?.rationale).toBe('Nobody asked for more.');
  expect(body.numbers.every(({ before, after }) => before === after)).toBe(true);

  // As files: words stay words, for a spreadsheet and for a browser. (fetch takes the mark at the start away.)
  const file = async (format: string, draft = 1) => {
    const { url, cookie } = japan.browser;
    const answer = await fetch(`${url}${japan.path}/drafts/${draft}/origins?format=${format}&member=${japan.member}`, {
      headers: { cookie },
    });
    expect(answer.headers.get('content-disposition')).toContain(`A-L.1-Rev.${draft}-derivation.${format}`);
    return answer.text();
  };
  const csv = await file('csv');
  expect(csv).toContain('"KEN"');
  expect(csv).toContain('"KEN, OP1, version 1; A/L.1 OP1"');
  expect(csv).toContain(`"'=1+1`);
  expect(csv).not.toMatch(/(^|,)"[=+@-]/m);
  const { url, cookie } = japan.browser;
  const word = await fetch(`${url}${japan.path}/drafts/1/origins?format=docx&member=${japan.member}`, {
    headers: { cookie },
  });
  const cells = shown(new Uint8Array(await word.arrayBuffer()), () => true).map(({ text }) => text);
  expect(cells).toContain('KEN, OP1, version 1; A/L.1 OP1');
  const pdf = await fetch(`${url}${japan.path}/drafts/1/origins?format=pdf&member=${japan.member}`, {
    headers: { cookie },
  });
  const printed = (await pdfView(new Uint8Array(await pdf.arrayBuffer()))).parts.map(({ text }) => text);
  expect(printed).toContain('KEN, OP1, version 1; A/L.1 OP1');
  const html = await file('html');
  expect(html).toContain('Nobody asked for more.');
  expect(html).not.toContain('<b>');

  // A draft later Kenya's words are the draft's, and it is still told with which one they came in, and whose they were.
  await chair.does({ kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
  const later = (await asked(observer, 'drafts/2/origins')).body;
  const since = ({ history }: DraftOrigins) =>
    history.paragraphs
      .find(({ paragraph }) => paragraph === first.id)
      ?.spans.map(({ draft, origin }) => [
        history.symbols[draft],
        'versions' in origin ? origin.versions[0]?.party : null,
      ]);
  expect(since(later)).toEqual([
    ['A/L.1/Rev.1', 'KEN'],
    ['A/L.1', null],
  ]);
  expect(since((await asked(secretariat, 'chair-origins')).body)).toEqual(since(later));
  expect(await file('csv', 2)).toContain('"OP1","=kenyan","A/L.1/Rev.1","KEN 1"'.replace('"=', `"'=`));

  const call = ['--data', house.dataDir, '--negotiation', kenya.negotiation, '--draft'];
  expect(JSON.parse((await run(...call, '1', '--json')).out)).toEqual(body);
  expect((await run(...call, '1', '--csv')).out).toBe(`\ufeff${csv}`);
  expect((await run(...call, '1')).out).toBe(html);
  expect(await run(...call, '0')).toMatchObject({ code: 1, out: '' });
  expect((await run(...call, '3')).errors).toMatch(/has no draft 3/);
  expect(await run('--data', house.dataDir, '--negotiation', 'none', '--draft', '1')).toMatchObject({ code: 1 });
  expect(await run('--draft', 'x')).toMatchObject({ code: 2 });
});
