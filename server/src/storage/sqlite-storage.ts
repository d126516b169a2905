import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lockFolder } from './folder-lock.ts';
import { type CommitOutcome, GroupCommit } from './group-commit.ts';
import { migrate } from './schema.ts';
import { createSqliteReads } from './sqlite-read.ts';
import { createSqliteWrite } from './sqlite-write.ts';
import type { Storage, Write } from './storage.ts';
import { StorageError } from './storage-error.ts';

/** File of the database in the server's folder. */
export const databaseFile = 'adref.sqlite';

/**
 * Opens the storage in a folder, which is made if it is not there. Throws `StorageError` when the folder cannot be written to,
 * holds a database of a newer program, or is in use by another server.
 *
 * The database is used on the main thread: a flush with its fsync takes 0.3 ms for one to ten commits and 1.4 ms for a hundred
 * (measured, medians), and nothing has to be kept in step with another thread. On a slow disk the server waits with it, and what
 * arrives meanwhile goes into the next flush together.
 */
export function openStorage(folder: string): Storage {
  makeWritable(folder);
  const lock = lockFolder(folder);
  let database: DatabaseSync;
  try {
    database = openDatabase(join(folder, databaseFile));
  } catch (error) {
    lock.release();
    throw error;
  }
  const write = createSqliteWrite(database);
  const reads = createSqliteReads(database);
  const queue = new GroupCommit((batch) => flush(database, write, batch));
  let open = true;
  const read = async <T>(question: () => T): Promise<T> => {
    if (!open) throw new StorageError('closed', 'The storage is closed');
    // What was asked to be written before is seen by who reads after.
    queue.flushNow();
    return question();
  };
  return {
    commit: (writes) => queue.commit(writes),
    negotiations: () => read(() => reads.negotiations()),
    acts: (negotiation) => read(() => reads.acts(negotiation)),
    document: (id) => read(() => reads.document(id)),
    room: (room) => read(() => reads.room(room)),
    leaseHolder: (room, clientId) => read(() => reads.leaseHolder(room, clientId)),
    invitation: (secretHash) => read(() => reads.invitation(secretHash)),
    session: (secretHash) => read(() => reads.session(secretHash)),
    async close() {
      if (!open) return;
      queue.close();
      open = false;
      database.close();
      lock.release();
    },
  };
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StorageError('unwritable', `${folder} cannot be written to: ${String(error)}`, error);
  }
}

function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
    try {
      // FULL: a commit is on the disk before its promise resolves, so that losing power loses nothing that was acknowledged.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      migrate(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('damaged', `${file} cannot be opened as a database: ${String(error)}`, error);
  }
}

/** One transaction for the batch, one savepoint for each commit in it. */
function flush(
  database: DatabaseSync,
  write: (write: Write) => void,
  batch: readonly (readonly Write[])[],
): CommitOutcome[] {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcomes = batch.map((writes) => attempt(database, write, writes));
    database.exec('COMMIT');
    return outcomes;
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function attempt(database: DatabaseSync, write: (write: Write) => void, writes: readonly Write[]): CommitOutcome {
  database.exec('SAVEPOINT attempt');
  try {
    for (const one of writes) write(one);
    database.exec('RELEASE attempt');
    return null;
  } catch (error) {
    database.exec('ROLLBACK TO attempt; RELEASE attempt');
    return error instanceof Error ? error : new Error(String(error));
  }
}
