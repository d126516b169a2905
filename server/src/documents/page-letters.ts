import type { PrintedLetter } from '@adref/shared/formats';
import { getResolvedPDFJS } from 'unpdf';
import { MeantStretches } from './meant-stretch.ts';
import { Bars, type Box, boxesOf } from './page-bar.ts';
import type { PdfPage } from './pdf-page.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** Points from the corner of a page beyond which no page goes: the largest has 14,400 units of at most 75 points. Lines are looked for row by row. */
const widest = 1_100_000;
/** Share of the height of letters by which what stands upright may rise along its line; what rises more is a stamp. */
const upright = 0.05;
/** Share of their height by which letters lean to the right that a program has slanted, for want of an italic font. */
const slanted = 0.1;
/** The rendering mode of letters that are filled and drawn around: a program's bold, for want of a bold font. */
const filledAndDrawn = 2;
/** Thousandths of the size in which widths of glyphs are, but where a font has a measure of its own. */
const glyphUnit = 0.001;

const same: Matrix = [1, 0, 0, 1, 0, 0];

/** What is said of text when some is shown. */
interface TextState {
  place: Matrix;
  line: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: string;
  size: number;
  letters: number;
  words: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** What is seen: from the left and top to the right and bottom of the page, in points. */
  seen: Box;
}

const begun: TextState = {
  place: same,
  line: same,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: '',
  size: 0,
  letters: 0,
  words: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  seen: [-widest, -widest, widest, widest],
};

/** A font as it is needed here. */
interface LetterFont {
  readonly unit: number;
  readonly italic: boolean;
  readonly bold: boolean;
  /** Whether it has named Arabic letters that have other numbers in it: the number of a glyph of it is no letter. */
  names: boolean;
}

/**
 * The letters of a page that stand upright, each where it is drawn, in the order of the file, from the top left of the page. Spaces are
 * among them; what is set at an angle, or beyond every page, is not.
 *
 * The letters one by one, and not in the stretches that the library makes of them: it turns Arabic ones before it knows what is beside them,
 * leaves marks of vowels where they are drawn, and takes a gap that kerning makes for a space. `meant`: what stretches of the page mean
 * (actual-text.ts); nothing is taken from it where the page has another number of stretches. `shown`: whether a layer of the file is.
 */
export async function lettersOf(
  page: PdfPage,
  meant: readonly (string | null)[] | null,
  shown: (layer: unknown) => boolean = () => true,
): Promise<PrintedLetter[]> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  const view = matrixOf(page.getViewport({ scale: 1 }).transform) ?? same;
  const fonts = new Map<string, LetterFont>();
  const letters: DrawnLetter[] = [];
  const bars = new Bars();
  const numbered: { readonly at: number; readonly font: LetterFont }[] = [];
  let cuts = false;
  const kept: TextState[] = [];
  let state: TextState = { ...begun, place: view, seen: cut(begun.seen, view, numbersOf(page.view, 4)) };
  /** Stretches of marked content that are open, and how many of them nobody sees. */
  const layers: boolean[] = [];
  let hidden = 0;
  const stretches = new MeantStretches(meant, letters);

  const moved = (x: number, y: number) => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };
  const fontOf = (name: string): LetterFont => {
    const known = fonts.get(name) ?? readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    fonts.set(name, known);
    return known;
  };
  const show = (glyphs: readonly unknown[]) => {
    const font = fontOf(state.font);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        state.x -= glyph * glyphUnit * state.size * state.scale;
        continue;
      }
      const { unicode, width, isSpace, byNumber } = glyphOf(glyph);
      const drawn = width * font.unit * state.size * state.scale;
      const letter = letterAt(state, unicode, drawn, font);
      if (letter && hidden === 0) {
        if (byNumber) numbered.push({ at: letters.length, font });
        letters.push(invisible.has(state.mode) ? { ...letter, unseen: true } : letter);
      }
      if (!byNumber && arabic.test(unicode)) font.names = true;
      state.x += drawn + (state.letters + (isSpace ? state.words : 0)) * state.scale;
    }
  };

  for (const [at, operation] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? [];
    const number = (nth: number) => (typeof args[nth] === 'number' ? args[nth] : 0);
    switch (operation) {
      case OPS.save:
        kept.push({ ...state });
        break;
      case OPS.restore:
        state = kept.pop() ?? state;
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        stretches.begin();
        const off = args[0] === 'OC' && !shown(args[1]);
        layers.push(off);
        if (off) hidden++;
        break;
      }
      case OPS.endMarkedContent:
        stretches.end();
        if (layers.pop()) hidden--;
        break;
      case OPS.paintFormXObjectBegin:
        stretches.inside(1);
        kept.push({ ...state });
        state.place = product(state.place, matrixOf(args[0]) ?? same);
        break;
      case OPS.paintFormXObjectEnd:
        stretches.inside(-1);
        state = kept.pop() ?? state;
        break;
      case OPS.clip:
      case OPS.eoClip:
        cuts = true;
        break;
      case OPS.constructPath:
        if (cuts) state.seen = cut(state.seen, state.place, numbersOf(args[2], 4));
        else if (args[0] !== OPS.endPath) for (const box of boxesOf(args[1])) bars.add(boxIn(state.place, box));
        cuts = false;
        break;
      case OPS.transform:
        state.place = product(state.place, matrixOf(args) ?? same);
        break;
      case OPS.beginText:
        Object.assign(state, { line: same, x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.setTextMatrix:
        Object.assign(state, { line: matrixOf(args[0]) ?? matrixOf(args) ?? same, x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.moveText:
        moved(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        moved(number(0), number(1));
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.nextLine:
        moved(0, state.leading);
        break;
      case OPS.setFont:
        Object.assign(state, { font: String(args[0] ?? ''), size: number(1) });
        break;
      case OPS.setGState:
        for (const [name, value] of Array.isArray(args[0]) ? args[0] : [])
          if (name === 'Font' && Array.isArray(value))
            Object.assign(state, { font: `${value[0]}`, size: Number(value[1]) });
        break;
      case OPS.setCharSpacing:
        state.letters = number(0);
        break;
      case OPS.setWordSpacing:
        state.words = number(0);
        break;
      case OPS.setHScale:
        state.scale = number(0) / 100;
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setTextRenderingMode:
        state.mode = number(0);
        break;
      case OPS.showText:
        show(Array.isArray(args[0]) ? args[0] : []);
        break;
    }
  }
  for (const { at, font } of numbered) {
    const letter = letters[at];
    if (letter && font.names) letters[at] = { ...letter, byNumber: true };
  }
  // Letters that nobody sees are those of a picture where a program has recognised them; below others they are no part of the page.
  const drawn: readonly DrawnLetter[] = stretches.applied();
  const recognised = 2 * drawn.filter(({ unseen }) => unseen).length >= drawn.length;
  return drawn.flatMap(({ unseen, ...letter }) => {
    if (unseen && !recognised) return [];
    return bars.through(letter) ? [{ ...letter, struck: true }] : [letter];
  });
}

/** How what a page draws came out of its file. */
export interface DrawnPage {
  /** It sets letters in a font that cannot be read: none of them is drawn. */
  readonly failingFont: boolean;
  /** It ends among letters: what is behind them in the file did not come out. */
  readonly cutOff: boolean;
  readonly nothing: boolean;
}

/** How a page came out. In the place of a font that cannot be read the library gives its complaint; of a stream that breaks off what is before that. */
export async function drawnPage(page: PdfPage): Promise<DrawnPage> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  const failingFont = fnArray.some((operation, at) => {
    const name = operation === OPS.setFont ? String(argsArray[at]?.[0] ?? '') : '';
    return name !== '' && page.commonObjs.has(name) && typeof page.commonObjs.get(name) === 'string';
  });
  const cutOff = fnArray.lastIndexOf(OPS.beginText) > fnArray.lastIndexOf(OPS.endText);
  return { failingFont, cutOff, nothing: fnArray.length === 0 };
}

/** A letter, and whether nobody sees it. */
type DrawnLetter = PrintedLetter & { readonly unseen?: true };

/** The rendering modes of letters that nobody sees: not drawn, or only a shape that cuts off what is drawn then. */
const invisible: ReadonlySet<number> = new Set([3, 7]);

/** A letter where it is drawn; null for what is at an angle, of no size, or nowhere. */
function letterAt(
  state: TextState,
  unicode: string,
  drawn: number,
  { italic, bold }: LetterFont,
): PrintedLetter | null {
  if (unicode === '') return null;
  const [a, b, c, d, e, f] = product(state.place, state.line);
  const height = Math.hypot(c, d);
  const size = Math.abs(state.size) * height;
  const along = [a * Math.sign(state.size), b * Math.sign(state.size)] as const;
  if (size === 0 || along[0] <= 0 || Math.abs(along[1]) > upright * Math.hypot(...along)) return null;
  const x = a * state.x + c * (state.y + state.rise) + e;
  const y = b * state.x + d * (state.y + state.rise) + f;
  const width = drawn * a;
  if (![x, y, width, size].every((one) => Math.abs(one) <= widest)) return null;
  // A program may draw the first line of a page at the foot of the one before as well, where nobody sees it; and letters a little over an edge.
  const [left, top, right, bottom] = state.seen;
  const middle = y - size / 4;
  if (middle < top || middle > bottom || x + width < left - size || x > right + size) return null;
  return {
    text: withLetters(unicode),
    x: Math.min(x, x + width),
    y,
    width: Math.abs(width),
    size,
    ...((italic || c / height > slanted) && { italic: true }),
    ...((bold || state.mode === filledAndDrawn) && { bold: true }),
  };
}

/** Arabic letters in the forms that a font draws them in, and letters drawn as one, are the letters themselves. */
function withLetters(text: string): string {
  return text.replaceAll(/[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]+/g, (forms) =>
    // A mark by itself is a form of its own, on a space or a stroke that carries it.
    forms.normalize('NFKC').replace(/^[ \u0640](?=\p{M}+$)/u, ''),
  );
}

const arabic = /\p{Script=Arabic}/u;

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly byNumber: boolean;
}

function glyphOf(glyph: unknown): Glyph {
  const { unicode, width, isSpace, originalCharCode } = (glyph ?? {}) as Readonly<Record<string, unknown>>;
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    width: typeof width === 'number' ? width : 0,
    isSpace: isSpace === true,
    byNumber: typeof unicode === 'string' && /^\S$/.test(unicode) && unicode.charCodeAt(0) === originalCharCode,
  };
}

/** What the name of a font says of it: `ABCDEF+TimesNewRomanPS-BoldItalicMT`. */
function readFont(font: unknown): LetterFont {
  const { name, fontMatrix } = (font ?? {}) as Readonly<Record<string, unknown>>;
  const called = typeof name === 'string' ? name : '';
  const unit = matrixOf(fontMatrix)?.[0];
  return {
    unit: unit || glyphUnit,
    italic: /ital|obliq|kursiv/i.test(called),
    bold: /bold|black|heavy/i.test(called),
    names: false,
  };
}

/** So many numbers; none where there are not so many. */
function numbersOf(list: unknown, count: number): number[] {
  if (!Array.isArray(list) && !ArrayBuffer.isView(list)) return [];
  const numbers = Array.from(list as ArrayLike<unknown>, Number);
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : [];
}

/** What is seen of a page behind a path that cuts the rest off; the whole box that the path is in. */
function cut(seen: Box, place: Matrix, [x0, y0, x1, y1]: readonly number[]): Box {
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return seen;
  const [left, top, right, bottom] = boxIn(place, [x0, y0, x1, y1]);
  return [Math.max(seen[0], left), Math.max(seen[1], top), Math.min(seen[2], right), Math.min(seen[3], bottom)];
}

/** A box where it is on the page. */
function boxIn([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Six numbers as a matrix; null where there are none. */
function matrixOf(numbers: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(numbers, 6);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return null;
  return [a, b, c, d, e, f];
}

/** What `inner` does, and then `outer`. */
function product([a, b, c, d, e, f]: Matrix, [ia, ib, ic, id, ie, jf]: Matrix): Matrix {
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}
