import type { Range } from '../differences/index.ts';
import { partsOfAll } from './change-parts.ts';
import { inOneBracket } from './one-bracket.ts';

/**
 * What a wording says at a range of the draft, as it would read in a bracket there: its changes of one bracket with the range count.
 *
 *   draft "a b c"   wording "a B c"   range of "b"  →  "B"
 *
 * @param others what others word there, as for `takeAlternative`
 */
export function wordsAt(draft: string, wording: string, range: Range, others: readonly string[] = []): string {
  const { from, to } = range;
  let words = '';
  let at = from;
  for (const change of partsOfAll(draft, wording, others)) {
    if (!inOneBracket(draft, change, range)) continue;
    words += draft.slice(at, Math.max(at, change.from)) + change.text;
    at = Math.max(at, change.to);
  }
  return words + draft.slice(at, Math.max(at, to));
}
