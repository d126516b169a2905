/**
 * Lets one of those who wait go on in each turn of the event loop, in order, so that what many ask for at once is not done at once:
 * whatever else has arrived is handled in between.
 */
export class TurnQueue {
  readonly #waiting: (() => void)[] = [];

  /** Resolves in a turn in which nobody else of the queue goes on. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(() => this.#letOneGo());
    });
  }

  #letOneGo(): void {
    this.#waiting.shift()?.();
    // What is set while such callbacks run is run in the next turn.
    if (this.#waiting.length > 0) setImmediate(() => this.#letOneGo());
  }
}
