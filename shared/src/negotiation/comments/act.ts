import type { Visibility } from '../visibility.ts';
import type { Answer, Comment } from './comment.ts';

/** One message of a conversation: the one that opened it, or (`answer`) another, by their ids. */
export interface MessageName {
  readonly comment: string;
  readonly answer?: string | undefined;
}

/** Of what happens in a conversation that not everybody sees: the conversation's audience. Absent where it is public. */
interface AudienceOnly {
  readonly visibility?: Visibility;
}

/**
 * Somebody has opened a conversation on a paragraph or on words in it, has answered, has written a message of its own again (`draft`: the
 * open one at that time), or has taken one back (`on`) or put it again; or the conversation is resolved (`on`), or open again.
 */
export type CommentAct = AudienceOnly &
  (
    | { readonly kind: 'comment'; readonly comment: Comment }
    | { readonly kind: 'comment-answer'; readonly comment: string; readonly answer: Answer }
    | ({ readonly kind: 'comment-edit'; readonly draft: number; readonly text: string } & MessageName)
    | ({ readonly kind: 'comment-withdraw'; readonly on: boolean } & MessageName)
    | {
        readonly kind: 'comment-resolve';
        readonly comment: string;
        readonly draft: number;
        readonly on: boolean;
        /** In whose name; null for the desk. */
        readonly party: string | null;
      }
  );

/** Who sees these acts, where they do not say so themselves. */
export const commentVisibility = {
  comment: 'public',
  'comment-answer': 'public',
  'comment-edit': 'public',
  'comment-withdraw': 'public',
  'comment-resolve': 'public',
} as const;
