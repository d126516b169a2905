import { parseArgs } from 'node:util';
import { backUp } from '../storage/backup.ts';
import { StorageError } from '../storage/storage-error.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, misused, type Output } from './output.ts';
import { sentences, verifyDatabase } from './verify.ts';

export const backupUsage = `backup --to FILE [--data DIR]`;

/**
 * `backup`: copies the database into one file, also while the server runs, and verifies the copy. Returns 0 where it is made and
 * everything in it fits, or where an earlier version wrote it, which is not verified; 1 where it could not be made or holds damage (which it then has from the database).
 */
export async function backup(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  let to: string | undefined;
  let folder: string;
  try {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, data: { type: 'string' } } });
    to = values.to;
    folder = dataFolder(values.data);
    if (!to) throw new TypeError('into which file? Say --to FILE.');
  } catch (error) {
    errors.write(`backup: ${error instanceof Error ? error.message : String(error)}\nUsage: adref ${backupUsage}\n`);
    return misused;
  }
  try {
    backUp(folder, to);
    const verdict = await verifyDatabase(to);
    out.write(sentences(verdict));
    return verdict.ok ? done : failed;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.fault === 'older') {
      out.write(`${to} is a copy of the database of an earlier Adref. It was not verified: ${error.message}\n`);
      return done;
    }
    errors.write(`${error.message}\n`);
    return failed;
  }
}
