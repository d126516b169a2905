import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demonstration } from '@adref/fixtures';
import { openDraft } from '@adref/shared/negotiation';
import type { Joined, Session } from '@adref/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, type Meeting, openMeeting, Person } from './http/house.ts';
import { Typist } from './http/typist.ts';

let house: House;

/** Changes the database while the server is stopped, and starts it again. */
async function damage(statement: string): Promise<void> {
  await house.close();
  const database = new DatabaseSync(join(house.dataDir, 'adref.sqlite'));
  const triggers = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.exec(statement);
  database.close();
  await house.start();
}

const health = async () => (await house.browser().ask<{ status: string; unreadable?: object }>('/api/health')).body;
const closing = (person: Person, room: string) => Typist.at(person, room, 1).closed;

describe('a text that cannot be read', () => {
  let meeting: Meeting;
  let kenyasRoom: string;
  beforeEach(async () => {
    house = await House.open();
    meeting = await openMeeting(house);
    const { kenya, japan } = meeting;
    kenyasRoom = `negotiation/${kenya.negotiation}/draft/0/party/KEN`;
    const paragraph = openDraft(await kenya.sees()).document.paragraphs.at(-1);
    if (!paragraph) throw new Error('No paragraph');
    for (const [person, party] of [
      [kenya, 'KEN'],
      [japan, 'JPN'],
    ] as const) {
      await person.does({ kind: 'mode', draft: 0, party, asTyped: true });
      const typist = await Typist.open(person, party);
      await typist.write(paragraph.id, `${paragraph.text} ${party} said so.`);
      typist.leave();
    }
    await damage(
      `UPDATE room_update SET bytes = x'ff' WHERE room = (SELECT number FROM room WHERE name = '${kenyasRoom}') AND seq = 2`,
    );
  });
  afterEach(() => house.dispose());

  it('takes neither its negotiation nor another party’s live wordings with it, and is counted for the operator', async () => {
    const { chair, japan, observer } = meeting;
    for (const person of [chair, japan, observer]) {
      const seen = await person.sees();
      expect(seen.live.map(({ party }) => party)).toEqual(['JPN']);
    }
    const { body } = await chair.browser.ask<Session>('/api/session');
    expect(body.memberships).toHaveLength(1);
    expect(await health()).toMatchObject({ status: 'degraded', unreadable: { rooms: 1, negotiations: 0 } });
    expect(JSON.stringify(await health())).not.toContain(chair.negotiation);
  });

  it('says so to its party, on the socket and on every act that needs it', async () => {
    const { kenya } = meeting;
    expect(await closing(kenya, kenyasRoom)).toBe(4424);
    const tabled = await kenya.asks({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    expect([tabled.status, tabled.body.code]).toEqual([500, 'damaged']);
    expect(tabled.body.detail).toMatch(/cannot be read.*It is closed as it is/);
  });

  it('stops no act of others', async () => {
    const { chair, japan } = meeting;
    const paragraph = openDraft(await chair.sees()).document.paragraphs.at(-1);
    const target = { paragraph: paragraph?.id ?? '', from: null, to: null };
    await japan.does({ kind: 'mode', draft: 0, party: 'JPN', asTyped: false });
    await chair.does({ kind: 'take', draft: 0, target, text: 'Requests a report;', source: { kind: 'chair' } });
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(openDraft(await japan.sees()).document.paragraphs.at(-1)?.text).toBe('Requests a report;');
  });
});

describe('a negotiation that cannot be read', () => {
  afterEach(() => house.dispose());

  it('is closed alone: its members are told, others and other negotiations go on', async () => {
    house = await House.open();
    const broken = await openMeeting(house);
    const sound = await openMeeting(house);
    await damage(`UPDATE act SET json = '{' WHERE seq = 2 AND negotiation = '${broken.chair.negotiation}'`);
    const { status, body } = await broken.chair.asks({ kind: 'close' });
    expect([status, body.code]).toEqual([500, 'damaged']);
    expect(body.detail).toMatch(/cannot be read.*closed/);
    expect((await sound.chair.sees()).title).toBe('Acting together');
    expect(await health()).toMatchObject({ status: 'degraded', unreadable: { negotiations: 1 } });
    expect(JSON.stringify(house.complaints)).not.toContain('Wanjiru');
  });
});

describe('the demonstration', () => {
  afterEach(() => house.dispose());
  const enter = async (browser = house.browser()) => {
    const { body } = await browser.ask<Joined>('/api/demonstration', { body: { role: 'observer', party: null } });
    return new Person(browser, body.negotiation ?? '', body.member ?? '');
  };

  it('that cannot be read keeps nobody else from their work, and another is made', async () => {
    house = await House.open(demonstration());
    const visitor = await enter();
    const { chair } = await openMeeting(house);
    await damage(`UPDATE act SET json = replace(json, 'ARV', 'XXX') WHERE negotiation = '${visitor.negotiation}'`);
    expect((await chair.sees()).title).toBe('Acting together');
    expect((await visitor.asks({ kind: 'close' })).body.code).toBe('damaged');
    const { negotiation } = await enter();
    expect(negotiation).toMatch(/^demonstration-/);
    expect(negotiation).not.toBe(visitor.negotiation);
  });

  it('that cannot even be made leaves the server running without it', async () => {
    house = await House.open({ ...demonstration(), people: [] });
    const { body } = await house.browser().ask<Session>('/api/session');
    expect(body.demonstration).toBeNull();
    expect(await health()).toMatchObject({ status: 'degraded', unreadable: { demonstration: true } });
    expect((await (await openMeeting(house)).chair.sees()).title).toBe('Acting together');
  });

  it('can be switched off, also for visitors of earlier starts', async () => {
    house = await House.open(demonstration());
    const visitor = await enter();
    const room = `negotiation/${visitor.negotiation}/draft/0/party/ARV`;
    await house.close();
    await house.start(null);
    expect((await visitor.browser.ask<Session>('/api/session')).body).toMatchObject({
      memberships: [],
      demonstration: null,
    });
    expect((await visitor.asks({ kind: 'close' })).status).toBe(404);
    expect(await closing(visitor, room)).toBe(4403);
  });
});
