import type { PlacedItem } from './page-line.ts';

/**
 * Numbers of lines in the margin of a draft: bare numbers that stand one above the other outside the text, and count the lines of each page or of
 * all, one by one or by fives. A paragraph's number has a sign after it, or stands in the text.
 */
const fewest = 4;
/** Points by which their edges may differ. */
const sameEdge = 6;

type Lines = readonly (readonly PlacedItem[])[];

/** The pages without the numbers in their margins; a line that has nothing else is gone. */
export function withoutMarginNumbers(pages: readonly Lines[]): Lines[] {
  for (const edge of ['left', 'right'] as const) {
    const edgeOf = ({ x, width }: PlacedItem) => Math.round((edge === 'left' ? x + width : x) / sameEdge);
    const found = pages.map((lines) => lines.flatMap((line) => numberAt(line, edge) ?? []));
    const edges = Map.groupBy(found.flat(), edgeOf);
    const [most = 0] = [...edges].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const gone = new Set(
      found.flatMap((items) => {
        const own = items.filter((item) => Math.abs(edgeOf(item) - most) <= 1);
        return counts(own.map(({ text }) => Number(text))) ? own : [];
      }),
    );
    if (gone.size < fewest) continue;
    return pages.map((lines) =>
      lines.map((line) => line.filter((item) => !gone.has(item))).filter((line) => line.length > 0),
    );
  }
  return [...pages];
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

/** Whether numbers count one by one, or by fives. */
function counts(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  return steps.every((step) => step === 5) || steps.every((step) => step === 1);
}
