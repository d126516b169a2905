import { isRaised } from './page-line.ts';
import type { PrintedLetter } from './printed-page.ts';

/** Points of one row in which letters are looked up. */
const rowHeight = 16;
const rowOf = (y: number) => Math.floor(y / rowHeight);
/** Letters looked at in one gap: a mark has three figures. */
const mostInGap = 32;
/** Sizes of letters from which a gap between two of them has room for a mark, or for the comma between two. */
const roomForMark = 0.12;

/** The letters of a page by their places, to see which are in the gap between two that are larger and lower, or smaller and higher. */
export class RaisedBetween {
  readonly #letters: readonly PrintedLetter[];
  /** Made when the first gap is looked into: most pages have none. */
  #rows: Map<number, PrintedLetter[]> | null = null;
  readonly #sorted = new Set<number>();

  constructor(letters: readonly PrintedLetter[]) {
    this.#letters = letters;
  }

  /** Whether one is between a place, where the letter before ends, and the next letter of its row. */
  isBetween(from: number, next: PrintedLetter): boolean {
    if (next.x - from < roomForMark * next.size) return false;
    return [-1, 0, 1].some((beside) => {
      const letters = this.#row(rowOf(next.y) + beside);
      let [low, high] = [0, letters.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (middleOf(letters[middle] as PrintedLetter) < from) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < Math.min(letters.length, low + mostInGap); at++) {
        const one = letters[at] as PrintedLetter;
        if (middleOf(one) > next.x) return false;
        if (isRaised(one, next) || isRaised(next, one)) return true;
      }
      return false;
    });
  }

  /** The letters of a row, from the left. */
  #row(row: number): readonly PrintedLetter[] {
    this.#rows ??= Map.groupBy(
      this.#letters.filter(({ text }) => text.trim() !== ''),
      ({ y }) => rowOf(y),
    );
    const letters = this.#rows.get(row) ?? [];
    if (!this.#sorted.has(row)) letters.sort((a, b) => middleOf(a) - middleOf(b));
    this.#sorted.add(row);
    return letters;
  }
}

const middleOf = ({ x, width }: PrintedLetter) => x + width / 2;
