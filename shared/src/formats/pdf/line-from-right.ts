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
 * when its turn comes, but its own pieces stay together. A stroke or hyphen behind such words at the end of a line goes on in the next one.
 */
export function readFromRight(items: readonly PlacedItem[]): PlacedItem[] {
  const result: PlacedItem[] = [];
  let run: PlacedItem[] = [];
  // After Arabic letters a dash parts numbers; in a line of numbers it is inside one.
  const parted = items.some(({ text }) => rightToLeft.test(text));
  const flush = (atEnd: boolean) => {
    const worded = run.some(({ text }) => otherLetters.test(text));
    const before = worded ? numbersBefore(run) : run.length;
    const numbers = run.slice(0, before);
    for (const piece of inPieces(parted ? numbers.flatMap(inNumbers) : numbers)) result.push(...withEdgesTurned(piece));
    const words = run.slice(before).toReversed();
    const [first, last] = [words[0], words.at(-1)];
    const divided = atEnd && first && last && /[\p{L}\p{N}][-/\u2010-\u2013]$/u.test(last.text);
    if (divided) result.push({ ...first, text: textOf(words), width: last.x + last.width - first.x });
    else result.push(...withEdgesTurned(words));
    run = [];
  };
  for (const item of items.toSorted((a, b) => b.x + b.width - (a.x + a.width))) {
    if (!item.raised && !rightToLeft.test(item.text)) run.push(item);
    else {
      flush(false);
      result.push(item);
    }
  }
  flush(true);
  return result;
}

/** How many numbers come before words in other letters that are in brackets: `53 (A/75/53)`; numbers behind words are of these: `Agenda 2030`. */
function numbersBefore(run: readonly PlacedItem[]): number {
  const first = run.findIndex(({ text }) => otherLetters.test(text));
  const words = textOf(run.slice(first).toReversed());
  const letters = [...words.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const [from, to] = [letters[0] ?? 0, (letters.at(-1) ?? 0) + 1];
  const enclosed = bracket.test(words.slice(0, from)) && bracket.test(words.slice(to));
  return enclosed && !bracket.test(words.slice(from, to)) ? first : 0;
}

const bracket = /[()[\]«»]/;

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
  const words = textOf(piece);
  const backwards = (signs: string) => [...signs].reverse().join('');
  const [, left = '', core = '', right = ''] =
    /^([^\p{L}\p{N}]*)(.*?[\p{L}\p{N}]\p{M}*)?([^\p{L}\p{N}\p{M}]*)$/su.exec(words) ?? [];
  const text = core === '' ? backwards(words) : backwards(right) + core + backwards(left);
  return text.trim() === '' ? [] : [{ ...first, text: text.trim(), width: last.x + last.width - first.x }];
}

/** Items side by side from the left as one text. */
function textOf(items: readonly PlacedItem[]): string {
  let words = '';
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    const apart = before && item.x - (before.x + before.width) >= spaceFrom * item.size;
    words += (apart ? ' ' : '') + item.text.trim();
  }
  return words;
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
