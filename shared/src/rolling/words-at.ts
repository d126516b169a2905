import { changes, smallestChanges } from '../differences/index.ts';

/**
 * What a wording says at a range of the draft, as it would read in a bracket there: its changes that overlap or touch the range count.
 *
 *   draft "a b c"   wording "a B c"   range of "b"  →  "B"
 */
export function wordsAt(
  draft: string,
  wording: string,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  let words = '';
  let at = from;
  const own = changes(draft, wording).flatMap((change, index, all) =>
    smallestChanges(draft, change, all[index - 1]?.to),
  );
  for (const change of own) {
    if (change.to < from || change.from > to) continue;
    words += draft.slice(at, Math.max(at, change.from)) + change.text;
    at = Math.max(at, change.to);
  }
  return words + draft.slice(at, Math.max(at, to));
}
