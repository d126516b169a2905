/** Milliseconds of work after which others get their turn: a keystroke waits for less than 50 ms, whatever else is done for whomever. */
const longest = 8;

/** One turn of the event loop, in which work that takes long is done a piece at a time. Begins when it is made. */
export class Turn {
  #began = performance.now();

  /** Null while it is short; else resolves in the next turn, which is a new one. */
  over(): Promise<void> | null {
    return performance.now() - this.#began < longest ? null : this.#next();
  }

  async #next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = performance.now();
  }
}
