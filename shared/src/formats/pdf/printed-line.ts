import { raised } from '../text/source/definition.ts';
import { readFromRight, spaceFrom, withPairsTurned } from './line-from-right.ts';
import type { PlacedItem } from './page-line.ts';

/**
 * The words of a line of a page, in the order in which they are read. A gap wider than a sixth of the size is a space, and so is one that is drawn,
 * but neither is between Chinese characters.
 */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
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

const ideographs = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

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

/** Whether a space is between two items, which say `last` and `own`. */
function spaced(before: PlacedItem, item: PlacedItem, size: number, last: string, own: string): boolean {
  const [left, right] = before.x <= item.x ? [before, item] : [item, before];
  const gap = right.x - (left.x + left.width);
  const joins = ideographs.test(last.slice(-1)) && ideographs.test(own.slice(0, 1));
  if (left.parted && !joins && !(item.raised && !before.raised)) return true;
  if (gap < spaceFrom * size) return false;
  // A mark stands beside its word, however it is set.
  if (item.raised && !before.raised && gap < size / 2) return false;
  const chinese = ideographs.test(last.slice(-1)) && ideographs.test(own.slice(0, 1));
  return !chinese || gap > 1.5 * size;
}
