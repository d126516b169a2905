import { existsSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../messages/message.ts';
import { StorageError } from './storage-error.ts';

/** File of the database in the server's folder. */
export const databaseFile = 'adref.sqlite';

/** Milliseconds that another process, such as `adref library add` or a server that recovers its log, may keep a reader of a database waiting. */
export const lockPatience = 10_000;

/** Files that a folder has only after a server has run in it. */
const traces = ['adref.mark', 'server.json', `${databaseFile}-wal`];

/** Throws where a folder that had a database has none any more, or an empty one: it must not start with nothing unnoticed. */
export function refuseLostDatabase(folder: string): void {
  const file = join(folder, databaseFile);
  const found = statOf(file);
  if (found ? found.size > 0 : !traces.some((trace) => existsSync(join(folder, trace)))) return;
  throw new StorageError('damaged', message(found ? 'database-empty' : 'database-gone', { file }));
}

/** The files of an open database: SQLite does not notice when they are removed or replaced, and goes on writing to what nobody can open. */
export class DatabaseFiles {
  readonly #files: readonly { readonly path: string; readonly found: Stats | null }[];

  constructor(folder: string) {
    this.#files = [databaseFile, `${databaseFile}-wal`].map((name) => {
      const path = join(folder, name);
      return { path, found: statOf(path) };
    });
  }

  /** Path of a file that is not the one that was opened any more; null where all are. */
  missing(): string | null {
    const gone = this.#files.find(({ path, found }) => {
      const now = statOf(path);
      return now?.ino !== found?.ino || now?.dev !== found?.dev || !now;
    });
    return gone?.path ?? null;
  }

  /** Throws where a file is not the one that was opened. */
  refuseWhenGone(): void {
    const file = this.missing();
    if (file !== null) throw new StorageError('damaged', message('database-removed', { file }));
  }
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
