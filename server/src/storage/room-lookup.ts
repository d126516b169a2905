import type { DatabaseSync } from 'node:sqlite';

/** What the database says of a room's log; see schema.ts. */
export type RoomRow = Readonly<Record<'number' | 'name' | 'form' | 'rows' | 'hash', unknown>>;

/**
 * Finds the log that a room has, by the room's name. One that the index does not know is looked for row by row: a room that is
 * taken for new is seeded with the draft, and a damaged page of the index must not put the draft in the place of a party's words.
 */
export function createRoomLookup(database: DatabaseSync): (room: string) => RoomRow | undefined {
  const columns = 'number, name, form, rows, hash';
  const byIndex = database.prepare(`SELECT ${columns} FROM room WHERE called = ?`);
  const byRow = database.prepare(`SELECT ${columns} FROM room NOT INDEXED WHERE called = ?`);
  return (room) => (byIndex.get(room) ?? byRow.get(room)) as RoomRow | undefined;
}
