import type { Hunk } from './align/hunk.ts';
import type { Token } from './token.ts';

/** A hunk of tokens, and whether its two sides are the same words in other typography. */
export interface SetHunk extends Hunk {
  readonly typography: boolean;
}

/**
 * `hunks` in which words differ, and between them those in which the same words are written otherwise; ascending, neighbours of one kind
 * never touching.
 */
export function withTypography(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): SetHunk[] {
  const result: SetHunk[] = [];
  let [atA, atB] = [0, 0];
  const equalUpTo = (toA: number) => {
    for (; atA < toA; atA++, atB++) {
      if (a[atA]?.text === b[atB]?.text) continue;
      const last = result.at(-1);
      if (last?.typography && last.toA === atA) result[result.length - 1] = { ...last, toA: atA + 1, toB: atB + 1 };
      else result.push({ fromA: atA, toA: atA + 1, fromB: atB, toB: atB + 1, typography: true });
    }
  };
  for (const hunk of hunks) {
    equalUpTo(hunk.fromA);
    result.push({ ...hunk, typography: false });
    [atA, atB] = [hunk.toA, hunk.toB];
  }
  equalUpTo(a.length);
  return result;
}
