import { changes, type Range } from '../differences/index.ts';
import type { ChangeMemory } from './change-memory.ts';

/**
 * Where the words of a range of `before` are in `after`; null where a change touches them. An empty range, a place between words, is gone
 * where the words around it are replaced in one.
 */
export function rangeIn(before: string, after: string, range: Range, memory?: ChangeMemory): Range | null {
  let shift = 0;
  for (const change of memory ? memory.changes(before, after) : changes(before, after)) {
    if (overlap(range, change)) return null;
    if (change.to <= range.from) shift += change.text.length - (change.to - change.from);
  }
  return { from: range.from + shift, to: range.to + shift };
}

/** Whether words of one are among those of the other; for an empty one, whether its place is strictly inside. */
function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
