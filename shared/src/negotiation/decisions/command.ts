import type { Source } from '../negotiation.ts';
import type { Target } from '../ranges/target.ts';

/** Writes into the chair's text: the words at the range, or (both null) adds the proposed paragraph, or leaves it out where `text` is null. */
export interface DecisionCommand {
  readonly kind: 'take';
  readonly draft: number;
  readonly target: Target;
  readonly text: string | null;
  readonly source: Source;
}
