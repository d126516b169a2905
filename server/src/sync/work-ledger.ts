import type { SyncLimits } from './sync-limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** Work of the server that somebody may ask for: steps of about a microsecond, and scans that are paid again at each replay. */
interface Account {
  readonly steps: TokenBucket;
  readonly scans: TokenBucket;
}

/** Scans of one update that cost nothing worth counting: two people who type at one place. */
const freeScans = 20;

/**
 * What members and addresses have asked of the server, over all their connections: whoever has used up their share waits, and
 * nobody else. The cost of an update is known only when it has been judged, so it is paid afterwards; it is bounded.
 */
export class WorkLedger {
  readonly #limits: SyncLimits;
  readonly #accounts = new Map<string, Account>();

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
      if (steps.isFull(now) && scans.isFull(now)) this.#accounts.delete(payer);
    }
  }

  #open(payer: string, now: number): Account {
    const { work, scans } = this.#limits;
    const account = { steps: new TokenBucket(work, now), scans: new TokenBucket(scans, now) };
    this.#accounts.set(payer, account);
    return account;
  }
}
