/** Jobs one after the other, in the order in which they are given. One that fails fails for whoever gave it, and the next one goes on. */
export class JobQueue {
  #tail: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  /** Does the job after all that were given before. */
  add<T>(job: () => Promise<T>): Promise<T> {
    this.#underWay++;
    const run = this.#tail.then(job).finally(() => this.#underWay--);
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /** Whether every job is done. */
  get idle(): boolean {
    return this.#underWay === 0;
  }

  /** Resolves when all that were given so far are done. */
  async drained(): Promise<void> {
    await this.#tail;
  }
}
