import type { Transaction } from '@tiptap/pm/state';

/** A range of the editor's document before some changes, `from`..`to`, and the range that it has become, `start`..`end`. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The ranges that transactions changed, one after the other; ranges that touch are one. */
export function changedRanges(transactions: readonly Transaction[]): ChangedRange[] {
  let ranges: ChangedRange[] = [];
  for (const { mapping } of transactions) {
    for (const map of mapping.maps) {
      const spots = ranges.map(({ start, end }) => ({ start, end }));
      map.forEach((start, end) => {
        spots.push({ start, end });
      });
      spots.sort((a, b) => a.start - b.start || a.end - b.end);
      const merged: { start: number; end: number }[] = [];
      for (const spot of spots) {
        const last = merged.at(-1);
        if (last && spot.start <= last.end) last.end = Math.max(last.end, spot.end);
        else merged.push({ ...spot });
      }
      const known = ranges;
      ranges = merged.map(({ start, end }) => ({
        from: original(known, start, 'from'),
        to: original(known, end, 'to'),
        start: map.map(start, -1),
        end: map.map(end, 1),
      }));
    }
  }
  return ranges;
}

/** Where a position was before the ranges changed; inside of one its beginning or end. */
function original(ranges: readonly ChangedRange[], pos: number, side: 'from' | 'to'): number {
  const range = ranges.findLast(({ start }) => start <= pos);
  if (!range) return pos;
  return pos <= range.end ? range[side] : pos + range.to - range.end;
}
