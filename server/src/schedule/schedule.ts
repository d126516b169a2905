import type { Deadline, Storage, Write } from '../storage/storage.ts';

/** Carries out what must happen at the deadline of this subject. It may be called again for the same one, and must then do no harm. */
export type DeadlineHandler = (subject: string) => Promise<void>;

/**
 * Milliseconds that the timer sleeps at most: after that the clock is read again, which may have been set, or have gone on while the
 * machine slept. A timer of the engine holds 24.8 days and knows nothing of either. Also how soon a failed deadline is tried again.
 */
const longestSleep = 60_000;

/**
 * What must happen at a time, for the whole server: deadlines are stored in the commit of what they belong to, so that a restart
 * forgets none, and one timer waits for the earliest.
 *
 *   due → handled, the earliest first → removed          (a crash in between: handled once more after the start)
 *   failed → reported, the others go on → tried again within a minute
 */
export class Schedule {
  readonly #storage: Storage;
  readonly #now: () => Date;
  readonly #report: (error: unknown) => void;
  readonly #handlers: ReadonlyMap<string, DeadlineHandler>;
  #timer: NodeJS.Timeout | null = null;
  #wakes = Number.POSITIVE_INFINITY;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  /** `handlers` by kind of deadline; nothing happens before `run`. */
  constructor(around: {
    readonly storage: Storage;
    readonly now: () => Date;
    readonly report: (error: unknown) => void;
    readonly handlers: Readonly<Record<string, DeadlineHandler>>;
  }) {
    this.#storage = around.storage;
    this.#now = around.now;
    this.#report = around.report;
    this.#handlers = new Map(Object.entries(around.handlers));
  }

  /** The timer is set for this deadline too, which is being stored. Without this it would be up to a minute late. */
  expect({ at }: Deadline): void {
    this.#wakeAt(Date.parse(at));
  }

  /** Carries out what is due, resolves when that is done, and waits for the next. After one that is under way, where there is one. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#carryOut()).catch(this.#report);
    return this.#running;
  }

  /** Begins nothing more, and resolves when what was begun is done. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  async #carryOut(): Promise<void> {
    if (this.#closed) return;
    const now = this.#now().toISOString();
    try {
      for (const deadline of await this.#storage.dueDeadlines(now)) {
        if (this.#closed) return;
        await this.#handle(deadline).catch(this.#report);
      }
      const next = await this.#storage.nextDeadline(now);
      if (next !== null) this.#wakeAt(Date.parse(next));
    } finally {
      this.#wakeAt(this.#now().getTime() + longestSleep);
    }
  }

  async #handle({ kind, subject }: Deadline): Promise<void> {
    const handler = this.#handlers.get(kind);
    if (!handler) throw new RangeError(`Nothing is known of deadlines of the kind ${kind}`);
    await handler(subject);
    const done: Write = { kind: 'deadline-end', deadline: { kind, subject } };
    await this.#storage.commit([done]);
  }

  #wakeAt(time: number): void {
    if (this.#closed || (this.#timer && time >= this.#wakes)) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#wakes = time;
    const sleep = Math.min(Math.max(time - this.#now().getTime(), 0), longestSleep);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.run();
    }, sleep).unref();
  }
}
