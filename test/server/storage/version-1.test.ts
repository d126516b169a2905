import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fold, type Negotiation, recordHead } from '@adref/shared/negotiation';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../../server/src/acts/chain.ts';
import { backup } from '../../../server/src/command-line/backup.ts';
import { restore } from '../../../server/src/command-line/restore.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';

/** A folder as version 1 of the database left it: a zero draft, KEN tabled, the chair decided, JPN reserved, KEN typed on. */
const left = readFileSync(join(import.meta.dirname, 'version-1.sql'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-version-1-'));
  const database = new DatabaseSync(join(folder, databaseFile));
  database.exec(left);
  database.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

it('opens a folder of version 1, with every act, row and document as it was', async () => {
  const before = new DatabaseSync(join(folder, databaseFile));
  const rows = before.prepare('SELECT bytes FROM room_update WHERE room = ? ORDER BY seq').all(1);
  const names = before.prepare('SELECT name FROM room ORDER BY number').all();
  before.close();
  const storage = openStorage(folder);
  const [negotiation = ''] = await storage.negotiations();
  const acts = await storage.acts(negotiation);
  expect(recordHead(acts, sha256).seq).toBe(acts.length);
  const state = acts.reduce<Negotiation | null>((known, act) => fold(known, act), null);
  expect(state?.takes.map(({ text }) => text)).toEqual(['should']);
  expect(state?.positions.map(({ party }) => party)).toEqual(['JPN']);
  expect(await storage.room(String(names[0]?.name))).toEqual(rows.map(({ bytes }) => bytes));
  await storage.close();
});

it('is backed up before it is brought up to date, and brought back', async () => {
  let out = '';
  const write = { write: (text: string) => (out += text) };
  const copy = join(folder, 'backup');
  expect(await backup(['--to', copy, '--data', folder], write, write)).toBe(0);
  expect(out).toContain('of an earlier Adref');
  expect(await restore(['--from', copy, '--data', join(folder, 'new')], write, write)).toBe(0);
  const storage = openStorage(join(folder, 'new'));
  const [negotiation = ''] = await storage.negotiations();
  expect((await storage.acts(negotiation)).length).toBeGreaterThan(0);
  await storage.close();
});

it('notices from then on what is altered in what it brought', async () => {
  await openStorage(folder).close();
  const database = new DatabaseSync(join(folder, databaseFile));
  const name = String(database.prepare('SELECT name FROM room WHERE number = 1').get()?.name);
  expect(() => database.exec(`UPDATE room_update SET member = '' WHERE room = 1`)).toThrow('The log is never changed');
  database.exec(`DROP TRIGGER update_kept; UPDATE room_update SET member = '' WHERE room = 1 AND seq = 1`);
  database.close();
  const storage = openStorage(folder);
  await expect(storage.room(name)).rejects.toThrow(/Row 1 of the log .* altered/);
  await storage.close();
});

it('notes when its sessions and the server’s own links run out', async () => {
  const before = new DatabaseSync(join(folder, databaseFile));
  const sessions = before.prepare('SELECT secret_hash, expires FROM session').all();
  const links = before.prepare('SELECT link, expires FROM invitation WHERE negotiation IS NULL').all();
  before.close();
  expect([sessions.length > 0, links.length > 0]).toEqual([true, true]);
  const storage = openStorage(folder);
  const due = await storage.dueDeadlines('9999-01-01T00:00:00.000Z');
  expect(due).toHaveLength(sessions.length + links.length);
  for (const { secret_hash, expires } of sessions) {
    expect(due).toContainEqual({ kind: 'session', subject: secret_hash, at: expires });
    expect((await storage.session(String(secret_hash)))?.browser).toBe(secret_hash);
  }
  for (const { link, expires } of links)
    expect(due).toContainEqual({ kind: 'creator-link', subject: link, at: expires });
  await storage.close();
});
