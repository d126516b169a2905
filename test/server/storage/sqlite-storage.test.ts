import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
