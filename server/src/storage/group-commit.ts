import { message } from '../messages/message.ts';
import type { Write } from './storage.ts';
import { StorageError } from './storage-error.ts';

/** What became of one commit of a batch: null when it is durable. */
export type CommitOutcome = Error | null;

/** Carries out commits in order and makes them durable together; one that fails does not affect the others. */
export type FlushBatch = (batch: readonly (readonly Write[])[]) => readonly CommitOutcome[];

interface WaitingWrite {
  readonly writes: readonly Write[];
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Gathers the commits of one turn of the event loop into one flush:
 *
 *   commit • commit • commit  →  one transaction, one fsync  →  the promises settle, in the order of asking
 *
 * While a flush waits for the disk the sockets fill up, so the slower the disk the larger the next batch.
 */
export class GroupCommit {
  readonly #flush: FlushBatch;
  #waiting: WaitingWrite[] = [];
  #scheduled = false;
  #closed = false;

  constructor(flush: FlushBatch) {
    this.#flush = flush;
  }

  /** Rejects with the commit's own error, or with that of the whole batch. */
  commit(writes: readonly Write[]): Promise<void> {
    if (this.#closed) return Promise.reject(new StorageError('closed', message('storage-closed')));
    const settled = new Promise<void>((resolve, reject) => this.#waiting.push({ writes, resolve, reject }));
    if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => this.flushNow());
    }
    return settled;
  }

  /** Flushes what is queued without waiting for the end of the turn. */
  flushNow(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#scheduled = false;
    if (batch.length === 0) return;
    let outcomes: readonly CommitOutcome[];
    try {
      outcomes = this.#flush(batch.map(({ writes }) => writes));
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      outcomes = batch.map(() => failure);
    }
    batch.forEach((waiting, index) => {
      const outcome = outcomes[index];
      if (outcome) waiting.reject(outcome);
      else waiting.resolve();
    });
  }

  /** Flushes and refuses from now on. */
  close(): void {
    this.flushNow();
    this.#closed = true;
  }
}
