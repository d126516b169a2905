import type { Source } from '@adref/shared/formats';

/** First line of what was read from a text; asserts that it was. */
export function firstLine(source: Source | undefined): number {
  return spanOf(source).from;
}

/** Its last line. */
export function lastLine(source: Source | undefined): number {
  return spanOf(source).to;
}

function spanOf(source: Source | undefined) {
  if (!source || !('lines' in source)) throw new Error(`${JSON.stringify(source)} names no lines`);
  return source.lines;
}
