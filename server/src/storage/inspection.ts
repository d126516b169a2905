import type { TextDocument } from '@adref/shared/document';
import type { Act } from '@adref/shared/negotiation';
import type { Finding } from './finding.ts';
import type { CommitMark } from './high-water-mark.ts';

/** A room as it is stored. `rows` are what its text is replayed from when no snapshot is trusted. */
export interface InspectedRoom {
  readonly name: string;
  /** Form of its text (`textSchemaVersion`); null where the log is gone, except for such rows as are left of it. */
  readonly form: number | null;
  readonly rows: readonly Uint8Array[];
  readonly snapshot: { readonly covers: number; readonly state: Uint8Array } | null;
  /** A later log of the same room is read in its place: it was carried over, or repaired. */
  readonly isAside: boolean;
  readonly findings: readonly Finding[];
}

/** An invitation as the store of secrets has it. */
export interface InspectedLink {
  readonly id: string;
  readonly negotiation: string | null;
  readonly expires: string;
  readonly revoked: boolean;
}

/**
 * A database read from its first row to its last, as it is at one moment; a server may go on writing meanwhile. Each question
 * gives what it found and tells, by `Finding`, what does not fit its hash or cannot be read. Nothing is changed.
 */
export interface Inspection {
  /** The file itself: damaged pages, dangling references, commits that it lacks. */
  file(): Finding[];
  /** The lists of what there has been (inventory-list.ts). */
  inventory(): Finding[];
  /** Also those of which nothing is there any more. */
  negotiations(): string[];
  acts(negotiation: string): { readonly acts: readonly Act[]; readonly findings: readonly Finding[] };
  rooms(): Iterable<InspectedRoom>;
  documents(): { readonly ids: readonly string[]; readonly findings: readonly Finding[] };
  /** The documents with these ids, as far as they are there and whole. */
  texts(ids: readonly string[]): Map<string, TextDocument>;
  invitations(): readonly InspectedLink[];
  /** What does not match its hash among sessions, links and leases. */
  rights(): Finding[];
  /** Who is said to be a member of which negotiation, by sessions and by leases in rooms. */
  memberships(): readonly { readonly negotiation: string; readonly member: string }[];
  leases(): readonly { readonly room: string; readonly member: string }[];
  /** Which folder the database is of, and how many commits it has had. */
  come(): CommitMark;
  /** What could not be read for damaged pages, by any question asked so far. */
  unreadable(): Finding[];
  close(): void;
}
