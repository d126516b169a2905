import { createHash } from 'node:crypto';

/**
 * Hashes over what is stored, so that a byte that changed, and a row that went, shows:
 *
 *   row(0) = SHA-256( "room " • name )
 *   row(n) = SHA-256( row(n-1) • JSON of [n, member, time] • bytes )         the log of a room; its last one is kept with the room
 *   snapshot = SHA-256( row(the last it covers) • bytes )
 *   document = SHA-256( its JSON )
 *   entry(0) = SHA-256( "list " • list )
 *   entry(n) = SHA-256( entry(n-1) • JSON of [n, name, number] )              the inventory (inventory.ts)
 *   right = SHA-256( JSON of what gives somebody a right )                     a session, a link, a lease (right-hash.ts)
 */

/** What is before the first row of a room's log. */
export function logStart(room: string): string {
  return createHash('sha256').update(`room ${room}`).digest('hex');
}

/** One row of a room's log, by its number from 1. */
export interface LogRow {
  readonly seq: number;
  readonly member: string;
  readonly time: string;
  readonly bytes: Uint8Array;
}

/** Hash of a row that follows one with hash `before`. */
export function rowHash(before: string, { seq, member, time, bytes }: LogRow): string {
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify([seq, member, time]))
    .update(bytes)
    .digest('hex');
}

/** Hash of a snapshot that covers the rows up to one with hash `covered`. */
export function snapshotHash(covered: string, bytes: Uint8Array): string {
  return createHash('sha256').update(covered).update(bytes).digest('hex');
}

/** Hash of a document as it is stored. */
export function documentHash(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

/** What is before the first entry of a list of the inventory. */
export function listStart(list: string): string {
  return createHash('sha256').update(`list ${list}`).digest('hex');
}

/** Hash of an entry that follows one with hash `before`. */
export function entryHash(before: string, seq: number, name: string, number: number): string {
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify([seq, name, number]))
    .digest('hex');
}
