/** Ends what was counted, the first time that it is called, and does `first` before it. */
type Ended = (first?: () => void) => void;

/**
 * What is under way in a room, and who waits for it:
 *
 *   commit   rows of the log on their way to the disk
 *   edit     of an act that is being committed: it is in memory before the log has it
 *   hold     of an act that may end the round: updates wait for it
 */
export class PendingWork {
  #commits = 0;
  /** Whether the last of them succeeded. */
  #lastCommit: Promise<boolean> = Promise.resolve(true);
  #edits = 0;
  #holds = 0;
  #waiting: (() => void)[] = [];

  /** Nothing at all. */
  get isNothing(): boolean {
    return this.#commits + this.#edits + this.#holds === 0;
  }

  /** Whether the log has everything that is in memory. */
  get isLogged(): boolean {
    return this.#commits === 0 && this.#edits === 0;
  }

  get hasEdits(): boolean {
    return this.#edits > 0;
  }

  get hasHolds(): boolean {
    return this.#holds > 0;
  }

  /** Counts a commit until it is over; then calls `saved` or `lost`. Resolves with whether it succeeded. */
  commit(done: Promise<unknown>, saved: () => void, lost: (error: unknown) => void): Promise<boolean> {
    this.#commits++;
    this.#lastCommit = done.then(
      () => {
        this.#commits--;
        saved();
        return true;
      },
      (error: unknown) => {
        this.#commits--;
        lost(error);
        return false;
      },
    );
    return this.#lastCommit;
  }

  /** Counts an edit until it is ended. */
  edit(): Ended {
    this.#edits++;
    return this.#once(() => this.#edits--);
  }

  /** Counts a hold until it is ended. */
  hold(): Ended {
    this.#holds++;
    return this.#once(() => this.#holds--);
  }

  /** Resolves when the next edit or hold is over. */
  nextEnd(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when nothing is on its way to the disk. */
  async flushed(): Promise<void> {
    while (this.#commits > 0) await this.#lastCommit;
  }

  /** Calls back when all commits so far have succeeded; at once where none is under way. Never when the last of them fails. */
  whenFlushed(callback: () => void): void {
    if (this.#commits === 0) callback();
    else this.#lastCommit.then((durable) => durable && callback());
  }

  #once(end: () => void): Ended {
    let open = true;
    return (first) => {
      if (!open) return;
      open = false;
      first?.();
      end();
      for (const resolve of this.#waiting.splice(0)) resolve();
    };
  }
}
