/** So much at once, and so much more every second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts what is used of a rate; the time is an argument, in milliseconds. */
export class TokenBucket {
  readonly #rate: Rate;
  #left: number;
  #since: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#since = now;
  }

  /** False when that is more than is left. */
  take(amount: number, now: number): boolean {
    this.#refill(now);
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }

  /** Takes it even where that is more than is left: what was found out only when it was done. */
  spend(amount: number, now: number): void {
    this.#refill(now);
    this.#left -= amount;
  }

  /** Milliseconds until nothing is owed any more. */
  wait(now: number): number {
    this.#refill(now);
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / this.#rate.perSecond) * 1000);
  }

  /** The share of the burst that is left: 1 where it is as if nothing had ever been used, below 0 where something is owed. */
  left(now: number): number {
    this.#refill(now);
    return this.#left / this.#rate.burst;
  }

  #refill(now: number): void {
    const { burst, perSecond } = this.#rate;
    // A clock that is set back refills nothing and takes nothing away.
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#since) / 1000) * perSecond);
    this.#since = now;
  }
}
