/** Words without the brackets around marks, and where each place in the words before is in them; offsets in UTF-16 code units. */
export interface Unbracketed {
  readonly text: string;
  readonly place: (offset: number) => number;
}

/** Two brackets with nothing between them but what parts marks, or that alone. */
const emptyPair = /(?:\(|（)[\s\u00a0,،、]*(?:\)|）)|\[[\s\u00a0,،、]*\]|［[\s\u00a0,،、]*］|[,،、]/gu;

/**
 * Words without the brackets that are printed around the marks of footnotes, as Arabic does it: `2015()` with a mark between the two. They are
 * of the mark and no words. Square ones say something else in a text that is negotiated: they go only where they are `raised` as marks are. So
 * does a comma between two marks, which keeps their numbers apart; one of the words stays.
 */
export function withoutMarkBrackets(
  text: string,
  marks: readonly number[],
  raised: readonly { readonly from: number; readonly to: number }[] = [],
): Unbracketed {
  const same: Unbracketed = { text, place: (offset) => offset };
  if (marks.length === 0) return same;
  const sorted = marks.toSorted((a, b) => a - b);
  const there = new Set(marks);
  const inRaised = (at: number) => raised.some(({ from, to }) => from <= at && at < to);
  /** What goes, and how much went before it. */
  const gone: { from: number; to: number; before: number }[] = [];
  let lost = 0;
  let next = 0;
  for (const { 0: pair, index } of text.matchAll(emptyPair)) {
    const end = index + pair.length;
    while ((sorted[next] ?? Infinity) <= index) next++;
    if (pair.length === 1) {
      if (there.has(index) && there.has(end) && inRaised(index)) {
        gone.push({ from: index, to: end, before: lost });
        lost++;
      }
      continue;
    }
    if ((sorted[next] ?? Infinity) >= end) continue;
    if (/[[［]/u.test(pair) && !(inRaised(index) && inRaised(end - 1))) continue;
    // A mark touches its word.
    const touches = /[ \u00a0]/.test(text[index - 1] ?? '') && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    const from = touches ? index - 1 : index;
    gone.push({ from, to: end, before: lost });
    lost += end - from;
  }
  if (gone.length === 0) return same;
  let left = '';
  let from = 0;
  for (const one of gone) {
    left += text.slice(from, one.from);
    from = one.to;
  }
  const place = (offset: number) => {
    // A text has as many places as marks: each is looked up.
    let [low, high] = [0, gone.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle]?.from ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const one = gone[low - 1];
    return one ? offset - one.before - (Math.min(offset, one.to) - one.from) : offset;
  };
  return { text: left + text.slice(from), place };
}

/** The words of a note without the brackets around the mark that is repeated before it. */
export function withoutRepeatedBrackets(note: string): string {
  return note.replace(/^\s*(?:[(（][\s\u00a0]*[)）]|[[［][\s\u00a0]*[\]］])\s*/u, '');
}
