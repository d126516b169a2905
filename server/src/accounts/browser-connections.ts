/** Milliseconds for which a browser that signed out is remembered: what was being opened then, a record to read at most, is open by then. */
const memory = 60_000;

/** How to end one thing that a browser has open. */
type End = () => void;

/** Ties a connection to the browser that opens it; `end` is called when the browser signs out. Returns how to untie it. */
export type Tie = (end: End) => () => void;

/**
 * What each browser has open, streams and sockets, so that all of it ends when its session does. Other browsers on the same seat
 * keep theirs.
 */
export class BrowserConnections {
  readonly #now: () => Date;
  readonly #open = new Map<string, Set<End>>();
  /** When browsers have signed out, the earliest first. */
  readonly #signedOut = new Map<string, number>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Ties what is opened by right of a session of this browser. It ends at once where the browser signed out while it was being opened. */
  of(browser: string): Tie {
    return (end) => {
      if (this.#signedOut.has(browser)) {
        end();
        return () => undefined;
      }
      const ends = this.#open.get(browser) ?? new Set();
      this.#open.set(browser, ends.add(end));
      return () => {
        ends.delete(end);
        if (ends.size === 0 && this.#open.get(browser) === ends) this.#open.delete(browser);
      };
    };
  }

  /** Ends everything that the browser has open; after its session has ended. */
  signOut(browser: string): void {
    const now = this.#now().getTime();
    for (const [earlier, time] of this.#signedOut) {
      if (time > now - memory) break;
      this.#signedOut.delete(earlier);
    }
    this.#signedOut.set(browser, now);
    const ends = this.#open.get(browser);
    this.#open.delete(browser);
    for (const end of ends ?? []) end();
  }
}
