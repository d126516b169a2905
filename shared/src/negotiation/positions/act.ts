import type { RecordedPosition } from './recorded-position.ts';

/** A position taken (`on`) or given up. */
export interface PositionAct {
  readonly kind: 'position';
  readonly on: boolean;
  readonly position: RecordedPosition;
}

/** Who sees this act. */
export const positionVisibility = { position: 'public' } as const;
