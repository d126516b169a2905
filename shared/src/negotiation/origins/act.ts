import type { Rationale } from './rationale.ts';

/** Why the desk did what it did with a paragraph; empty words take it back. Public with the draft that it led to. */
export interface OriginAct {
  readonly kind: 'rationale';
  readonly rationale: Rationale;
}

/** Who sees this act. */
export const originVisibility = { rationale: 'desk' } as const;
