import { isDefinition } from '../text/source/definition.ts';
import { unwrap } from '../text/source/line.ts';
import { marker } from '../text/source/marker.ts';
import { isEnactingFormula } from '../text/vocabulary/enacting-formula.ts';
import { readsFromRight } from './line-from-right.ts';
import { withoutMarginNumbers } from './margin-number.ts';
import { withWholeNotes } from './note-over-page.ts';
import { inColumns } from './page-column.ts';
import { linesOf, type PlacedItem } from './page-line.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';
import type { PrintedPage } from './printed-page.ts';

/**
 * Pages by the places of their letters → a text as the reader of plain text knows it: a line for each line, an empty one between paragraphs, a
 * form feed between pages, marks of footnotes in raised digits. That reader takes heads and feet away and joins what pages have cut.
 *
 *   lines → numbers in the margin out → columns one after the other → paragraphs by the space between lines, by size, by a first line set in
 */
export function pagesText(pages: readonly PrintedPage[]): string {
  const body = bodySize(pages);
  const lines = withoutMarginNumbers(pages.map(({ items }) => watermarksLast(linesOf(items), body)));
  const stretches = pages.map(({ items }, at) => {
    const fromRight = readsFromRight(items.map(({ text }) => text).join(''));
    return inColumns(lines[at] ?? [], fromRight).map(({ lines: stretch, goesOn }) => {
      const parts = stretch.flatMap((line) => farApart(line, fromRight));
      return { printed: parts.map((line) => printedLine(line, fromRight)), goesOn, fromRight };
    });
  });
  // Notes are below the text of one column.
  const whole = withWholeNotes(
    stretches.map((parts) => (parts.length === 1 ? (parts[0]?.printed ?? []) : [])),
    body,
  );
  const columns = stretches.map((parts, at) =>
    parts.map((part) => (parts.length === 1 ? { ...part, printed: whole[at] ?? [] } : part)),
  );
  // A page may have paragraphs of one line alone: how far lines are from each other, all pages say together.
  const leading = leadings(columns.flat().map(({ printed }) => printed));
  const ends = usualEnds(columns.flat());
  return columns
    .map((parts, nth) => {
      // What is lost was between the words before it and those behind it.
      const stops = Boolean(pages[nth]?.damaged || pages[nth + 1]?.damaged);
      return parts
        .map(({ printed, goesOn, fromRight }, at) => {
          const between = at === 0 ? '' : goesOn ? '\n\f' : '\n\n';
          return between + stretchText(printed, { fromRight, body, leading, ends, stops });
        })
        .join('');
    })
    .join('\n\f');
}

/** Sizes of the text from which letters are of a word across the page, if they are upon others. */
const acrossPage = 2.5;

/** Lines with large words that are behind others, such as DRAFT, behind all of them: what they cut goes on. */
function watermarksLast(lines: readonly PlacedItem[][], body: number): PlacedItem[][] {
  const isBehind = (line: readonly PlacedItem[]) => {
    const large = line.filter(({ size }) => size > acrossPage * body);
    return (
      large.length === line.length &&
      large.some((one) => lines.some((other) => other !== line && other.some((item) => isUpon(item, one))))
    );
  };
  const large = lines.filter((line) => (line[0]?.size ?? 0) > acrossPage * body);
  if (large.length === 0 || large.length > mostLarge) return [...lines];
  const behind = new Set(large.filter(isBehind));
  return [...lines.filter((line) => !behind.has(line)), ...behind];
}

/** Lines of large letters of a page, of which more are no watermarks. */
const mostLarge = 4;

/** Whether the foot of a word is inside the letters of a larger one. */
function isUpon({ x, width, y, size }: PlacedItem, large: PlacedItem): boolean {
  const middle = x + width / 2;
  const inside = middle > large.x && middle < large.x + large.width;
  return (
    inside && size < large.size / acrossPage && y - size / 4 < large.y && y - size / 4 > large.y - 0.7 * large.size
  );
}

/** From where a page is read, the size of the letters that most of the text has, and how far lines of a size are from each other. */
interface PageKind {
  readonly fromRight: boolean;
  readonly body: number;
  readonly leading: ReadonlyMap<number, number>;
  /** Where lines end that begin at one place, by that place. */
  readonly ends: ReadonlyMap<number, number>;
  /** No paragraph goes on behind the page. */
  readonly stops: boolean;
}

/** The size of most letters of all pages. */
function bodySize(pages: readonly PrintedPage[]): number {
  const letters = new Map<number, number>();
  for (const { items } of pages)
    for (const { size, text } of items) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Share of the usual distance between lines from which a distance parts paragraphs. */
const apart = 1.22;
/** Share by which the size of two lines may differ, and they are of one paragraph. */
const sameSize = 0.06;

/** Width of a gap, in sizes of letters, from which what is on both sides of it says two things: in a masthead, a head or a foot. */
const farGap = 6;

/** The parts of a line with much space between them, in reading order. */
function farApart(line: readonly PlacedItem[], fromRight: boolean): PlacedItem[][] {
  const parts: PlacedItem[][] = [];
  let end = -Infinity;
  for (const item of line) {
    if (item.x - end > farGap * item.size) parts.push([]);
    parts.at(-1)?.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return fromRight ? parts.reverse() : parts;
}

function stretchText(lines: readonly PrintedLine[], kind: PageKind): string {
  const own = edgesOf(lines, kind.fromRight);
  // A page of few lines says little: its head and foot are among them.
  const edges = { ...own, end: Math.min(own.end, kind.ends.get(own.start) ?? own.end) };
  const paragraphs: PrintedLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before && !begins(before, line, lines[at + 1], edges, kind)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs
    .map((own) => {
      const text = paragraphText(own, edges, kind.fromRight);
      const last = own.at(-1);
      return last && (kind.stops || isShort(last, edges, kind.fromRight)) ? text + ended : text;
    })
    .join('\n\n');
}

/** A paragraph with what is set apart in it; one that is set in one way all through says nothing by it. */
function paragraphText(lines: readonly PrintedLine[], edges: Edges, fromRight: boolean): string {
  const goesOn = lines.map((line, at) => isFull(line, lines[at + 1], edges, fromRight));
  const plain = joined(
    lines.map((line) => line.text),
    goesOn,
  );
  if (lines.every(({ whole }) => whole.italic) || lines.every(({ whole }) => whole.bold)) return plain;
  const set = joined(
    lines.map((line) => line.set),
    goesOn,
  );
  // What is set apart goes on in the next line.
  return set.replaceAll(/<\/(i|b)>(<\/[ib]>)?([\n ]?)(<[ib]>)?<\1>/g, '$2$3$4');
}

/** Width of a letter, in sizes, narrower than which few words are on average. */
const narrow = 0.4;

/** Whether a line had no room for the first word of the next one, which goes on with it then. */
function isFull(line: PrintedLine, next: PrintedLine | undefined, edges: Edges, fromRight: boolean): boolean {
  const word = /^\S+/u.exec(next?.text ?? '')?.[0].replace(/\p{M}/gu, '') ?? '';
  const free = edges.end - (fromRight ? -line.left : line.right);
  return next !== undefined && free < narrow * line.size * word.length;
}

/** A line for each line of a paragraph, where words may be divided; Chinese has no words at whose ends lines end. */
function joined(lines: readonly string[], goesOn: readonly boolean[]): string {
  if (lines.some((line) => /\p{Script=Han}/u.test(line))) return unwrap(lines);
  return lines
    .map((line, at) => {
      if (at === lines.length - 1 || touchesNext(line, lines[at + 1] ?? '')) return line;
      // Behind a comma a reader of lines would look for another paragraph, which a number says that there is.
      const isComma = /[,،](?:<\/[ib]>)*$/.test(line) && marker(lines[at + 1] ?? '')?.style !== 'number';
      return line + (goesOn[at] && isComma ? ' ' : '\n');
    })
    .join('');
}

/**
 * Whether nothing is between the last sign of a line and the first one of the next: a line may end behind a stroke, behind a bracket that opens,
 * and behind the dash between two numbers.
 */
function touchesNext(line: string, next: string): boolean {
  const end = line.slice(-longestEnd).replace(/(?:<\/\p{Ll}+>)+$/u, '');
  const start = next.replace(/^(?:<\p{Ll}+>)+/u, '');
  if (/[\p{L}\p{N}]\/$/u.test(end)) return /^[\p{L}\p{N}]/u.test(start);
  if (/[([]$/u.test(end)) return true;
  return /\p{Nd}[-\u2010-\u2013]$/u.test(end) && /^\p{Nd}/u.test(start);
}

/** Characters at the end of a line that are looked at, with signs for what is set apart. */
const longestEnd = 40;

/** Behind the last line of a paragraph, where it is certain that it is the last: what is on the next page does not go on with it. */
const ended = '\u2029';
/** Share of the width of its column that a last line leaves free, and, where most lines are full, sizes of letters. */
const leftFree = { ragged: 0.25, justified: 2.5 } as const;
/** Share of lines that reach the edge in a column that is justified; most of the others are last lines. */
const mostFull = 0.5;

/** Where the lines of a column begin and end, where most of them begin, and whether most of them are as wide as it is. */
interface Edges {
  readonly left: number;
  readonly right: number;
  readonly start: number;
  /** Where all but a few of them end at most: heads and feet are wider than the words. */
  readonly end: number;
  readonly justified: boolean;
}

function edgesOf(lines: readonly PrintedLine[], fromRight: boolean): Edges {
  // A column may have more lines than a call takes arguments.
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const full = lines.filter((line) => freeOf(line, { left, right }, fromRight) < line.size).length;
  const end = endOf(lines, fromRight);
  return { left, right, start: startOf(lines, fromRight), end, justified: full > mostFull * lines.length };
}

/** Where most lines begin. */
function startOf(lines: readonly PrintedLine[], fromRight: boolean): number {
  const starts = Map.groupBy(lines, (line) => Math.round((fromRight ? line.right : line.left) / sameStart));
  const [most = 0] = [...starts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return most * sameStart;
}

/** Where all but a few lines end at most. */
function endOf(lines: readonly PrintedLine[], fromRight: boolean): number {
  const ends = lines.map((line) => (fromRight ? -line.left : line.right)).sort((a, b) => a - b);
  return ends[Math.floor(widerThanWords * ends.length)] ?? 0;
}

/** Where the lines of all columns end that begin at one place. */
function usualEnds(
  columns: readonly { readonly printed: readonly PrintedLine[]; readonly fromRight: boolean }[],
): ReadonlyMap<number, number> {
  const alike = Map.groupBy(columns, ({ printed, fromRight }) => startOf(printed, fromRight));
  return new Map(
    [...alike].map(([start, of]) => [
      start,
      endOf(
        of.flatMap(({ printed }) => printed),
        of[0]?.fromRight ?? false,
      ),
    ]),
  );
}

/** Share of the lines of a column that end no further than its words do. */
const widerThanWords = 0.85;
/** Points within which lines begin at one place. */
const sameStart = 2;

/** What a line leaves free of the width of its column. */
function freeOf(line: PrintedLine, { left, right }: Pick<Edges, 'left' | 'right'>, fromRight: boolean): number {
  return fromRight ? line.left - left : right - line.right;
}

function isShort(line: PrintedLine, edges: Edges, fromRight: boolean): boolean {
  const { left, right, justified } = edges;
  const least = justified ? leftFree.justified * line.size : leftFree.ragged * (right - left);
  return closes.test(line.text) && freeOf(line, edges, fromRight) > least;
}

/** The usual distance of lines of a size (in half points): of those that could be lines of one paragraph, what a tenth is below. */
function leadings(columns: readonly (readonly PrintedLine[])[]): ReadonlyMap<number, number> {
  const found = new Map<number, number[]>();
  for (const lines of columns)
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      const distance = before ? line.y - before.y : 0;
      if (!before || !alike(before, line) || distance <= 0 || distance > 2.6 * line.size) continue;
      const key = keyOf(line);
      const like = found.get(key);
      if (like) like.push(distance);
      else found.set(key, [distance]);
    }
  return new Map(
    [...found].map(([key, distances]) => {
      const sorted = distances.toSorted((a, b) => a - b);
      // Where most paragraphs have one line, few distances are those of lines.
      return [key, sorted[Math.floor(sorted.length / 10)] ?? 0];
    }),
  );
}

const keyOf = ({ size }: PrintedLine) => Math.round(size * 2);

function alike(a: PrintedLine, b: PrintedLine): boolean {
  return Math.abs(a.size - b.size) <= sameSize * Math.max(a.size, b.size);
}

/** How the last line of a paragraph ends. */
const closes = /[.;:,،؛。；：，!?؟！？]["”»)\]]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;

/** Share of the usual distance from which lines are further apart than lines of a paragraph, where more says that one begins. */
const barelyApart = 1.06;
/** Sizes of letters by which a first line is set in. */
const setIn = 0.8;

/** Whether a line begins a paragraph. */
function begins(
  before: PrintedLine,
  line: PrintedLine,
  next: PrintedLine | undefined,
  edges: Edges,
  { fromRight, body, leading }: PageKind,
): boolean {
  if (!alike(before, line)) return true;
  // A mark of the text that has come down a line begins nothing; that of a note stands in small letters, or behind a sentence.
  if (isDefinition(line.text) && (line.size < (1 - sameSize) * body || closes.test(before.text))) return true;
  const usual = leading.get(keyOf(line)) ?? 1.4 * line.size;
  const distance = line.y - before.y;
  if (distance > apart * usual) return true;
  // A heading may be in bold letters of the size of the text, and hardly further from it than its lines are.
  if (distance > barelyApart * usual && before.whole.bold !== line.whole.bold) return true;
  const isEnd = isShort(before, edges, fromRight);
  if (isEnd && distance > barelyApart * usual) return true;
  // Lines of Chinese are put together here, where nothing else parts paragraphs that are no further from each other than their lines.
  if (/\p{Script=Han}/u.test(before.text) && (isEnd || endsInChinese(before, line, edges))) return true;
  // Set in: the paragraph before is at its end, and the line after, or most of them, stand further out.
  if (!closes.test(before.text) && /[\p{L}\p{N}]/u.test(before.text)) return false;
  const startOf = (one: PrintedLine) => (fromRight ? -one.right : one.left);
  const isIn = (from: number) => startOf(line) - from > setIn * line.size;
  if (distance > barelyApart * usual && isIn(fromRight ? -edges.start : edges.start)) return true;
  return next !== undefined && isIn(startOf(before)) && isIn(startOf(next));
}

/**
 * Whether Chinese words end with a line: the next one begins with a number, or has the name of an organ alone, or is behind that; or what the next one
 * begins with had room here, since Chinese goes on with any of its characters.
 */
function endsInChinese(before: PrintedLine, line: PrintedLine, edges: Edges): boolean {
  const free = freeOf(before, edges, false);
  const ends = closes.test(before.text);
  if (isEnactingFormula(before.text) || (isEnactingFormula(line.text) && free > leftFree.justified * line.size))
    return true;
  if (beginsWithMarker.test(line.text)) return ends || free > leftFree.justified * line.size;
  const word = /^[\p{Script=Latin}\p{N}/.,-]+/u.exec(line.text)?.[0] ?? '';
  return ends && free > Math.max(mostDrawnIn * line.size, (narrow + 0.2) * line.size * (word.length + 1));
}

/** Sizes of letters that a line of Chinese leaves free, since the next may not begin with a comma or an ending bracket. */
const mostDrawnIn = 3;

/** The number of a paragraph or a sub-paragraph. */
const beginsWithMarker =
  /^(?:<[bi]>)*(?:\d{1,3}\s?[.．、](?!\d)|[（(](?:\p{Ll}{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)/u;
