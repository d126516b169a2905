import type { Change } from './change.ts';

/** What a new draft changes in the one before: ascending changes that never overlap, for questions about places in the earlier draft. */
export class DraftSteps {
  readonly #steps: readonly Change[];
  /** By how much all steps before the one at a place move what follows. */
  readonly #shifts: readonly number[];

  constructor(steps: readonly Change[]) {
    this.#steps = steps;
    const shifts = [0];
    for (const { from, to, text } of steps) shifts.push((shifts.at(-1) ?? 0) + text.length - (to - from));
    this.#shifts = shifts;
  }

  /** Whether the draft makes the very same change. */
  has({ from, to, text }: Change): boolean {
    return this.#around(from, to).some((step) => step.from === from && step.to === to && step.text === text);
  }

  /** The steps that are about the same words as a change, or insert at the same place. */
  colliding(change: Change): readonly Change[] {
    return this.#around(change.from, change.to).filter((step) => collide(change, step));
  }

  /** Whether any step changes words between two places, or inserts there. */
  within(from: number, to: number): boolean {
    return this.#around(from, to).some((step) => from < step.to && step.from < to);
  }

  /** Where a place of the earlier draft is in the new one; what is inserted right there is before it. */
  after(place: number): number {
    return place + this.#shift(this.#firstEndingAfter(place));
  }

  /** The same, but what is inserted right there is after it. */
  before(place: number): number {
    const next = this.#firstEndingAfter(place);
    const last = this.#steps[next - 1];
    return place + this.#shift(last && last.from === place ? next - 1 : next);
  }

  #shift(next: number): number {
    return this.#shifts[next] ?? 0;
  }

  /** The place among the steps of the first that ends after `place`. */
  #firstEndingAfter(place: number): number {
    let [low, high] = [0, this.#steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#steps[middle] as Change).to > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The steps that overlap or touch a range. */
  #around(from: number, to: number): Change[] {
    const found: Change[] = [];
    let at = this.#firstEndingAfter(from - 1);
    for (; at < this.#steps.length; at++) {
      const step = this.#steps[at] as Change;
      if (step.from > to) break;
      found.push(step);
    }
    return found;
  }
}

function collide(x: Change, y: Change): boolean {
  if (x.from === x.to && y.from === y.to) return x.from === y.from;
  if (x.from === x.to) return y.from < x.from && x.from < y.to;
  if (y.from === y.to) return x.from < y.from && y.from < x.to;
  return Math.max(x.from, y.from) < Math.min(x.to, y.to);
}
