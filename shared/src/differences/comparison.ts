import { hunksBetween } from './alignment.ts';
import { movesBetween } from './move.ts';
import { type Token, tokenise } from './token.ts';
import { type SetHunk, withTypography } from './typography.ts';

/** A hunk, and the number of the move it is an end of. */
export interface MovableHunk extends SetHunk {
  readonly move?: number;
}

/** The hunks of a redline: words, typography between them, and moves as hunks with one empty side. */
export function compared(before: string, after: string): { a: Token[]; b: Token[]; hunks: MovableHunk[] } {
  const [a, b] = [tokenise(before), tokenise(after)];
  const hunks = withTypography(a, b, hunksBetween(a, b));
  const moves = movesBetween(a, b, hunks);
  if (moves.out.size === 0) return { a, b, hunks };
  return {
    a,
    b,
    hunks: hunks.flatMap((hunk, at): MovableHunk[] => {
      const [out, into] = [moves.out.get(at), moves.in.get(at)];
      if (out === undefined && into === undefined) return [hunk];
      const taken = { ...hunk, toB: hunk.fromB, ...(out !== undefined && { move: out }) };
      const put = { ...hunk, fromA: hunk.toA, ...(into !== undefined && { move: into }) };
      return [taken, put].filter((half) => half.fromA < half.toA || half.fromB < half.toB);
    }),
  };
}

/** The bytes of tokens `from` to `to`. */
export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return to <= from ? '' : text.slice(tokens[from]?.from, tokens[to - 1]?.to);
}
