import { hunksBetween } from './align/token-alignment.ts';
import { tokenise } from './token.ts';

/**
 * The parts of a text that answer each to one of several, in order; together they are the text, byte for byte. An agreed paragraph that was
 * split is so divided where its halves part, and neither half reads as if the other were left out.
 */
export function dividedAmong(text: string, parts: readonly string[]): string[] {
  if (parts.length < 2) return [text];
  const joined = parts.join('\n');
  const [a, b] = [tokenise(text), tokenise(joined)];
  const hunks = hunksBetween(a, b);
  const ends: number[] = [];
  let end = 0;
  for (const part of parts.slice(0, -1)) {
    end += part.length;
    const at = b.findIndex((token) => token.to > end);
    const place = placeIn(hunks, at < 0 ? b.length : at, a.length);
    ends.push(Math.max(ends.at(-1) ?? 0, a[place]?.from ?? text.length));
    end += 1;
  }
  return [...ends, text.length].map((to, at) => text.slice(ends[at - 1] ?? 0, to));
}

/** The token of the first text that a token of the second answers to; within a hunk in proportion. */
function placeIn(hunks: ReturnType<typeof hunksBetween>, at: number, length: number): number {
  let [endA, endB] = [0, 0];
  for (const { fromA, toA, fromB, toB } of hunks) {
    if (at < fromB) break;
    if (at < toB) return fromA + Math.round(((toA - fromA) * (at - fromB)) / (toB - fromB));
    [endA, endB] = [toA, toB];
  }
  return Math.min(length, endA + at - endB);
}
