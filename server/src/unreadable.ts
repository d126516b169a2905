import { type Reason, sentenceOf } from '@adref/shared/refusal';

/** What can be stored and then not be read. */
export type UnreadableKind = 'negotiation' | 'room' | 'demonstration';

/**
 * Something stored cannot be read: damaged bytes, a broken chain. It is closed alone and its bytes are kept; asking again does
 * not help before it is repaired. `subject` is an id, never words of a text; `reason` is for the person who asks for it.
 */
export class Unreadable extends Error {
  readonly kind: UnreadableKind;
  readonly subject: string;
  readonly reason: Reason;

  constructor(kind: UnreadableKind, subject: string, reason: Reason, cause?: unknown) {
    super(sentenceOf(reason) ?? reason.key, { cause });
    this.name = 'Unreadable';
    this.kind = kind;
    this.subject = subject;
    this.reason = reason;
  }
}

/** What the operator should know of what is closed: how many of each kind, and how many rooms are open with a part missing. */
export interface UnreadableCounts {
  readonly negotiations: number;
  readonly rooms: number;
  readonly roomsWithGaps: number;
  readonly demonstration: boolean;
}

/** Remembers what was found unreadable since the server started; one for the whole server. */
export class UnreadableRegister {
  readonly #found = new Map<string, Unreadable>();
  readonly #gaps = new Set<string>();

  /** Notes it, and returns it to be thrown. */
  add(unreadable: Unreadable): Unreadable {
    this.#found.set(`${unreadable.kind} ${unreadable.subject}`, unreadable);
    return unreadable;
  }

  /** What was noted of it; undefined for what can be read as far as is known. */
  get(kind: UnreadableKind, subject: string): Unreadable | undefined {
    return this.#found.get(`${kind} ${subject}`);
  }

  /** Notes whether a room is open without a part of its log. */
  setGap(room: string, gap: boolean): void {
    if (gap) this.#gaps.add(room);
    else this.#gaps.delete(room);
  }

  counts(): UnreadableCounts {
    const all = [...this.#found.values()];
    const count = (kind: UnreadableKind) => all.filter((one) => one.kind === kind).length;
    return {
      negotiations: count('negotiation'),
      rooms: count('room'),
      roomsWithGaps: this.#gaps.size,
      demonstration: count('demonstration') > 0,
    };
  }
}
