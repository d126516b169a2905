import { type ForceChange, forceChanges, together } from './class/force/force-change.ts';
import { compared } from './comparison.ts';

/** What became of the force of a text as a whole from one wording to another; null where it stayed. Several changes are one. */
export function forceBetween(before: string, after: string): ForceChange | null {
  if (before === after) return null;
  const { a, b, hunks } = compared(before, after);
  const changes = forceChanges(
    a,
    b,
    hunks.filter(({ typography }) => !typography),
  );
  const told = [...changes.values()].flatMap(({ change }) => (change.elsewhere ? [] : [change]));
  return told.length === 0 ? null : together(told);
}
