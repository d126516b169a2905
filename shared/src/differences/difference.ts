import { classify } from './class/classify.ts';
import { forceChanges } from './class/force/force-change.ts';
import { compared, textOf } from './comparison.ts';
import { TokenContext } from './context.ts';
import type { Span } from './span.ts';

/** What is known of the two wordings besides their words. */
export interface DifferenceOptions {
  /** Whether they are of a preamble, whose figures tell what is so and decide nothing; no where absent. */
  readonly preambular?: boolean;
}

/**
 * The two wordings in one reading. Exact: equal + before = `before` and equal + after = `after`, byte for byte. Two equal texts give one
 * equal span, two empty ones nothing. Deterministic.
 */
export function differences(before: string, after: string, { preambular = false }: DifferenceOptions = {}): Span[] {
  if (before === after) return before === '' ? [] : [{ kind: 'equal', text: before }];
  const { a, b, hunks } = compared(before, after);
  const [inA, inB] = [new TokenContext(a), new TokenContext(b)];
  const worded = hunks.filter(({ typography }) => !typography);
  const forces = forceChanges(a, b, worded);
  const spans: Span[] = [];
  let at = 0;
  let place = 0;
  for (const { fromA, toA, fromB, toB, typography, move } of hunks) {
    if (fromA > at) spans.push({ kind: 'equal', text: textOf(before, a, at, fromA) });
    at = toA;
    const words = { before: textOf(before, a, fromA, toA), after: textOf(after, b, fromB, toB) };
    const tokens = { a: a.slice(fromA, toA), b: b.slice(fromB, toB) };
    const found = typography
      ? ({ class: 'typography', also: [] } as const)
      : classify(
          {
            ...words,
            ...tokens,
            moved: move !== undefined,
            last: toA === a.length && toB === b.length,
            force: forces.get(place),
            rolling: preambular,
          },
          inA,
          inB,
        );
    if (!typography) place++;
    spans.push({ kind: 'change', ...words, ...found, ...(move !== undefined && { move }) });
  }
  if (at < a.length) spans.push({ kind: 'equal', text: textOf(before, a, at, a.length) });
  return spans;
}
