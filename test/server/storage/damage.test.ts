import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Act } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import type { Storage, Write } from '../../../server/src/storage/storage.ts';

let folder: string;
let storage: Storage | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-damage-'));
});
afterEach(async () => {
  await storage?.close();
  storage = null;
  rmSync(folder, { recursive: true });
});

const open = () => {
  storage = openStorage(folder);
  return storage;
};
const shut = async () => {
  await storage?.close();
  storage = null;
};
const file = () => join(folder, databaseFile);
const typed = (room: string, ...values: number[]): Write => ({
  kind: 'update',
  room,
  member: 'KEN-amina',
  time: '2026-01-01T10:00:00.000Z',
  update: Uint8Array.from(values),
});
const act = (negotiation: string, seq: number): Write => {
  const body: Act = { seq, time: '', by: 'chair', hash: `hash-${seq}`, kind: 'close' };
  return { kind: 'act', negotiation, act: body };
};
const document = (id: string): Write => {
  const paper = { symbol: 'A', title: 'T', kind: 'report', language: 'en', paragraphs: [], footnotes: [] } as const;
  return { kind: 'document', id, document: paper };
};

/** Changes the closed database as no program of ours can. */
function tamper(sql: string): void {
  const database = new DatabaseSync(file());
  const triggers = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.exec(sql);
  database.close();
}

/** Two rooms with six rows each, of which a snapshot covers three. */
async function rooms(): Promise<void> {
  const before = open();
  for (const room of ['bad', 'good']) {
    await before.commit([typed(room, 1), typed(room, 2), typed(room, 3)]);
    await before.commit([{ kind: 'snapshot', room, state: Uint8Array.of(room.length, 2, 3) }]);
    await before.commit([typed(room, 4), typed(room, 5), typed(room, 6)]);
  }
  await shut();
}

describe('what is damaged is not given out, and nothing else is kept back', () => {
  const inRoom = "room = (SELECT number FROM room WHERE name = 'bad')";
  const damages: readonly [what: string, sql: string, said: RegExp][] = [
    [
      'an altered row',
      `UPDATE room_update SET bytes = x'09' WHERE ${inRoom} AND seq = 5`,
      /Row 5 of the log of room bad.*altered/,
    ],
    ['a row of another author', `UPDATE room_update SET member = 'FRA' WHERE ${inRoom} AND seq = 5`, /Row 5 .*altered/],
    ['a row of another time', `UPDATE room_update SET time = '' WHERE ${inRoom} AND seq = 5`, /Row 5 .*altered/],
    [
      'two rows in the other order',
      `UPDATE room_update SET seq = -5 WHERE ${inRoom} AND seq = 5; UPDATE room_update SET seq = 5 WHERE ${inRoom} AND seq = 6;
       UPDATE room_update SET seq = 6 WHERE ${inRoom} AND seq = -5`,
      /Row 5 .*altered/,
    ],
    [
      'rows of another room',
      `UPDATE room_update SET bytes = other.bytes, hash = other.hash FROM (SELECT o.* FROM room_update o JOIN room r
       ON r.number = o.room WHERE r.name = 'good') other WHERE other.seq = room_update.seq AND room_update.${inRoom} AND room_update.seq = 4`,
      /Row 4 .*altered/,
    ],
    ['an altered snapshot', `UPDATE room_snapshot SET bytes = x'09' WHERE ${inRoom}`, /snapshot of room bad.*altered/],
    ['a snapshot of other rows', `UPDATE room_snapshot SET seq = 2 WHERE ${inRoom}`, /snapshot of room bad.*altered/],
  ];
  for (const [what, sql, said] of damages) {
    it(`${what} in a room`, async () => {
      await rooms();
      tamper(sql);
      await expect(open().room('bad')).rejects.toThrow(said);
      expect((await roomNow('good')).map((bytes) => bytes.at(0))).toEqual([4, 4, 5, 6]);
    });
  }

  const gaps: readonly [what: string, sql: string, missing: number, left: number[]][] = [
    ['a missing row', `DELETE FROM room_update WHERE ${inRoom} AND seq = 5`, 5, [3, 4, 6]],
    ['missing last rows', `DELETE FROM room_update WHERE ${inRoom} AND seq > 5`, 6, [3, 4, 5]],
    ['no rows after the snapshot', `DELETE FROM room_update WHERE ${inRoom} AND seq > 3`, 4, [3]],
    ['a head that knows more', `UPDATE room SET rows = 9 WHERE name = 'bad'`, 7, [3, 4, 5, 6]],
  ];
  for (const [what, sql, missing, left] of gaps) {
    it(`${what} in a room is said, and what is whole is given out`, async () => {
      await rooms();
      tamper(sql);
      expect((await open().room('bad')).map((bytes) => bytes.at(0))).toEqual(left);
      expect(await storage?.missingRow('bad')).toBe(missing);
      expect(await storage?.missingRow('good')).toBeNull();
    });
  }

  const callings: readonly [what: string, sql: string][] = [
    ['by no name', `UPDATE room SET called = NULL WHERE name = 'bad'`],
    ['by a name that no room has', `UPDATE room SET called = 'mad' WHERE name = 'bad'`],
    [
      'by the name of another',
      `UPDATE room SET called = 'x' WHERE name = 'bad'; UPDATE room SET called = 'bad' WHERE name = 'good';
       UPDATE room SET called = 'good' WHERE name = 'bad'`,
    ],
  ];
  for (const [what, sql] of callings) {
    it(`a room that is called ${what} has its own log, and goes on with it`, async () => {
      await rooms();
      tamper(sql);
      expect((await open().room('bad')).map((bytes) => bytes.at(0))).toEqual([3, 4, 5, 6]);
      expect((await roomNow('good')).map((bytes) => bytes.at(0))).toEqual([4, 4, 5, 6]);
      expect(await storage?.rooms()).toEqual(['bad', 'good']);
      await storage?.commit([typed('bad', 7), { kind: 'lease', room: 'bad', clientId: 7, member: 'KEN' }]);
      expect(await storage?.leaseHolder('bad', 7)).toBe('KEN');
      const opening = { kind: 'opening', room: 'bad', form: 2, member: 'server', time: '' } as const;
      await storage?.commit([{ ...opening, update: Uint8Array.of(8) }, typed('bad', 9)]);
      expect((await roomNow('bad')).map((bytes) => bytes.at(0))).toEqual([8, 9]);
      expect((await roomNow('good')).map((bytes) => bytes.at(0))).toEqual([4, 4, 5, 6]);
    });
  }

  it('a room that the index does not know any more, and takes it for no new one', async () => {
    await rooms();
    const bytes = readFileSync(file());
    // The name is in the table and in the index, which comes on a later page.
    const at = bytes.lastIndexOf('bad');
    expect(at).toBeGreaterThan(bytes.indexOf('bad'));
    let page = at - (at % 4_096);
    while (page > 0 && bytes[page] !== 10) page -= 4_096;
    const inIndex = bytes.indexOf('bad', page);
    bytes[inIndex] = 'c'.charCodeAt(0);
    writeFileSync(file(), bytes);
    expect((await open().room('bad')).map((row) => row.at(0))).toEqual([3, 4, 5, 6]);
    await storage?.commit([typed('bad', 7)]);
    expect(await roomNow('bad')).toHaveLength(5);
  });

  const records: readonly [what: string, sql: string, said: RegExp][] = [
    [
      'missing last acts',
      `DELETE FROM act WHERE negotiation = 'bad' AND seq > 2`,
      /negotiation bad ends with act 2; its head says act 4/,
    ],
    ['no act at all', `DELETE FROM act WHERE negotiation = 'bad'`, /ends with act 0; its head says act 4/],
    ['no head', `DELETE FROM record_head WHERE negotiation = 'bad'`, /its head says act 0/],
    [
      'another last act',
      `UPDATE act SET json = replace(json, 'hash-4', 'hash-x') WHERE negotiation = 'bad'`,
      /or another one/,
    ],
    [
      'an act that is no JSON',
      `UPDATE act SET json = '{"kind":"secret words' WHERE negotiation = 'bad' AND seq = 3`,
      /^Act 3 of negotiation bad cannot be read: it was altered\.$/,
    ],
  ];
  for (const [what, sql, said] of records) {
    it(`${what} in a record`, async () => {
      const before = open();
      for (const id of ['bad', 'good']) await before.commit([1, 2, 3, 4].map((seq) => act(id, seq)));
      await shut();
      tamper(sql);
      await expect(open().acts('bad')).rejects.toThrow(said);
      expect(await storage?.acts('good')).toHaveLength(4);
    });
  }

  it('an altered document', async () => {
    await open().commit([document('bad'), document('good')]);
    await shut();
    tamper(`UPDATE document SET json = replace(json, '"T"', '"F"') WHERE id = 'bad'`);
    await expect(open().document('bad')).rejects.toThrow(/^Document bad does not match its hash: it was altered\.$/);
    expect(await storage?.document('good')).not.toBeNull();
  });
});

const roomNow = async (room: string) => (await storage?.room(room)) ?? [];

describe('a folder that had data', () => {
  async function withData(): Promise<void> {
    await open().commit([typed('room', 1)]);
    await shut();
  }

  it('does not begin anew when its database is empty, or gone', async () => {
    await withData();
    truncateSync(file());
    expect(open).toThrow(/adref\.sqlite is empty\. Put it back, or restore a backup/);
    rmSync(file());
    expect(open).toThrow(/adref\.sqlite is gone, though a server has run here\./);
  });

  it('is not taken for whole when its log was lost after the server was killed', async () => {
    await withData();
    const source = new URL('../../../server/src/storage/sqlite-storage.ts', import.meta.url).href;
    const script = `const { openStorage } = await import(${JSON.stringify(source)});
      const storage = openStorage(process.argv[1]);
      for (let n = 0; n < 3; n++)
        await storage.commit([{ kind: 'update', room: 'room', member: '', time: '', update: Uint8Array.of(7) }]);
      process.kill(process.pid, 'SIGKILL');`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder]).catch(() => undefined);
    const log = readFileSync(`${file()}-wal`);
    rmSync(`${file()}-wal`);
    expect(open).toThrow(/lacks the last 3 of \d+ commits: .*adref\.sqlite-wal was lost\. Put the missing file back/);
    for (const part of [0.3, 0.6, 0.9]) {
      writeFileSync(`${file()}-wal`, log.subarray(0, Math.floor(log.length * part)));
      expect(open, `${part} of the log`).toThrow(/lacks the last \d of \d+ commits/);
      // Opening has emptied what was left of it.
      rmSync(`${file()}-wal`, { force: true });
    }
    writeFileSync(`${file()}-wal`, log);
    expect(await open().room('room')).toHaveLength(4);
  });

  it('is not taken for whole with an older copy of its database, or with another one', async () => {
    await withData();
    copyFileSync(file(), `${file()}.old`);
    await open().commit([typed('room', 2)]);
    await shut();
    renameSync(`${file()}.old`, file());
    expect(open).toThrow(/lacks the last 1 of \d+ commits: an older copy is in its place/);
    rmSync(folder, { recursive: true });
    const mark = join(folder, 'adref.mark');
    await open().close();
    writeFileSync(mark, 'someone-elses 0000000000000001\n');
    expect(open).toThrow(/is not the one that this folder had/);
  });

  it('saves nothing more, and says so, once its database is removed or replaced under the server', async () => {
    for (const name of [databaseFile, `${databaseFile}-wal`]) {
      const running = open();
      await running.commit([typed('room', 1)]);
      const [path, kept] = [join(folder, name), `${join(folder, name)}.kept`];
      renameSync(path, kept);
      await expect(running.commit([typed('room', 2)])).rejects.toThrow(/was removed or replaced while the server runs/);
      writeFileSync(path, readFileSync(kept));
      await expect(running.commit([typed('room', 2)])).rejects.toThrow(/was removed or replaced/);
      renameSync(kept, path);
      await running.commit([typed('room', 3)]);
      await shut();
    }
    expect((await open().room('room')).map((bytes) => bytes[0])).toEqual([1, 3, 1, 3]);
  });
});
