import type { LineSpan } from '../../reading.ts';
import { closers, nameBehind } from './closers.ts';

/** One line of the source; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** What is between it and the line before: nothing, empty lines, or the end of a page. */
  readonly gap: Gap;
  /** A paragraph ends with it for certain: U+2029 is behind it, as whoever knows puts it there. */
  readonly ends?: true;
}

/** What is between two lines; `page` where a page ends there for certain. */
export type Gap = 'none' | 'blank' | 'page';

/** Lines without an empty line between them; the first one says what is before them. */
export type Block = readonly Line[];

/** A line as it is in the file, with its spaces. */
export interface RawLine {
  readonly number: number;
  readonly raw: string;
  /** A form feed is before it. */
  readonly feed: boolean;
}

/** The lines of a file; a form feed or a vertical tab ends one too. */
export function rawLines(text: string): RawLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const number = at + 1;
    if (!/[\f\v]/.test(line)) return [{ number, raw: line, feed: false }];
    return line.split(/(?=[\f\v])/).flatMap((part): RawLine[] => {
      const feed = part.startsWith('\f');
      const raw = part.replace(/^[\f\v]/, '');
      // An empty line before what a sign of its own parts from the line above.
      return part === raw
        ? [{ number, raw, feed }]
        : [
            { number, raw: '', feed },
            { number, raw, feed: false },
          ];
    });
  });
}

/** The lines that have words; spaces and tabs at the ends of a line carry nothing. */
export function sourceLines(raw: readonly RawLine[]): Line[] {
  const found: Line[] = [];
  let gap: Gap = 'blank';
  for (const { number, raw: line, feed } of raw) {
    const text = trimmedLine(line);
    if (feed) gap = 'page';
    if (text.trim() === '') {
      if (gap === 'none') gap = 'blank';
      continue;
    }
    const ends = text.endsWith('\u2029');
    found.push(ends ? { number, text: trimmedLine(text.slice(0, -1)), gap, ends } : { number, text, gap });
    gap = 'none';
  }
  return found;
}

/** Groups lines into blocks. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const found: Line[][] = [];
  for (const line of lines) {
    const open = line.gap === 'none' ? found.at(-1) : undefined;
    if (open) open.push(line);
    else found.push([line]);
  }
  return found;
}

const signAtEnd = new RegExp(`[.;:,!?،؟؛。；：，！？][${closers}]*${nameBehind}$`, 'u');

/** Whether a line has no sign at its end, and the length of prose. */
export function runsOn(text: string): boolean {
  return text.length >= shortestProse && !signAtEnd.test(text.slice(-longestSigns));
}

/** Shortest line that is taken for prose; most headings and organs are shorter. Chinese needs few characters. */
const shortestProse = 20;
/** Characters at the end of a line in which its sign is, with brackets and a holder after it. */
const longestSigns = 60;

/** Without spaces and tabs at both ends; by hand, since a pattern for the end is quadratic in the spaces before it. */
function trimmedLine(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--;
  return text.slice(from, to);
}

/** Span of some lines; asserts that there is one. */
export function spanOf(lines: readonly Line[]): LineSpan {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) throw new Error('a span needs at least one line');
  return { from: first.number, to: last.number };
}

const ideograph = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const quotation = /[“”‘’]/u;
/** Characters at the end of a line in which its marks are. */
const longestMarks = 12;
const marks = /[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+$/u;

/** Joins hard-wrapped lines: with a space, but with nothing between Chinese characters or after a hyphen at the line's end. */
export function unwrap(lines: readonly string[]): string {
  const parts = lines.flatMap((line, at) => [at === 0 ? '' : between(lines[at - 1] ?? '', line), line]);
  return parts.join('');
}

/** Whether the hyphen before these words is one that stands for the rest of a word: `short-` ⏎ `and medium-term`. */
export function suspends(after: string): boolean {
  return /^(?:and|or|to|et|ou|y|e|o|u|и|или)(?![\p{L}-])/u.test(after);
}

function between(before: string, after: string): string {
  if (/\p{L}[-\u2010\u2011]$/u.test(before.slice(-2))) return suspends(after) ? ' ' : '';
  // A mark between two Chinese characters is no word of its own.
  const [last, next] = [before.slice(-longestMarks).replace(marks, '').slice(-1), after.slice(0, 1)];
  const [ends, begins] = [ideograph.test(last), ideograph.test(next)];
  if (!ends && !begins) return ' ';
  // Digits and quotation marks touch the Chinese characters beside them.
  const touches = (sign: string) => quotation.test(sign) || /\p{N}/u.test(sign);
  return (ends || touches(last)) && (begins || touches(next)) ? '' : ' ';
}
