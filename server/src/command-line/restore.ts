import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseFile } from '../storage/database-files.ts';
import { acceptAsIs, restoreBackup } from '../storage/restore.ts';
import { StorageError } from '../storage/storage-error.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, misused, type Output } from './output.ts';
import { sentences, type Verdict, verifyDatabase } from './verify.ts';

export const restoreUsage = `restore (--from FILE [--replace] [--damaged] | --as-is) [--data DIR]`;

/**
 * `restore`: puts a backup into a data folder whose server is stopped, or takes the folder as it is after a loss. What was there is
 * moved aside, and only with `--replace`; a backup that does not fit is taken only with `--damaged`. Returns 0 where the server
 * can be started with it, 1 where nothing was changed.
 */
export async function restore(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) {
    errors.write(`restore: ${call.reason}\nUsage: adref ${restoreUsage}\n`);
    return misused;
  }
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
      if (aside.length > 0) out.write(`What was there is kept in ${folder}: ${aside.join(', ')}.\n`);
    }
  } catch (error) {
    if (!(error instanceof StorageError || error instanceof DamagedBackup)) throw error;
    errors.write(`${error.message}\n`);
    return failed;
  }
  out.write('Start the server: people whose browsers remember newer words are offered them again.\n');
  return done;
}

class DamagedBackup extends Error {
  constructor(file: string, { findings }: Verdict) {
    super(
      `${file} is damaged (${findings.length === 1 ? 'one thing does not fit' : `${findings.length} things do not fit`}) and nothing was changed: take another backup, or this one with --damaged.`,
    );
    this.name = 'DamagedBackup';
  }
}

type Call =
  | { ok: true; folder: string; from: string | null; replace: boolean; damaged: boolean }
  | { ok: false; reason: string };

function parse(args: readonly string[]): Call {
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, 'as-is': flag, replace: flag, damaged: flag, data: { type: 'string' } },
    });
    const from = values.from ?? null;
    if ((from === null) === (values['as-is'] !== true)) return { ok: false, reason: 'say --from FILE or --as-is.' };
    const { replace = false, damaged = false } = values;
    return { ok: true, folder: dataFolder(values.data), from, replace, damaged };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
