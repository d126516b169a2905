import { parseRoomName } from '@adref/shared/crdt';
import { StoredSeeds } from '../acts/stored-seeds.ts';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';
import { openStorage } from '../storage/sqlite-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { type RoomRepair, repairRoom } from '../sync/room-repair.ts';
import { isMisuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, type Output } from './output.ts';

/**
 * `repair`: gives rooms whose log is damaged a new log with everything of the old one that can be read; the old one is kept. The
 * server must be stopped. Lists of what there is that are damaged begin again first. Says for each what was left out. Returns 0 where all of them can be opened afterwards, 1 where not.
 */
export async function repair(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = readCall({
    args: [...args],
    options: { all: { type: 'boolean' }, data: { type: 'string' } },
    allowPositionals: true,
  });
  if (isMisuse(call)) return tellMisuse('repair', call, errors);
  const { all = false, data } = call.values;
  const rooms = call.positionals;
  if (all === rooms.length > 0) return tellMisuse('repair', misuse(message('say-all-or-rooms')), errors);
  try {
    const storage = openStorage(dataFolder(data));
    try {
      return await repairAll(storage, all ? await storage.rooms() : rooms, all, out);
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
  // First: they show whether a room was lost.
  const lists = await storage.damagedLists();
  if (lists.length > 0) {
    await storage.commit([{ kind: 'inventory' }]);
    for (const list of lists) out.write(`${operatorSentence(message('list-begun-anew', { list }))}\n`);
  }
  const seeds = new StoredSeeds(storage);
  for (const room of inOrder(rooms)) {
    const outcome = await repairRoom(storage, room, new Date().toISOString(), (lost) => seeds.of(lost));
    if (outcome.status === 'repaired' || outcome.status === 'begun-anew') repaired++;
    if (outcome.status === 'unknown' || outcome.status === 'hopeless') code = failed;
    if (!all || outcome.status !== 'sound')
      out.write(
        `${room}: ${said(outcome)
          .map((one) => operatorSentence(one))
          .join(' ')}\n`,
      );
  }
  if (all) out.write(`${operatorSentence(message('rooms-repaired', { rooms: rooms.length, repaired }))}\n`);
  return code;
}

/** Rooms in the order of their rounds: what one begins with rests on the text of the round before, which is mended first. */
function inOrder(rooms: readonly string[]): readonly string[] {
  const roundOf = (room: string) => parseRoomName(room)?.draft ?? 0;
  return rooms.toSorted((a, b) => roundOf(a) - roundOf(b));
}

function said(outcome: RoomRepair): OperatorMessage[] {
  switch (outcome.status) {
    case 'unknown':
      return [message('room-unknown')];
    case 'sound':
      return [message('room-sound')];
    case 'hopeless':
      return [outcome.why, message('room-hopeless')];
    case 'begun-anew':
      return [outcome.why, message('room-begun-anew', { paragraphs: outcome.paragraphs })];
    case 'repaired': {
      const { paragraphs, rows, leftOut } = outcome;
      const list = leftOut.map((one) => operatorSentence(one)).join('; ');
      return [
        message('room-repaired', { paragraphs, rows }),
        leftOut.length === 0 ? message('left-nothing-out') : message('left-out', { list }),
      ];
    }
  }
}
