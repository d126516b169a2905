import type { Node as ProseNode } from '@tiptap/pm/model';
import { Mapping, StepMap } from '@tiptap/pm/transform';

/** The one stretch in which two documents differ: from `from`, to `before` in the old one and to `after` in the new one. */
export interface ChangedStretch {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Where two documents differ, however the one became the other: a change may arrive as one replacement of the whole document although
 * only a letter is new. Null where they are alike. Nodes that both have are not looked into.
 */
export function changedStretch(before: ProseNode, after: ProseNode): ChangedStretch | null {
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || end === null) return null;
  // Of "aa" and "aaa" the heads and the tails overlap: what is new is behind them.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  return { from, before: end.a + overlap, after: end.b + overlap };
}

/** How positions of the old document become positions of the new one. */
export function stretchMapping({ from, before, after }: ChangedStretch): Mapping {
  return new Mapping([new StepMap([from, before - from, after - from])]);
}
