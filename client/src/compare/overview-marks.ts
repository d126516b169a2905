import type { ComparedRow } from '../comparison/comparison.ts';
import type { RowRelation } from '../comparison/row-frame.ts';
import type { RowStretch } from './fold-unchanged.ts';

/** Where a changed row is in the whole, from 0 to 1. */
export interface OverviewMark {
  readonly row: string;
  readonly relation: RowRelation;
  readonly from: number;
  readonly to: number;
  /** Row at the other place of a moved paragraph. */
  readonly elsewhere: string | null;
}

/** About how high things are on the page, in lines: only the ratios count. */
const charactersPerLine = 70;
const linesAround = 3;
const linesOfFold = 1.5;

/** The changed rows in proportion to the room that they take; folded stretches are as small as they are on the page. */
export function overviewMarks(parts: readonly RowStretch[], isOpen: (key: string) => boolean): OverviewMark[] {
  const heights = parts.map((part) => {
    if (part.kind === 'row') return height(part.row);
    return isOpen(part.key) ? part.rows.reduce((sum, row) => sum + height(row), 0) : linesOfFold;
  });
  const whole = heights.reduce((sum, one) => sum + one, 0) || 1;
  let at = 0;
  return parts.flatMap((part, index) => {
    const from = at / whole;
    at += heights[index] ?? 0;
    if (part.kind === 'same') return [];
    const { key, relation, elsewhere } = part.row;
    return [{ row: key, relation, from, to: at / whole, elsewhere: elsewhere?.row ?? null }];
  });
}

function height({ a, b, agreed }: ComparedRow): number {
  const longest = Math.max(...[a, b, agreed].map((side) => side.reduce((sum, { text }) => sum + text.length, 0)));
  return linesAround + longest / charactersPerLine;
}

/** The mark nearest to a place in the whole. */
export function nearestMark(marks: readonly OverviewMark[], at: number): OverviewMark | null {
  const distance = ({ from, to }: OverviewMark) => Math.max(from - at, at - to, 0);
  return marks.reduce<OverviewMark | null>(
    (best, mark) => (best === null || distance(mark) < distance(best) ? mark : best),
    null,
  );
}
