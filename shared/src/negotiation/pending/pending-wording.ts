import type { TabledIn } from '../tabling/tabled-wording.ts';

/** A tabled wording that a new draft left no place for: not on the table, and not given up either, until its holder says which. */
export interface PendingWording {
  readonly party: string;
  /** In the new draft; or the one that the draft has left out. */
  readonly paragraph: string;
  /** The version that was on the table. */
  readonly tabled: TabledIn;
}
