import { type Bracket, draftText, inOneBracket, type RollingParagraph } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { rangeNow } from '../ranges/range-now.ts';

/** Where the room is in the rolling text as it is now; a bracket that has grown since is still the one. */
export interface TakenUpNow {
  readonly paragraph: RollingParagraph;
  /** Null where the whole paragraph is taken up, and where nobody asks for other words there any more. */
  readonly bracket: Bracket | null;
}

/** Where the room is; null where it is nowhere in particular, or at a paragraph that is not there any more. */
export function takenUpNow(negotiation: Negotiation, rolling: readonly RollingParagraph[]): TakenUpNow | null {
  const { takenUp } = negotiation;
  const paragraph =
    takenUp && rolling.find(({ id, added }) => id === takenUp.paragraph || added?.sameAs.includes(takenUp.paragraph));
  if (!takenUp || !paragraph) return null;
  const range = rangeNow(negotiation, takenUp);
  if (!range) return { paragraph, bracket: null };
  const brackets = paragraph.segments.filter((segment) => segment.kind === 'bracket');
  const exact = brackets.find(({ from, to }) => from === range.from && to === range.to);
  const base = draftText(paragraph.segments);
  return { paragraph, bracket: exact ?? brackets.find((bracket) => inOneBracket(base, bracket, range)) ?? null };
}
