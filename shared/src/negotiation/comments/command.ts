import type { Target } from '../ranges/target.ts';

/** What a person asks for about comments. */
export type CommentCommand =
  /** Says something in the name of a party, or of the desk where there is none. */
  | {
      readonly kind: 'comment';
      readonly draft: number;
      readonly party: string | null;
      readonly target: Target;
      readonly text: string;
    }
  /** Takes an own comment back (`on`), or puts it again. What others have read stays in the record. */
  | { readonly kind: 'comment-withdraw'; readonly comment: string; readonly on: boolean };
