import type { Presence } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import { presenceEntry, presenceFrame } from './frame.ts';
import type { SyncLimits } from './sync-limits.ts';

/** Someone in the room, as the board sees them. */
export interface PresenceReader {
  /** The client id whose presence this connection shows; null until it has shown any. */
  readonly shownAs: number | null;
  send(frame: Uint8Array): void;
}

interface Shown {
  readonly reader: PresenceReader;
  readonly state: string;
  /** The server's own clock of this entry. */
  readonly clock: number;
}

/**
 * Who is in a room, and where their carets are.
 *
 * Each connection shows one entry, under a client id that was leased to its member; the identity in it is the server's. The
 * clocks that others see are the server's too, counted from the time of day: a client that comes back with an old clock, or one
 * that claims 2^40, changes nothing for others. Nobody is sent their own entry. Changes go out together, once a tick.
 */
export class PresenceBoard {
  readonly #readers: ReadonlySet<PresenceReader>;
  readonly #limits: Pick<SyncLimits, 'presenceTick' | 'renewalTick'>;
  readonly #now: () => number;
  readonly #shown = new Map<number, Shown>();
  readonly #changed = new Set<number>();
  #timer: NodeJS.Timeout | null = null;
  #due = Infinity;
  #clock = 0;

  constructor(
    readers: ReadonlySet<PresenceReader>,
    limits: Pick<SyncLimits, 'presenceTick' | 'renewalTick'>,
    now: () => number,
  ) {
    this.#readers = readers;
    this.#limits = limits;
    this.#now = now;
  }

  /** Shows what `reader` says of itself under `clientId`; null takes it down. */
  show(reader: PresenceReader, clientId: number, presence: Presence | null): void {
    const before = this.#shown.get(clientId);
    if (presence === null) {
      if (before?.reader === reader) this.#remove(clientId);
      return;
    }
    const state = JSON.stringify(presence);
    this.#clock = Math.max(this.#clock + 1, this.#now());
    this.#shown.set(clientId, { reader, state, clock: this.#clock });
    this.#changed.add(clientId);
    this.#schedule(before?.state === state ? this.#limits.renewalTick : this.#limits.presenceTick);
  }

  /** The connection has ended. */
  leave(reader: PresenceReader): void {
    if (reader.shownAs !== null) this.show(reader, reader.shownAs, null);
  }

  /** Everyone else's presence in one frame; null when there is nobody. */
  everyone(reader: PresenceReader): Uint8Array | null {
    const entries = [...this.#shown]
      .filter(([clientId]) => clientId !== reader.shownAs)
      .map(([clientId, { clock, state }]) => presenceEntry(clientId, clock, state));
    return entries.length > 0 ? presenceFrame(entries) : null;
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #remove(clientId: number): void {
    this.#shown.delete(clientId);
    this.#changed.add(clientId);
    this.#schedule(this.#limits.presenceTick);
  }

  #schedule(delay: number): void {
    const due = this.#now() + delay;
    if (this.#timer && this.#due <= due) return;
    this.stop();
    this.#due = due;
    this.#timer = setTimeout(() => this.#flush(), delay);
  }

  #flush(): void {
    this.#timer = null;
    const entries = new Map<number, Uint8Array>();
    for (const clientId of this.#changed) {
      const shown = this.#shown.get(clientId);
      if (!shown) this.#clock = Math.max(this.#clock + 1, this.#now());
      entries.set(clientId, presenceEntry(clientId, shown?.clock ?? this.#clock, shown?.state ?? 'null'));
    }
    this.#changed.clear();
    const all = presenceFrame([...entries.values()]);
    for (const reader of this.#readers) {
      if (reader.shownAs === null || !entries.has(reader.shownAs)) reader.send(all);
      else if (entries.size > 1) {
        reader.send(presenceFrame([...entries].filter(([id]) => id !== reader.shownAs).map(([, entry]) => entry)));
      }
    }
  }
}

/** What a client says of itself: exactly one entry. Null for several, which is the provider repeating what it heard of others. */
export function readPresence(bytes: Uint8Array): { clientId: number; clock: number; state: string } | null {
  const decoder = decoding.createDecoder(bytes);
  if (decoding.readVarUint(decoder) !== 1) return null;
  const clientId = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  return { clientId, clock, state: decoding.readVarString(decoder) };
}
