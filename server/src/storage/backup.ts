import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { message } from '../messages/message.ts';
import { databaseFile, lockPatience } from './database-files.ts';
import { libraryBeside } from './library/library-inspection.ts';
import { StorageError } from './storage-error.ts';

/**
 * Copies the database of a folder, as it is at one moment, into a new file that only its owner may read, and its library, where it has one,
 * into another beside it; a server may go on writing meanwhile. A file has its name only when it is whole and on the disk, that of the
 * database last. Throws `StorageError`, and leaves nothing behind, where there is nothing to copy, a file is there already, or it cannot be
 * written.
 */
export function backUp(folder: string, to: string): void {
  const source = join(folder, databaseFile);
  if (!existsSync(source)) throw new StorageError('damaged', message('nothing-to-back-up', { file: source }));
  const library = { from: libraryBeside(source), to: libraryBeside(to) };
  const taken = [to, library.to].find((file) => existsSync(file));
  if (taken) throw new StorageError('unwritable', message('file-exists', { file: taken }));
  const withLibrary = existsSync(library.from);
  if (withLibrary) copyDatabase(library.from, library.to);
  try {
    copyDatabase(source, to);
  } catch (error) {
    if (withLibrary) rmSync(library.to, { force: true });
    throw error;
  }
}

function copyDatabase(source: string, to: string): void {
  const unfinished = `${resolve(to)}.unfinished`;
  try {
    // SQLite fills an empty file that it finds, and leaves its permissions as they are.
    closeSync(openSync(unfinished, 'wx', 0o600));
  } catch (error) {
    throw new StorageError('unwritable', message('file-not-made', { file: unfinished, problem: String(error) }), error);
  }
  try {
    const database = new DatabaseSync(source, { readOnly: true, timeout: lockPatience });
    try {
      database.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      database.close();
    }
    flushToDisk(unfinished);
    renameSync(unfinished, to);
    flushToDisk(dirname(resolve(to)));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new StorageError('unwritable', message('copy-failed', { file: source, to, problem: String(error) }), error);
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function flushToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
