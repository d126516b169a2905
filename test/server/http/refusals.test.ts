import type { Problem } from '@adref/shared/protocol';
import { sentenceOf } from '@adref/shared/refusal';
import { expect, it } from 'vitest';
import { gather } from './gathering.ts';
import type { Browser } from './house.ts';

const gathered = gather('file');

type Question = NonNullable<Parameters<Browser['ask']>[1]>;

/** What is asked, of whom, and the key of the reason for which it is refused. */
const refused: [what: string, key: string, ask: () => [Browser, string, Question?]][] = [
  ['whoever is not signed in', 'not-signed-in', () => [gathered.house.browser(), gathered.meeting.kenya.path]],
  ['what is not there', 'not-here', () => [gathered.meeting.kenya.browser, '/api/negotiations/none']],
  ['a route that is not there', 'not-here', () => [gathered.meeting.kenya.browser, '/api/none']],
  ['a dead link', 'dead-link', () => [gathered.house.browser(), `/api/invitations/${'w'.repeat(43)}`]],
  ['a delegate who would create', 'creators-only', () => [gathered.meeting.kenya.browser, '/api/read', { body: {} }]],
  [
    'a page of another site',
    'another-site',
    () => [gathered.house.browser(), '/api/session/end', { body: {}, headers: { origin: 'https://example.org' } }],
  ],
  [
    'what is no act’s number',
    'no-act-number',
    () => [gathered.meeting.kenya.browser, `${gathered.meeting.kenya.path}/events?after=x`],
  ],
  [
    'more acts than there are',
    'record-shorter',
    () => [gathered.meeting.kenya.browser, `${gathered.meeting.kenya.path}/events?after=999`],
  ],
  [
    'another record than is there',
    'another-act',
    () => [gathered.meeting.kenya.browser, `${gathered.meeting.kenya.path}/events?after=1&head=0`],
  ],
  [
    'a body with a wrong field',
    'party-code-unfit',
    () => [
      gathered.meeting.kenya.browser,
      `${gathered.meeting.kenya.path}/acts`,
      { body: { kind: 'table', draft: 0, party: 'ken' } },
    ],
  ],
  [
    'a body without a field',
    'field-of-other-type',
    () => [
      gathered.meeting.kenya.browser,
      `${gathered.meeting.kenya.path}/acts`,
      { body: { kind: 'table', party: 'KEN' } },
    ],
  ],
  ['a body of another form', 'body-unfit', () => [gathered.house.browser(), '/api/demonstration', { body: [] }]],
  [
    'a body that is too large',
    'body-too-large',
    () => [gathered.house.browser(), '/api/demonstration', { body: { party: 'x'.repeat(30_000) } }],
  ],
  [
    'a file that is empty',
    'file-empty',
    () => [
      gathered.meeting.chair.browser,
      '/api/negotiations',
      {
        body: {
          title: 'T',
          committee: '',
          agendaItem: '',
          symbol: 'A/L.2',
          name: 'Amina',
          role: 'chair',
          file: { name: 'empty.txt', base64: '', symbol: null },
        },
      },
    ],
  ],
];

for (const [what, key, ask] of refused) {
  it(`refuses ${what} with a reason as data, from which the sentence is made`, async () => {
    const [browser, path, question] = ask();
    const { body, status } = await browser.ask<Problem>(path, question);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.reason?.key).toBe(key);
    expect(body.detail).toBe(sentenceOf(body.reason ?? { key: '', params: {} }));
    expect(body.detail).not.toMatch(/\{\w+\}/);
  });
}

it('refuses an address and a body that cannot be read, likewise', async () => {
  const malformed = await fetch(`${gathered.house.server.url}/api/%ff`);
  const broken = await fetch(`${gathered.house.server.url}/api/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: gathered.house.server.url },
    body: '{"role":',
  });
  const problems = (await Promise.all([malformed.json(), broken.json()])) as Problem[];
  expect(problems.map(({ status, reason }) => [status, reason])).toEqual([
    [400, { key: 'address-unreadable', params: {} }],
    [400, { key: 'body-unreadable', params: {} }],
  ]);
});
