import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { House, type Meeting, openMeeting } from './house.ts';

let house: House;
let meeting: Meeting;
let database: DatabaseSync | undefined;

beforeEach(async () => {
  const opened = vi.spyOn(DatabaseSync.prototype, 'exec');
  house = await House.open();
  database = (opened.mock.contexts as DatabaseSync[]).find(
    (one) => one.isOpen && one.location()?.endsWith('adref.sqlite'),
  );
  opened.mockRestore();
  meeting = await openMeeting(house);
});
afterEach(() => house.dispose());

const health = async () => (await house.browser().ask<{ status: string }>('/api/health')).body.status;

it('is said to whoever wanted to save something, and to the operator, until there is room again', async () => {
  const { drafts } = await meeting.kenya.sees();
  const target = { paragraph: drafts[0]?.document.paragraphs[0]?.id ?? '', from: null, to: null };
  const comment = { kind: 'comment', draft: 0, party: 'KEN', target, text: 'a'.repeat(4_000) } as const;
  expect(await health()).toBe('ok');
  database?.exec('PRAGMA max_page_count = 1');
  const refused = [];
  // The last pages may have room for a little more.
  for (let n = 0; n < 20; n++) {
    const { status, body } = await meeting.kenya.asks(comment);
    if (status !== 200) refused.push([status, body.code, body.detail]);
  }
  const sentence = expect.stringMatching(/^The disk of the server is full: this was not saved\./);
  expect(refused.at(-1)).toEqual([507, 'full', sentence]);
  expect(await health()).toBe('full');
  // Reading goes on, and nothing that was refused is there.
  expect((await meeting.japan.sees()).comments).toHaveLength(20 - refused.length);
  database?.exec('PRAGMA max_page_count = 1000000');
  expect((await meeting.kenya.asks(comment)).status).toBe(200);
  expect(await health()).toBe('ok');
});
