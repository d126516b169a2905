import type { DatabaseSync } from 'node:sqlite';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';
import type { Inventory } from './inventory.ts';
import { listOfRoom } from './inventory-list.ts';
import { DamagedRecord } from './storage-error.ts';

/** What the database says of a room's log; see schema.ts. `name` is the one with which its hashes begin. */
export interface RoomRow {
  readonly number: number;
  readonly name: string;
  readonly form: number;
  readonly rows: number;
  readonly hash: string;
}

/** What became of looking for the log of a room. */
export type FoundRoom =
  | { readonly status: 'found'; readonly log: RoomRow }
  /** It was never written to. */
  | { readonly status: 'new' }
  /** It had this log, of which the database does not know any more. */
  | { readonly status: 'lost'; readonly log: Pick<RoomRow, 'name' | 'number'> }
  /** Nobody can say whether it had one, or which: something else is damaged. */
  | { readonly status: 'unsure'; readonly why: OperatorMessage };

/**
 * Finds the log that a room has, by the room's name. What a log is called, and the name in its row, are only for speed: the inventory
 * says whose it is, and its hashes begin with that name. A room that is taken for new is seeded with the draft, and a damaged byte,
 * or a removed row, must put neither the draft nor another's words in the place of a party's.
 */
export function createRoomLookup(database: DatabaseSync, inventory: Inventory): (room: string) => FoundRoom {
  const columns = 'number, name, form, rows, hash';
  const byIndex = database.prepare(`SELECT ${columns} FROM room WHERE called = ?`);
  const byNumber = database.prepare(`SELECT ${columns} FROM room WHERE number = ?`);
  const byRow = database.prepare(
    `SELECT ${columns} FROM room NOT INDEXED WHERE name = ?1 OR substr(name, 1, length(?1) + 2) = ?1 || ' @'
     ORDER BY number DESC LIMIT 1`,
  );
  /** Of rooms that were found as the inventory has them, the number of their log: each keystroke is written to one. */
  const proved = new Map<string, number>();
  return (room) => {
    const called = rowOf(byIndex.get(room));
    if (called && (proved.get(room) === called.number || inventory.isLast(room, called.name, called.number))) {
      proved.set(room, called.number);
      return { status: 'found', log: called };
    }
    const list = listOfRoom(room);
    const { entries, problems } = inventory.list(list);
    const listed = entries.findLast(({ name }) => roomOfLog(name) === room);
    const there = called && roomOfLog(called.name) === room ? called : rowOf(byRow.get(room));
    if (problems.length > 0) {
      // A log that is called by the room's name, and that the list does not contradict. One that is not called so may have been
      // followed by another, which is lost.
      if (there && there === called && (!listed || listed.number <= there.number))
        return { status: 'found', log: there };
      return {
        status: 'unsure',
        why: message('room-in-doubt', {
          room,
          list,
          problems: problems.map((one) => operatorSentence(one)).join('; '),
        }),
      };
    }
    if (listed) {
      const log = rowOf(byNumber.get(listed.number));
      return log ? { status: 'found', log: { ...log, name: listed.name } } : { status: 'lost', log: listed };
    }
    // Of another room by the list, whose name was altered to this one.
    if (!there || entries.some(({ number }) => number === there.number)) return { status: 'new' };
    return { status: 'unsure', why: message('room-not-listed', { room, list }) };
  };
}

/** Why nothing of a room is given out, or written, that was looked for and not found. */
export function damageOf(room: string, found: Exclude<FoundRoom, { status: 'found' | 'new' }>): DamagedRecord {
  if (found.status === 'unsure') return new DamagedRecord(found.why);
  return new DamagedRecord(message('log-lost', { room, number: found.log.number }));
}

/** Name of the room whose log has this name: a later log of a room has a number behind it. */
export function roomOfLog(name: string): string {
  return name.replace(/ @\d+$/, '');
}

function rowOf(row: Record<string, unknown> | undefined): RoomRow | undefined {
  if (!row) return undefined;
  const { number, name, form, rows, hash } = row;
  return { number: Number(number), name: String(name), form: Number(form), rows: Number(rows), hash: String(hash) };
}
