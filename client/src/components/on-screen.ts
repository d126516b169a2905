/** Milliseconds for which something has to be on screen before it counts as looked at: long enough to see that it is new, not what scrolls by. */
const moment = 2_000;
/** Share of it that has to be in sight; of what is longer than the window, that share of the window. */
const enough = 0.5;
/** Pixels at the top that bars cover. */
const covered = 110;

/** Tells of elements that have been on screen for a moment, each once, while somebody looks at the page: not in a tab behind others. */
export class OnScreen {
  readonly #seen: (element: Element) => void;
  readonly #observer: IntersectionObserver;
  readonly #watched = new Set<Element>();
  readonly #visible = new Set<Element>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();

  constructor(seen: (element: Element) => void) {
    this.#seen = seen;
    const threshold = [0, 0.1, 0.25, enough, 0.75, 1];
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), {
      threshold,
      rootMargin: `-${covered}px 0px 0px 0px`,
    });
    document.addEventListener('visibilitychange', this.#looked);
  }

  /** Watches these from now on, and no others; those among them that are watched already go on as they were. */
  watch(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const element of this.#watched) if (!wanted.has(element)) this.#leave(element);
    for (const element of wanted) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#looked);
    this.watch([]);
    this.#observer.disconnect();
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const window = rootBounds?.height ?? innerHeight;
      const inSight = isIntersecting && (intersectionRatio >= enough || intersectionRect.height >= enough * window);
      if (inSight) this.#visible.add(target);
      else this.#visible.delete(target);
      this.#time(target);
    }
  }

  /** Begins to count for what is in sight, and stops for what is not. */
  #time(element: Element): void {
    const counts = this.#visible.has(element) && document.visibilityState === 'visible';
    if (!counts) {
      clearTimeout(this.#timers.get(element));
      this.#timers.delete(element);
    } else if (!this.#timers.has(element)) {
      const done = () => {
        this.#leave(element);
        this.#seen(element);
      };
      this.#timers.set(element, setTimeout(done, moment));
    }
  }

  #leave(element: Element): void {
    this.#observer.unobserve(element);
    this.#watched.delete(element);
    this.#visible.delete(element);
    this.#time(element);
  }

  #looked = (): void => {
    for (const element of this.#watched) this.#time(element);
  };
}
