import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { ProposalAct } from './act.ts';
import type { Proposal } from './proposal.ts';

/** What the chair puts to the room, and what parties say to it. */
export const proposalNews: NewsRules<ProposalAct> = {
  propose: ({ proposal }) => [{ what: 'proposed', ...placeIn(proposal), words: beginning(proposal.text ?? '') }],
  'proposal-withdraw': ({ proposal, on }, { negotiation }) => {
    const back = negotiation.proposals.find(({ id }) => id === proposal);
    return back && on ? [{ what: 'proposal-withdrawn', ...placeIn(back) }] : [];
  },
  react: ({ proposal, party, reaction }, { negotiation }) => {
    const to = negotiation.proposals.find(({ id }) => id === proposal);
    return to && reaction
      ? [{ what: 'reacted', ...placeIn(to), party, as: reaction.stance, words: beginning(reaction.note) }]
      : [];
  },
};

function placeIn({ paragraph, from, to }: Proposal) {
  return { paragraph, ...(from !== null && to !== null && { from, to }) };
}
