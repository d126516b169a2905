/*
 * Words that only changed their place within a paragraph:
 *
 *   Réaffirmant [en ce qui concerne les États¹→] que le droit international s'applique [→en ce qui concerne les États¹]
 *
 * What one hunk takes out and another puts in is a move where they have at least four words in common, up to their endings, and these are
 * seven in ten. Words around them that are not the same only came or went:
 *
 *   [, du 15 au 17 avril à New York,→]   [→, tenue ][→du 15 au 17 avril à New York,]moved[→ et notant]
 *
 * On the pairs of the answer key of A/73/505 that finds the one true move and no other, where three words and six in ten find two false
 * ones; on 1,636 changed paragraphs of yearly resolutions it finds thirteen, all true.
 */
import { stem } from '../alignment/word.ts';
import type { Hunk } from './align/hunk.ts';
import { isSpace, type Token } from './token.ts';

/** Words that the two ends of a move have in common at least. */
const leastWords = 4;

/** The least share of words in common, of all words of both ends (Dice). */
const leastShare = 0.7;

/** Two texts with more pairs of long hunks were rewritten, and nothing in them has only moved. Keeps the search within 0.1 s. */
const mostPairs = 40_000;

/** One end of a move: the tokens of one side of a hunk that moved; what is around them there only came or went. */
export interface MoveEnd {
  /** From 1, in the order of what is taken out; the same at both ends. */
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The ends of moves by the place of their hunk: where words are taken out, and where they are put in. */
export interface Moves {
  readonly out: ReadonlyMap<number, MoveEnd>;
  readonly in: ReadonlyMap<number, MoveEnd>;
}

/** The moves among the hunks of two token sequences; each side of a hunk belongs to one at most. */
export function movesBetween(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Moves {
  const none: Moves = { out: new Map(), in: new Map() };
  if (hunks.length < 2) return none;
  const taken = hunks.map(({ fromA, toA }) => bagOf(a, fromA, toA));
  const put = hunks.map(({ fromB, toB }) => bagOf(b, fromB, toB));
  const count = (bags: readonly (Bag | null)[]) => bags.filter((bag) => bag !== null).length;
  if (count(taken) * count(put) > mostPairs) return none;
  const pairs: { out: number; in: number; share: number }[] = [];
  taken.forEach((out, i) => {
    if (!out) return;
    put.forEach((into, j) => {
      // Longer by so much, it cannot share enough.
      if (!into || i === j || 2 * Math.min(out.size, into.size) < leastShare * (out.size + into.size)) return;
      const common = sharedWords(out, into);
      const share = (2 * common) / (out.size + into.size);
      if (common >= leastWords && share >= leastShare) pairs.push({ out: i, in: j, share });
    });
  });
  if (pairs.length === 0) return none;
  pairs.sort((x, y) => y.share - x.share || x.out - y.out || x.in - y.in);
  const [outs, ins] = [new Map<number, number>(), new Set<number>()];
  for (const pair of pairs) {
    if (outs.has(pair.out) || ins.has(pair.in)) continue;
    outs.set(pair.out, pair.in);
    ins.add(pair.in);
  }
  const moves = { out: new Map<number, MoveEnd>(), in: new Map<number, MoveEnd>() };
  const numbered = [...outs].sort(([x], [y]) => x - y);
  for (const [at, [i, j]] of numbered.entries()) {
    const [out, into, x, y] = [hunks[i] as Hunk, hunks[j] as Hunk, taken[i] as Bag, put[j] as Bag];
    moves.out.set(i, { id: at + 1, ...shared(a, out.fromA, out.toA, y) });
    moves.in.set(j, { id: at + 1, ...shared(b, into.fromB, into.toB, x) });
  }
  return moves;
}

/** The range without words at its edges that the other end does not have. */
function shared(tokens: readonly Token[], start: number, end: number, other: Bag): { from: number; to: number } {
  const words: number[] = [];
  for (let at = start; at < end; at++) if (isWord(tokens[at] as Token)) words.push(at);
  const farthest = (order: readonly number[]): number | undefined => {
    const left = new Map(other.counts);
    let found: number | undefined;
    for (const at of order) {
      const stem = stemOf(tokens[at] as Token);
      const count = left.get(stem) ?? 0;
      if (count > 0) found = at;
      left.set(stem, count - 1);
    }
    return found;
  };
  const last = farthest(words) ?? end - 1;
  const first = farthest(words.filter((at) => at <= last).reverse()) ?? start;
  return {
    from: first === words[0] ? start : first,
    // Signs that follow stay with the last word; a space is the next one's.
    to: last === words.at(-1) ? end : isSpace(tokens[last + 1] as Token) ? last + 1 : Math.min(last + 2, end),
  };
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The stems of some tokens; null where they are too few to move. */
function bagOf(tokens: readonly Token[], from: number, to: number): Bag | null {
  if (to - from < leastWords) return null;
  const counts = new Map<string, number>();
  let size = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (!isWord(token)) continue;
    const stem = stemOf(token);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    size++;
  }
  return size >= leastWords ? { counts, size } : null;
}

function isWord({ key }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

function stemOf({ key }: Token): string {
  return stem(key.toLowerCase());
}

function sharedWords(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [stem, count] of a.counts) shared += Math.min(count, b.counts.get(stem) ?? 0);
  return shared;
}
