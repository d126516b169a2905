import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { atDesk, mayWriteIn } from '../policy.ts';
import { locate, recordedPlaceOf } from '../ranges/locate.ts';
import { sameRange } from '../ranges/range-now.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { ProposalCommand } from './command.ts';
import type { Proposal } from './proposal.ts';

type Command<K extends ProposalCommand['kind']> = Extract<ProposalCommand, { kind: K }>;

/** Words put to the room, which first record versions of what is typed there; taking them back; and what parties say to them. */
export const proposalRules: DecisionRules<ProposalCommand> = {
  propose: { decide: propose, texts: () => ({ party: null, own: false, typed: true }) },
  'proposal-withdraw': { decide: withdraw },
  react: { decide: react },
};

function propose(context: CommandContext, command: Command<'propose'>): Decision | Refusal {
  const { state, member, inputs } = context;
  const { target, text, note } = command;
  if (!atDesk(member)) return forbidden('desk-proposes');
  const place = locate(state, target);
  if (isRefusal(place)) return place;
  if (text === null && place.range) return invalid('no-words-to-take');
  const first = versionsToRecord(context, [target.paragraph]);
  const proposal: Proposal = {
    id: inputs.newId(),
    draft: openDraft(state).number,
    ...recordedPlaceOf(stateAfter(context, first), place),
    text,
    note,
    time: inputs.now,
    by: member.id,
    reactions: [],
  };
  const twin = state.proposals.find((other) => !other.withdrawn && other.text === text && sameRange(other, proposal));
  if (twin) return stale('proposed-already');
  return { ok: true, versionsToRecord: first, acts: [{ kind: 'propose', proposal }], edits: [] };
}

function withdraw({ state, member }: CommandContext, command: Command<'proposal-withdraw'>): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-proposes');
  const proposal = standing(state, command.proposal);
  if (isRefusal(proposal)) return proposal;
  if ((proposal.withdrawn === true) === command.on) {
    return stale(command.on ? 'proposal-withdrawn' : 'proposal-not-withdrawn');
  }
  return record({ kind: command.kind, proposal: proposal.id, on: command.on });
}

function react({ state, member, inputs }: CommandContext, command: Command<'react'>): Decision | Refusal {
  const { kind, party, stance, note } = command;
  if (!mayWriteIn(state, member, party)) return forbidden('not-writer', { party });
  const proposal = standing(state, command.proposal);
  if (isRefusal(proposal)) return proposal;
  if (proposal.withdrawn) return stale('proposal-withdrawn');
  const said = proposal.reactions.find((reaction) => reaction.party === party);
  if ((said?.stance ?? null) === stance && (stance === null || said?.note === note)) {
    return stale('reacts-so-already', { party });
  }
  const reaction = stance && { party, stance, note, time: inputs.now, by: member.id };
  return record({ kind, proposal: proposal.id, party, reaction });
}

/** A proposal of the open round, withdrawn or not; of a round that is over none is changed any more. */
function standing(state: Negotiation, id: string): Proposal | Refusal {
  const proposal = state.proposals.find((one) => one.id === id && one.draft === openDraft(state).number);
  return proposal ?? stale('no-such-proposal', { proposal: id });
}
