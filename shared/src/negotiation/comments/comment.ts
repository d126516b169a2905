import type { Wording } from '../../rolling/index.ts';
import type { RecordedPlace } from '../ranges/recorded-place.ts';
import type { Visibility } from '../visibility.ts';

/** What somebody has said in a conversation. */
export interface Message {
  readonly id: string;
  /** The draft that was open. */
  readonly draft: number;
  readonly text: string;
  /** Party in whose name; null when the chair or the secretariat speaks. */
  readonly party: string | null;
  readonly by: string;
  readonly time: string;
  /** The one who said it has taken it back: it is not shown any more, and stays in the record. */
  readonly withdrawn?: true;
  /** What it said before the one who said it wrote it again, in order. */
  readonly earlier?: readonly EarlierMessage[];
}

/** What a message said until it was written again; `draft` was open then. */
export interface EarlierMessage {
  readonly text: string;
  readonly until: string;
  readonly draft: number;
}

/** An answer in a conversation. */
export type Answer = Message;

/** A conversation: what its opener has said of a paragraph or of words in it, and what came of it. */
export interface Comment extends Message, RecordedPlace {
  /** The words that the range counts in, where they were only typed: a private conversation makes no version of them. */
  readonly typed?: readonly Wording[];
  /** Who sees it; everybody where absent. */
  readonly audience?: Visibility;
  readonly answers?: readonly Answer[];
  /** Each time it was said to be resolved (`on`), or open again; the last one holds. */
  readonly resolutions?: readonly Resolution[];
}

/** Somebody's word that a conversation is resolved, or open again. */
interface Resolution {
  readonly on: boolean;
  readonly draft: number;
  /** Null when the chair or the secretariat says so. */
  readonly party: string | null;
  readonly by: string;
  readonly time: string;
}
