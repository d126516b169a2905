import type { LiveParagraph } from '@adref/shared/document';
import type { SaveState } from './save-state.ts';

/** What the page knows of a room. */
export type RoomState = RoomWords & (RoomAtWork | RoomEnded);

/** Of the words in it. */
export interface RoomWords {
  readonly save: SaveState | 'connecting';
  /** Whether words may be typed: into the party's text, or, where the round ended meanwhile, into what this computer keeps of it. */
  readonly writable: boolean;
  /** A part of the text is missing on the server; what is shown is what is whole. */
  readonly incomplete: boolean;
  /** What this computer keeps of the text in another log of it, and the text does not have (room-copy.ts); mostly nothing. */
  readonly kept: readonly LiveParagraph[];
}

/**
 * `opening` until there is a text to show; `away` while the server has not answered yet and the text is the one that this computer keeps, to
 * read.
 */
interface RoomAtWork {
  readonly phase: 'opening' | 'away' | 'open';
}

/** The server will not have this connection any more, and why. */
export interface RoomEnded {
  readonly phase: 'ended';
  readonly reason: 'refused' | 'round over' | 'reload' | 'restored' | 'damaged';
}

/** Whether a room is as it was. */
export function sameState(a: RoomState, b: RoomState): boolean {
  return (
    a.phase === b.phase &&
    (a.phase !== 'ended' || b.phase !== 'ended' || a.reason === b.reason) &&
    a.save === b.save &&
    a.writable === b.writable &&
    a.incomplete === b.incomplete &&
    a.kept === b.kept
  );
}
