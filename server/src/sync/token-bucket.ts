/** So much at once, and so much more every second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts what a connection uses of a rate; the time is an argument. */
export class TokenBucket {
  readonly #rate: Rate;
  #left: number;
  #since: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#since = now;
  }

  /** False when that is more than is left. `now` in milliseconds. */
  take(amount: number, now: number): boolean {
    const { burst, perSecond } = this.#rate;
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#since) / 1000) * perSecond);
    this.#since = now;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
