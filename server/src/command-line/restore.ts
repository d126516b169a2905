import { join } from 'node:path';
import { message, operatorSentence } from '../messages/message.ts';
import { databaseFile } from '../storage/database-files.ts';
import { acceptAsIs, restoreBackup } from '../storage/restore.ts';
import { StorageError } from '../storage/storage-error.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, type Output } from './output.ts';
import { sentences, type Verdict, verifyDatabase } from './verify.ts';

/**
 * `restore`: puts a backup into a data folder whose server is stopped, or takes the folder as it is after a loss. What was there is
 * moved aside, and only with `--replace`; a backup that does not fit is taken only with `--damaged`. Returns 0 where the server
 * can be started with it, 1 where nothing was changed.
 */
export async function restore(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('restore', call, errors);
  const { folder, from, replace, damaged } = call;
  try {
    if (from === null) {
      acceptAsIs(folder);
      out.write(sentences(await verifyDatabase(join(folder, databaseFile))));
    } else {
      const aside = await restoreBackup(folder, from, replace, async (file) => {
        const verdict = await verifyDatabase(file);
        out.write(sentences({ ...verdict, file: from }));
        if (!verdict.ok && !damaged) throw new DamagedBackup(from, verdict);
      });
      if (aside.length > 0)
        out.write(`${operatorSentence(message('kept-aside', { folder, names: aside.join(', ') }))}\n`);
    }
  } catch (error) {
    if (!(error instanceof StorageError || error instanceof DamagedBackup)) throw error;
    errors.write(`${error.message}\n`);
    return failed;
  }
  out.write(`${operatorSentence(message('restored'))}\n`);
  return done;
}

class DamagedBackup extends Error {
  constructor(file: string, { findings }: Verdict) {
    super(operatorSentence(message('backup-damaged', { file, findings: findings.length })));
    this.name = 'DamagedBackup';
  }
}

type Call = { ok: true; folder: string; from: string | null; replace: boolean; damaged: boolean } | Misuse;

function parse(args: readonly string[]): Call {
  const flag = { type: 'boolean' } as const;
  const call = readCall({
    args: [...args],
    options: { from: { type: 'string' }, 'as-is': flag, replace: flag, damaged: flag, data: { type: 'string' } },
  });
  if (isMisuse(call)) return call;
  const { from = null, 'as-is': asIs = false, replace = false, damaged = false, data } = call.values;
  if ((from === null) !== asIs) return misuse(message('say-from-or-as-is'));
  return { ok: true, folder: dataFolder(data), from, replace, damaged };
}
