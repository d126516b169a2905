import type { Command, Refusal } from '../command.ts';
import { type Decision, forbidden, invalid, type Matter, record } from '../decision.ts';
import type { InvitationLink } from '../negotiation.ts';
import { atDesk } from '../policy.ts';
import { decidePartyChange, type PartyChange, unfitMembers } from './decide-change.ts';

/** Parties and invitation links; all of it is for the chair and the secretariat. */
type ParticipantsCommand = PartyChange | Extract<Command, { kind: 'party' | 'invite' | 'revoke' | 'renew' }>;

/** Decides on a new party, or on an invitation link made, revoked or renewed. */
export function decideParticipants(matter: Matter, command: ParticipantsCommand): Decision | Refusal {
  if (!atDesk(matter.member)) return forbidden('Only the chair and the secretariat add parties and hand out links.');
  switch (command.kind) {
    case 'party':
      return addParty(matter, command.party);
    case 'party-edit':
    case 'party-remove':
    case 'member-edit':
    case 'member-remove':
      return decidePartyChange(matter, command);
    case 'invite':
      return invite(matter, command);
    case 'revoke': {
      const link = standingLink(matter, command.link);
      if ('reason' in link) return link;
      if (link.id === matter.member.link)
        return invalid('This is the link you came with: revoking it would shut you out.');
      return record({ kind: 'revoke', link: link.id });
    }
    case 'renew': {
      const link = standingLink(matter, command.link);
      if ('reason' in link) return link;
      return record({ kind: 'renew', link: link.id, expires: matter.context.invitationExpires });
    }
  }
}

function addParty({ state }: Matter, party: Extract<Command, { kind: 'party' }>['party']): Decision | Refusal {
  if (state.parties.some(({ code }) => code === party.code)) {
    return invalid(`There is a party with the code ${party.code} already.`);
  }
  const unfit = unfitMembers(state, party);
  if (unfit) return unfit;
  return record({ kind: 'party', party: { ...party, members: [...new Set(party.members)] } });
}

function invite({ state, context }: Matter, command: Extract<Command, { kind: 'invite' }>): Decision | Refusal {
  const { role, party, note } = command;
  if (party !== null && !state.parties.some(({ code }) => code === party)) {
    return invalid(`There is no party ${party} in this negotiation.`);
  }
  if (role === 'delegate' && party === null) return invalid('A delegate speaks for a party: say which one.');
  if ((role === 'chair' || role === 'secretariat') && party !== null) {
    return invalid(`The ${role} serves the whole negotiation and cannot sit for ${party}.`);
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
  if (!link) return invalid(`There is no invitation link ${id} in this negotiation.`);
  return link.revoked ? invalid('This link has been revoked: make a new one.') : link;
}
