import type { ParagraphMatch } from './paragraph-match.ts';

/** Links or unlinks two paragraphs by hand, for every comparison of their texts. */
export interface MatchCommand {
  readonly kind: 'match';
  readonly match: ParagraphMatch;
}
