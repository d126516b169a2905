import type { ActMark } from '@adref/shared/protocol';

/** The record was once further, or went another way, than the server has it now. */
export interface WentBack {
  /** Number of the last act that this browser had seen. */
  readonly known: number;
  /** Number of the last act that the server has. */
  readonly now: number;
}

/**
 * The furthest head of one record that this browser has seen, as one member. The server hands it over with every act; kept here it
 * is out of the server's reach, so that acts taken off the end of the record show, which no chain can.
 */
export class KnownHead {
  readonly #key: string;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | null;

  /** `storage` is null where the browser keeps nothing: then nothing is known. */
  constructor(negotiation: string, member: string, storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    this.#key = `adref-head ${negotiation} ${member}`;
    this.#storage = storage;
  }

  /** Null where none is known. */
  read(): ActMark | null {
    try {
      const [, seq, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(this.#storage?.getItem(this.#key) ?? '') ?? [];
      return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
    } catch {
      // A browser may forbid it.
      return null;
    }
  }

  /** Keeps a head that is further than the one known; any, where `again` says so. An act of the old form has no hash to be known by. */
  keep({ seq, hash }: ActMark, again = false): void {
    if (hash === '' || (!again && seq <= (this.read()?.seq ?? 0))) return;
    try {
      this.#storage?.setItem(this.#key, `${seq} ${hash}`);
    } catch {
      // Full or forbidden: the head known before stays.
    }
  }
}

/** The storage that outlives the page; null where there is none. */
export function lastingStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
