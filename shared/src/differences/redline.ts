import { compared, textOf } from './comparison.ts';

/** One stretch of a redline. Whole tokens, never empty. */
export interface RedlineOp {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
  /** Where words moved: the number that a deletion and the insertion of its words elsewhere have in common. */
  readonly move?: number;
}

/**
 * The readable difference from `before` to `after`, word by word, a deletion before the insertion that replaces it; `differences` with
 * their classes left out.
 *
 * Exact: equal + deleted = `before` and equal + inserted = `after`, byte for byte. What differs in typography only is deleted and inserted
 * as well; `sameWords` tells such a pair from a change of substance. Two equal texts give one `equal`, two empty ones nothing.
 */
export function redline(before: string, after: string): RedlineOp[] {
  if (before === after) return before === '' ? [] : [{ op: 'equal', text: before }];
  const { a, b, hunks } = compared(before, after);
  const ops: RedlineOp[] = [];
  const push = (op: RedlineOp['op'], text: string, move?: number) => {
    if (text !== '') ops.push({ op, text, ...(move !== undefined && { move }) });
  };
  let at = 0;
  for (const { fromA, toA, fromB, toB, move } of hunks) {
    push('equal', textOf(before, a, at, fromA));
    push('delete', textOf(before, a, fromA, toA), move);
    push('insert', textOf(after, b, fromB, toB), move);
    at = toA;
  }
  push('equal', textOf(before, a, at, a.length));
  return ops;
}
