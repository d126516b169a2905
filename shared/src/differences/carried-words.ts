import { applyChanges, changes, smallestChanges } from './change.ts';
import { rebase } from './rebase.ts';

/**
 * What `own` changes in the words `before`, on the words `after` that others have made of these. Where both have changed the same ones they are as
 * `own` has them, and `clash` is the same with those of `after` there, null where there are none; all others that `own` leaves alone stay as they are in
 * `after`.
 */
export function carriedWords(
  before: string,
  own: string,
  after: string,
): { readonly text: string; readonly clash: string | null } {
  if (own === before) return { text: after, clash: null };
  const wished = changes(before, own);
  const { changes: kept, conflicts } = rebase(wished, before, after);
  const others = applyChanges(after, kept);
  if (conflicts.length === 0) return { text: others, clash: null };
  const made = changes(before, after).flatMap((change) => smallestChanges(before, change));
  const apart = made.filter(({ from, to }) => conflicts.every(({ change }) => to < change.from || from > change.to));
  const without = applyChanges(before, apart);
  const again = rebase(wished, before, without);
  return { text: again.conflicts.length > 0 ? own : applyChanges(without, again.changes), clash: others };
}
