import type { RollingParagraph } from '@adref/shared/rolling';
import * as m from '../paraglide/messages.js';

/** A place that parties want a paragraph to have, and whose wish that is. */
export interface PlaceShown {
  readonly key: string;
  /** `Moved to after OP7`, or where the draft has it. */
  readonly words: string;
  readonly holders: readonly string[];
  /** Who insists on the place that the draft gives it, and who reserves; empty for moves. */
  readonly retain: readonly string[];
  readonly reserve: readonly string[];
}

/**
 * The places that parties want a paragraph to have, as the whole room reads them: each move with its holders and, where somebody took a
 * position on it, the place of the draft. None where nobody moves it. `name` is what a paragraph is called.
 */
export function movesShown(
  { moves = [], place }: Pick<RollingParagraph, 'moves' | 'place'>,
  name: (id: string) => string,
): PlaceShown[] {
  const nobody = { retain: [], reserve: [] };
  const moved = moves.map(({ after, holders }): PlaceShown => {
    const words = after === null ? m.draft_moved_first() : m.draft_moved_after({ after: name(after) });
    return { key: `moved ${after ?? ''}`, words, holders, ...nobody };
  });
  const { retain, reserve } = place ?? nobody;
  if (moved.length === 0 || retain.length + reserve.length === 0) return moved;
  return [...moved, { key: 'place', words: m.draft_place_kept(), holders: [], retain, reserve }];
}
