import type { DifferenceClass } from '@adref/shared/differences';
import type { ComparedRow } from '../comparison/comparison.ts';

/** How a comparison is laid out. */
export type Layout = 'side' | 'inline';

/** What a row needs besides itself; one object for all rows, so that only what changed is drawn again. */
export interface RowWays {
  readonly layout: Layout;
  readonly hidden: ReadonlySet<DifferenceClass>;
  /** Goes to another row. */
  readonly onGo: (key: string) => void;
  /** Opens the dialog in which paragraphs are matched by hand. */
  readonly onMatch: (row: ComparedRow) => void;
}
