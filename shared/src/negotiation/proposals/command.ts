import type { Target } from '../ranges/target.ts';
import type { ReactionStance } from './proposal.ts';

/** What a member asks for about the chair's proposals. */
export type ProposalCommand =
  /** Puts words to the room, in place of those at the target; the whole paragraph left out where `text` is null. */
  | {
      readonly kind: 'propose';
      readonly draft: number;
      readonly target: Target;
      readonly text: string | null;
      readonly note: string;
    }
  | { readonly kind: 'proposal-withdraw'; readonly draft: number; readonly proposal: string; readonly on: boolean }
  /** Says in the name of a party what it makes of a proposal; null takes back what it said. */
  | {
      readonly kind: 'react';
      readonly draft: number;
      readonly party: string;
      readonly proposal: string;
      readonly stance: ReactionStance | null;
      readonly note: string;
    };
