import type { DatabaseSync } from 'node:sqlite';
import type { Inventory } from './inventory.ts';
import { listOfRoom, negotiationEntry, rootList } from './inventory-list.ts';
import { logStart, rowHash } from './log-hash.ts';
import { roomOfLog } from './room-lookup.ts';

/**
 * Begins the damaged lists of the inventory again, with what is whole in them and what is there: logs whose hashes begin with their
 * own name, negotiations with acts. What neither says is forgotten.
 */
export function mendInventory(database: DatabaseSync, inventory: Inventory): void {
  const damaged = inventory.damaged();
  const logs = database
    .prepare('SELECT number, name, rows, hash FROM room ORDER BY number')
    .all()
    .map(({ number, name, rows, hash }) => ({ number: Number(number), name: String(name), rows, hash: String(hash) }));
  const firstRow = database.prepare('SELECT member, time, bytes, hash FROM room_update WHERE room = ? AND seq = 1');
  const isOwnName = ({ number, name, rows, hash }: (typeof logs)[number]): boolean => {
    const row = firstRow.get(number);
    if (!row) return rows === 0 && hash === logStart(name);
    const { member, time, bytes } = row;
    if (!(bytes instanceof Uint8Array)) return false;
    return rowHash(logStart(name), { seq: 1, member: String(member), time: String(time), bytes }) === row.hash;
  };
  // Lists first, so that the root's new beginning names them all.
  for (const list of damaged.filter((one) => one !== rootList)) {
    const known = inventory.list(list).entries;
    const found = logs.filter((log) => listOfRoom(roomOfLog(log.name)) === list && isOwnName(log));
    const missing = found.filter(({ number }) => known.every((entry) => entry.number !== number));
    inventory.beginAnew(
      list,
      [...known, ...missing].sort((a, b) => a.number - b.number),
    );
  }
  if (!damaged.includes(rootList)) return;
  const ids = database.prepare('SELECT id FROM negotiation ORDER BY place').all();
  const known = inventory.list(rootList).entries.map(({ name }) => name);
  const names = new Set([...known, ...ids.map(({ id }) => negotiationEntry(String(id))), ...inventory.lists()]);
  inventory.beginAnew(
    rootList,
    [...names].map((name) => ({ name, number: 0 })),
  );
}
