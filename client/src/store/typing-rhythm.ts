/** For how long after an own key the own user counts as typing, in ms: over the pauses inside a word, not those between sentences. */
const typingLasts = 1_000;

/** So long after the frame of a key the next one is not near, in ms: the quickest typists leave 70 ms between two. */
const quiet = 25;

/** At the latest then it is done, in ms: a word ends, and no key comes. */
const latest = 150;

/**
 * How often the page is drawn again for what others do while the own user types, in ms: the next key waits for each time. Of ten who type,
 * one coming in after the other took a third of the time; a step of this length is still read as somebody typing.
 */
const step = 250;

/** Calls back when the next frame has been painted. */
export type AfterPaint = (then: () => void) => void;

/**
 * When to do what others make necessary while the own user types: just after the frame that shows an own key, when the next key is furthest
 * away. Done at any other moment, it would be a key press now and then that waits for it. Who does not type waits for nothing.
 *
 *   key      |k·····frame|            |k·····frame|
 *   others'          ↓ waits ………………………………………↑ done
 *
 * What comes again and again comes in steps, all that waits in the same one: the page is laid out and painted once for all of it.
 */
export class TypingRhythm {
  readonly #afterPaint: AfterPaint;
  readonly #waiting = new Set<() => void>();
  #typed = Number.NEGATIVE_INFINITY;
  #painted = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #inStep = new Set<() => void>();
  #stepped = Number.NEGATIVE_INFINITY;
  #stepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(afterPaint: AfterPaint = afterNextFrame) {
    this.#afterPaint = afterPaint;
  }

  /** The own user has pressed a key that wrote something. */
  typed(): void {
    this.#typed = performance.now();
    this.#afterPaint(() => {
      this.#painted = performance.now();
      this.#run();
    });
  }

  get isTyping(): boolean {
    return performance.now() - this.#typed < typingLasts;
  }

  /** Does this at a good moment, at once where it is one; asked for again before, it is done once. */
  do(work: () => void): void {
    const now = performance.now();
    if (!this.isTyping || (this.#painted >= this.#typed && now - this.#painted < quiet)) {
      this.#waiting.delete(work);
      work();
      return;
    }
    this.#waiting.add(work);
    this.#timer ??= setTimeout(() => this.#run(), latest);
  }

  /** Does this in the next step, with all that others ask for until then; the first after a rest, and while nobody types, as `do` does. */
  inStep(work: () => void): void {
    if (!this.isTyping) {
      this.#inStep.delete(work);
      this.do(work);
      return;
    }
    this.#inStep.add(work);
    const left = this.#stepped + step - performance.now();
    if (left <= 0) this.#step();
    else this.#stepTimer ??= setTimeout(() => this.#step(), left);
  }

  /** It is not to be done any more. */
  forget(work: () => void): void {
    this.#waiting.delete(work);
    this.#inStep.delete(work);
  }

  #step(): void {
    clearTimeout(this.#stepTimer);
    this.#stepTimer = undefined;
    this.#stepped = performance.now();
    const asked = [...this.#inStep];
    this.#inStep.clear();
    for (const work of asked) this.do(work);
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const work of waiting) work();
  }
}

/** The rhythm of the keys on this page. */
export const typingRhythm = new TypingRhythm();

/** A message is delivered after the frame has been painted. */
function afterNextFrame(then: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') {
    setTimeout(then);
    return;
  }
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  });
}
