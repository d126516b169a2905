import type { Refusal } from '../command.ts';
import { type Decision, invalid, type Matter, record, stale } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import type { Party } from './party.ts';

/*
 * Changes of parties and people that are there already; that they come from the desk is known by now. What the record names is never taken
 * away.
 */

/** Another name for a person. */
export function renameMember(matter: Matter, id: string, name: string): Decision | Refusal {
  const member = presentMember(matter, id);
  return 'reason' in member ? member : record({ kind: 'member-edit', member: member.id, name });
}

/** Shuts a person out. */
export function removeMember(matter: Matter, id: string): Decision | Refusal {
  const member = presentMember(matter, id);
  if ('reason' in member) return member;
  if (member.id === matter.member.id) return invalid('You cannot remove yourself: somebody else at the desk can.');
  return record({ kind: 'member-remove', member: member.id });
}

/** Why a party cannot have these members: a delegation has none, a group at least one, all of them delegations. */
export function unfitMembers({ parties }: Pick<Negotiation, 'parties'>, party: Party): Refusal | null {
  if (party.kind === 'delegation' && party.members.length > 0) {
    return invalid(`${party.code} is a delegation: only a group has members.`);
  }
  if (party.kind === 'group' && party.members.length === 0) {
    return invalid(`The group ${party.code} has no members: name at least one delegation.`);
  }
  const stranger = party.members.find(
    (code) => !parties.some((other) => other.code === code && other.kind === 'delegation'),
  );
  return stranger === undefined
    ? null
    : invalid(`${stranger} is no delegation in this negotiation: add it before the group.`);
}

/** New names of a party, or other members of a group. */
export function editParty({ state }: Matter, party: Party): Decision | Refusal {
  const present = state.parties.find(({ code }) => code === party.code);
  if (!present) return stale(`There is no party ${party.code} any more.`);
  if (present.kind !== party.kind) return invalid(`${party.code} is a ${present.kind} and stays one.`);
  const unfit = unfitMembers(state, party);
  if (unfit) return unfit;
  return record({ kind: 'party-edit', party: { ...party, members: [...new Set(party.members)] } });
}

/** Takes a party out that has done nothing yet and that nobody sits for. */
export function removeParty({ state }: Matter, code: string): Decision | Refusal {
  const party = state.parties.find((candidate) => candidate.code === code);
  if (!party) return stale(`There is no party ${code} any more.`);
  const holds = ({ party: holder }: { readonly party: string | null }) => holder === code;
  const named = [state.record, state.live, state.positions, state.formerPositions, state.comments].some((list) =>
    (list as readonly { readonly party: string | null }[]).some(holds),
  );
  if (named || state.tablingAsTyped.includes(code)) {
    return invalid(`${code} has taken part: the record names it, so it stays. Revoke its links to shut it out.`);
  }
  const group = state.parties.find(({ members }) => members.includes(code));
  if (group) return invalid(`${code} belongs to ${group.code}: take it out of the group first.`);
  const seat = state.members.find((member) => member.party === code && !member.removed);
  if (seat) return invalid(`${seat.name} sits for ${code}: remove this person first.`);
  const link = state.invitations.find((invitation) => invitation.party === code && !invitation.revoked);
  if (link) return invalid(`An invitation link for ${code} still works: revoke it first.`);
  return record({ kind: 'party-remove', code });
}

function presentMember({ state }: Matter, id: string): Negotiation['members'][number] | Refusal {
  const member = state.members.find((candidate) => candidate.id === id);
  return member && !member.removed ? member : stale('This person is not there any more.');
}
