import type { LineSpan } from '../../reading.ts';

/** One line of the source; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines without an empty line between them. */
export type Block = readonly Line[];

/** Groups the lines of a text into blocks; spaces and tabs at the ends of a line carry nothing, a form feed separates. */
export function blocks(text: string): Block[] {
  const found: Line[][] = [];
  let open: Line[] | undefined;
  let number = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    number++;
    for (const [part, piece] of raw.split(/[\f\v]/).entries()) {
      const trimmed = trimmedLine(piece);
      if (part > 0 || trimmed.trim() === '') open = undefined;
      if (trimmed.trim() === '') continue;
      if (!open) {
        open = [];
        found.push(open);
      }
      open.push({ number, text: trimmed });
    }
  }
  return found;
}

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

/** Joins hard-wrapped lines: with a space, but with nothing between Chinese characters or after a hyphen at the line's end. */
export function unwrap(lines: readonly string[]): string {
  const parts = lines.flatMap((line, at) => [at === 0 ? '' : gap(lines[at - 1] ?? '', line), line]);
  return parts.join('');
}

function gap(before: string, after: string): string {
  const end = before.slice(-2);
  if (/\p{L}[-\u2010\u2011]$/u.test(end)) return '';
  return ideograph.test(end.slice(-1)) && ideograph.test(after.slice(0, 1)) ? '' : ' ';
}
