import type { PrintedItem } from './printed-page.ts';

/*
 * Which stretches of letters stand on one line of a page.
 *
 *   baseline of the line ± a quarter of its size      on the line
 *   smaller, and above the baseline                   raised: digits and asterisks are the mark of a footnote
 */

/** An item that knows whether it is raised above its line. */
export interface PlacedItem extends PrintedItem {
  readonly raised: boolean;
}

/** Share of a line's size by which a baseline may be off, and is still the line's: fonts in one line differ so much. */
const sameBaseline = 0.25;
/** A raised sign is smaller than this share of its line's size, and its baseline within this share above. */
const raisedSize = 0.88;
const raisedBy = 0.75;

/** Share of a line's size below which nothing is of it: what is larger is a word across the page, behind its lines. */
const smallest = 0.3;

interface OpenLine {
  readonly y: number;
  readonly size: number;
  readonly items: PlacedItem[];
  readonly reach: Reach;
}

/** The lines of a page, from the top down. Items side by side are in one line, also where they are in two columns. */
export function linesOf(items: readonly PrintedItem[]): PlacedItem[][] {
  // The large ones first: what is raised finds its line then.
  const bySize = items.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.size - a.size || a.y - b.y);
  const rows = new Map<number, OpenLine[]>();
  const lines: OpenLine[] = [];
  for (const item of bySize) {
    const beside = rows.get(rowOf(item.y)) ?? [];
    const line = lineFor(item, rows) ?? (beside.length < mostInRow ? null : (beside.at(-1) ?? null));
    if (line) {
      line.items.push({ ...item, raised: isRaised(item, line) });
      line.reach.add(item);
      continue;
    }
    const open = { y: item.y, size: item.size, items: [{ ...item, raised: false }], reach: new Reach(item.size) };
    open.reach.add(item);
    lines.push(open);
    rows.set(rowOf(item.y), [...beside, open]);
  }
  return lines.toSorted((a, b) => a.y - b.y).map((line) => line.items.toSorted((a, b) => a.x - b.x));
}

/** Points of one row in which lines are looked up. */
const rowHeight = 16;
const rowOf = (y: number) => Math.floor(y / rowHeight);
/** Lines of a row: no text has more, and each item is compared with all of them. */
const mostInRow = 64;

function lineFor(item: PrintedItem, rows: ReadonlyMap<number, readonly OpenLine[]>): OpenLine | null {
  let best: OpenLine | null = null;
  let nearest = Infinity;
  const reach = Math.min(mostRows, Math.ceil(item.size / raisedSize / rowHeight) + 1);
  for (let row = rowOf(item.y) - 1; row <= rowOf(item.y) + reach; row++) {
    for (const line of rows.get(row) ?? []) {
      const off = line.y - item.y;
      if (item.size < smallest * line.size) continue;
      const like = Math.abs(off) <= sameBaseline * Math.min(line.size, item.size);
      if (!(like || isRaised(item, line)) || Math.abs(off) >= nearest) continue;
      // What is small beside a line of another column is not of that line.
      if ((like && item.size > raisedSize * line.size) || line.reach.touches(item))
        [best, nearest] = [line, Math.abs(off)];
    }
  }
  return best;
}

/** Rows below an item in which its line is looked for: letters higher than a hundred points are no text. */
const mostRows = 8;

/** Whether something is as small, and as high above what is beside it, as a raised sign. */
export function isRaised(
  { y, size }: Pick<PrintedItem, 'y' | 'size'>,
  line: { readonly y: number; readonly size: number },
): boolean {
  const off = line.y - y;
  return size < raisedSize * line.size && off > 0.08 * line.size && off <= raisedBy * line.size;
}

/** Sizes of letters within which something is beside a line, as a mark is beside its word. */
const besideWithin = 3;
/** Steps of an item that are told one by one: wider ones are beside everything. */
const mostSteps = 1_000;

/** Where along its line there are letters, or some are near: told in steps, so that a line of many costs what it has. */
class Reach {
  readonly #step: number;
  readonly #taken = new Set<number>();
  #everywhere = false;

  constructor(size: number) {
    this.#step = besideWithin * Math.max(size, 1e-3);
  }

  add(item: PrintedItem): void {
    const [from, to] = this.#steps(item);
    if (to - from > mostSteps) this.#everywhere = true;
    else for (let step = from - 1; step <= to + 1; step++) this.#taken.add(step);
  }

  touches(item: PrintedItem): boolean {
    const [from, to] = this.#steps(item);
    if (this.#everywhere || to - from > mostSteps) return true;
    for (let step = from; step <= to; step++) if (this.#taken.has(step)) return true;
    return false;
  }

  #steps({ x, width }: PrintedItem): [number, number] {
    return [Math.floor(x / this.#step), Math.floor((x + width) / this.#step)];
  }
}
