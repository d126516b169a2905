import type { TextDocument } from '@adref/shared/document';
import type { Act, InvitationLink, SeenMark } from '@adref/shared/negotiation';

/**
 * What the server keeps. Everything is written as a list of writes in one transaction; the promise of `commit` resolves when
 * it is durable. What was damaged in the meantime is not given out: `DamagedRecord`. Commits asked for while one is being flushed go together into the next (group commit), in order.
 */
export interface Storage {
  /**
   * Changes when a backup was restored: what people were told after it was made may be gone. Whoever remembers something of
   * another generation has to offer it again.
   */
  readonly generation: string;

  /** Rejects, with nothing written, when one of the writes breaks a rule (an act out of sequence, a secret that exists). */
  commit(writes: readonly Write[]): Promise<void>;

  /** Ids of all negotiations, in the order in which they were created. */
  negotiations(): Promise<string[]>;
  /** All acts of a negotiation, in sequence. */
  acts(negotiation: string): Promise<Act[]>;
  document(id: string): Promise<TextDocument | null>;

  /** Names of all rooms that were ever written to, also of those that are gone, in the order in which they were. */
  rooms(): Promise<string[]>;
  /** Names of the lists of what there has been that are damaged (inventory-list.ts). Rooms that are in doubt for it are not given out. */
  damagedLists(): Promise<string[]>;
  /** Snapshot, if any, and the updates after it, in order. Empty for a room that was never written to. */
  room(room: string): Promise<Uint8Array[]>;
  /** Number of the last row of the room's log; 0 where it has none. */
  lastRow(room: string): Promise<number>;
  /** Form of text of the room's log (`textSchemaVersion`); null for a room that was never written to. */
  roomForm(room: string): Promise<number | null>;
  /**
   * Tells one log of the room from every other: it changes with the folder's `generation`, and when the room is given another
   * log. Nothing that was kept of one fits another.
   */
  roomGeneration(room: string): Promise<string>;
  /** Every row of the room's log that is there, from the first, also those that a snapshot covers. Nothing is refused, and a log that is gone has what rows are left of it. */
  roomLog(room: string): Promise<LoggedUpdate[]>;
  /** Number of the first row that `room` should replay and that is not there any more; null where none is missing. */
  missingRow(room: string): Promise<number | null>;
  /** When the last row of the room's log was written, ISO 8601; null where there is none. */
  lastWritten(room: string): Promise<string | null>;
  /** Member to whom this Yjs client id was leased in the room; null where it was not. */
  leaseHolder(room: string, clientId: number): Promise<string | null>;
  /** Yjs client ids that are leased to this member in the room, the earliest first. */
  leases(room: string, member: string): Promise<number[]>;

  /** Up to where a member has read, in no order; empty where nothing was ever noted. */
  seen(negotiation: string, member: string): Promise<SeenMark[]>;

  /** By the SHA-256 of the secret. */
  invitation(secretHash: string): Promise<StoredInvitation | null>;
  session(secretHash: string): Promise<StoredSession | null>;

  /** Deadlines at this time or before, the earliest first. */
  dueDeadlines(now: string): Promise<Deadline[]>;
  /** Time of the earliest deadline after this one; null where there is none. */
  nextDeadline(after: string): Promise<string | null>;

  /** True after a commit has failed because the disk is full, until one succeeds that writes something new. */
  isFull(): boolean;
  /** True while the database is not where it was opened: it was removed or replaced, and nothing can be saved. */
  isGone(): boolean;

  /** Flushes what is queued and closes. Later calls reject. */
  close(): Promise<void>;
}

/** One thing to be written; those of one commit are written together or not at all. */
export type Write =
  | { readonly kind: 'act'; readonly negotiation: string; readonly act: Act }
  | { readonly kind: 'document'; readonly id: string; readonly document: TextDocument }
  /** The raw accepted bytes; `member` is the author (`server` for what an act writes). */
  | {
      readonly kind: 'update';
      readonly room: string;
      readonly member: string;
      readonly time: string;
      readonly update: Uint8Array;
    }
  /**
   * Begins a room's log, in a form of text (`textSchemaVersion`). An earlier log of the room is set aside and stays as it is;
   * leases go over.
   */
  | {
      readonly kind: 'opening';
      readonly room: string;
      readonly form: number;
      readonly member: string;
      readonly time: string;
      readonly update: Uint8Array;
    }
  /** Replaces what `room()` has to replay; rows it covers stay in the log for the record. */
  | {
      readonly kind: 'snapshot';
      readonly room: string;
      readonly state: Uint8Array;
      /** Number of the last row that it covers; all that are there where it is absent. */
      readonly covers?: number;
    }
  | { readonly kind: 'lease'; readonly room: string; readonly clientId: number; readonly member: string }
  /** Nobody has this client id any more; where nobody had it nothing happens. */
  | { readonly kind: 'lease-end'; readonly room: string; readonly clientId: number }
  | {
      readonly kind: 'invitation';
      readonly secretHash: string;
      readonly negotiation: string | null;
      readonly link: InvitationLink;
    }
  /** Makes the old secret of this link worthless. */
  | { readonly kind: 'renewal'; readonly link: string; readonly secretHash: string; readonly expires: string }
  | { readonly kind: 'revocation'; readonly link: string }
  | { readonly kind: 'session'; readonly secretHash: string; readonly expires: string; readonly browser: string }
  | { readonly kind: 'session-end'; readonly secretHash: string }
  /** Removes a link of the server's own, if it is there. A negotiation's links stay, for renewal. */
  | { readonly kind: 'link-end'; readonly link: string }
  /** Notes that something must happen at a time; of one kind and subject there is one deadline, the last that was noted. */
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  /** Removes a deadline, if it is there: it was met, or there is nothing left to do. */
  | { readonly kind: 'deadline-end'; readonly deadline: Omit<Deadline, 'at'> }
  | { readonly kind: 'membership'; readonly secretHash: string; readonly negotiation: string; readonly member: string }
  /** The session may create negotiations. */
  | { readonly kind: 'creator'; readonly secretHash: string }
  /** A member has read up to there; what is further already stays, and marks that say no more than the one for everywhere go. */
  | {
      readonly kind: 'seen';
      readonly negotiation: string;
      readonly member: string;
      readonly marks: readonly SeenMark[];
    }
  /** Begins the lists of what there has been again, where they are damaged, from what there is; for a repair. */
  | { readonly kind: 'inventory' };

/** One row of a room's log, numbered from 1. */
export interface LoggedUpdate {
  readonly seq: number;
  readonly member: string;
  readonly time: string;
  readonly bytes: Uint8Array;
  /** False where it was altered, or the row before it. */
  readonly whole: boolean;
}

/** An invitation link, and what it leads to. */
export interface StoredInvitation {
  /** Null for the server's own link, whose bearer may create negotiations. */
  readonly negotiation: string | null;
  readonly link: InvitationLink;
}

/** Something that must happen at a time (schedule.ts). */
export interface Deadline {
  readonly kind: string;
  /** What it is about: an id, a hash. */
  readonly subject: string;
  /** ISO 8601 in UTC, as everywhere here. */
  readonly at: string;
}

/** A session of a browser, with the seats that it holds. `secretHash`: of the secret in its cookie, in hex; `expires` in ISO 8601, UTC. */
export interface StoredSession {
  readonly secretHash: string;
  /** Tells the browser: its sessions follow each other, one at each signing in. */
  readonly browser: string;
  readonly expires: string;
  readonly mayCreate: boolean;
  readonly memberships: readonly { readonly negotiation: string; readonly member: string }[];
}
