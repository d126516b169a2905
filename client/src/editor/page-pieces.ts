/*
 * A paragraph that the party has split is several on the page. Its segments are laid over the whole wording first, and cut where it is cut:
 *
 *   wording  report [now ¶ Also requests] a meeting      page  report [now]   |   [Also requests] a meeting
 *
 * A bracket over a cut is on both sides of it; what it strikes is drawn on the first.
 */
import type { OwnHunk, PageSpan } from './page-paragraph.ts';

/** The spans in one piece, their places those of its words, which begin behind `ahead` letters of the paragraph on the page. */
export function spansIn(
  spans: readonly PageSpan[],
  { from, to }: { readonly from: number; readonly to: number },
  first: boolean,
  ahead = 0,
): PageSpan[] {
  const inside = (start: number, end: number) =>
    start === end ? (first ? start >= from : start > from) && start <= to : start < to && end > from;
  const clipped = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({
    ...range,
    start: Math.max(range.start, from) - from + ahead,
    end: Math.max(Math.min(range.end, to), Math.max(range.start, from)) - from + ahead,
  });
  return spans
    .filter(({ start, end }) => inside(start, end))
    .map((span) => ({
      ...clipped(span),
      hunks: span.hunks
        .filter(({ start, end }) => inside(start, end))
        .map((hunk): OwnHunk => (hunk.start < from ? { ...clipped(hunk), struck: '' } : clipped(hunk))),
    }));
}
