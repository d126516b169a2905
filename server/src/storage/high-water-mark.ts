import { closeSync, constants, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** File of the mark in the server's folder. */
const markFile = 'adref.mark';

/** How far the database of a folder had come: so many commits in this generation of it. */
export interface CommitMark {
  readonly generation: string;
  readonly commits: number;
}

/**
 * A mark beside the database that says how many commits it had, so that a database which lost some (its log deleted or cut
 * short, an older copy in its place, the file gone) is not taken for whole. It is written after each commit and not waited for:
 * after a loss of power it may be behind the database, which is no fault; the database is never behind it.
 */
export interface HighWaterMark {
  write(mark: CommitMark): void;
  close(): void;
}

/** The mark of a folder; null where there is none, or none that can be read. */
export function readMark(folder: string): CommitMark | null {
  try {
    const [, generation, commits] = /^([\w-]+) (\d+)\n/.exec(readFileSync(join(folder, markFile), 'utf8')) ?? [];
    return generation === undefined ? null : { generation, commits: Number(commits) };
  } catch {
    return null;
  }
}

/** Opens the mark of a folder for writing. */
export function openMark(folder: string): HighWaterMark {
  const file = openSync(join(folder, markFile), constants.O_WRONLY | constants.O_CREAT, 0o600);
  return {
    write({ generation, commits }) {
      // One write of constant length, at the start: no moment at which the file holds half of it.
      writeSync(file, `${generation} ${String(commits).padStart(16, '0')}\n`, 0);
    },
    close() {
      fsyncSync(file);
      closeSync(file);
    },
  };
}
