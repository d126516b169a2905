import type { ParagraphMatch } from './paragraph-match.ts';

/** What a person has said about two paragraphs of two texts. */
export interface MatchAct {
  readonly kind: 'match';
  readonly match: ParagraphMatch;
}

/** Who sees this act. */
export const matchVisibility = { match: 'public' } as const;
