import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Act } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import type { Storage, Write } from '../../../server/src/storage/storage.ts';

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-inventory-'));
  storage = openStorage(folder);
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

const room = (party: string, negotiation = 'ict') => `negotiation/${negotiation}/draft/0/party/${party}`;
const [kenya, japan, norway] = [room('KEN'), room('JPN'), room('NOR')];
const elsewhere = room('KEN', 'food');

const typed = (name: string, ...bytes: number[]): Write => ({
  kind: 'update',
  room: name,
  member: 'KEN-amina',
  time: '2026-01-01T10:00:00.000Z',
  update: Uint8Array.from(bytes),
});
const opening = (name: string, ...bytes: number[]): Write => ({
  kind: 'opening',
  room: name,
  form: 2,
  member: 'server',
  time: '2026-01-01T10:00:00.000Z',
  update: Uint8Array.from(bytes),
});
const act = (negotiation: string): Write => {
  const body: Act = { seq: 1, time: '', by: 'chair', hash: 'hash-1', kind: 'close' };
  return { kind: 'act', negotiation, act: body };
};

/** Two negotiations; in the one Kenya, whose text was carried over once, and Japan have written, in the other Kenya. */
async function write(): Promise<void> {
  await storage.commit([act('ict'), act('food')]);
  await storage.commit([opening(kenya, 1), typed(kenya, 2), opening(japan, 3), typed(japan, 4)]);
  await storage.commit([opening(kenya, 5), typed(kenya, 6), opening(elsewhere, 7)]);
}

/** Changes the closed database as no program of ours can, in which the logs are 1 Kenya, 2 Japan, 3 Kenya again, 4 elsewhere. */
async function damage(sql: string): Promise<void> {
  await storage.close();
  const database = new DatabaseSync(join(folder, databaseFile), { enableForeignKeyConstraints: false });
  for (const { name } of database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all()) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  database.exec(sql);
  database.close();
  storage = openStorage(folder);
}

const rows = async (name: string) => (await storage.room(name)).map((bytes) => bytes[0]);

/** All rows of a log, and the log itself. */
const gone = (number: number) =>
  `DELETE FROM room_update WHERE room = ${number}; DELETE FROM room_snapshot WHERE room = ${number};
   DELETE FROM lease WHERE room = ${number}; DELETE FROM room WHERE number = ${number}`;
const renamed = (number: number, to: string, log = to) =>
  `UPDATE room SET name = '${log}', called = '${to}' WHERE number = ${number}`;

describe('a room that has been written to is not begun anew', () => {
  it.each<[what: string, sql: string, said: RegExp]>([
    ['with everything in it', gone(3), /^The log of room .*KEN is gone: it was number 3\.$/],
    ['with its earlier log too', `${gone(3)}; ${gone(1)}`, /is gone: it was number 3/],
    ['but for its rows', 'DELETE FROM room WHERE number = 3', /is gone: it was number 3/],
    ['and its earlier log takes its place', `${gone(3)}; ${renamed(1, kenya)}`, /is gone: it was number 3/],
    ['with the list that has it', `${gone(3)}; DELETE FROM inventory WHERE list = 'rooms of ict'`, /cannot be told/],
    [
      'with the list that has it, and where that ends',
      `${gone(3)}; DELETE FROM inventory WHERE list = 'rooms of ict'; DELETE FROM inventory_head WHERE list = 'rooms of ict'`,
      /cannot be told: the list "rooms of ict" is damaged: it is gone/,
    ],
    [
      'with its entry',
      `${gone(3)}; DELETE FROM inventory WHERE name = '${kenya} @2'`,
      /cannot be told: .* its head says/,
    ],
    [
      'with its entry, which is altered',
      `${gone(3)}; UPDATE inventory SET name = 'x' WHERE name = '${kenya} @2'`,
      /cannot be told: .* entry 3 was altered/,
    ],
  ])('when it is gone %s', async (_what, sql, said) => {
    await write();
    await damage(sql);
    for (const question of [storage.room(kenya), storage.roomForm(kenya), storage.lastRow(kenya)]) {
      await expect(question).rejects.toThrow(said);
    }
    await expect(storage.commit([typed(kenya, 9)])).rejects.toThrow(said);
    await expect(storage.commit([{ kind: 'lease', room: kenya, clientId: 9, member: 'KEN-amina' }])).rejects.toThrow(
      said,
    );
    expect([await rows(japan), await rows(elsewhere)]).toEqual([[3, 4], [7]]);
    await storage.commit([typed(japan, 8), opening(room('NOR', 'food'), 9)]);
    expect([await rows(japan), await rows(room('NOR', 'food'))]).toEqual([[3, 4, 8], [9]]);
    expect(await storage.rooms()).toContain(japan);
  });

  it.each<[what: string, sql: string]>([
    [
      'two rooms whose names are exchanged',
      `${renamed(3, 'x')}; ${renamed(2, kenya, `${kenya} @2`)}; ${renamed(3, japan)}`,
    ],
    ['a room with another name in both places', renamed(2, norway)],
    ['rooms with no name of their own', `${renamed(3, 'x')}; ${renamed(2, 'y')}`],
  ])('and has its own words: %s', async (_what, sql) => {
    await write();
    await damage(sql);
    expect([await rows(kenya), await rows(japan)]).toEqual([
      [5, 6],
      [3, 4],
    ]);
    // A room that was never written to begins, also under a name that another has taken.
    expect([await rows(norway), await storage.roomForm(norway)]).toEqual([[], null]);
    await storage.commit([typed(kenya, 10), typed(japan, 11), opening(norway, 12)]);
    expect([await rows(kenya), await rows(japan), await rows(norway)]).toEqual([[5, 6, 10], [3, 4, 11], [12]]);
    expect(await storage.rooms()).toEqual([kenya, japan, elsewhere, norway]);
  });

  it('nor is it given the rows of another', async () => {
    await write();
    await damage(`UPDATE room_update SET room = -room; UPDATE room_update SET room = 5 + room WHERE room IN (-2, -3);
      UPDATE room_update SET room = -room WHERE room < 0`);
    for (const name of [kenya, japan]) await expect(storage.room(name)).rejects.toThrow(/Row 1 .* altered/);
    expect(await rows(elsewhere)).toEqual([7]);
  });

  it('and its number is given to no other', async () => {
    await write();
    await damage('DELETE FROM room WHERE number = 4');
    await storage.commit([opening(norway, 9)]);
    expect([await rows(norway), await storage.roomGeneration(norway)]).toEqual([[9], expect.stringMatching(/\.5$/)]);
    // What is left of it can be asked for.
    expect((await storage.roomLog(elsewhere)).map(({ bytes, whole }) => [bytes[0], whole])).toEqual([[7, true]]);
  });
});

describe('a list that is damaged', () => {
  const altered = `UPDATE inventory SET name = 'x' WHERE list = 'rooms of ict' AND seq = 1`;

  it('keeps what is whole open, and lets nothing of its negotiation begin', async () => {
    await write();
    await damage(altered);
    expect([await rows(kenya), await rows(japan)]).toEqual([
      [5, 6],
      [3, 4],
    ]);
    await expect(storage.room(norway)).rejects.toThrow(/Whether room .*NOR was written to cannot be told/);
    expect(await storage.damagedLists()).toEqual(['rooms of ict']);
  });

  it.each([
    ['altered', altered],
    ['without its head', `DELETE FROM inventory_head WHERE list = 'rooms of ict'`],
    ['without its first entry', `DELETE FROM inventory WHERE list = 'rooms of ict' AND seq = 1`],
    [
      'gone',
      `DELETE FROM inventory WHERE list = 'rooms of ict'; DELETE FROM inventory_head WHERE list = 'rooms of ict'`,
    ],
  ])('begins again with what there is, and is whole from then on: %s', async (_what, sql) => {
    await write();
    await damage(sql);
    await storage.commit([{ kind: 'inventory' }]);
    expect(await storage.damagedLists()).toEqual([]);
    await storage.commit([opening(norway, 9)]);
    expect([await rows(kenya), await rows(japan), await rows(norway)]).toEqual([[5, 6], [3, 4], [9]]);
    await damage(gone(2));
    await expect(storage.room(japan)).rejects.toThrow(/is gone/);
  });

  it('of lists and negotiations: new ones go on, what was lost stays missed until it begins again', async () => {
    await write();
    await damage(`DELETE FROM inventory WHERE list = 'all' AND seq > 2`);
    await storage.commit([act('new')]);
    expect(await storage.damagedLists()).toContain('all');
    expect([await storage.negotiations(), await rows(kenya)]).toEqual([
      ['ict', 'food', 'new'],
      [5, 6],
    ]);
    await expect(storage.acts('other')).rejects.toThrow(/cannot be told/);
    await storage.commit([{ kind: 'inventory' }]);
    expect([await storage.damagedLists(), await storage.acts('other')]).toEqual([[], []]);
  });
});

it('misses a negotiation that is gone with everything in it', async () => {
  await write();
  await damage(
    `DELETE FROM act WHERE negotiation = 'ict'; DELETE FROM record_head WHERE negotiation = 'ict'; DELETE FROM negotiation WHERE id = 'ict'`,
  );
  expect(await storage.negotiations()).toEqual(['food', 'ict']);
  await expect(storage.acts('ict')).rejects.toThrow('The record of negotiation ict is gone.');
  expect(await storage.acts('food')).toHaveLength(1);
  expect(await storage.acts('never')).toEqual([]);
});

it('refuses to change or cut its lists', async () => {
  await write();
  const database = new DatabaseSync(join(folder, databaseFile));
  expect(() => database.exec(`UPDATE inventory SET name = ''`)).toThrow('The inventory is never changed');
  expect(() => database.exec('DELETE FROM inventory')).toThrow('The inventory is never cut');
  database.close();
});
