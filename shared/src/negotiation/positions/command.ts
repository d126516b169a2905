import type { Target } from '../ranges/target.ts';

/** Takes a position (`on`), or gives it up. */
export interface PositionCommand {
  readonly kind: 'position';
  readonly draft: number;
  readonly party: string;
  readonly target: Target;
  readonly stance: 'retain' | 'reserve';
  readonly on: boolean;
  readonly note: string;
}
