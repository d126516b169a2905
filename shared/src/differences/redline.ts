import { hunksBetween } from './alignment.ts';
import type { Token } from './token.ts';
import { tokenise } from './token.ts';

/** One stretch of a redline. Whole tokens, never empty. */
export interface RedlineOp {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/**
 * The readable difference from `before` to `after`, word by word, a deletion before the insertion that replaces it.
 *
 * Exact: equal + deleted = `before` and equal + inserted = `after`, byte for byte. What differs in typography only is deleted and inserted;
 * `sameWords` tells such a pair from a change of substance. Two equal texts give one `equal`, two empty ones nothing.
 */
export function redline(before: string, after: string): RedlineOp[] {
  if (before === after) return before === '' ? [] : [{ op: 'equal', text: before }];
  const [a, b] = [tokenise(before), tokenise(after)];
  const ops: RedlineOp[] = [];
  const push = (op: RedlineOp['op'], text: string) => {
    if (text !== '') ops.push({ op, text });
  };
  let at = 0;
  for (const { fromA, toA, fromB, toB } of hunksBetween(a, b)) {
    push('equal', textOf(before, a, at, fromA));
    push('delete', textOf(before, a, fromA, toA));
    push('insert', textOf(after, b, fromB, toB));
    at = toA;
  }
  push('equal', textOf(before, a, at, a.length));
  return ops;
}

function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(
    tokens[from]?.from ?? text.length,
    to === from ? (tokens[from]?.from ?? text.length) : tokens[to - 1]?.to,
  );
}
