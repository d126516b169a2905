/*
 * How well a redline reads, by a yardstick of its own that shares nothing with the code it measures (notes on differences, section 4):
 *
 *   cost = 5 · hunks + 2 · spaces lost between changes + 3 · changed words + 1 · changed small words and signs + 4 · cut words
 *        + 3 · hunks of mere typography
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

export interface ReadingCost {
  readonly cost: number;
  readonly hunks: number;
  /** Deletions and insertions, each by itself. */
  readonly marks: number;
  /** Runs of at most three small words or signs between two hunks. */
  readonly islands: number;
  /** Words of either side that only partly changed. */
  readonly cuts: number;
}

/** A stretch of a redline, whoever made it. */
export type RedlineMark = Pick<RedlineOp, 'op' | 'text'>;

/** What it costs to read `ops`. */
export function reading(ops: readonly RedlineMark[]): ReadingCost {
  const [before, after] = [new Side(ops, 'insert'), new Side(ops, 'delete')];
  let [cost, hunks, marks, islands] = [0, 0, 0, 0];
  let inHunk = false;
  let at = 0;
  ops.forEach(({ op, text }, index) => {
    if (op === 'equal') {
      const last = ops[index + 1] === undefined;
      if (text.trim() === '' && inHunk && !last) cost += 2;
      else {
        const words = before.within(at, at + text.length);
        if (inHunk && !last && words.length > 0 && words.length <= 3 && words.every((word) => weight(word) === 1))
          islands++;
        inHunk = false;
      }
    } else {
      if (!inHunk) hunks++;
      inHunk = true;
      marks++;
      const next = ops[index + 1];
      if (op === 'delete' && next?.op === 'insert' && plain(text) === plain(next.text)) cost += 3;
    }
    if (op !== 'insert') at += text.length;
  });
  const cuts = before.cuts + after.cuts;
  return { cost: cost + before.changed + after.changed + 5 * hunks + 4 * cuts, hunks, marks, islands, cuts };
}

/** A text without what is typography only. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u00ad/g, '')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ');
}

/** One of the two texts of a redline: the one without the operations `other`. */
class Side {
  /** The weight of the words of which anything changed, and the number of those of which not all did. */
  changed = 0;
  cuts = 0;
  readonly #parts: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  constructor(ops: readonly RedlineMark[], other: 'insert' | 'delete') {
    const own = ops.filter(({ op }) => op !== other);
    let at = 0;
    for (const text of parts(own.map((one) => one.text).join(''))) {
      this.#parts.push({ from: at, to: at + text.length, text });
      at += text.length;
    }
    // Of every word, how many of its characters changed.
    const counts = this.#parts.map(() => 0);
    let part = 0;
    at = 0;
    for (const { op, text } of own) {
      const end = at + text.length;
      for (; part < this.#parts.length; part++) {
        const { from, to } = this.#parts[part] as { from: number; to: number };
        if (op !== 'equal') counts[part] = (counts[part] ?? 0) + Math.max(0, Math.min(to, end) - Math.max(from, at));
        if (to > end) break;
      }
      at = end;
    }
    this.#parts.forEach(({ from, to, text }, index) => {
      const count = counts[index] ?? 0;
      if (count === 0) return;
      this.changed += weight(text);
      if (count < to - from && text.trim() !== '') this.cuts++;
    });
  }

  /** The words from one place to another, without spaces. */
  within(start: number, end: number): string[] {
    return this.#parts.flatMap(({ from, to, text }) =>
      from >= start && to <= end && text.trim() !== '' ? [text] : [],
    );
  }
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
