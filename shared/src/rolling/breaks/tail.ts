import { changes } from '../../differences/index.ts';
import { inOnePiece, piecesOf, splitSign } from './break-sign.ts';
import { areCarried, conjunctionsApart, keptWords, turnover, weightOfWords } from './kept-words.ts';

/**
 * Whether a paragraph right behind the wording `head` of the draft's paragraph `base` is the rest of it, split off: it has the words of its
 * end that `head` has not.
 *
 *   base "Requests a report and a meeting"     head "Requests a report"     tail "Also requests a meeting"
 */
export function isTail(base: string, head: string, tail: string): boolean {
  return isRest(conjunctionsApart(base), conjunctionsApart(head), conjunctionsApart(tail));
}

function isRest(base: string, head: string, tail: string): boolean {
  if (head.trim() === '' || tail.trim() === '' || head === base) return false;
  const whole = inOnePiece([...piecesOf(head), tail]);
  const cut = whole.lastIndexOf(splitSign);
  const edits = changes(base, whole);
  let shift = 0;
  let from = 0;
  for (const edit of edits) {
    const start = edit.from + shift;
    if (cut < start) break;
    if (cut < start + edit.text.length) {
      from = edit.to;
      break;
    }
    shift += edit.text.length - (edit.to - edit.from);
    from = cut - shift;
  }
  const begun = keptWords(base, edits, { from: 0, to: from });
  // What has nothing of the beginning is another paragraph, which somebody has put before this one.
  if (begun === 0 || begun * 4 < weightOfWords(base.slice(0, from))) return false;
  const range = { from, to: base.length };
  const kept = keptWords(base, edits, range);
  if (!areCarried(kept, weightOfWords(base.slice(from)), weightOfWords(tail))) return false;
  // Words that are in both were repeated, and not carried over.
  return turnover(base, piecesOf(head).join(' ')).lost * 2 > kept;
}
