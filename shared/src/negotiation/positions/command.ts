import type { Target } from '../ranges/target.ts';

/** Takes a position (`on`), or gives it up. */
export interface PositionCommand {
  readonly kind: 'position';
  readonly draft: number;
  readonly party: string;
  readonly target: Target;
  readonly stance: 'retain' | 'reserve';
  readonly on: boolean;
  /** The draft that a position was taken on whose words are gone since, to give that one up; the open one where absent. */
  readonly taken?: number | undefined;
  readonly note: string;
}
