import type { ParagraphMatch } from '../negotiation.ts';

/** Links or unlinks two paragraphs by hand, for every comparison of their texts. */
export interface MatchCommand {
  readonly kind: 'match';
  readonly match: ParagraphMatch;
}
