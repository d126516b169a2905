import { raised } from '../text/source/definition.ts';
import type { PrintedItem } from './printed-page.ts';

/**
 * Letters that stand on one line of a page, in the order in which they are read.
 *
 *   baseline of the line ± a quarter of its size      on the line
 *   smaller, and above the baseline                   raised: digits and asterisks are the mark of a footnote
 *   a gap wider than a sixth of the size              a space, but between Chinese characters
 */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** An item that knows whether it is raised above its line. */
export interface PlacedItem extends PrintedItem {
  readonly raised: boolean;
}

/** Share of a line's size by which a baseline may be off, and is still the line's: fonts in one line differ so much. */
const sameBaseline = 0.25;
/** A raised sign is smaller than this share of its line's size, and its baseline within this share above. */
const raisedSize = 0.88;
const raisedBy = 0.75;
/** Share of the size from which a gap is a space: justified lines are set no tighter. */
const spaceFrom = 0.16;

interface OpenLine {
  y: number;
  size: number;
  items: PlacedItem[];
}

/** The lines of a page, from the top down. Items side by side are in one line, also where they are in two columns. */
export function linesOf(items: readonly PrintedItem[]): PlacedItem[][] {
  // The large ones first, and signs above letters last: what is raised finds its line then.
  const bySize = items
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => Number(isSignAbove(a)) - Number(isSignAbove(b)) || b.size - a.size || a.y - b.y);
  const rows = new Map<number, OpenLine[]>();
  const lines: OpenLine[] = [];
  for (const item of bySize) {
    const line = lineFor(item, rows);
    if (line) {
      line.items.push({ ...item, raised: isRaised(item, line) });
      continue;
    }
    const open = { y: item.y, size: item.size, items: [{ ...item, raised: false }] };
    lines.push(open);
    const row = rowOf(item.y);
    const beside = rows.get(row);
    if (beside) beside.push(open);
    else rows.set(row, [open]);
  }
  return lines.toSorted((a, b) => a.y - b.y).map((line) => line.items.toSorted((a, b) => a.x - b.x));
}

/** Points of one row in which lines are looked up. */
const rowHeight = 16;
const rowOf = (y: number) => Math.floor(y / rowHeight);

function lineFor(item: PrintedItem, rows: ReadonlyMap<number, readonly OpenLine[]>): OpenLine | null {
  let best: OpenLine | null = null;
  let nearest = Infinity;
  const reach = Math.ceil(item.size / raisedSize / rowHeight) + 1;
  for (let row = rowOf(item.y) - 1; row <= rowOf(item.y) + reach; row++) {
    for (const line of rows.get(row) ?? []) {
      const off = line.y - item.y;
      const near = isSignAbove(item) ? 1 : sameBaseline;
      const like = Math.abs(off) <= near * Math.min(line.size, item.size);
      // What is small beside a line of another column is not of that line.
      const beside =
        (like && item.size > raisedSize * line.size) || line.items.some((one) => touches(one, item, line.size));
      if ((like || isRaised(item, line)) && beside && Math.abs(off) < nearest) [best, nearest] = [line, Math.abs(off)];
    }
  }
  return best;
}

function isRaised({ y, size }: PrintedItem, line: OpenLine): boolean {
  const off = line.y - y;
  return size < raisedSize * line.size && off > 0.08 * line.size && off <= raisedBy * line.size;
}

/** Whether an item is what is written above or below letters, and nothing else: fonts set it where it looks well. */
function isSignAbove({ text }: PrintedItem): boolean {
  return /^\p{M}+$/u.test(text);
}

/** Whether an item is beside another, as a mark is beside its word. */
function touches(other: PrintedItem, item: PrintedItem, size: number): boolean {
  return item.x <= other.x + other.width + 3 * size && item.x + item.width >= other.x - 3 * size;
}

/** A line of these items, of which there is at least one, from left to right; `fromRight`: on a page that is read from the right. */
export function printedLine(items: readonly PlacedItem[], fromRight: boolean): PrintedLine {
  const body = items.filter((item) => !item.raised);
  const main = (body.length > 0 ? body : items).reduce((most, one) => (one.width > most.width ? one : most));
  return {
    text: textOf(items, main.size, fromRight),
    // A line may have more items than a call takes arguments.
    left: items.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: items.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity),
    y: main.y,
    size: main.size,
  };
}

/** Letters and signs by which an item is known to be read from the right; where it has none of them, it comes as it is seen. */
const rightToLeft = /[\u0590-\u060b\u060d-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const leftToRight = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}/u;
const ideographs = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Whether a text is read from the right. */
export function readsFromRight(text: string): boolean {
  let right = 0;
  for (const sign of text) right += rightToLeft.test(sign) ? 1 : leftToRight.test(sign) ? -1 : 0;
  return right > 0;
}

function textOf(items: readonly PlacedItem[], size: number, fromRight: boolean): string {
  const ordered = fromRight ? readFromRight(items) : items;
  let words = '';
  let before: PlacedItem | null = null;
  let last = '';
  for (const item of withMarksWhole(ordered)) {
    const own = item.raised ? markOf(item.text) : item.text;
    if (before && spaced(before, item, size, last, own)) words += ' ';
    words += own;
    before = item;
    last = own;
  }
  const said = words.replace(/\s+/gu, ' ').replace(touchingNext, '$1 ').trim();
  return fromRight ? withPairsTurned(said) : said;
}

/** A mark that touches the word after it belongs to the one before it. */
const touchingNext = / ([⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=\p{L})/gu;

/** Raised items side by side in one: a mark may be set in pieces. */
function withMarksWhole(items: readonly PlacedItem[]): PlacedItem[] {
  const result: PlacedItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (!last?.raised || !item.raised || !/^[\s\d()]*$/.test(last.text + item.text)) {
      result.push(item);
      continue;
    }
    const [left, right] = last.x <= item.x ? [last, item] : [item, last];
    const width = Math.max(last.x + last.width, item.x + item.width) - left.x;
    result.splice(-1, 1, { ...left, text: left.text + right.text, width });
  }
  return result;
}

/** Digits that stand higher are the mark of a footnote; in Arabic they are in parentheses, which go with them. */
function markOf(text: string): string {
  const [, number] = /^\s*[()（]?(\d{1,3})[()）]?\s*$/.exec(text) ?? [];
  return number === undefined ? text : raised(number);
}

/**
 * The items from the right. Words in other letters among them, with the numbers after them, stay together as they are; a number by itself comes
 * when its turn comes, but its own pieces stay together.
 */
function readFromRight(items: readonly PlacedItem[]): PlacedItem[] {
  const result: PlacedItem[] = [];
  let run: PlacedItem[] = [];
  // After Arabic letters a dash parts numbers; in a line of numbers it is inside one.
  const parted = items.some(({ text }) => rightToLeft.test(text));
  const flush = () => {
    const worded = run.some(({ text }) => otherLetters.test(text));
    for (const piece of worded ? [run.toReversed()] : inPieces(parted ? run.flatMap(inNumbers) : run))
      result.push(...withEdgesTurned(piece));
    run = [];
  };
  for (const item of withSignsOnLetters(items)) {
    if (!item.raised && !rightToLeft.test(item.text)) run.push(item);
    else {
      flush();
      const mixed = item.fromRight === false && lettersFromRight.test(item.text);
      result.push(mixed ? { ...item, text: runsTurned(item.text) } : item);
    }
  }
  flush();
  return result;
}

/** The items from the right, and what is written above or below letters among those that it is over. */
function withSignsOnLetters(items: readonly PlacedItem[]): PlacedItem[] {
  const fromRight = items.filter((item) => !isSignAbove(item)).toSorted((a, b) => b.x + b.width - (a.x + a.width));
  const signs = items.filter(isSignAbove);
  if (signs.length === 0) return fromRight;
  const over = Map.groupBy(signs, ({ x, width }) => {
    const middle = x + width / 2;
    return fromRight.find((one) => one.x <= middle && middle <= one.x + one.width) ?? fromRight.at(-1);
  });
  return fromRight.map((item) => (over.get(item) ?? []).reduce(withSign, item));
}

/** Letters with a sign after the one that it is over; those of an item are taken to be equally wide. */
function withSign(item: PlacedItem, sign: PlacedItem): PlacedItem {
  const letters = [...item.text.matchAll(/\P{M}\p{M}*/gu)];
  const along = (item.x + item.width - (sign.x + sign.width / 2)) / Math.max(item.width, 1e-6);
  const nth = Math.min(letters.length, Math.max(1, Math.floor(along * letters.length) + 1));
  const at = letters.slice(0, nth).reduce((sum, [letter]) => sum + letter.length, 0);
  return { ...item, text: item.text.slice(0, at) + sign.text + item.text.slice(at) };
}

/** Numbers and signs from the right, of which those that touch are one number in pieces. */
function inPieces(run: readonly PlacedItem[]): PlacedItem[][] {
  const pieces: PlacedItem[][] = [];
  for (const item of run) {
    const right = pieces.at(-1)?.[0];
    const isOne = right && !dash.test(right.text) && !dash.test(item.text);
    if (isOne && right.x - (item.x + item.width) < (spaceFrom / 2) * item.size) pieces.at(-1)?.unshift(item);
    else pieces.push([item]);
  }
  return pieces;
}

/** Words of both ways in one item as they are seen from the left, in the order in which they are read from the right. */
function runsTurned(text: string): string {
  const runs = text.match(/[\u0590-\u060b\u060d-\u08ff]+|[\p{L}\p{N}](?:[\p{L}\p{N}/.,:]*[\p{L}\p{N}])?|./gsu) ?? [];
  return runs.reverse().join('');
}

/** Of two numbers with a dash between them, the one on the right is read first. */
function inNumbers(item: PlacedItem): PlacedItem[] {
  return item.text
    .split(/([-\u2010-\u2015])/)
    .filter(Boolean)
    .reverse()
    .map((text) => ({ ...item, text }));
}

const dash = /^[-\u2010-\u2015]$/;

/** What is seen to the left of a number or of such words comes after them: `،2019` is `2019،`. One item, as they are read. */
function withEdgesTurned(piece: readonly PlacedItem[]): PlacedItem[] {
  const [first, last] = [piece[0], piece.at(-1)];
  if (!first || !last) return [];
  let words = '';
  for (const [at, item] of piece.entries()) {
    const before = piece[at - 1];
    const apart = before && item.x - (before.x + before.width) >= spaceFrom * item.size;
    words += (apart ? ' ' : '') + item.text.trim();
  }
  const backwards = (signs: string) => [...signs].reverse().join('');
  const [, left = '', core = '', right = ''] =
    /^([^\p{L}\p{N}]*)(.*?[\p{L}\p{N}]\p{M}*)?([^\p{L}\p{N}\p{M}]*)$/su.exec(words) ?? [];
  const text = core === '' ? backwards(words) : backwards(right) + core + backwards(left);
  return text.trim() === '' ? [] : [{ ...first, text: text.trim(), width: last.x + last.width - first.x }];
}

const lettersFromRight = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const otherLetters = /\p{Script=Latin}|\p{Script=Cyrillic}/u;

/** Signs in pairs: fonts draw them mirrored where one reads from the right, and say of them what is seen. */
const pairs: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/** A line that is read from the right with each sign of a pair on the side of what it encloses. */
function withPairsTurned(text: string): string {
  return text.replaceAll(/[()[\]«»]/g, (sign, at: number) => {
    const opens = at === 0 || /[\s([«\])»]/.test(text[at - 1] ?? ' ');
    const closes = at === text.length - 1 || /[\s.,;:،؛؟)\]»([«]/.test(text[at + 1] ?? ' ');
    if (opens === closes) return sign;
    const isOpening = sign === '(' || sign === '[' || sign === '«';
    return isOpening === opens ? sign : (pairs[sign] ?? sign);
  });
}

/** Whether a space is between two items, which say `last` and `own`. */
function spaced(before: PlacedItem, item: PlacedItem, size: number, last: string, own: string): boolean {
  const [left, right] = before.x <= item.x ? [before, item] : [item, before];
  const gap = right.x - (left.x + left.width);
  if (gap < spaceFrom * size) return false;
  // A mark stands beside its word, however it is set.
  if (item.raised && !before.raised && gap < size / 2) return false;
  const chinese = ideographs.test(last.slice(-1)) && ideographs.test(own.slice(0, 1));
  return !chinese || gap > 1.5 * size;
}
