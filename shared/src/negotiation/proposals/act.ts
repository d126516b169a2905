import type { Proposal, Reaction } from './proposal.ts';

/** The chair's proposals, and what parties say to them. */
export type ProposalAct =
  | { readonly kind: 'propose'; readonly proposal: Proposal }
  /** It is taken back (`on`), or put again. */
  | { readonly kind: 'proposal-withdraw'; readonly proposal: string; readonly on: boolean }
  /** A party's word on a proposal in the place of its earlier one; without `reaction` it has none any more. */
  | { readonly kind: 'react'; readonly proposal: string; readonly party: string; readonly reaction: Reaction | null };

/** Who sees these acts: a proposal is put to the room. */
export const proposalVisibility = { propose: 'public', 'proposal-withdraw': 'public', react: 'public' } as const;
