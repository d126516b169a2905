import type { Take } from '../negotiation.ts';

/** A decision of the desk; public only with the draft that it leads to (rounds/act.ts). */
export interface DecisionAct {
  readonly kind: 'take';
  readonly take: Take;
}

export const decisionVisibility = { take: 'desk' } as const;
