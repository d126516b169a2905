import type { PrintedLetter } from '@adref/shared/formats';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Points that a line which strikes words out is high at most. */
const thickest = 2.5;
/** Sizes of letters above their foot between which such a line is: an underline is below, a line over them above. */
const [lowest, highest] = [0.1, 0.5] as const;
/** Share of a letter's width over which the line goes. */
const most = 0.6;
/** Most lines of a page that are looked at: a map has more, and no words that are struck out. */
const mostBars = 20_000;
/** Points of one row in which lines are looked up. */
const rowHeight = 16;

/** Thin lines that go from left to right on a page, some of which strike words out. */
export class Bars {
  readonly #rows = new Map<number, Box[]>();
  #count = 0;

  add(box: Box): void {
    const [left, top, right, bottom] = box;
    if (bottom - top > thickest || right - left < 2 * thickest || ++this.#count > mostBars) return;
    const row = Math.floor((top + bottom) / 2 / rowHeight);
    const own = this.#rows.get(row);
    if (own) own.push(box);
    else this.#rows.set(row, [box]);
  }

  /** Whether one of the lines goes through a letter. */
  through({ text, x, y, width, size }: PrintedLetter): boolean {
    if (this.#count > mostBars || !/[\p{L}\p{N}]/u.test(text)) return false;
    const [from, to] = [y - highest * size, y - lowest * size];
    for (
      let row = Math.floor(from / rowHeight);
      row <= Math.floor(to / rowHeight) && row <= from / rowHeight + 8;
      row++
    ) {
      for (const [left, top, right, bottom] of this.#rows.get(row) ?? []) {
        const middle = (top + bottom) / 2;
        const over = Math.min(right, x + width) - Math.max(left, x);
        if (middle >= from && middle <= to && over >= most * width && over > 0) return true;
      }
    }
    return false;
  }
}

/** Numbers that each step of a path has: to a place, a line, a curve, its end. */
const lengths = [2, 2, 6, 4, 0] as const;

/** The boxes of the parts of a path, as the library has it: the kind of each step, and its numbers. */
export function boxesOf(path: unknown): Box[] {
  const data: unknown = Array.isArray(path) ? path[0] : null;
  if (!ArrayBuffer.isView(data)) return [];
  const numbers = Array.from(data as unknown as ArrayLike<number>);
  const boxes: Box[] = [];
  let open: [number, number, number, number] | null = null;
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at] ?? -1;
    const length = lengths[kind];
    if (length === undefined) return [];
    if (kind === 0 && open) {
      boxes.push(open);
      open = null;
    }
    for (let nth = at + 1; nth < at + length; nth += 2) {
      const [x, y] = [numbers[nth] ?? 0, numbers[nth + 1] ?? 0];
      open = open
        ? [Math.min(open[0], x), Math.min(open[1], y), Math.max(open[2], x), Math.max(open[3], y)]
        : [x, y, x, y];
    }
    at += 1 + length;
  }
  if (open) boxes.push(open);
  return boxes;
}
