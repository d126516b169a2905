import type { RawLine } from '../source/line.ts';

/**
 * Two columns side by side, as `pdftotext -layout` prints them.
 *
 *   The first column is      and the second one       → The first column is / read first, / and the second one / is read after it.
 *   read first,              is read after it.
 *
 * A stretch of lines is in columns where most of them have a gap of spaces that ends at the same place, with words of a line's length
 * on both sides. A masthead or a table has fewer lines, or shorter cells.
 */
const gap = /\S(\s{3,})(?=\S)/gu;

/** Fewest lines of a stretch in columns. */
const fewest = 8;

/** Fewest characters that a line of a column has on average: cells of tables have less. */
const shortestColumn = 22;

/** Share of the lines of a stretch that have the gap at its place. */
const most = 0.6;

/** Lines in the order in which they are read. */
export function inReadingOrder(lines: readonly RawLine[]): RawLine[] {
  const result: RawLine[] = [];
  let page: RawLine[] = [];
  const flush = () => {
    for (const line of readInColumns(page)) result.push(line);
    page = [];
  };
  for (const line of lines) {
    if (line.feed) flush();
    page.push(line);
  }
  flush();
  return result;
}

function readInColumns(page: readonly RawLine[]): readonly RawLine[] {
  const starts = new Map<number, number[]>();
  for (const [at, { raw }] of page.entries()) {
    const columns = [...raw.matchAll(gap)].map((match) => match.index + match[0].length);
    // Beside an empty line of the first column there is only the second.
    const indent = raw.search(/\S/);
    if (indent >= shortestColumn) columns.push(indent);
    for (const column of new Set(columns)) {
      const list = starts.get(column);
      if (list) list.push(at);
      else starts.set(column, [at]);
    }
  }
  const [column = 0, at = []] = [...starts].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const [from = 0, to = 0] = [at[0], at.at(-1)];
  const stretch = page.slice(from, to + 1);
  const worded = stretch.filter(({ raw }) => raw.trim() !== '');
  if (at.length < fewest || at.length < most * worded.length) return page;
  const whole = (line: string) => /\S/.test(line.slice(0, column)) && /\S/.test(line.slice(column - 2, column));
  // A line that runs through the gap belongs to no column.
  if (worded.filter(({ raw }) => whole(raw)).length > (1 - most) * worded.length) return page;
  const left = stretch.map((line) => ({ ...line, raw: line.raw.slice(0, column).trimEnd() }));
  const right = stretch.map((line) => ({ ...line, raw: line.raw.slice(column), feed: false }));
  const length = (side: readonly RawLine[]) => {
    const lines = side.filter(({ raw }) => raw.trim() !== '');
    return lines.reduce((sum, { raw }) => sum + raw.trim().length, 0) / Math.max(1, lines.length);
  };
  if (length(left) < shortestColumn || length(right) < shortestColumn) return page;
  return [...page.slice(0, from), ...left, ...right, ...page.slice(to + 1)];
}
