import type { LogQuota } from './log-quota.ts';
import { longestWait, type WorkLedger } from './work-ledger.ts';

/** What waiting for a turn has come to: it is the member's, or so much is owed that they had better come back later. */
export type TurnOutcome = 'theirs' | 'too-much-work' | 'too-much-written';

/** Where work and writing are counted. */
export interface MemberAccounts {
  readonly work: WorkLedger;
  /** Who pays for the work in the ledger. */
  readonly payers: readonly string[];
  /** What typing may add to the disk. */
  readonly quota: LogQuota;
  /** Milliseconds. */
  readonly now: () => number;
}

/** When a member may go ahead in a room, and what it has paid for that. */
export class MemberTurns {
  readonly #room: string;
  readonly #accounts: MemberAccounts;

  constructor(room: string, accounts: MemberAccounts) {
    this.#room = room;
    this.#accounts = accounts;
  }

  /** Null where the member may go ahead; else resolves with what came of waiting. */
  next(): Promise<TurnOutcome> | null {
    const { work, payers, now } = this.#accounts;
    return work.turn(payers, now)?.then((theirs) => (theirs ? 'theirs' : 'too-much-work')) ?? null;
  }

  /** The same, and what the member has written in a day is not too much. */
  nextToWrite(): Promise<TurnOutcome> | null {
    const { quota, now } = this.#accounts;
    const owed = quota.wait(this.#writer, this.#room, now());
    return owed === 0 ? this.next() : this.#slowed(owed);
  }

  /** Pays for work that was done. */
  charge(cost: { readonly steps: number; readonly scans?: number }): void {
    const { work, payers, now } = this.#accounts;
    work.charge(payers, cost, now());
  }

  /** Counts what was added to the log, in bytes. */
  logged(bytes: number): void {
    const { quota, now } = this.#accounts;
    quota.spend(this.#writer, this.#room, bytes, now());
  }

  async #slowed(owed: number): Promise<TurnOutcome> {
    if (owed > longestWait) return 'too-much-written';
    await new Promise((resolve) => setTimeout(resolve, owed));
    return (await this.nextToWrite()) ?? 'theirs';
  }

  /** Who writes, for the quota of what is logged: of a seat that many have, each address by itself. */
  get #writer(): string {
    return this.#accounts.payers.join(' ');
  }
}
