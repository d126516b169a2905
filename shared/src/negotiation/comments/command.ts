import type { Target } from '../ranges/target.ts';

/** Says something in the name of a party, or of the desk where there is none. */
export interface CommentCommand {
  readonly kind: 'comment';
  readonly draft: number;
  readonly party: string | null;
  readonly target: Target;
  readonly text: string;
}
