/*
 * Taking words into one's own text. Draft "States should not allow that", own text "All States should never allow this":
 *
 *   take [should not → shall]    →   "All States shall allow this"
 *
 * Own changes that overlap or touch the range give way, as they would be in the same bracket; all others are kept. Of a change that
 * reaches beyond the range, only its parts there give way:
 *
 *   own "must never allow", take [should → shall]    →   "shall never allow"
 */
import { applyChanges, type Change, changes, smallestChanges } from '../differences/index.ts';

/**
 * The own text with the draft's range [`from`, `to`) worded as `replacement`. For a party that supports an alternative and for the chair
 * that takes one; with the draft's own words as replacement it gives up the own changes there. `from` = `to` inserts.
 */
export function takeAlternative(
  draft: string,
  own: string,
  range: { readonly from: number; readonly to: number },
  replacement: string,
): string {
  const { from, to } = range;
  const kept = changes(draft, own)
    .flatMap((change, at, all) => smallestChanges(draft, change, all[at - 1]?.to))
    .filter((change) => change.to < from || change.from > to);
  const taken: Change = { from, to, text: replacement };
  const at = kept.findIndex((change) => change.from > to);
  return applyChanges(draft, kept.toSpliced(at < 0 ? kept.length : at, 0, taken));
}
