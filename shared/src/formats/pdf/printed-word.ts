import { lettersWithSigns } from './letter-sign.ts';
import type { PrintedItem, PrintedLetter } from './printed-page.ts';
import { RaisedBetween } from './raised-between.ts';
import { unknownSign } from './stretched-word.ts';

/**
 * The letters of a page, in the order of its file, as words.
 *
 *   one letter twice at one place       once, in bold type: a program's bold, for want of a bold font
 *   signs above and below letters       on their letters (letter-sign.ts)
 *   one size and, but for a little, one baseline    one row, whatever the order in the file
 *   a small letter above a gap          ends a word: a mark of a note before a comma, or between Chinese words
 *   a space that is drawn               parts words; so does a gap: a wide one where the page draws its spaces, else a narrow one
 *   letters that are read from the right    in the order in which they are read, numbers and other letters among them as they are
 */
export function printedWords(letters: readonly PrintedLetter[]): PrintedItem[] {
  const whole = lettersWithSigns(drawnOnce(letters));
  const spaces = whole.filter(isSpace).length;
  const gap = spaces * lettersOfSpace >= whole.length ? gapBesideSpaces : gapForSpace;
  const raised = new RaisedBetween(whole);
  return [...Map.groupBy(whole, sizeOf).values()].flatMap(rowsOf).flatMap((row) => wordsOf(row, gap, raised));
}

/** On a page that draws its spaces, there is one for so many letters at least. */
const lettersOfSpace = 25;
/** Width of a gap between words, in sizes of their letters: on a page that draws its spaces, and on one that does not. */
const gapBesideSpaces = 0.45;
const gapForSpace = 0.16;

const isSpace = ({ text }: PrintedLetter) => text.trim() === '';

/** Sizes of letters by which the second drawing of a letter is beside the first one at most. */
const sameLetter = 0.1;

/** Letters without those that are drawn again where they are. */
function drawnOnce(letters: readonly PrintedLetter[]): readonly PrintedLetter[] {
  const places = new Map<string, number[]>();
  const result: PrintedLetter[] = [];
  let repeats = false;
  for (const letter of letters) {
    const { text, x, y, size } = letter;
    const reach = sameLetter * size;
    const [column, row] = [Math.round(x / 4), Math.round(y / 4)];
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => places.get(`${column + dx} ${row + dy} ${text}`) ?? []),
    );
    const again = near.find((at) => {
      const one = result[at];
      // A sign that its letter names has no width of its own.
      const alike = one && one.size === size && one.width > 0 && letter.width > 0;
      return alike && Math.abs(one.x - x) <= reach && Math.abs(one.y - y) <= reach;
    });
    const before = again === undefined ? undefined : result[again];
    // Strokes and dots that reach into each other fill a line; behind a letter that is drawn again they are too.
    const fills = letter.byNumber === true || /^[\u0640\p{Pc}\p{Pd}.\u00b7\u2026]+$/u.test(text);
    if (again !== undefined && before && !isSpace(letter) && (repeats || !fills)) {
      result[again] = { ...before, bold: true };
      repeats = true;
      continue;
    }
    if (!isSpace(letter) && !fills) repeats = false;
    const key = `${column} ${row} ${text}`;
    const own = places.get(key);
    if (!own) places.set(key, [result.length]);
    else if (own.length < mostAtPlace) own.push(result.length);
    result.push(letter);
  }
  return result.length === letters.length ? letters : result;
}

/** Letters at one place that are compared with the next one. */
const mostAtPlace = 8;

/** Letters of one word have one size. */
const sizeOf = ({ size }: PrintedLetter) => Math.round(size * 10);
/** Sizes of letters by which those of one row stand higher or lower: in Arabic they are above each other. */
const sameRow = 0.32;

/** Letters of one size that can be of one word, row by row. Spaces are drawn in any type. */
function rowsOf(letters: readonly PrintedLetter[]): PrintedLetter[][] {
  const rows: PrintedLetter[][] = [];
  let top = -Infinity;
  for (const letter of letters.toSorted((a, b) => a.y - b.y)) {
    if (letter.y - top > sameRow * letter.size) {
      rows.push([]);
      top = letter.y;
    }
    rows.at(-1)?.push(letter);
  }
  return rows;
}

function wordsOf(row: readonly PrintedLetter[], gap: number, raised: RaisedBetween): PrintedItem[] {
  const words: PrintedItem[] = [];
  let open: PrintedLetter[] = [];
  let end = -Infinity;
  const flush = (parted: boolean) => {
    if (open.length > 0) words.push(wordOf(open, parted));
    open = [];
  };
  for (const letter of withSpacesBetween(row)) {
    if (isSpace(letter)) {
      flush(true);
      continue;
    }
    const [before] = open;
    const alike = before && before.italic === letter.italic && before.bold === letter.bold;
    if (before && !(alike && letter.x - end < gap * letter.size && !raised.isBetween(end, letter))) flush(false);
    open.push(letter);
    end = open.length === 1 ? letter.x + letter.width : Math.max(end, letter.x + letter.width);
  }
  flush(false);
  return words;
}

/** Among Arabic letters the number of a glyph is no name, nor is it where the glyph is drawn several times, to make a word as long as its line needs. */
function unnamedIn(letters: readonly PrintedLetter[]): ReadonlySet<number> {
  const isArabic = (at: number) => /\p{Script=Arabic}/u.test(letters[at]?.text ?? '');
  const found = new Set<number>();
  for (let from = 0; from < letters.length; from++) {
    const { text, byNumber } = letters[from] ?? {};
    if (!byNumber || !isArabic(from - 1)) continue;
    let to = from + 1;
    while (letters[to]?.byNumber && letters[to]?.text === text) to++;
    // Figures, a stroke, a hyphen may be between two words; twice they are not.
    const mayBe = /[\p{N}\p{Pd}\p{Pi}\p{Pf}()[\]/.,:;]/u.test(text ?? '');
    if (isArabic(to) && (!mayBe || to > from + 1)) for (let at = from; at < to; at++) found.add(at);
    from = to - 1;
  }
  return found;
}

/**
 * Letters from the left, with spaces only between them. In lines that are read from the right some programs draw a space where the letter beside it
 * begins, or at the end of the line where the last one does: it is behind that letter where there is room for one and it is no comma, and else nowhere. Chinese brackets side by side reach into each other's squares.
 */
function withSpacesBetween(row: readonly PrintedLetter[]): PrintedLetter[] {
  const result: PrintedLetter[] = [];
  let moved: PrintedLetter | null = null;
  let before: PrintedLetter | null = null;
  const isChinese = row.some(({ text }) => /\p{Script=Han}/u.test(text));
  const placeOf = ({ x, width }: PrintedLetter) => (isChinese ? x + width / 2 : x);
  const ordered = row.toSorted((a, b) => placeOf(a) - placeOf(b) || Number(isSpace(a)) - Number(isSpace(b)));
  for (const letter of ordered) {
    if (isSpace(letter)) {
      if (before && before.width > 0 && letter.x - before.x < sameStart * letter.size)
        moved = { ...letter, x: before.x + before.width };
      else result.push(letter);
      continue;
    }
    const ends = before && closing.test(before.text) && rightToLeft.test(letter.text);
    if (moved && !ends && letter.x - moved.x >= gapForSpace * letter.size) result.push(moved);
    moved = null;
    result.push(letter);
    before = letter;
  }
  return result;
}

/** Signs before which there is no space, at the end of a line either. */
const closing = /^[،؛؟.,:;!]$/;

/** Sizes of letters by which a space that is drawn upon one begins behind its beginning at most. */
const sameStart = 0.02;

/** Letters that are read from the right; digits are read from the left, in Arabic too. */
const rightToLeft = /[\u0590-\u060b\u060d-\u065f\u066a\u066d-\u06ef\u06fa-\u08ff]/u;

function wordOf(letters: readonly PrintedLetter[], parted: boolean): PrintedItem {
  const [first] = letters;
  const main = letters.reduce<PrintedLetter | undefined>(
    (most, one) => (most && most.width >= one.width ? most : one),
    first,
  );
  const x = first?.x ?? 0;
  const end = letters.reduce((most, one) => Math.max(most, one.x + one.width), x);
  const strokes = unnamedIn(letters);
  const texts = letters.map(({ text }, at) => (strokes.has(at) ? unknownSign : text));
  const fromRight = texts.some((text) => rightToLeft.test(text));
  return {
    text: fromRight ? readFromRight(texts) : texts.join(''),
    x,
    y: main?.y ?? 0,
    width: end - x,
    size: first?.size ?? 0,
    ...(first?.italic && { italic: true }),
    ...(first?.bold && { bold: true }),
    ...(2 * letters.filter(({ struck }) => struck).length > letters.length && { struck: true }),
    ...(parted && { parted }),
  };
}

/** Signs as they are seen from the left, in the order in which they are read: from the right, numbers and words in other letters as they are. */
function readFromRight(texts: readonly string[]): string {
  const runs: string[][] = [];
  let inOther = false;
  for (const text of texts) {
    const other = /^[\p{L}\p{N}]/u.test(text) && !rightToLeft.test(text);
    // Among Arabic letters a dash parts numbers, of which the one on the right is read first: `و2015-2024`.
    const dashed = text === '-' && runs.at(-1)?.some((one) => /\p{L}/u.test(one)) === true;
    const joins: boolean = inOther && (other || dashed || /^[/.,:\u066b\u066c]$/.test(text));
    if (joins) runs.at(-1)?.push(text);
    else runs.push([text]);
    inOther = other || joins;
  }
  // What joins a number to the next is between the two where nothing follows.
  return runs
    .flatMap((run) => {
      const last = run.findLastIndex((text) => /[\p{L}\p{N}]/u.test(text));
      return last < 0
        ? run.map((text) => [text])
        : [run.slice(0, last + 1), ...run.slice(last + 1).map((text) => [text])];
    })
    .reverse()
    .map((run) => run.join(''))
    .join('');
}
