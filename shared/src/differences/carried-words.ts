import { applyChanges, changes, smallestChanges } from './change.ts';
import { rebase } from './rebase.ts';

/**
 * What `own` changes in the words `before`, on the words `after` that others have made of these. Where both have changed the same ones they are as
 * `own` has them (`clash`); all others that `own` leaves alone stay as they are in `after`.
 */
export function carriedWords(
  before: string,
  own: string,
  after: string,
): { readonly text: string; readonly clash: boolean } {
  if (own === before) return { text: after, clash: false };
  const wished = changes(before, own);
  const { changes: kept, conflicts } = rebase(wished, before, after);
  if (conflicts.length === 0) return { text: applyChanges(after, kept), clash: false };
  const made = changes(before, after).flatMap((change) => smallestChanges(before, change));
  const apart = made.filter(({ from, to }) => conflicts.every(({ change }) => to < change.from || from > change.to));
  const without = applyChanges(before, apart);
  const again = rebase(wished, before, without);
  return { text: again.conflicts.length > 0 ? own : applyChanges(without, again.changes), clash: true };
}
