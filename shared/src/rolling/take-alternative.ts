/*
 * Taking words into one's own text. Draft "States should not allow that", own text "All States should never allow this":
 *
 *   take [should not → shall]    →   "All States shall allow this"
 *
 * Own changes that would be in one bracket with the range give way (one-bracket.ts); all others are kept. Of a change that
 * reaches beyond the range, only its parts there give way:
 *
 *   own "must never allow", take [should → shall]    →   "shall never allow"
 */
import { applyChanges, type Change, type Range } from '../differences/index.ts';
import { partsOfAll } from './change-parts.ts';
import { inOneBracket } from './one-bracket.ts';

/**
 * The own text with the draft's range [`from`, `to`) worded as `replacement`. For a party that supports an alternative and for the chair
 * that takes one; with the draft's own words as replacement it gives up the own changes there. `from` = `to` inserts.
 *
 * @param others what others word there: own words that meet without a space are divided as theirs are (change-parts.ts)
 */
export function takeAlternative(
  draft: string,
  own: string,
  range: Range,
  replacement: string,
  others: readonly string[] = [],
): string {
  const { from, to } = range;
  const kept = partsOfAll(draft, own, others).filter((change) => !inOneBracket(draft, change, range));
  const taken: Change = { from, to, text: replacement };
  const at = kept.findIndex((change) => change.from >= to);
  return applyChanges(draft, kept.toSpliced(at < 0 ? kept.length : at, 0, taken));
}
