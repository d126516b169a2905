import type { PendingWording } from '../pending/pending-wording.ts';
import type { RecordedPosition } from '../positions/recorded-position.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import type { WordingOutcome } from './wording-outcome.ts';

/** What the issue of a draft carries over from the round that it ends: recorded with it, so that the record explains itself. */
export interface Carried {
  /** On the table of the new round, in the order of the table before; versions of their own, with `carried`. */
  readonly wordings: readonly TabledWording[];
  /** Of each carried paragraph that the new draft does not have the version tabled first, as before. */
  readonly bases: readonly TabledWording[];
  /** Those whose words are in the new draft or on its table, at their new places; the others as they were, on the draft they were taken on. */
  readonly positions: readonly RecordedPosition[];
  /** Words that do not fit the new draft; their holders say what becomes of them. */
  readonly pending: readonly PendingWording[];
  /** One for each wording that was on the table. */
  readonly outcomes: readonly WordingOutcome[];
}
