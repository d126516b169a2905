import { message, operatorSentence } from '../messages/message.ts';
import { backUp } from '../storage/backup.ts';
import { StorageError } from '../storage/storage-error.ts';
import { isMisuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, type Output } from './output.ts';
import { sentences, verifyDatabase } from './verify.ts';

/**
 * `backup`: copies the database into one file, also while the server runs, and verifies the copy. Returns 0 where it is made and
 * everything in it fits, or where an earlier version wrote it, which is not verified; 1 where it could not be made or holds damage (which it then has from the database).
 */
export async function backup(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = readCall({ args: [...args], options: { to: { type: 'string' }, data: { type: 'string' } } });
  if (isMisuse(call)) return tellMisuse('backup', call, errors);
  const { to, data } = call.values;
  if (!to) return tellMisuse('backup', misuse(message('say-backup-file')), errors);
  try {
    backUp(dataFolder(data), to);
    const verdict = await verifyDatabase(to);
    out.write(sentences(verdict));
    return verdict.ok ? done : failed;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.fault === 'older') {
      out.write(`${operatorSentence(message('backup-unverified', { to, problem: operatorSentence(error.said) }))}\n`);
      return done;
    }
    errors.write(`${error.message}\n`);
    return failed;
  }
}
