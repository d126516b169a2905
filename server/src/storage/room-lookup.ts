import type { DatabaseSync } from 'node:sqlite';

/** What the database says of a room's log; see schema.ts. */
export type RoomRow = Readonly<Record<'number' | 'name' | 'form' | 'rows' | 'hash', unknown>>;

/**
 * Finds the log that a room has, by the room's name. What a log is called is only for speed: its own name, with which its hashes begin, says
 * whose it is. One that the index does not know, or that another is found for, is looked for row by row, the last of the room's logs: a
 * room that is taken for new is seeded with the draft, and a damaged byte must put neither the draft nor another's words in the place of
 * a party's.
 */
export function createRoomLookup(database: DatabaseSync): (room: string) => RoomRow | undefined {
  const columns = 'number, name, form, rows, hash';
  const byIndex = database.prepare(`SELECT ${columns} FROM room WHERE called = ?`);
  const byRow = database.prepare(
    `SELECT ${columns} FROM room NOT INDEXED WHERE name = ?1 OR substr(name, 1, length(?1) + 2) = ?1 || ' @'
     ORDER BY number DESC LIMIT 1`,
  );
  return (room) => {
    const found = byIndex.get(room);
    return (found && roomOfLog(String(found.name)) === room ? found : byRow.get(room)) as RoomRow | undefined;
  };
}

/** Name of the room whose log has this name: a later log of a room has a number behind it. */
export function roomOfLog(name: string): string {
  return name.replace(/ @\d+$/, '');
}
