import { message } from '../messages/message.ts';
import { type InventoryEntry, negotiationOfEntry, rootList, type WalkedList, walkList } from './inventory-list.ts';

/** Asks a database that is inspected; what cannot be read is left out. */
export type InspectedRows = (sql: string) => readonly Record<string, unknown>[];

/** Every list of the inventory that is there, or that the root has, by its name, walked. */
export function inspectLists(rows: InspectedRows): ReadonlyMap<string, WalkedList> {
  const stored = new Map<string, InventoryEntry[]>([[rootList, []]]);
  for (const row of rows('SELECT list, seq, name, number, hash FROM inventory ORDER BY list, seq')) {
    const [list, seq, name] = [String(row.list), Number(row.seq), String(row.name)];
    const entries = stored.get(list) ?? [];
    entries.push({ seq, name, number: Number(row.number), hash: String(row.hash) });
    stored.set(list, entries);
  }
  const rootHead = rows('SELECT entries AS seq, entries_hash AS hash FROM folder WHERE entries > 0');
  const heads = new Map([
    ...rootHead.map((row) => [rootList, row] as const),
    ...rows('SELECT list, seq, hash FROM inventory_head').map((row) => [String(row.list), row] as const),
  ]);
  const walk = (list: string): WalkedList => {
    const head = heads.get(list);
    return walkList(list, stored.get(list) ?? [], head ? { seq: Number(head.seq), hash: String(head.hash) } : null);
  };
  const walked = new Map([...stored.keys(), ...heads.keys()].map((list) => [list, walk(list)]));
  for (const { name } of walked.get(rootList)?.entries ?? []) {
    if (negotiationOfEntry(name) !== null || walked.has(name)) continue;
    walked.set(name, { entries: [], problems: [message('list-gone')] });
  }
  return walked;
}
