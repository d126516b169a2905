import { message, type OperatorMessage } from '../messages/message.ts';
import { entryHash, listStart } from './log-hash.ts';

/*
 * The inventory says what there has been, apart from where it is, so that what is gone is missed:
 *
 *   list "all"           := (id of a negotiation, prefixed "negotiation " | name of a list below)*    its head is with the folder
 *   list "rooms of <id>" := name of a room's log with its number in the database, when it began
 *   a list               := entries numbered from 1, each with the hash of the one before in its own; the head is stored apart
 *
 * An entry `anew` begins a list again: what is before it was damaged, and `adref repair` has looked at it.
 */

/** One entry of a list, as it is stored. */
export interface InventoryEntry {
  readonly seq: number;
  readonly name: string;
  /** Of the log in the database; 0 for what has none, below 0 for `anew`. */
  readonly number: number;
  readonly hash: string;
}

/** Where a list ends, as it is stored apart from it. */
export interface InventoryHead {
  readonly seq: number;
  readonly hash: string;
}

/** Name of the list of lists and negotiations. */
export const rootList = 'all';
/** Number of an entry that begins its list again. */
export const anewNumber = -1;

/** The list that has the logs of a room. */
export function listOfRoom(room: string): string {
  const [, negotiation] = /^negotiation\/([\w-]+)\//.exec(room) ?? [];
  return negotiation === undefined ? 'rooms' : `rooms of ${negotiation}`;
}

/** Name in the list of lists and negotiations. */
export function negotiationEntry(id: string): string {
  return `negotiation ${id}`;
}

/** Id of the negotiation that an entry of the root names; null where it names a list. */
export function negotiationOfEntry(name: string): string | null {
  return /^negotiation (.+)$/s.exec(name)?.[1] ?? null;
}

/** Hash of the entry that begins a list again: it builds on nothing before it. */
export function anewHash(list: string, seq: number): string {
  return entryHash(listStart(list), seq, '', anewNumber);
}

/** What a list says, walked from its first entry to its last. */
export interface WalkedList {
  /** Entries that are as they were written, since the list was begun. */
  readonly entries: readonly InventoryEntry[];
  /** What does not fit. Where there is any, the list may have had entries that it has not now. */
  readonly problems: readonly OperatorMessage[];
}

/** Walks a list; `stored` in order. */
export function walkList(list: string, stored: readonly InventoryEntry[], head: InventoryHead | null): WalkedList {
  let entries: InventoryEntry[] = [];
  let problems: OperatorMessage[] = [];
  let before: InventoryHead = { seq: 0, hash: listStart(list) };
  for (const entry of stored) {
    const { seq, name, number, hash } = entry;
    if (number === anewNumber && hash === anewHash(list, seq)) {
      entries = [];
      problems = [];
    } else if (seq !== before.seq + 1) problems.push(message('list-entry-missing', { entry: before.seq + 1 }));
    else if (hash !== entryHash(before.hash, seq, name, number))
      problems.push(message('list-entry-altered', { entry: seq }));
    else entries.push(entry);
    before = { seq, hash };
  }
  const end = head ?? { seq: 0, hash: listStart(list) };
  if (end.seq !== before.seq || end.hash !== before.hash) {
    problems.push(message('list-end', { end: before.seq, head: end.seq }));
  }
  return { entries, problems };
}
