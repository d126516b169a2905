/*
 * How well a redline reads, by a yardstick of its own that shares nothing with the code it measures (notes on differences, section 4):
 *
 *   cost = 5 · hunks + 2 · spaces lost between changes + 3 · changed words + 1 · changed small words and signs + 4 · cut words
 *
 * `bestCost` is the least that any redline of the pair can cost.
 */
import type { RedlineOp } from '@adref/shared/differences';

const small = new Set(
  `à au aux avec ce ces cette dans de des du elle en est et eu il ils la le les leur leurs mais ne nos notre on ou où par pas plus pour que qui
  sa se ses si son sont sous sur un une y`.split(/\s+/),
);

/** Words, elided articles, single signs and runs of spaces. */
function parts(text: string): string[] {
  return (
    text.match(/\s+|(?:\p{L}{1,2}|jusqu|lorsqu|puisqu)['’](?=\p{L})|[\p{L}\p{N}]+(?:['’./-][\p{L}\p{N}]+)*|./gsu) ?? []
  );
}

const weight = (part: string) =>
  /^\s/.test(part) ? 0 : /['’]$/.test(part) || small.has(part.toLowerCase()) || !/[\p{L}\p{N}]/u.test(part) ? 1 : 3;

export interface Reading {
  readonly cost: number;
  readonly hunks: number;
  /** Runs of at most three small words or signs between two hunks. */
  readonly islands: number;
  /** Words that only partly changed. */
  readonly cuts: number;
}

/** What it costs to read `ops`. */
export function reading(ops: readonly RedlineOp[]): Reading {
  let [cost, hunks, islands, cuts] = [0, 0, 0, 0];
  let inHunk = false;
  ops.forEach(({ op, text }, at) => {
    const before = ops[at - 1]?.text.at(-1) ?? ' ';
    if (op === 'equal') {
      const last = ops[at + 1] === undefined;
      if (text.trim() === '' && inHunk && !last) cost += 2;
      else {
        const words = parts(text).filter((part) => part.trim() !== '');
        if (inHunk && !last && words.length <= 3 && words.every((word) => weight(word) === 1)) islands++;
        inHunk = false;
      }
    } else {
      if (!inHunk) hunks++;
      inHunk = true;
      cost += parts(text).reduce((sum, part) => sum + weight(part), 0);
    }
    // A word on both sides of an edge, where the other side of the pair goes on with a letter, too.
    const next = ops[at + 1];
    if (op !== 'equal' && next?.op === 'equal' && /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next.text))
      cuts++;
    if (op === 'equal' && next && at > 0 && /[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(text)) cuts++;
  });
  return { cost: cost + 5 * hunks + 4 * cuts, hunks, islands, cuts };
}

/** The least cost of a redline from `before` to `after`: two states, outside and inside a hunk. */
export function bestCost(before: string, after: string): number {
  const [a, b] = [parts(before), parts(after)];
  let outside: number[] = [];
  let inside: number[] = [];
  for (let i = 0; i <= a.length; i++) {
    const [up, upInside] = [outside, inside];
    outside = [];
    inside = [];
    for (let j = 0; j <= b.length; j++) {
      const [x, y] = [a[i - 1], b[j - 1]];
      const open = (row: number[], rowInside: number[], k: number) =>
        Math.min((row[k] ?? Number.POSITIVE_INFINITY) + 5, rowInside[k] ?? Number.POSITIVE_INFINITY);
      const start = i === 0 && j === 0;
      outside[j] = start
        ? 0
        : x !== undefined && x === y
          ? Math.min(up[j - 1] ?? Number.POSITIVE_INFINITY, upInside[j - 1] ?? Number.POSITIVE_INFINITY)
          : Number.POSITIVE_INFINITY;
      inside[j] = Math.min(
        x === undefined ? Number.POSITIVE_INFINITY : open(up, upInside, j) + weight(x),
        y === undefined ? Number.POSITIVE_INFINITY : open(outside, inside, j - 1) + weight(y),
      );
    }
  }
  return Math.min(outside.at(-1) ?? 0, inside.at(-1) ?? 0);
}
