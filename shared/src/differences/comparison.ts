import { joinedHunks } from './align/hunk.ts';
import { wholeMembers } from './align/list-member.ts';
import { hunksBetween } from './align/token-alignment.ts';
import { type MoveEnd, movesBetween } from './move.ts';
import { type Token, tokenise } from './token.ts';
import { type SetHunk, withTypography } from './typography.ts';

/** A hunk, and the number of the move it is an end of. */
export interface MovableHunk extends SetHunk {
  readonly move?: number;
}

/** The hunks of a redline: words, typography between them, and moves as hunks with one empty side. */
export function compared(before: string, after: string): { a: Token[]; b: Token[]; hunks: MovableHunk[] } {
  const [a, b] = [tokenise(before), tokenise(after)];
  const hunks = withTypography(a, b, joinedHunks(a, wholeMembers(a, b, hunksBetween(a, b))));
  const moves = movesBetween(a, b, hunks);
  if (moves.out.size === 0) return { a, b, hunks };
  return {
    a,
    b,
    hunks: hunks.flatMap((hunk, at): MovableHunk[] => {
      const [out, into] = [moves.out.get(at), moves.in.get(at)];
      if (out === undefined && into === undefined) return [hunk];
      return [...halves(hunk, 'A', out), ...halves(hunk, 'B', into)];
    }),
  };
}

/** One side of a hunk as hunks of their own: what is before the moved words, these, and what is after; empty ones left out. */
function halves(hunk: SetHunk, side: 'A' | 'B', end: MoveEnd | undefined): MovableHunk[] {
  const half = (from: number, to: number): MovableHunk =>
    side === 'A'
      ? { ...hunk, fromA: from, toA: to, toB: hunk.fromB }
      : { ...hunk, fromA: hunk.toA, fromB: from, toB: to };
  const [start, stop] = side === 'A' ? [hunk.fromA, hunk.toA] : [hunk.fromB, hunk.toB];
  const parts = end
    ? [half(start, end.from), { ...half(end.from, end.to), move: end.id }, half(end.to, stop)]
    : [half(start, stop)];
  return parts.filter((part) => part.fromA < part.toA || part.fromB < part.toB);
}

/** The bytes of tokens `from` to `to`. */
export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return to <= from ? '' : text.slice(tokens[from]?.from, tokens[to - 1]?.to);
}
