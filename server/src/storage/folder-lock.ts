import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { message, type OperatorMessage } from '../messages/message.ts';
import { databaseFile } from './database-files.ts';
import { StorageError } from './storage-error.ts';

/** Milliseconds for which a program that only reads, such as a backup, may still have the database open. */
const patience = 1_000;
const sqliteBusy = 5;

/**
 * Keeps a second server out of a folder. The lock is one of the operating system's, taken through an otherwise empty
 * database, so it ends with the process however that ends; a file beside it says who holds it. Should somebody remove the
 * lock's file, the database itself tells: a server has it open all the time, and SQLite then gives it to nobody alone.
 */
export function lockFolder(folder: string): { release(): void } {
  const holderFile = join(folder, 'server.json');
  const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    refuseOpenDatabase(join(folder, databaseFile));
  } catch (error) {
    lock.close();
    throw new StorageError('in-use', inUse(folder, holderFile), error);
  }
  writeFileSync(holderFile, JSON.stringify({ process: process.pid, since: new Date().toISOString() }));
  return {
    release() {
      lock.close();
    },
  };
}

/** Throws where somebody has the database open. What else is wrong with it is said when it is really opened. */
function refuseOpenDatabase(file: string): void {
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) throw error;
  } finally {
    database.close();
  }
}

function inUse(folder: string, holderFile: string): OperatorMessage {
  try {
    const holder = JSON.parse(readFileSync(holderFile, 'utf8'));
    return message('folder-in-use-by', { folder, process: String(holder.process), since: String(holder.since) });
  } catch {
    // Who holds it is only said to help; the lock is what counts.
    return message('folder-in-use', { folder });
  }
}
