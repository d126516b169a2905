import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { databaseVersion } from '../../../server/src/storage/schema.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import { acceptStorage } from './acceptance.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-storage-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

acceptStorage('storage in SQLite', async () => openStorage(folder));

const typed = (value: number) =>
  ({ kind: 'update', room: 'room', member: 'KEN-amina', time: '', update: Uint8Array.of(value) }) as const;

test('keeps everything over a restart', async () => {
  const before = openStorage(join(folder, 'deep', 'down'));
  await before.commit([typed(1)]);
  await before.close();
  const after = openStorage(join(folder, 'deep', 'down'));
  expect(await after.room('room')).toEqual([Uint8Array.of(1)]);
  await after.close();
});

test('waits for the disk at every commit', async () => {
  const storage = openStorage(folder);
  const database = new DatabaseSync(join(folder, databaseFile));
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  database.close();
  await storage.close();
});

test('never lets a record be changed or removed, whoever asks', async () => {
  const storage = openStorage(folder);
  await storage.commit([
    { kind: 'act', negotiation: 'ict', act: { seq: 1, time: '', by: 'chair', hash: '', kind: 'close' } },
    typed(1),
  ]);
  await storage.close();
  const database = new DatabaseSync(join(folder, databaseFile));
  for (const table of ['act', 'room_update']) {
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/never/);
  }
  expect(() => database.exec(`UPDATE act SET json = ''`)).toThrow('An act is never changed');
  expect(() => database.exec(`UPDATE room_update SET member = ''`)).toThrow('The log is never changed');
  database.close();
});

test('refuses a folder that cannot be written to, and says which', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => openStorage(join(folder, 'file', 'data'))).toThrow(/file.data cannot be written to/);
});

test('refuses a database of a newer program', async () => {
  await openStorage(folder).close();
  const database = new DatabaseSync(join(folder, databaseFile));
  database.exec(`PRAGMA user_version = ${databaseVersion + 1}`);
  database.close();
  expect(() => openStorage(folder)).toThrow(
    new RegExp(`newer Adref.*version ${databaseVersion + 1}, this program knows ${databaseVersion}`),
  );
});

test('refuses a file that is not a database', () => {
  writeFileSync(join(folder, databaseFile), 'Words, not pages. '.repeat(100));
  expect(() => openStorage(folder)).toThrow(/cannot be opened as a database/);
});

test('refuses a folder that another server uses, and tells which', async () => {
  const storage = openStorage(folder);
  expect(() => openStorage(folder)).toThrow(`in use by another server: process ${process.pid}`);
  await storage.close();
  await openStorage(folder).close();
});

test('keeps a second server out though the lock’s files are removed', async () => {
  const storage = openStorage(folder);
  for (const name of readdirSync(folder)) if (name.startsWith('server.')) rmSync(join(folder, name));
  expect(() => openStorage(folder)).toThrow('in use by another server');
  // The first one is not disturbed, nor is whoever only reads.
  await storage.commit([typed(1)]);
  const reader = new DatabaseSync(join(folder, databaseFile), { readOnly: true });
  expect(reader.prepare('SELECT count(*) AS n FROM room_update').get()?.n).toBe(1);
  reader.close();
  await storage.close();
  await openStorage(folder).close();
});

test('shows its folder and files to no other account, also those of an earlier version', async () => {
  const inside = join(folder, 'data');
  mkdirSync(inside, { mode: 0o755 });
  const rights = () => readdirSync(inside).map((name) => [name, statSync(join(inside, name)).mode & 0o077]);
  for (let start = 0; start < 2; start++) {
    const storage = openStorage(inside);
    await storage.commit([typed(start)]);
    expect(statSync(inside).mode & 0o077).toBe(0);
    expect(rights()).toEqual(readdirSync(inside).map((name) => [name, 0]));
    expect(rights().length).toBeGreaterThan(3);
    await storage.close();
    for (const name of readdirSync(inside)) chmodSync(join(inside, name), 0o644);
    chmodSync(inside, 0o755);
  }
});

test('says that the disk is full until something new is saved', async () => {
  const opened = vi.spyOn(DatabaseSync.prototype, 'exec');
  const storage = openStorage(folder);
  const database = (opened.mock.contexts as DatabaseSync[]).find(
    (one) => one.location()?.endsWith(databaseFile) && one.isOpen,
  );
  opened.mockRestore();
  const pages = (most: number) => database?.exec(`PRAGMA max_page_count = ${most}`);
  const long = { ...typed(1), update: new Uint8Array(200_000) };
  await storage.commit([typed(1)]);
  expect(storage.isFull()).toBe(false);
  pages(1);
  await expect(storage.commit([long])).rejects.toThrow('full');
  expect(storage.isFull()).toBe(true);
  await storage.commit([{ kind: 'session-end', secretHash: 'none' }]);
  expect(storage.isFull()).toBe(true);
  pages(100_000);
  await storage.commit([long]);
  expect(storage.isFull()).toBe(false);
  expect(await storage.room('room')).toHaveLength(2);
  await storage.close();
});

test('frees the folder of a server that was killed', async () => {
  const source = new URL('../../../server/src/storage/sqlite-storage.ts', import.meta.url).href;
  const script = `const { openStorage } = await import(${JSON.stringify(source)});
    const storage = openStorage(process.argv[1]);
    await storage.commit([{ kind: 'update', room: 'room', member: '', time: '', update: Uint8Array.of(7) }]);
    process.kill(process.pid, 'SIGKILL');`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder]).catch(() => undefined);
  const storage = openStorage(folder);
  expect(await storage.room('room')).toEqual([Uint8Array.of(7)]);
  await storage.close();
});
