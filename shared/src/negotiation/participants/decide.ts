import { type Decision, type DecisionRules, type Matter, record } from '../decision.ts';
import type { InvitationLink } from '../negotiation.ts';
import { atDesk } from '../policy.ts';
import { forbidden, invalid, isRefusal, type Refusal } from '../refusal/refusal.ts';
import type { ParticipantCommand } from './command.ts';
import { editParty, removeMember, removeParty, renameMember, unfitMembers } from './decide-change.ts';
import type { Party } from './party.ts';

/** Parties, people and invitation links; all of it is for the chair and the secretariat. */
export const participantRules: DecisionRules<ParticipantCommand> = {
  party: { decide: atTheDesk((matter, { party }) => addParty(matter, party)) },
  'party-edit': { decide: atTheDesk((matter, { party }) => editParty(matter, party)) },
  'party-remove': { decide: atTheDesk((matter, { code }) => removeParty(matter, code)) },
  'member-edit': { decide: atTheDesk((matter, { member, name }) => renameMember(matter, member, name)) },
  // Whoever should no longer read here is kept out also after the negotiation is closed.
  'member-remove': { decide: atTheDesk((matter, { member }) => removeMember(matter, member)), whenClosed: true },
  invite: { decide: atTheDesk(invite) },
  revoke: { decide: atTheDesk((matter, { link }) => revoke(matter, link)), whenClosed: true },
  renew: { decide: atTheDesk((matter, { link }) => renew(matter, link)) },
};

function atTheDesk<C extends ParticipantCommand>(decide: (matter: Matter, command: C) => Decision | Refusal) {
  return (matter: Matter, command: C): Decision | Refusal =>
    atDesk(matter.member) ? decide(matter, command) : forbidden('desk-adds-participants');
}

function revoke(matter: Matter, id: string): Decision | Refusal {
  const link = standingLink(matter, id);
  if (isRefusal(link)) return link;
  if (link.id === matter.member.link) return invalid('own-link');
  return record({ kind: 'revoke', link: link.id });
}

function renew(matter: Matter, id: string): Decision | Refusal {
  const link = standingLink(matter, id);
  if (isRefusal(link)) return link;
  return record({ kind: 'renew', link: link.id, expires: matter.context.invitationExpires });
}

function addParty({ state }: Matter, party: Party): Decision | Refusal {
  if (state.parties.some(({ code }) => code === party.code)) {
    return invalid('party-code-taken', { party: party.code });
  }
  const unfit = unfitMembers(state, party);
  if (unfit) return unfit;
  return record({ kind: 'party', party: { ...party, members: [...new Set(party.members)] } });
}

function invite(
  { state, context }: Matter,
  command: Extract<ParticipantCommand, { kind: 'invite' }>,
): Decision | Refusal {
  const { role, party, note } = command;
  if (party !== null && !state.parties.some(({ code }) => code === party)) {
    return invalid('no-such-party', { party });
  }
  if (role === 'delegate' && party === null) return invalid('delegate-without-party');
  if ((role === 'chair' || role === 'secretariat') && party !== null) {
    return invalid(role === 'chair' ? 'chair-with-party' : 'secretariat-with-party', { party });
  }
  const link: InvitationLink = {
    id: context.newId(),
    role,
    party,
    note,
    created: context.now,
    expires: context.invitationExpires,
    revoked: false,
  };
  return record({ kind: 'invite', link });
}

function standingLink({ state }: Matter, id: string): InvitationLink | Refusal {
  const link = state.invitations.find((invitation) => invitation.id === id);
  if (!link) return invalid('no-such-invitation', { link: id });
  return link.revoked ? invalid('link-revoked') : link;
}
