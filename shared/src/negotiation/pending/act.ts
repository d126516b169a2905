import type { TabledWording } from '../tabling/tabled-wording.ts';
import type { PendingWording } from './pending-wording.ts';

/** A party says what becomes of words of it that a new draft left no place for. */
export interface PendingAct {
  readonly kind: 'settle';
  readonly draft: number;
  readonly pending: PendingWording;
  /** `keep`: they are on the table again, as they were; `drop`: the party takes the new draft's; `ask`: neither, it says so later. */
  readonly choice: 'keep' | 'drop' | 'ask';
  /** What is put on the table, with `keep`. */
  readonly wording?: TabledWording;
  /** What they were is taken off the table again, with `ask`. */
  readonly withdrawn?: boolean;
}

/** Who sees this act. */
export const pendingVisibility = { settle: 'public' } as const;
