import type { DatabaseSync } from 'node:sqlite';
import { message } from '../messages/message.ts';
import {
  anewHash,
  anewNumber,
  type InventoryEntry,
  type InventoryHead,
  listOfRoom,
  negotiationEntry,
  negotiationOfEntry,
  rootList,
  type WalkedList,
  walkList,
} from './inventory-list.ts';
import { entryHash, listStart } from './log-hash.ts';

/** The tables of the inventory; the root's head is with the folder. Nothing in a list is changed or removed. */
export const inventoryTables = `
  CREATE TABLE inventory (
    list TEXT NOT NULL,
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (list, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inventory_name ON inventory (list, name, number);
  CREATE TRIGGER inventory_kept BEFORE UPDATE ON inventory BEGIN SELECT RAISE (ABORT, 'The inventory is never changed'); END;
  CREATE TRIGGER inventory_stays BEFORE DELETE ON inventory BEGIN SELECT RAISE (ABORT, 'The inventory is never cut'); END;
  CREATE TABLE inventory_head (list TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ALTER TABLE folder ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE folder ADD COLUMN entries_hash TEXT NOT NULL DEFAULT '';
`;

/** What there has been in this database: asked where something is not found, and where a room begins (inventory-list.ts). */
export interface Inventory {
  addNegotiation(id: string): void;
  /** A room's log begins; `log` is its own name. */
  addLog(room: string, log: string, number: number): void;
  /** The last log of the room that an index finds, unproved: whether it is the one at hand. */
  isLast(room: string, log: string, number: number): boolean;
  /** Names of all lists but the root that are there, or that the root has. */
  lists(): string[];
  /** A list, walked; that it was never begun is proved as well. */
  list(list: string): WalkedList;
  /** All logs that lists know, also of lists that are damaged otherwise. */
  allLogs(): { readonly name: string; readonly number: number }[];
  /** Ids of negotiations, in order, and whether there may have been others. */
  negotiations(): { readonly ids: readonly string[]; readonly isWhole: boolean };
  /** Names of the lists that do not fit. */
  damaged(): string[];
  /** Begins a damaged list again with these entries. */
  beginAnew(list: string, entries: readonly Pick<InventoryEntry, 'name' | 'number'>[]): void;
}

/** Prepares the inventory of an open database. */
export function createInventory(database: DatabaseSync): Inventory {
  const stored = database.prepare('SELECT seq, name, number, hash FROM inventory WHERE list = ? ORDER BY seq');
  const last = database.prepare('SELECT seq, hash FROM inventory WHERE list = ? ORDER BY seq DESC LIMIT 1');
  const add = database.prepare('INSERT INTO inventory (list, seq, name, number, hash) VALUES (?, ?, ?, ?, ?)');
  const inRoot = database.prepare('SELECT 1 FROM inventory WHERE list = ? AND name = ?');
  const headOf = database.prepare('SELECT seq, hash FROM inventory_head WHERE list = ?');
  const setHead = database.prepare(
    `INSERT INTO inventory_head (list, seq, hash) VALUES (?, ?, ?)
     ON CONFLICT (list) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
  );
  const rootHead = database.prepare('SELECT entries AS seq, entries_hash AS hash FROM folder');
  const setRootHead = database.prepare('UPDATE folder SET entries = ?, entries_hash = ?');
  const lists = database.prepare('SELECT DISTINCT list FROM inventory UNION SELECT list FROM inventory_head');
  // A later log of a room has ` @` and a number behind the room's name; `A` comes after `@`.
  const lastOfRoom = database.prepare(
    `SELECT name, number FROM inventory WHERE list = ?1 AND name = ?2
     UNION ALL SELECT name, number FROM inventory WHERE list = ?1 AND name > ?2 || ' @' AND name < ?2 || ' A'
     ORDER BY number DESC LIMIT 1`,
  );

  const head = (list: string): InventoryHead | null => {
    const row = list === rootList ? rootHead.get() : headOf.get(list);
    return row && Number(row.seq) > 0 ? { seq: Number(row.seq), hash: String(row.hash) } : null;
  };
  const place = (list: string, end: InventoryHead): void => {
    if (list === rootList) setRootHead.run(end.seq, end.hash);
    else setHead.run(list, end.seq, end.hash);
  };
  const append = (list: string, name: string, number: number): void => {
    const [noted, end] = [head(list), last.get(list)];
    const isNew = !noted && !end && (list === rootList || inRoot.get(rootList, list) === undefined);
    if (isNew && list !== rootList) append(rootList, list, 0);
    const fits = isNew || (noted !== null && noted.seq === end?.seq && noted.hash === end.hash);
    // Behind an end that was damaged a number is left out: what was lost there stays missed.
    const seq = Math.max(noted?.seq ?? 0, Number(end?.seq ?? 0)) + (fits ? 1 : 2);
    const hash = entryHash(noted?.hash ?? listStart(list), seq, name, number);
    add.run(list, seq, name, number, hash);
    place(list, { seq, hash });
  };
  const walked = (list: string): WalkedList => {
    const entries = stored.all(list).map((row) => ({
      seq: Number(row.seq),
      name: String(row.name),
      number: Number(row.number),
      hash: String(row.hash),
    }));
    const walk = walkList(list, entries, head(list));
    if (list === rootList || entries.length > 0 || walk.problems.length > 0) return walk;
    const root = walked(rootList);
    if (root.entries.some(({ name }) => name === list)) return { entries, problems: [message('list-gone')] };
    return root.problems.length === 0 ? walk : { entries, problems: [message('list-not-there')] };
  };
  const allLists = () => {
    const named = walked(rootList).entries.flatMap(({ name }) => (negotiationOfEntry(name) === null ? [name] : []));
    return [...new Set([...lists.all().map(({ list }) => String(list)), ...named])].filter((list) => list !== rootList);
  };

  return {
    addNegotiation: (id) => append(rootList, negotiationEntry(id), 0),
    addLog: (room, log, number) => append(listOfRoom(room), log, number),
    isLast(room, log, number) {
      const row = lastOfRoom.get(listOfRoom(room), room);
      return row?.name === log && row.number === number;
    },
    lists: allLists,
    list: walked,
    allLogs: () => allLists().flatMap((list) => walked(list).entries.map(({ name, number }) => ({ name, number }))),
    negotiations() {
      const { entries, problems } = walked(rootList);
      return { ids: entries.flatMap(({ name }) => negotiationOfEntry(name) ?? []), isWhole: problems.length === 0 };
    },
    damaged: () => [rootList, ...allLists()].filter((list) => walked(list).problems.length > 0),
    beginAnew(list, entries) {
      const seq = 1 + Math.max(head(list)?.seq ?? 0, Number(last.get(list)?.seq ?? 0));
      const start = { seq, hash: anewHash(list, seq) };
      add.run(list, seq, '', anewNumber, start.hash);
      place(list, start);
      for (const { name, number } of entries) append(list, name, number);
    },
  };
}
