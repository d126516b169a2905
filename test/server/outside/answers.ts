import type { Act, DraftOrigins, Negotiation } from '@adref/shared/negotiation';
import type { RollingParagraph } from '@adref/shared/rolling';

/** From where a negotiation is read: by anybody, by one delegation, by the desk. */
export const seats = ['observer', 'delegate', 'desk'] as const;

export type Seat = (typeof seats)[number];

/** What one seat has been sent up to one moment. */
export interface SeatAnswers {
  /** The answer to a question for the negotiation. */
  readonly state: Negotiation;
  /** All acts of the event stream, from the first on. */
  readonly acts: readonly Act[];
  /** What the page makes of `state`: every bracket over what ranges count in. */
  readonly rolling: readonly RollingParagraph[];
  /** The answers on the drafts that came out of another, in order. */
  readonly origins: readonly DraftOrigins[];
  /** Everything that came over the wire since the last reading, and whatever else the seat can ask for. */
  readonly bytes: string;
}

/** Somebody tried to get into a text: over HTTP, or with bytes on its socket. */
export interface TriedDoor {
  readonly by: string;
  readonly text: string;
  readonly way: 'HTTP' | 'socket';
  /** Whether the text is theirs to write. */
  readonly own: boolean;
  /** Status of the answer, or code with which the socket was closed; null where the bytes were taken. */
  readonly answer: number | null;
  /** What was said with it. */
  readonly said: string;
}

/** A text with what its writers have been told is saved in it. */
export interface KeptText {
  readonly party: string;
  readonly acknowledged: readonly string[];
  /** Everything its own people find of it: its text now, those of rounds that are over, and what is offered to them. */
  readonly found: string;
}

/** A redline as pages draw it. */
export interface DrawnRedline {
  readonly before: string;
  readonly after: string;
  readonly ops: readonly { readonly op: 'equal' | 'delete' | 'insert'; readonly text: string }[];
}

/** Words that somebody keeps to itself. */
export interface Secret {
  readonly words: string;
  readonly may: readonly Seat[];
  /** Number of the draft with which they come out; null where they never do. */
  readonly until: number | null;
}

/** Everything that an outside reader knows at one moment. */
export interface Answers {
  readonly seats: Readonly<Record<Seat, SeatAnswers>>;
  /** The desk's answer on its own text; null where the negotiation is closed. */
  readonly chair: DraftOrigins;
  readonly redlines: readonly DrawnRedline[];
  readonly doors: readonly TriedDoor[];
  readonly kept: readonly KeptText[];
  readonly secrets: readonly Secret[];
  /** What the server said of its health, and of what nobody should send. */
  readonly health: string;
  readonly nonsense: readonly { readonly sent: string; readonly answer: number }[];
}
