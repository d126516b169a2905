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
      const original = originals(ranges);
      ranges = merged.map(({ start, end }) => ({
        from: original(start, 'from'),
        to: original(end, 'to'),
        start: map.map(start, -1),
        end: map.map(end, 1),
      }));
    }
  }
  return ranges;
}

/** Tells where positions, asked in ascending order, were before the ranges changed; inside of one its beginning or end. */
function originals(ranges: readonly ChangedRange[]): (pos: number, side: 'from' | 'to') => number {
  let at = -1;
  return (pos, side) => {
    for (let next = ranges[at + 1]; next && next.start <= pos; next = ranges[at + 1]) at++;
    const range = ranges[at];
    if (!range) return pos;
    return pos <= range.end ? range[side] : pos + range.to - range.end;
  };
}

/** From the first to the last place that a transaction changed, in positions of now; null where it changed nothing. */
export function changedPart({ mapping }: Transaction): { from: number; to: number } | null {
  let part: { from: number; to: number } | null = null;
  for (const map of mapping.maps) {
    if (part) part = { from: map.map(part.from, -1), to: map.map(part.to, 1) };
    map.forEach((_from, _to, start, end) => {
      part = part ? { from: Math.min(part.from, start), to: Math.max(part.to, end) } : { from: start, to: end };
    });
  }
  return part;
}
