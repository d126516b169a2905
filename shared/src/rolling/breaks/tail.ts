import { changes } from '../../differences/index.ts';
import { inOnePiece, pieceRanges, piecesOf, splitSign } from './break-sign.ts';
import { areCarried, conjunctionsApart, keptWords, turnover, weightOfWords } from './kept-words.ts';

/**
 * How many of the paragraphs right behind the wording `head` of the draft's paragraph `base` are the rest of it, split off: together they have
 * the words of its end that `head` has not, and each has some of them. Nought where the first is another paragraph.
 *
 *   base "Requests a report and a meeting"     head "Requests a report"     behind "Also requests a meeting"       →  1
 *   base "Requests a report and a meeting"     head "Requests:"             behind "A report;"  "A meeting"        →  2
 */
export function restsBehind(base: string, head: string, behind: readonly string[]): number {
  if (head.trim() === '' || head === base) return 0;
  const next = behind.slice(0, mostRests).map(conjunctionsApart);
  const [whole, own] = [conjunctionsApart(base), conjunctionsApart(head)];
  const several = next.length > 1 ? splitOff(whole, own, next).carried : 0;
  for (const count of several > 1 ? [several, 1] : [1]) {
    if (areRests(whole, own, next.slice(0, count))) return count;
  }
  return 0;
}

/** Paragraphs that are looked for in one: a list under a chapeau has seldom more. */
export const mostRests = 12;

/** How a paragraph reads as `head` and what is behind it: what is changed, where in the draft's words the first rest begins, and how many carry words of it. */
function splitOff(base: string, head: string, rests: readonly string[]) {
  const whole = inOnePiece([...piecesOf(head), ...rests]);
  const ranges = pieceRanges(whole).slice(-rests.length);
  const edits = changes(base, whole);
  const cut = whole.lastIndexOf(splitSign, ranges[0]?.from ?? 0);
  /** Words of each that are none of the draft's. */
  const fresh = ranges.map(() => 0);
  let shift = 0;
  let from: number | null = null;
  let before = 0;
  for (const edit of edits) {
    const start = edit.from + shift;
    const end = start + edit.text.length;
    ranges.forEach((range, at) => {
      const part = whole.slice(Math.max(start, range.from), Math.min(end, range.to));
      fresh[at] = (fresh[at] ?? 0) + weightOfWords(part);
    });
    if (cut < end) from ??= cut < start ? before : edit.to;
    shift += edit.text.length - (edit.to - edit.from);
    before = cut - shift;
  }
  const other = rests.findIndex((rest, at) => {
    const all = weightOfWords(rest);
    return !areCarried(all - (fresh[at] ?? 0), 0, all);
  });
  return { edits, from: from ?? before, carried: other < 0 ? rests.length : other };
}

function areRests(base: string, head: string, rests: readonly string[]): boolean {
  const { edits, from } = splitOff(base, head, rests);
  const begun = keptWords(base, edits, { from: 0, to: from });
  // What has nothing of the beginning is another paragraph, which somebody has put before this one.
  if (begun === 0 || begun * 4 < weightOfWords(base.slice(0, from))) return false;
  const kept = keptWords(base, edits, { from, to: base.length });
  if (!areCarried(kept, weightOfWords(base.slice(from)), weightOfWords(rests.join(' ')))) return false;
  // Words that are in both were repeated, and not carried over.
  return turnover(base, piecesOf(head).join(' ')).lost * 2 > kept;
}
