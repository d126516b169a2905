import type { Target } from '../ranges/target.ts';
import type { SeenNote } from '../tabling/new-notes.ts';
import type { TakeSource } from './take.ts';

/** Writes into the chair's text: the words at the range, or (both null) adds the proposed paragraph, or leaves it out where `text` is null. */
export interface DecisionCommand {
  readonly kind: 'take';
  readonly draft: number;
  readonly target: Target;
  readonly text: string | null;
  readonly source: TakeSource;
  /**
   * When the decision was made that the member saw there, as `decisionThere` gives it; null where there was none. Stale where it is another by
   * now: of two at the desk who decide the same at once, the second sees what the first decided, and nothing of it is overwritten. Not looked
   * at where absent.
   */
  readonly seen?: string | null | undefined;
  /** The new notes that the member saw with the words: stale where one that comes says something else by now. Not looked at where absent. */
  readonly notes?: readonly SeenNote[];
}
