import type { Comment } from '../negotiation.ts';

/** Somebody has said something about a paragraph, or about words in it. */
export interface CommentAct {
  readonly kind: 'comment';
  readonly comment: Comment;
}

/** Who sees this act. */
export const commentVisibility = { comment: 'public' } as const;
