import type { PlacedItem } from './page-line.ts';

/** Share of the size from which a gap is a space: justified lines are set no tighter. */
export const spaceFrom = 0.16;

/** Letters and signs by which an item is known to be read from the right; where it has none of them, it comes as it is seen. */
const rightToLeft = /[\u0590-\u060b\u060d-\u065f\u066a\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const leftToRight = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}/u;

/** Whether a text is read from the right. */
export function readsFromRight(text: string): boolean {
  let right = 0;
  for (const sign of text) right += rightToLeft.test(sign) ? 1 : leftToRight.test(sign) ? -1 : 0;
  return right > 0;
}

/**
 * The items from the right. Words in other letters among them, with the numbers after them, stay together as they are; a number by itself comes
 * when its turn comes, but its own pieces stay together.
 */
export function readFromRight(items: readonly PlacedItem[]): PlacedItem[] {
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
  for (const item of items.toSorted((a, b) => b.x + b.width - (a.x + a.width))) {
    if (!item.raised && !rightToLeft.test(item.text)) run.push(item);
    else {
      flush();
      result.push(item);
    }
  }
  flush();
  return result;
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

/** Of two numbers with a dash between them, the one on the right is read first; each is where its part of the item is. */
function inNumbers(item: PlacedItem): PlacedItem[] {
  const texts = item.text.split(/([-\u2010-\u2015])/).filter(Boolean);
  if (texts.length < 2) return [item];
  const { parted, ...rest } = item;
  const each = item.width / item.text.length;
  let x = item.x;
  const parts = texts.map((text, at): PlacedItem => {
    const width = each * text.length;
    x += width;
    // The space that is drawn behind an item is to the right of it.
    return { ...rest, text, x: x - width, width, ...(parted && at === texts.length - 1 && { parted }) };
  });
  return parts.reverse();
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

const otherLetters = /\p{Script=Latin}|\p{Script=Cyrillic}/u;

/** Signs in pairs: fonts draw them mirrored where one reads from the right, and say of them what is seen. */
const pairs: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/** A line that is read from the right with each sign of a pair on the side of what it encloses. */
export function withPairsTurned(text: string): string {
  return text.replaceAll(/[()[\]«»]/g, (sign, at: number) => {
    const opens = at === 0 || /[\s([«\])»]/.test(text[at - 1] ?? ' ');
    const closes = at === text.length - 1 || /[\s.,;:،؛؟)\]»([«⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text[at + 1] ?? ' ');
    if (opens === closes) return sign;
    const isOpening = sign === '(' || sign === '[' || sign === '«';
    return isOpening === opens ? sign : (pairs[sign] ?? sign);
  });
}
