import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from './storage-error.ts';

/**
 * Keeps a second server out of a folder. The lock is one of the operating system's, taken through an otherwise empty
 * database, so it ends with the process however that ends; a file beside it says who holds it.
 */
export function lockFolder(folder: string): { release(): void } {
  const holderFile = join(folder, 'server.json');
  const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new StorageError(
      'in-use',
      `${folder} is in use by another server${holder(holderFile)}. Stop it first.`,
      error,
    );
  }
  writeFileSync(holderFile, JSON.stringify({ process: process.pid, since: new Date().toISOString() }));
  return {
    release() {
      lock.close();
    },
  };
}

function holder(file: string): string {
  try {
    const { process: id, since } = JSON.parse(readFileSync(file, 'utf8'));
    return `: process ${id}, started ${since}`;
  } catch {
    // Who holds it is only said to help; the lock is what counts.
    return '';
  }
}
