/*
 * Words that only changed their place within a paragraph:
 *
 *   Réaffirmant [en ce qui concerne les États¹→] que le droit international s'applique [→en ce qui concerne les États¹]
 *
 * What one hunk takes out and another puts in is a move where it has at least four words and seven in ten are the same, up to their
 * endings. On the 57 pairs of the two drafts of A/73/505 that finds the one true move and no other; three words and six in ten find two
 * false ones.
 */
import type { Hunk } from './hunk.ts';
import { isSpace, type Token } from './token.ts';

/** Words that a move has at least. */
const leastWords = 4;

/** The least share of words in common (Dice). */
const leastShare = 0.7;

/** Two texts with more pairs of long hunks were rewritten, and nothing in them has only moved. Keeps the search within 0.1 s. */
const mostPairs = 40_000;

/** Letters by which words are told apart; what follows is mostly an ending. */
const stemLength = 6;

/** Numbers of moves, from 1 in the order of what is taken out, for the hunks that take out and those that put in. */
export interface Moves {
  /** By place of the hunk. */
  readonly out: ReadonlyMap<number, number>;
  readonly in: ReadonlyMap<number, number>;
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
      const share = dice(out, into);
      if (share >= leastShare) pairs.push({ out: i, in: j, share });
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
  const numbered = [...outs].sort(([x], [y]) => x - y).map(([out, into], at) => [out, into, at + 1] as const);
  return {
    out: new Map(numbered.map(([out, , id]) => [out, id])),
    in: new Map(numbered.map(([, into, id]) => [into, id])),
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
    if (isSpace(token) || !/[\p{L}\p{N}]/u.test(token.key)) continue;
    const stem = token.key.toLowerCase().slice(0, stemLength);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    size++;
  }
  return size >= leastWords ? { counts, size } : null;
}

function dice(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [stem, count] of a.counts) shared += Math.min(count, b.counts.get(stem) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
