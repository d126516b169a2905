import { Fragment, type Node as ProseNode } from '@tiptap/pm/model';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import type { ChangedRange } from './changed-range.ts';

/**
 * Where two documents differ, however the one became the other: a change may arrive as one replacement of the whole document although
 * only a letter is new. In order; empty where they are alike. Nodes that both have are not looked into.
 *
 *   as many paragraphs as before    a stretch for each that differs: what five colleagues write in five places is not all between them
 *   else                            one stretch, around everything that differs
 */
export function changedStretches(before: ProseNode, after: ProseNode): readonly ChangedRange[] {
  if (before.childCount !== after.childCount) {
    const whole = difference(before.content, after.content, 0, 0);
    return whole ? [whole] : [];
  }
  const stretches: ChangedRange[] = [];
  let [from, start] = [0, 0];
  for (let at = 0; at < after.childCount; at++) {
    const [old, now] = [before.child(at), after.child(at)];
    const stretch = old === now ? null : difference(Fragment.from(old), Fragment.from(now), from, start);
    if (stretch) stretches.push(stretch);
    from += old.nodeSize;
    start += now.nodeSize;
  }
  return stretches;
}

/** The one stretch in which contents differ that are at `from` of the old document and at `start` of the new one. */
function difference(before: Fragment, after: Fragment, from: number, start: number): ChangedRange | null {
  const first = before.findDiffStart(after);
  const last = before.findDiffEnd(after);
  if (first === null || last === null) return null;
  // Of "aa" and "aaa" the heads and the tails overlap: what is new is behind them.
  const overlap = Math.max(0, first - Math.min(last.a, last.b));
  return { from: from + first, to: from + last.a + overlap, start: start + first, end: start + last.b + overlap };
}

/** How positions of the old document become positions of the new one. */
export function stretchMapping(stretches: readonly ChangedRange[]): Mapping {
  return new Mapping([new StepMap(stretches.flatMap(({ from, to, start, end }) => [from, to - from, end - start]))]);
}
