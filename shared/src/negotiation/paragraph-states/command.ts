import type { Target } from '../ranges/target.ts';
import type { SaidState } from './paragraph-state.ts';

/** What is asked for about the state of paragraphs. */
export type ParagraphStateCommand =
  /** The desk records a state; `note` is the reason of what is reopened. Only what is agreed or reopened has a range. */
  | {
      readonly kind: 'paragraph-state';
      readonly draft: number;
      readonly target: Target;
      readonly said: SaidState;
      readonly note: string;
    }
  /** A party asks for something settled to be reopened (`on`), with its reason, or takes that back. */
  | {
      readonly kind: 'ask-to-reopen';
      readonly draft: number;
      readonly party: string;
      readonly paragraph: string;
      readonly on: boolean;
      readonly why: string;
    };
