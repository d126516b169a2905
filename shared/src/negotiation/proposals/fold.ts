import type { FoldRules } from '../fold-rule.ts';
import type { ProposalAct } from './act.ts';

/** What proposals and reactions change. */
export const proposalFold: FoldRules<ProposalAct> = {
  propose: (builder, { proposal }) => builder.proposals.put(proposal),
  'proposal-withdraw': ({ proposals }, { proposal, on }) =>
    proposals.change({ id: proposal }, ({ withdrawn: _before, ...said }) => (on ? { ...said, withdrawn: true } : said)),
  react: ({ proposals }, { proposal, party, reaction }) =>
    proposals.change({ id: proposal }, (said) => {
      const at = said.reactions.findIndex((other) => other.party === party);
      const reactions = said.reactions.toSpliced(
        at < 0 ? said.reactions.length : at,
        1,
        ...(reaction ? [reaction] : []),
      );
      return { ...said, reactions };
    }),
};
