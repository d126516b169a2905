import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RoomHandshake } from '@adref/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repair } from '../../../server/src/command-line/repair.ts';
import { verifyDatabase } from '../../../server/src/command-line/verify.ts';
import { sentenceOf } from '../../../server/src/messages/message.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting, type Person } from '../http/house.ts';
import { Typist } from '../http/typist.ts';

let house: House;
let meeting: Meeting;
beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  for (const [person, party] of [
    [meeting.kenya, 'KEN'],
    [meeting.japan, 'JPN'],
  ] as const) {
    const typist = await Typist.open(person, party);
    const paragraph = await lastParagraph();
    await typist.write(paragraph.id, `${paragraph.text} ${party} was here.`);
    typist.leave();
  }
});
afterEach(() => house.dispose());

async function lastParagraph() {
  const paragraph = (await meeting.chair.sees()).drafts[0]?.document.paragraphs.at(-1);
  if (!paragraph) throw new Error('The draft has no paragraphs');
  return paragraph;
}

/** Changes the database of the stopped server as no program of ours can. */
function change(sql: string): void {
  const database = new DatabaseSync(join(house.dataDir, databaseFile), { enableForeignKeyConstraints: false });
  for (const { name } of database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all()) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  database.exec(sql);
  database.close();
}

const kenyaIsGone = `DELETE FROM room_update WHERE room = 1; DELETE FROM room_snapshot WHERE room = 1;
  DELETE FROM lease WHERE room = 1; DELETE FROM room WHERE number = 1`;
const listIsGone = `DELETE FROM inventory WHERE list LIKE 'rooms of %'; DELETE FROM inventory_head`;

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const write = { write: (text: string) => (out += text) };
  return { code: await repair([...args, '--data', house.dataDir], write, write), out };
}

const handshake = (person: Person, party: string) =>
  person.browser.ask<RoomHandshake & { detail: string }>(`${person.path}/drafts/0/party/${party}`, {
    member: person.member,
    body: {},
  });

async function words(person: Person, party: string): Promise<string | undefined> {
  const typist = await Typist.open(person, party);
  const text = typist.text().at(-1)?.text;
  typist.leave();
  return text;
}

const health = async () => (await house.browser().ask<{ status: string; unreadable?: object }>('/api/health')).body;
const findings = async () => (await verifyDatabase(join(house.dataDir, databaseFile))).findings;

test('a text that is gone with everything in it is closed alone, said, and begins again only by a repair', async () => {
  const before = (await handshake(meeting.kenya, 'KEN')).body;
  await house.close();
  change(kenyaIsGone);
  expect((await findings()).map(({ problem }) => sentenceOf(problem))).toEqual(['its log, number 1, is gone']);
  await house.start();
  for (let visit = 0; visit < 2; visit++) {
    const closed = await handshake(meeting.kenya, 'KEN');
    expect([closed.status, closed.body.detail]).toEqual([500, expect.stringMatching(/^This text cannot be read\./)]);
  }
  expect(await health()).toMatchObject({ status: 'degraded', unreadable: { rooms: 1, negotiations: 0 } });
  expect(house.complaints).toMatchObject([
    { error: { message: expect.stringMatching(/party\/KEN is gone: it was number 1/) } },
  ]);
  expect(await words(meeting.japan, 'JPN')).toMatch(/ JPN was here\.$/);
  // What the negotiation does goes on without it.
  await meeting.japan.does({ kind: 'table', draft: 0, party: 'JPN', paragraphs: null });

  await house.close();
  const { code, out } = await run('--all');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/party\/KEN: The log .* is gone.*A new one begins with the 4 paragraphs of the draft/),
  ]);
  expect(await findings()).toEqual([]);
  await house.start();
  expect(await words(meeting.kenya, 'KEN')).toBe((await lastParagraph()).text);
  // Browsers that remember the old text know by this that it is another one, and offer what they have.
  expect((await handshake(meeting.kenya, 'KEN')).body.generation).not.toBe(before.generation);
  expect(await health()).toEqual({ status: 'ok' });
});

test('what is left of the rows of a text comes back with a repair', async () => {
  await house.close();
  change('DELETE FROM room WHERE number = 1');
  const { code, out } = await run('--all');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/party\/KEN: a new log has 4 paragraphs from \d+ rows; .*how many it had is not known/),
  ]);
  await house.start();
  expect(await words(meeting.kenya, 'KEN')).toMatch(/ KEN was here\.$/);
});

test('while a list is damaged no text begins that may have been there; a repair begins the list again', async () => {
  await house.close();
  change(`${kenyaIsGone}; ${listIsGone}`);
  await house.start();
  expect((await handshake(meeting.kenya, 'KEN')).status).toBe(500);
  expect(await words(meeting.japan, 'JPN')).toMatch(/ JPN was here\.$/);
  await house.close();
  const { code, out } = await run('--all');
  expect([code, out]).toEqual([0, expect.stringMatching(/^list "rooms of \S+": it was damaged, and begins again/)]);
  expect(await findings()).toEqual([]);
  await house.start();
  expect(await words(meeting.kenya, 'KEN')).toBe((await lastParagraph()).text);
});
