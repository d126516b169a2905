import type { TextEdit } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import type { Write } from '../storage/storage.ts';

/**
 * The live texts, as the acts see them. A room is loaded when it is first needed, seeded from its draft when it was never
 * written to, and unloaded when nobody is there and everything is durable.
 */
export interface RoomHost {
  /**
   * Calls `use` once with these texts, in a turn in which all of them can be read and edited, so that no keystroke comes between
   * what is read and the edits that follow from it. Rejects with `Unreadable` where one of them cannot be read.
   */
  withTexts<T>(rooms: readonly string[], use: (texts: LiveTexts) => T): Promise<T>;

  /** One text as it is now, all accepted updates included; `faults` counts what the schema does not allow. */
  read(room: string): Promise<{ paragraphs: LiveParagraph[]; faults: number }>;

  /**
   * The present words, by paragraph, of those in which words alone changed since this was last asked of the room; null where the whole text
   * is to be read instead: paragraphs came, went or became something else, or nobody has asked since the room was opened. For one asker.
   */
  wordsSince(room: string): Promise<ReadonlyMap<string, string> | null>;

  /**
   * Changes the text in memory and returns the writes that make it durable, for the caller to commit together with its act.
   * Connected clients receive the change when `announce` is called, after the commit; `abandon` drops the room when the
   * commit failed, so that it is loaded again without the change.
   */
  edit(room: string, edits: readonly TextEdit[]): Promise<PendingEdit>;

  /** Called (not awaited) after an update of this room's text has become durable. Returns how to stop listening. */
  onChange(listener: (room: string) => void): () => void;

  /** Whether somebody has a room of the negotiation open. */
  occupied(negotiation: string): boolean;

  /** Ends the sockets of these members, with close code `refused`; for a revoked link. */
  disconnect(members: readonly string[]): void;

  /** Ends the sockets in this room of those who may not be there any more, with close code `refused`. */
  turnOut(room: string): void;

  /**
   * Lets what is typed in a draft's rooms wait until the function that is returned is called: an act is being committed that
   * may end the round, and what is acknowledged meanwhile would not be in the next draft.
   */
  holdRound(negotiation: string, draft: number): () => void;

  /** Ends writing in a draft's rooms, with close code `roundOver`; they stay readable. */
  endRound(negotiation: string, draft: number): void;
}

/** Texts in memory, for one turn of the event loop, or for as long as they are held. */
export interface LiveTexts {
  read(room: string): { paragraphs: LiveParagraph[]; faults: number };
  /** See `RoomHost.wordsSince`. */
  wordsSince(room: string): ReadonlyMap<string, string> | null;
  /** Throws where the text was held and lost meanwhile. */
  edit(room: string, edits: readonly TextEdit[]): PendingEdit;
  /** Lets what is typed in the text wait until the function that is returned is called: edits of an act go on in later turns. */
  hold(room: string): () => void;
}

/** An edit in memory whose writes are not committed yet. */
export interface PendingEdit {
  readonly writes: readonly Write[];
  announce(): void;
  abandon(): void;
}

/** What rooms need to know of the negotiations, so that they do not depend on them. */
export interface RoomRules {
  /** Whether the member of this session may be in the room: `write`, `read` (old rounds, closed negotiation), or null for no, or no such room. */
  admission(room: string, member: string): 'write' | 'read' | null;
  /** Paragraphs to seed a room with that was never written to. */
  seed(room: string): Promise<readonly LiveParagraph[]>;
  /** Presence to stamp on the member's awareness. */
  presence(room: string, member: string): { member: string; name: string; party: string | null };
}
