import { parseArgs } from 'node:util';
import { openStorage } from '../storage/sqlite-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { type RoomRepair, repairRoom } from '../sync/room-repair.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, misused, type Output } from './output.ts';

export const repairUsage = `repair (ROOM … | --all) [--data DIR]`;

/**
 * `repair`: gives rooms whose log is damaged a new log with everything of the old one that can be read; the old one is kept. The
 * server must be stopped. Says for each what was left out. Returns 0 where all of them can be opened afterwards, 1 where not.
 */
export async function repair(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  let call: { readonly rooms: readonly string[]; readonly all: boolean; readonly folder: string };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { all: { type: 'boolean' }, data: { type: 'string' } },
      allowPositionals: true,
    });
    call = { rooms: positionals, all: values.all === true, folder: dataFolder(values.data) };
    if (call.all === positionals.length > 0) throw new TypeError('name the rooms, or say --all.');
  } catch (error) {
    errors.write(`repair: ${error instanceof Error ? error.message : String(error)}\nUsage: adref ${repairUsage}\n`);
    return misused;
  }
  try {
    const storage = openStorage(call.folder);
    try {
      return await repairAll(storage, call.all ? await storage.rooms() : call.rooms, call.all, out);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    errors.write(`${error.message}\n`);
    return failed;
  }
}

async function repairAll(
  storage: ReturnType<typeof openStorage>,
  rooms: readonly string[],
  all: boolean,
  out: Output,
): Promise<number> {
  let code = done;
  let repaired = 0;
  for (const room of rooms) {
    const outcome = await repairRoom(storage, room, new Date().toISOString());
    if (outcome.status === 'repaired') repaired++;
    if (outcome.status === 'unknown' || outcome.status === 'hopeless') code = failed;
    if (!all || outcome.status !== 'sound') out.write(`${room}: ${sentence(outcome)}\n`);
  }
  if (all) out.write(`${rooms.length} rooms looked at, ${repaired} repaired.\n`);
  return code;
}

function sentence(outcome: RoomRepair): string {
  switch (outcome.status) {
    case 'unknown':
      return 'there is no such room.';
    case 'sound':
      return 'everything in it can be read; nothing was done.';
    case 'hopeless':
      return `${outcome.reason} Nothing was done; restore a backup.`;
    case 'repaired': {
      const { paragraphs, rows, leftOut } = outcome;
      const lost = leftOut.length === 0 ? 'Nothing was left out.' : `Left out: ${leftOut.join('; ')}.`;
      return `a new log has ${paragraphs} paragraphs from ${rows} rows; the old log is kept. ${lost}`;
    }
  }
}
