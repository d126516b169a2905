import type { Take } from './take.ts';

/** A decision of the desk; public only with the draft that it leads to (rounds/act.ts). */
export interface DecisionAct {
  readonly kind: 'take';
  readonly take: Take;
}

/** Who sees this act. */
export const decisionVisibility = { take: 'desk' } as const;
