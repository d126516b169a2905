import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TakeSource, Target } from '@adref/shared/negotiation';
import type { RoomHandshake } from '@adref/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repair } from '../../../server/src/command-line/repair.ts';
import { verifyDatabase } from '../../../server/src/command-line/verify.ts';
import { operatorSentence } from '../../../server/src/messages/message.ts';
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
  expect((await findings()).map(({ problem }) => operatorSentence(problem))).toEqual(['its log, number 1, is gone']);
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
    expect.stringMatching(/party\/KEN: The log .* is gone.*A new one begins as its round did, with 4 paragraphs/),
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

test('a text of a later round begins again with what its party had open in the round before, tabled or not, as it had begun', async () => {
  const { chair, kenya } = meeting;
  const first = (await chair.sees()).drafts[0]?.document.paragraphs.find(({ text }) => text.includes('shall'));
  if (!first) throw new Error('The draft has nothing to change');
  const before = await Typist.open(kenya, 'KEN');
  await before.write(first.id, first.text.replace('shall', 'should'));
  before.leave();
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [first.id] });
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const opened = await Typist.open(kenya, 'KEN', 1);
  const began = opened.text();
  expect(began.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringMatching(/ should /), expect.stringMatching(/ KEN was here\.$/)]),
  );
  await opened.write(first.id, 'Words of this round');
  opened.leave();
  await house.close();
  const own = `(SELECT number FROM room WHERE name LIKE '%/draft/1/party/KEN')`;
  change(`DELETE FROM room_update WHERE room = ${own}; DELETE FROM room_snapshot WHERE room = ${own};
    DELETE FROM lease WHERE room = ${own}; DELETE FROM room WHERE number = ${own}`);
  const { code, out } = await run('--all');
  expect([code, out]).toEqual([0, expect.stringMatching(/draft\/1\/party\/KEN: .* begins as its round did/)]);
  expect(await findings()).toEqual([]);
  await house.start();
  const again = await Typist.open(kenya, 'KEN', 1);
  expect(again.text()).toEqual(began);
  again.leave();
});

test('both are repaired where the text of the round before is gone too: then what the party had tabled is carried', async () => {
  const { chair, kenya } = meeting;
  const first = (await chair.sees()).drafts[0]?.document.paragraphs.find(({ text }) => text.includes('shall'));
  const before = await Typist.open(kenya, 'KEN');
  await before.write(first?.id ?? '', first?.text.replace('shall', 'should') ?? '');
  before.leave();
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [first?.id ?? ''] });
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const opened = await Typist.open(kenya, 'KEN', 1);
  opened.leave();
  await house.close();
  const own = `(SELECT number FROM room WHERE name LIKE '%/party/KEN')`;
  change(`DELETE FROM room_update WHERE room IN ${own}; DELETE FROM room_snapshot WHERE room IN ${own};
    DELETE FROM lease WHERE room IN ${own}; DELETE FROM room WHERE name LIKE '%/party/KEN'`);
  const { code } = await run('--all');
  expect(code).toBe(0);
  await house.start();
  const again = await Typist.open(kenya, 'KEN', 1);
  const text = again.text().find(({ id }) => id === first?.id)?.text;
  expect(text).toBe(first?.text.replace('shall', 'should'));
  again.leave();
});

test('the chair’s text begins again with what was decided in its round', async () => {
  const { chair, kenya } = meeting;
  const { paragraphs } = (await chair.sees()).drafts[0]?.document ?? { paragraphs: [] };
  const first = paragraphs.find(({ text }) => text.includes('shall'));
  const gone = paragraphs.at(-1);
  const own = await Typist.open(kenya, 'KEN');
  const added = { id: 'Kenyas-addition', kind: 'operative', level: 0, text: 'Decides to meet again;' } as const;
  await own.edit({ kind: 'add', after: first?.id ?? null, paragraph: added });
  own.leave();
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [added.id] });
  const from = first?.text.indexOf('shall') ?? 0;
  const takes = (target: Target, text: string | null, source: TakeSource) =>
    chair.does({ kind: 'take', draft: 0, target, text, source });
  await takes({ paragraph: first?.id ?? '', from, to: from + 5 }, 'must', { kind: 'chair' });
  await takes({ paragraph: gone?.id ?? '', from: null, to: null }, null, { kind: 'chair' });
  await takes({ paragraph: added.id, from: null, to: null }, added.text, { kind: 'party', holders: ['KEN'] });
  const before = await Typist.open(chair, null);
  const decided = before.text();
  before.leave();
  expect(decided.map(({ text }) => text)).toContain(added.text);
  await house.close();
  const room = `(SELECT number FROM room WHERE name LIKE '%/chair')`;
  change(`DELETE FROM room_update WHERE room = ${room}; DELETE FROM room_snapshot WHERE room = ${room};
    DELETE FROM lease WHERE room = ${room}; DELETE FROM room WHERE number = ${room}`);
  expect((await run('--all')).code).toBe(0);
  await house.start();
  const again = await Typist.open(chair, null);
  expect(again.text()).toEqual(decided);
  again.leave();
});
