import type { PlacedItem } from './page-line.ts';

/**
 * Columns of a page: two stretches of lines side by side, with a gutter that no word crosses.
 *
 *   | words words | words words |      fewest lines: eight; on both sides most of them say something, of a line's length
 *   | words words | words words |
 *   |   a line across the page  |      ends a stretch
 */
const fewestLines = 8;
/** Share of the lines of a stretch that have words on both sides. */
const most = 0.6;
/** Characters that a line of a column has on average: cells of tables have less. */
const shortestColumn = 22;
/** Width of a gutter, in sizes of the letters beside it. */
const gutter = 1;

/** Where an item begins and ends on the way in which lines are read: to the right, or (negative) to the left. */
interface Way {
  readonly start: (item: PlacedItem) => number;
  readonly end: (item: PlacedItem) => number;
}
const toRight: Way = { start: ({ x }) => x, end: ({ x, width }) => x + width };
const toLeft: Way = { start: ({ x, width }) => -x - width, end: ({ x }) => -x };

/** Lines that are read one after the other. */
export type Stretch = readonly (readonly PlacedItem[])[];

/** A stretch of a page; the second column `goesOn` where the first one ends, as the next page does. */
export interface ColumnPart {
  readonly lines: Stretch;
  readonly goesOn: boolean;
}

/** The stretches of a page in reading order; `fromRight`: the column on the right is read first. */
export function inColumns(page: Stretch, fromRight: boolean): ColumnPart[] {
  const [head, lines, foot] = withoutEdges(page);
  const way = fromRight ? toLeft : toRight;
  const at = gutterOf(lines, way);
  if (at === null) return [{ lines: page, goesOn: false }];
  const alone = (stretch: Stretch): ColumnPart => ({ lines: stretch, goesOn: false });
  return [alone(head), ...besideEachOther(lines, at, way), alone(foot)].filter((part) => part.lines.length > 0);
}

/** Distance to the text, in sizes of letters, from which a line at the edge of a page is its head or foot, and in no column. */
const edgeApart = 2;
/** Lines that a head or a foot has at most. */
const mostAtEdge = 2;

/** A page's head, its text and its foot. */
function withoutEdges(page: Stretch): [Stretch, Stretch, Stretch] {
  const yOf = (line: readonly PlacedItem[] | undefined) => line?.find(({ raised }) => !raised)?.y ?? line?.[0]?.y ?? 0;
  const isApart = (a: number, b: number) =>
    Math.abs(yOf(page[a]) - yOf(page[b])) > edgeApart * (page[b]?.[0]?.size ?? Infinity);
  let [from, to] = [0, page.length];
  for (let at = 1; at <= mostAtEdge && at < page.length; at++) if (isApart(at - 1, at)) from = at;
  for (let at = 1; at <= mostAtEdge && to - at > from; at++)
    if (isApart(page.length - at, page.length - at - 1)) to = page.length - at;
  return [page.slice(0, from), page.slice(from, to), page.slice(to)];
}

function besideEachOther(lines: Stretch, at: number, way: Way): ColumnPart[] {
  const result: ColumnPart[] = [];
  let open: (readonly PlacedItem[])[] = [];
  let across: (readonly PlacedItem[])[] = [];
  const flush = () => {
    if (across.length > 0) result.push({ lines: across, goesOn: false });
    if (open.length > 0) {
      const side = (isIn: (item: PlacedItem) => boolean) =>
        open.map((line) => line.filter(isIn)).filter((line) => line.length > 0);
      const [first, second] = [side((item) => way.start(item) < at), side((item) => way.start(item) >= at)];
      result.push({ lines: first, goesOn: false }, { lines: second, goesOn: first.length > 0 });
    }
    open = [];
    across = [];
  };
  for (const line of lines) {
    if (crosses(line, at, way)) {
      if (open.length > 0) flush();
      across.push(line);
    } else open.push(line);
  }
  flush();
  return result;
}

function crosses(line: readonly PlacedItem[], at: number, { start, end }: Way): boolean {
  if (line.some((item) => start(item) < at - 1 && end(item) > at + 1)) return true;
  const before = line
    .filter((item) => start(item) < at)
    .toSorted((a, b) => end(a) - end(b))
    .at(-1);
  const after = line.filter((item) => start(item) >= at).toSorted((a, b) => start(a) - start(b))[0];
  return before !== undefined && after !== undefined && start(after) - end(before) < (gutter / 2) * before.size;
}

/** Where the gutter between two columns is; null where the page has one column. */
function gutterOf(lines: Stretch, way: Way): number | null {
  const starts = new Map<number, number>();
  for (const line of lines) {
    const ordered = line.toSorted((a, b) => way.start(a) - way.start(b));
    for (const [nth, item] of ordered.entries()) {
      const before = ordered[nth - 1];
      if (before && way.start(item) - way.end(before) < gutter * item.size) continue;
      const place = Math.round(way.start(item) / binWidth);
      starts.set(place, (starts.get(place) ?? 0) + 1);
    }
  }
  const likely = [...starts].filter(([, count]) => count >= fewestLines).sort((a, b) => b[1] - a[1]);
  for (const [place] of likely.slice(0, mostTried)) {
    const at = (place - 1) * binWidth;
    if (parts(lines, at, way)) return at;
  }
  return null;
}

/** Points within which beginnings of lines are one edge. */
const binWidth = 4;
/** Edges looked at: those of two columns, of first lines set in, and of what is beside them. */
const mostTried = 6;

/** Whether the lines are in two columns, of which the second begins here: the lines of both need not stand at one height. */
function parts(lines: Stretch, at: number, way: Way): boolean {
  const inside = lines.filter((line) => !crosses(line, at, way));
  if (inside.length < most * lines.length) return false;
  const sides = [(item: PlacedItem) => way.start(item) < at, (item: PlacedItem) => way.start(item) >= at];
  return sides.every((isIn) => {
    const side = inside.map((line) => line.filter(isIn)).filter((line) => line.length > 0);
    const words = side.map((line) => line.map(({ text }) => text).join(' '));
    const length = words.reduce((sum, text) => sum + text.length, 0) / Math.max(1, side.length);
    const shortest = words.some((text) => /\p{Script=Han}/u.test(text)) ? shortestColumn / 2 : shortestColumn;
    return side.length >= fewestLines && length >= shortest;
  });
}
