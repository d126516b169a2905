import type { TabledProposal } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';
import { Typist } from './typist.ts';

const here = gather('file');

const list = ({ browser, path, member }: Person, party: string) =>
  browser.ask<TabledProposal[]>(`${path}/proposals/${party}`, { member });

async function file(
  { browser, path, member }: Person,
  party: string,
  format: string,
): Promise<[string | null, string]> {
  const headers = { cookie: browser.cookie, 'adref-member': member };
  const answer = await fetch(`${browser.url}${path}/proposals/${party}?format=${format}`, { headers });
  return [answer.headers.get('content-type'), await answer.text()];
}

it('lists a party’s proposals for everybody alike, as JSON, as a table and as text, with words that are only words', async () => {
  const { kenya, japan, observer, chair } = here.meeting;
  const typist = await Typist.open(kenya, 'KEN');
  const paragraph = typist.text().at(-1)?.id ?? '';
  await typist.write(paragraph, '=SUM(A1) "all", <b>now</b>;');
  typist.leave();
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [paragraph] });
  const target = { paragraph, from: null, to: null };
  await japan.does({ kind: 'position', draft: 0, party: 'JPN', target, stance: 'retain', on: true, note: '' });
  const { body } = await list(kenya, 'KEN');
  expect(body).toMatchObject([{ state: 'on-table', last: { version: 1, paragraph }, retained: ['JPN'] }]);
  for (const who of [japan, observer, chair]) expect((await list(who, 'KEN')).body).toEqual(body);
  expect((await list(kenya, 'JPN')).body).toEqual([]);
  expect((await list(kenya, 'XXX')).status).toBe(404);
  expect((await here.house.browser().ask(`${kenya.path}/proposals/KEN`)).status).toBe(401);

  const [type, table] = await file(kenya, 'KEN', 'csv');
  expect(type).toContain('text/csv');
  expect(table).toContain(`"'=SUM(A1) ""all"", <b>now</b>;"`);
  expect(table.split('\r\n')).toHaveLength(3);
  const [plain, text] = await file(observer, 'KEN', 'text');
  expect(plain).toContain('text/plain');
  expect(text).toContain('The draft’s words retained by: JPN');

  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect((await list(kenya, 'KEN')).body).toMatchObject([
    { state: 'on-table', rounds: ['A/L.1', 'A/L.1/Rev.1'], first: { draft: 0, version: 1 }, last: { draft: 1 } },
  ]);
});
