import type { Comment } from '../negotiation.ts';

export interface CommentAct {
  readonly kind: 'comment';
  readonly comment: Comment;
}

export const commentVisibility = { comment: 'public' } as const;
