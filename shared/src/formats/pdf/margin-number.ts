import type { PlacedItem } from './page-line.ts';

/*
 * Numbers of lines in the margin of a draft: bare numbers that stand one above the other outside the text, and count the lines of each page or of
 * all, one by one or by fives: as many lines are from one to the next as the number grows. Those of paragraphs that have no sign after them grow by one
 * from paragraph to paragraph, whatever lines these have; one alone on a page is a paragraph's too.
 */

/** So many at the least. */
const fewest = 4;
/** Points by which their edges may differ. */
const sameEdge = 6;

type Lines = readonly (readonly PlacedItem[])[];

/** Lines that have no number, a heading or a head of the page, may be among so many that have one. */
const mostLines = 1.5;

/** A number in a margin, and the place of its line on its page. */
interface MarginNumber {
  readonly item: PlacedItem;
  readonly line: number;
}

/** The pages without the numbers in their margins; a line that has nothing else is gone. */
export function withoutMarginNumbers(pages: readonly Lines[]): Lines[] {
  for (const edge of ['left', 'right'] as const) {
    const edgeOf = ({ x, width }: PlacedItem) => Math.round((edge === 'left' ? x + width : x) / sameEdge);
    const found = pages.map((lines) =>
      lines.flatMap((line, at): MarginNumber[] => {
        const item = numberAt(line, edge);
        return item ? [{ item, line: at }] : [];
      }),
    );
    const edges = Map.groupBy(found.flat(), ({ item }) => edgeOf(item));
    const [most = 0] = [...edges].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const gone = new Set(
      countingLines(found.map((numbers) => numbers.filter(({ item }) => Math.abs(edgeOf(item) - most) <= 1))),
    );
    if (gone.size < fewest) continue;
    return pages.map((lines) =>
      lines.map((line) => line.filter((item) => !gone.has(item))).filter((line) => line.length > 0),
    );
  }
  return [...pages];
}

/** Of the numbers of each page those that count its lines. One alone counts nothing, unless it begins a page of others, or goes on from the last. */
function countingLines(pages: readonly (readonly MarginNumber[])[]): PlacedItem[] {
  const steps = pages.map(stepOf);
  const step = steps.find((one) => one !== null);
  if (!step) return [];
  let last = 0;
  return pages.flatMap((numbers, at) => {
    const first = Number(numbers[0]?.item.text);
    const counts = steps[at] === step || (numbers.length === 1 && (first === step || first === last + step));
    if (!counts) return [];
    last = Number(numbers.at(-1)?.item.text);
    return numbers.map(({ item }) => item);
  });
}

function numberAt(line: readonly PlacedItem[], edge: 'left' | 'right'): PlacedItem | null {
  const item = edge === 'left' ? line[0] : line.at(-1);
  if (!item || item.raised || !/^\s*\d{1,4}\s*$/.test(item.text)) return null;
  const apart = line.every(
    (other) =>
      other === item ||
      other.x - (item.x + item.width) > 0.5 * item.size ||
      item.x - (other.x + other.width) > 0.5 * item.size,
  );
  return apart ? item : null;
}

/** By how much numbers grow that count the lines they are beside: one or five; null where they count none, or are fewer than two. */
function stepOf(numbers: readonly MarginNumber[]): number | null {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || first === last) return null;
  const values = numbers.map(({ item }) => Number(item.text));
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const even = values.slice(1).every((value, at) => value - (values[at] ?? 0) === step);
  const lines = (last.line - first.line) / (numbers.length - 1);
  return even && (step === 1 || step === 5) && lines <= step * mostLines ? step : null;
}
