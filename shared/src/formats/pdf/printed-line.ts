import { raised } from '../text/source/definition.ts';
import { readFromRight, spaceFrom, withPairsTurned } from './line-from-right.ts';
import type { PlacedItem } from './page-line.ts';

/**
 * The words of a line of a page, in the order in which they are read. A gap wider than a sixth of the size is a space, and so is one that is drawn,
 * but neither is between Chinese characters.
 */
export interface PrintedLine {
  readonly text: string;
  /** The same with the signs that a text has for what is set apart, `<i>Recalling</i> its …`, where its words are set in more than one way. */
  readonly set: string;
  /** How all of its words are set. */
  readonly whole: { readonly italic: boolean; readonly bold: boolean };
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
    ...wordsOf(items, main.size, fromRight),
    // A line may have more items than a call takes arguments.
    left: items.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: items.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity),
    y: main.y,
    size: main.size,
  };
}

const ideographs = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function wordsOf(
  items: readonly PlacedItem[],
  size: number,
  fromRight: boolean,
): Pick<PrintedLine, 'text' | 'set' | 'whole'> {
  const ordered = withMarksWhole(fromRight ? readFromRight(items) : items);
  const said = (signs: boolean) => {
    let words = '';
    let before: PlacedItem | null = null;
    let last = '';
    let open: readonly SignPair[] = [];
    for (const item of ordered) {
      const own = item.raised ? markOf(item.text) : item.text;
      const space = before && spaced(before, item, size, last, own) ? ' ' : '';
      const next = signs ? signsOf(item, own) : [];
      // Marks and spaces are set as what is around them.
      if (same(open, next) || (item.raised && own !== item.text)) words += space + own;
      else {
        words += closed(open) + space + next.map((sign) => sign.open).join('') + own;
        open = next;
      }
      before = item;
      last = own;
    }
    const line = (words + closed(open)).replace(/\s+/gu, ' ').replace(touchingNext, '$1 ').trim();
    return fromRight ? withPairsTurned(line) : line;
  };
  const text = said(false);
  const worded = items.filter((item) => !item.raised && /[\p{L}\p{N}]/u.test(item.text));
  const whole = {
    italic: worded.every(({ italic }) => italic === true),
    bold: worded.every(({ bold }) => bold === true),
  };
  const signed = said(true);
  // Where the signs would change how the words are read they are left out.
  const isSame = signed.replace(/[\ue010-\ue015]/g, '') === text;
  return { text, set: isSame ? withTags(signed) : text, whole };
}

/** What is around words set apart while a line is put together: two characters that no page has, since what nobody knows was replaced. */
interface SignPair {
  readonly open: string;
  readonly close: string;
}
const italics: SignPair = { open: '\ue010', close: '\ue011' };
const bolds: SignPair = { open: '\ue012', close: '\ue013' };
const raisedLetters: SignPair = { open: '\ue014', close: '\ue015' };
const tagOf = ['<i>', '</i>', '<b>', '</b>', '<sup>', '</sup>'] as const;

const withTags = (words: string) =>
  words.replaceAll(/[\ue010-\ue015]/g, (sign) => tagOf[sign.charCodeAt(0) - 0xe010] ?? '');

function signsOf({ italic, bold, raised: up }: PlacedItem, own: string): readonly SignPair[] {
  const lifted = up && /^(?:\p{L}+\.?|[†‡§])$/u.test(own);
  return [...(italic ? [italics] : []), ...(bold ? [bolds] : []), ...(lifted ? [raisedLetters] : [])];
}

const same = (a: readonly SignPair[], b: readonly SignPair[]) =>
  a.length === b.length && a.every((one, at) => one === b[at]);
const closed = (open: readonly SignPair[]) =>
  open
    .toReversed()
    .map(({ close }) => close)
    .join('');

/** A mark that touches the word after it belongs to the one before it. */
const touchingNext = / ([⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=\p{L})/gu;

/** Raised items side by side in one: a mark may be set in pieces. */
function withMarksWhole(items: readonly PlacedItem[]): PlacedItem[] {
  const result: PlacedItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (!last?.raised || !item.raised || !/^[\s\d(),،、]*$/.test(last.text + item.text)) {
      result.push(item);
      continue;
    }
    const [left, right] = last.x <= item.x ? [last, item] : [item, last];
    const width = Math.max(last.x + last.width, item.x + item.width) - left.x;
    result.splice(-1, 1, { ...left, text: left.text + right.text, width });
  }
  return result;
}

/**
 * Digits that stand higher are the mark of a footnote; in Arabic they are in parentheses, which go with them. Those with commas between are as many
 * marks.
 */
function markOf(text: string): string {
  const [, number] = /^\s*[()（]?(\d{1,3})[()）]?\s*$/.exec(text) ?? [];
  if (number !== undefined) return raised(number);
  return severalMarks.test(text) ? text.replace(/\s/g, '').replace(/\d+/g, raised) : text;
}

const severalMarks = /^\s*\d{1,3}(?:\s?[,،、]\s?\d{1,3})*[,،、]?\s*$/;

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
