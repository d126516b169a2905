import type { Emphasis } from '@adref/shared/document';
import type { PageMark } from './page-marks.ts';
import type { PageSpan } from './page-paragraph.ts';

/** What the draft sets apart, on the page: on its words where they are still there, and on own words that are in the place of such. */
export function emphasisMarks(spans: readonly PageSpan[], emphasis: readonly Emphasis[]): PageMark[] {
  return emphasis.flatMap(({ kind, from, to }) =>
    spans.flatMap(({ segment, start, end, hunks }): PageMark[] => {
      const within = from <= segment.from && segment.to <= to && segment.from < segment.to;
      if (segment.from >= to || segment.to <= from || (hunks.length > 0 && !within)) return [];
      const first = start + (within ? 0 : Math.max(0, from - segment.from));
      const last = within ? end : Math.min(end, start + to - segment.from);
      return first < last ? [{ type: 'words', from: first, to: last, look: kind, whose: 'others' }] : [];
    }),
  );
}
