import type { RecordedPlace } from '../ranges/recorded-place.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';

/** A party holds words that others proposed. */
export interface SupportAct extends RecordedPlace {
  readonly kind: 'support';
  readonly party: string;
  /** The words supported there; null where a whole added or deleted paragraph is supported. */
  readonly text: string | null;
  /** Who held the words when they were supported. */
  readonly of: readonly string[];
  /** What the supporter holds from now on. */
  readonly wording: TabledWording;
}

/** Who sees this act. */
export const supportVisibility = { support: 'public' } as const;
