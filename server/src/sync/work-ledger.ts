import type { SyncLimits } from './sync-limits.ts';
import { TokenBucket } from './token-bucket.ts';
import { TurnQueue } from './turn-queue.ts';

/** Work of the server that somebody may ask for: steps of about a microsecond, and scans that are paid again at each replay. */
interface Account {
  readonly steps: TokenBucket;
  readonly scans: TokenBucket;
}

/** Scans of one update that cost nothing worth counting: two people who type at one place. */
const freeScans = 20;

/** Share of the burst below which somebody asks for so much that it is done a piece at a time; typing uses a twentieth. */
const heavyBelow = 0.5;

/** Milliseconds after which nobody waits any longer. */
export const longestWait = 10_000;

/**
 * What members and addresses have asked of the server, over all their connections: whoever has used up their share waits, and
 * nobody else. The cost of an update is known only when it has been judged, so it is paid afterwards; it is bounded. Of all who
 * ask for much, one at a time gets a turn of the event loop, so that others never wait for more than one of their pieces.
 */
export class WorkLedger {
  readonly #limits: SyncLimits;
  readonly #accounts = new Map<string, Account>();
  readonly #turns = new TurnQueue();

  constructor(limits: SyncLimits) {
    this.#limits = limits;
  }

  /** Milliseconds that a payer (a member and an address) has to wait. `now` in milliseconds. */
  wait(payers: readonly string[], now: number): number {
    let wait = 0;
    for (const payer of payers) {
      const account = this.#accounts.get(payer);
      if (account) wait = Math.max(wait, account.steps.wait(now), account.scans.wait(now));
    }
    return wait;
  }

  /**
   * Null where a payer may go ahead; else resolves with true when it is their turn, or with false where they owe so much that
   * they had better come back later: what they sent would be kept in memory until then. `now` says the time.
   */
  turn(payers: readonly string[], now: () => number): Promise<boolean> | null {
    const isLight = payers.every((payer) => (this.#accounts.get(payer)?.steps.left(now()) ?? 1) >= heavyBelow);
    return isLight && this.wait(payers, now()) === 0 ? null : this.#later(payers, now);
  }

  async #later(payers: readonly string[], now: () => number): Promise<boolean> {
    for (const since = now(); ; ) {
      const owed = this.wait(payers, now());
      if (now() - since + owed > longestWait) return false;
      if (owed > 0) await new Promise((resolve) => setTimeout(resolve, owed));
      await this.#turns.next();
      // Others of the same address may have gone before.
      if (this.wait(payers, now()) === 0) return true;
    }
  }

  charge(payers: readonly string[], cost: { readonly steps: number; readonly scans?: number }, now: number): void {
    const scans = Math.max(0, (cost.scans ?? 0) - freeScans);
    for (const payer of payers) {
      const account = this.#accounts.get(payer) ?? this.#open(payer, now);
      account.steps.spend(cost.steps, now);
      if (scans > 0) account.scans.spend(scans, now);
    }
  }

  /** Forgets whoever owes nothing. */
  prune(now: number): void {
    for (const [payer, { steps, scans }] of this.#accounts) {
      if (steps.left(now) >= 1 && scans.left(now) >= 1) this.#accounts.delete(payer);
    }
  }

  #open(payer: string, now: number): Account {
    const { work, scans } = this.#limits;
    const account = { steps: new TokenBucket(work, now), scans: new TokenBucket(scans, now) };
    this.#accounts.set(payer, account);
    return account;
  }
}
