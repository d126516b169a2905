import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { message } from '../messages/message.ts';
import { DatabaseFiles, databaseFile, refuseLostDatabase } from './database-files.ts';
import { lockFolder } from './folder-lock.ts';
import { type CommitOutcome, GroupCommit } from './group-commit.ts';
import { type CommitMark, type HighWaterMark, openMark, readMark } from './high-water-mark.ts';
import { createInventory } from './inventory.ts';
import { withPrivateFiles } from './private-files.ts';
import { migrate } from './schema.ts';
import { createSqliteReads } from './sqlite-read.ts';
import { createSqliteWrite } from './sqlite-write.ts';
import type { Storage, Write } from './storage.ts';
import { DamagedRecord, isDiskFull, StorageError } from './storage-error.ts';

/** Writes that take nothing new in. */
const removals: ReadonlySet<Write['kind']> = new Set([
  'deadline-end',
  'lease-end',
  'link-end',
  'session-end',
  'revocation',
]);

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
  return withPrivateFiles(folder, () => openPrivately(folder));
}

function openPrivately(folder: string): Storage {
  refuseLostDatabase(folder);
  const lock = lockFolder(folder);
  let database: DatabaseSync | null = null;
  let mark: HighWaterMark;
  let come: CommitMark;
  try {
    database = openDatabase(join(folder, databaseFile));
    come = readFolder(database);
    refuseOlderDatabase(folder, come);
    mark = openMark(folder);
    mark.write(come);
  } catch (error) {
    database?.close();
    lock.release();
    throw error;
  }
  const opened = database;
  const files = new DatabaseFiles(folder);
  const inventory = createInventory(opened);
  const write = createSqliteWrite(opened, inventory);
  const reads = createSqliteReads(opened, inventory);
  const count = opened.prepare('UPDATE folder SET commits = commits + 1');
  let full = false;
  const queue = new GroupCommit((batch) => {
    files.refuseWhenGone();
    let outcomes: CommitOutcome[];
    try {
      outcomes = flush(opened, write, batch, () => count.run());
    } catch (error) {
      full = isDiskFull(error);
      throw error;
    }
    if (outcomes.some(isDiskFull)) full = true;
    // What removes finds room on a full disk.
    else if (batch.some((writes) => writes.some(({ kind }) => !removals.has(kind)))) full = false;
    come = { ...come, commits: come.commits + 1 };
    mark.write(come);
    return outcomes;
  });
  let open = true;
  const read = async <T>(question: () => T): Promise<T> => {
    if (!open) throw new StorageError('closed', message('storage-closed'));
    // What was asked to be written before is seen by whoever reads after.
    queue.flushNow();
    return readWhole(question);
  };
  return {
    generation: come.generation,
    commit: (writes) => queue.commit(writes),
    negotiations: () => read(() => reads.negotiations()),
    acts: (negotiation) => read(() => reads.acts(negotiation)),
    document: (id) => read(() => reads.document(id)),
    rooms: () => read(() => reads.rooms()),
    damagedLists: () => read(() => reads.damagedLists()),
    room: (room) => read(() => reads.room(room)),
    lastRow: (room) => read(() => reads.lastRow(room)),
    roomForm: (room) => read(() => reads.roomForm(room)),
    roomGeneration: (room) => read(() => `${come.generation}.${reads.roomNumber(room) ?? 0}`),
    roomLog: (room) => read(() => reads.roomLog(room)),
    missingRow: (room) => read(() => reads.missingRow(room)),
    leaseHolder: (room, clientId) => read(() => reads.leaseHolder(room, clientId)),
    lastWritten: (room) => read(() => reads.lastWritten(room)),
    leases: (room, member) => read(() => reads.leases(room, member)),
    seen: (negotiation, member) => read(() => reads.seen(negotiation, member)),
    invitation: (secretHash) => read(() => reads.invitation(secretHash)),
    session: (secretHash) => read(() => reads.session(secretHash)),
    dueDeadlines: (now) => read(() => reads.dueDeadlines(now)),
    nextDeadline: (after) => read(() => reads.nextDeadline(after)),
    isFull: () => full,
    isGone: () => files.missing() !== null,
    async close() {
      if (!open) return;
      queue.close();
      open = false;
      opened.close();
      mark.close();
      lock.release();
    },
  };
}

/** SQLite's code for pages that make no sense. */
const corrupt = 11;

/** The answer; `DamagedRecord` where the pages that hold it are damaged. Others may be whole. */
function readWhole<T>(question: () => T): T {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error && error.errcode === corrupt)) throw error;
    throw new DamagedRecord(message('pages-damaged'), error);
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StorageError('unwritable', message('folder-not-writable', { folder, problem: String(error) }), error);
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
    throw new StorageError('damaged', message('no-database', { file, problem: String(error) }), error);
  }
}

/** Which folder this database is of, and how many commits it has had. */
function readFolder(database: DatabaseSync): CommitMark {
  const row = database.prepare('SELECT generation, commits FROM folder').get();
  return { generation: String(row?.generation), commits: Number(row?.commits) };
}

/** Throws where the database lacks commits that the folder has had. */
function refuseOlderDatabase(folder: string, come: CommitMark): void {
  const mark = readMark(folder);
  if (!mark || (mark.generation === come.generation && mark.commits <= come.commits)) return;
  const file = join(folder, databaseFile);
  const { commits } = mark;
  throw new StorageError(
    'damaged',
    mark.generation === come.generation
      ? message('lacks-commits', { file, lost: commits - come.commits, commits, log: `${databaseFile}-wal` })
      : message('another-database', { file }),
  );
}

/** One transaction for the batch, one savepoint for each commit in it. */
function flush(
  database: DatabaseSync,
  write: (write: Write) => void,
  batch: readonly (readonly Write[])[],
  count: () => void,
): CommitOutcome[] {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcomes = batch.map((writes) => attempt(database, write, writes));
    count();
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
    // A full disk ends the transaction, savepoints and all: then it is the whole batch that fails, and for this reason.
    if (!database.isTransaction) throw error;
    database.exec('ROLLBACK TO attempt; RELEASE attempt');
    return error instanceof Error ? error : new Error(String(error));
  }
}
