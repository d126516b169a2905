import { invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import { messagesOf } from '../comments/conversation.ts';
import { type CommandContext, type Decision, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { partiesOf } from '../paragraph-states/paragraph-state.ts';
import { isPrivate, partySeeing } from '../visibility.ts';
import type { Party } from './party.ts';

/*
 * Changes of parties and people that are there already; that they come from the desk is known by now. What the record names is never taken
 * away.
 */

/** Another name for a person. */
export function renameMember(context: CommandContext, id: string, name: string): Decision | Refusal {
  const member = presentMember(context, id);
  return isRefusal(member) ? member : record({ kind: 'member-edit', member: member.id, name });
}

/** Shuts a person out. */
export function removeMember(context: CommandContext, id: string): Decision | Refusal {
  const member = presentMember(context, id);
  if (isRefusal(member)) return member;
  if (member.id === context.member.id) return invalid('cannot-remove-oneself');
  return record({ kind: 'member-remove', member: member.id });
}

/** Lets a person in again who was shut out; not one whose link has been revoked, which would stay out all the same. */
export function returnMember({ state }: CommandContext, id: string): Decision | Refusal {
  const member = state.members.find((candidate) => candidate.id === id);
  if (!member?.removed) return stale('person-not-out');
  const link = state.invitations.find((invitation) => invitation.id === member.link);
  if (link?.revoked) return invalid('person-link-revoked', { name: member.name });
  return record({ kind: 'member-return', member: member.id });
}

/** Why a party cannot have these members: a delegation has none, a group at least one, all of them delegations. */
export function unfitMembers({ parties }: Pick<Negotiation, 'parties'>, party: Party): Refusal | null {
  if (party.kind === 'delegation' && party.members.length > 0) {
    return invalid('delegation-with-members', { party: party.code });
  }
  if (party.kind === 'group' && party.members.length === 0) {
    return invalid('group-without-members', { party: party.code });
  }
  const stranger = party.members.find(
    (code) => !parties.some((other) => other.code === code && other.kind === 'delegation'),
  );
  return stranger === undefined ? null : invalid('member-is-no-delegation', { party: stranger });
}

/** New names of a party, or other members of a group. */
export function editParty({ state }: CommandContext, party: Party): Decision | Refusal {
  const present = state.parties.find(({ code }) => code === party.code);
  if (!present) return stale('party-gone', { party: party.code });
  if (present.kind !== party.kind)
    return invalid(present.kind === 'group' ? 'stays-group' : 'stays-delegation', { party: party.code });
  const unfit = unfitMembers(state, party);
  if (unfit) return unfit;
  return record({ kind: 'party-edit', party: { ...party, members: [...new Set(party.members)] } });
}

/** Takes a party out that has done nothing yet and that nobody sits for. */
export function removeParty({ state }: CommandContext, code: string): Decision | Refusal {
  const party = state.parties.find((candidate) => candidate.code === code);
  if (!party) return stale('party-gone', { party: code });
  const holds = ({ party: holder }: { readonly party: string | null }) => holder === code;
  // A code that is taken out and comes back would be another party: it reads nothing of what was said in private before.
  const spoken = state.comments.some(
    (comment) =>
      (isPrivate(comment.audience) && partySeeing(comment.audience).party === code) || messagesOf(comment).some(holds),
  );
  const named = [
    state.record,
    state.live,
    state.positions,
    state.formerPositions,
    state.proposals.flatMap(({ reactions }) => reactions),
    state.reopenRequests,
  ].some((list) => (list as readonly { readonly party: string | null }[]).some(holds));
  const awaited = [...state.states, ...state.formerStates].some(({ said }) => partiesOf(said).includes(code));
  if (named || spoken || awaited || state.tablingAsTyped.includes(code)) {
    return invalid('party-has-taken-part', { party: code });
  }
  const group = state.parties.find(({ members }) => members.includes(code));
  if (group) return invalid('party-in-group', { party: code, group: group.code });
  const seat = state.members.find((member) => member.party === code && !member.removed);
  if (seat) return invalid('party-has-people', { party: code, name: seat.name });
  const link = state.invitations.find((invitation) => invitation.party === code && !invitation.revoked);
  if (link) return invalid('party-has-link', { party: code });
  return record({ kind: 'party-remove', code });
}

function presentMember({ state }: CommandContext, id: string): Negotiation['members'][number] | Refusal {
  const member = state.members.find((candidate) => candidate.id === id);
  return member && !member.removed ? member : stale('person-gone');
}
