/**
 * Does something at most once in so many milliseconds: at once when it is asked for after a rest, and once more at the end of the pause where
 * it was asked for meanwhile.
 */
export class Pace {
  readonly #work: () => void;
  readonly #pause: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;

  /** `pause`, in ms, is asked for each time; after 0 nothing waits. */
  constructor(work: () => void, pause: () => number) {
    this.#work = work;
    this.#pause = pause;
  }

  ask(): void {
    if (this.#timer === undefined) this.#go();
    else this.#again = true;
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#again = false;
  }

  #go(): void {
    const pause = this.#pause();
    if (pause > 0) {
      this.#timer = setTimeout(() => {
        const again = this.#again;
        this.stop();
        if (again) this.#go();
      }, pause);
    }
    this.#work();
  }
}
