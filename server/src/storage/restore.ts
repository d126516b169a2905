import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { message } from '../messages/message.ts';
import { flushToDisk } from './backup.ts';
import { databaseFile } from './database-files.ts';
import { lockFolder } from './folder-lock.ts';
import { openMark } from './high-water-mark.ts';
import { libraryBeside } from './library/library-inspection.ts';
import { libraryFile } from './library/library-sqlite.ts';
import { migrate } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** What belongs to a database in its folder. */
const partsOf = (file: string) => [file, `${file}-wal`, `${file}-shm`];

/**
 * Puts a backup in the place of a folder's database, in a new generation: people who remember something newer offer it again. With it comes
 * the library that was backed up with it; one without leaves the folder's library as it is.
 * What was there is moved aside, never removed, and only where `replace` says so. `inspect` sees the new database before it has
 * its place, and may throw. Returns the names of what was moved aside. Throws `StorageError` where a server runs in the folder,
 * where it has a database and `replace` is false, or where the backup is none.
 */
export async function restoreBackup(
  folder: string,
  from: string,
  replace: boolean,
  inspect: (file: string) => Promise<void>,
): Promise<string[]> {
  if (!existsSync(from)) throw new StorageError('damaged', message('file-not-there', { file: from }));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const file = join(folder, databaseFile);
  const fresh = `${file}.restored`;
  try {
    const library = existsSync(libraryBeside(from)) ? libraryBeside(fresh) : null;
    const parts = [...partsOf(databaseFile), ...(library ? partsOf(libraryFile) : [])];
    const present = parts.filter((name) => existsSync(join(folder, name)));
    if (present.some((name) => name.startsWith(databaseFile)) && !replace) {
      throw new StorageError('in-use', message('folder-has-database', { folder }));
    }
    rmSync(fresh, { force: true });
    copyFileSync(from, fresh);
    // A database copied by hand from a folder may have its last commits in a log beside it.
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${fresh}-wal`);
    chmodSync(fresh, 0o600);
    if (library) {
      rmSync(library, { force: true });
      copyFileSync(libraryBeside(from), library);
      chmodSync(library, 0o600);
    }
    const come = beginGeneration(fresh);
    await inspect(fresh);
    flushToDisk(fresh);
    if (library) flushToDisk(library);
    const aside = `.before-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
    for (const name of present) renameSync(join(folder, name), join(folder, `${name}${aside}`));
    if (library) renameSync(library, join(folder, libraryFile));
    renameSync(fresh, file);
    writeMark(folder, come);
    flushToDisk(folder);
    return present.map((name) => `${name}${aside}`);
  } finally {
    for (const path of [...partsOf(fresh), libraryBeside(fresh)]) rmSync(path, { force: true });
    lock.release();
  }
}

/**
 * Takes a folder's database as it is, in a new generation, although it lacks something that the folder has had. Throws
 * `StorageError` where a server runs in the folder, or where there is no database.
 */
export function acceptAsIs(folder: string): void {
  const file = join(folder, databaseFile);
  if (!existsSync(file)) throw new StorageError('damaged', message('nothing-to-go-on-with', { file }));
  const lock = lockFolder(folder);
  try {
    writeMark(folder, beginGeneration(file));
  } finally {
    lock.release();
  }
}

/** Brings a database up to date and gives it a new generation. */
function beginGeneration(file: string) {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  } catch (error) {
    throw new StorageError('damaged', message('no-database', { file, problem: String(error) }), error);
  }
  try {
    if (Number(database.prepare('PRAGMA user_version').get()?.user_version) === 0) {
      throw new StorageError('damaged', message('nothing-of-adref', { file }));
    }
    migrate(database, file);
    const generation = randomBytes(12).toString('base64url');
    database.prepare('UPDATE folder SET generation = ?').run(generation);
    return { generation, commits: Number(database.prepare('SELECT commits FROM folder').get()?.commits) };
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('damaged', message('unreadable-database', { file, problem: String(error) }), error);
  } finally {
    database.close();
  }
}

function writeMark(folder: string, come: { readonly generation: string; readonly commits: number }): void {
  const mark = openMark(folder);
  mark.write(come);
  mark.close();
}
