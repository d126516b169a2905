/** One line of the source; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines that stand together, without an empty line between them. */
export type Block = readonly Line[];

/** First and last source line of something, both included. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** Groups the lines of a text into blocks; spaces and tabs at the ends of a line carry nothing, a form feed separates. */
export function blocks(text: string): Block[] {
  const found: Line[][] = [];
  let open: Line[] | undefined;
  let number = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    number++;
    for (const [part, piece] of raw.split(/[\f\v]/).entries()) {
      const trimmed = piece.replace(/^[ \t]+|[ \t]+$/g, '');
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
  return lines.reduce((before, after) => {
    if (/\p{L}[-\u2010\u2011]$/u.test(before)) return before + after;
    const tight = ideograph.test(before.at(-1) ?? '') && ideograph.test(after.at(0) ?? '');
    return before + (tight ? '' : ' ') + after;
  });
}
