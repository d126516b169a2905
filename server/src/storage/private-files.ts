import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What this program writes in its folder: the databases with their logs, the lock, the mark. */
const ours = /^(?:adref\.|library\.|server\.)/;

/**
 * Runs what opens and makes files so that nobody but the account that runs the server can read them, and takes the rights of
 * others away from those that an earlier version made. Texts that are not yet tabled are in them.
 */
export function withPrivateFiles<T>(folder: string, open: () => T): T {
  tighten(folder, 0o700);
  for (const name of readdirSync(folder)) if (ours.test(name)) tighten(join(folder, name), 0o600);
  const before = process.umask(0o077);
  try {
    return open();
  } finally {
    process.umask(before);
  }
}

/** Where the folder is another account's, or on a disk without rights, whoever set that up answers for it. */
function tighten(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    // Said above.
  }
}
