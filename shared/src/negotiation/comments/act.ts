import type { Comment } from '../negotiation.ts';

/** Somebody has said something about a paragraph, or about words in it; or has taken a comment back (`on`), or put it again. */
export type CommentAct =
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'comment-withdraw'; readonly comment: string; readonly on: boolean };

/** Who sees these acts. */
export const commentVisibility = { comment: 'public', 'comment-withdraw': 'public' } as const;
