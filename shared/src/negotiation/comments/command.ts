import type { Target } from '../ranges/target.ts';
import type { Visibility } from '../visibility.ts';
import type { MessageName } from './act.ts';

/** What a person asks for about conversations; each in the name of a party, or of the desk where there is none. */
export type CommentCommand =
  /** Opens one; for everybody where no audience is named. It is never seen by others than these. */
  | {
      readonly kind: 'comment';
      readonly draft: number;
      readonly party: string | null;
      readonly target: Target;
      readonly text: string;
      readonly audience?: Visibility | undefined;
    }
  /** Answers in one, of whichever round. */
  | {
      readonly kind: 'comment-answer';
      readonly comment: string;
      readonly party: string | null;
      readonly text: string;
    }
  /** Writes an own message again; what it said before stays with it. */
  | ({ readonly kind: 'comment-edit'; readonly text: string } & MessageName)
  /** Takes an own message back (`on`), or puts it again. What others have read stays in the record. */
  | ({ readonly kind: 'comment-withdraw'; readonly on: boolean } & MessageName)
  /** Says that a conversation is resolved (`on`), or open again. */
  | { readonly kind: 'comment-resolve'; readonly comment: string; readonly party: string | null; readonly on: boolean };
