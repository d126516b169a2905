import { forbidden, invalid, isRefusal, type Refusal } from '../../refusal/index.ts';
import type { ActBody } from '../act.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { atDesk } from '../policy.ts';
import type { ParticipantCommand } from './command.ts';
import { editParty, removeMember, removeParty, renameMember, returnMember, unfitMembers } from './decide-change.ts';
import type { InvitationLink } from './invitation-link.ts';
import type { Party } from './party.ts';

/** Parties, people and invitation links; all of it is for the chair and the secretariat. */
export const participantRules: DecisionRules<ParticipantCommand> = {
  party: { decide: atTheDesk((context, { party }) => addParty(context, party)) },
  'party-several': { decide: atTheDesk(addParties) },
  'party-edit': { decide: atTheDesk((context, { party }) => editParty(context, party)) },
  'party-remove': { decide: atTheDesk((context, { code }) => removeParty(context, code)) },
  'party-remove-several': { decide: atTheDesk(removeParties) },
  'member-edit': { decide: atTheDesk((context, { member, name }) => renameMember(context, member, name)) },
  // Whoever should no longer read here is kept out also after the negotiation is closed.
  'member-remove': { decide: atTheDesk((context, { member }) => removeMember(context, member)), whenClosed: true },
  'member-return': { decide: atTheDesk((context, { member }) => returnMember(context, member)), whenClosed: true },
  invite: { decide: atTheDesk((context, command) => invite(context, command)) },
  'invite-several': { decide: atTheDesk(inviteSeveral) },
  revoke: { decide: atTheDesk((context, { link }) => revoke(context, [link])), whenClosed: true },
  'revoke-several': { decide: atTheDesk((context, { links }) => revoke(context, links)), whenClosed: true },
  renew: { decide: atTheDesk((context, { link }) => renew(context, link)) },
};

function atTheDesk<C extends ParticipantCommand>(decide: (context: CommandContext, command: C) => Decision | Refusal) {
  return (context: CommandContext, command: C): Decision | Refusal =>
    atDesk(context.member) ? decide(context, command) : forbidden('desk-adds-participants');
}

function revoke(context: CommandContext, ids: readonly string[]): Decision | Refusal {
  const acts: ActBody[] = [];
  for (const id of new Set(ids)) {
    const link = standingLink(context, id);
    if (isRefusal(link)) return link;
    if (link.id === context.member.link) return invalid('own-link');
    acts.push({ kind: 'revoke', link: link.id });
  }
  return record(...acts);
}

function renew(context: CommandContext, id: string): Decision | Refusal {
  const link = standingLink(context, id);
  if (isRefusal(link)) return link;
  return record({ kind: 'renew', link: link.id, expires: context.inputs.invitationExpires });
}

function addParty({ state }: CommandContext, party: Party): Decision | Refusal {
  if (state.parties.some(({ code }) => code === party.code)) {
    return invalid('party-code-taken', { party: party.code });
  }
  const unfit = unfitMembers(state, party);
  if (unfit) return unfit;
  return record({ kind: 'party', party: { ...party, members: [...new Set(party.members)] } });
}

/** Each on top of those before it. */
function addParties(
  context: CommandContext,
  { parties }: Extract<ParticipantCommand, { kind: 'party-several' }>,
): Decision | Refusal {
  const acts: ActBody[] = [];
  let { state } = context;
  for (const party of parties) {
    const added = addParty({ ...context, state }, party);
    if (isRefusal(added)) return added;
    acts.push(...added.acts);
    state = { ...state, parties: [...state.parties, party] };
  }
  return record(...acts);
}

/** The last first, so that a group goes before its members, as it came after them. */
function removeParties(
  context: CommandContext,
  { codes }: Extract<ParticipantCommand, { kind: 'party-remove-several' }>,
): Decision | Refusal {
  const acts: ActBody[] = [];
  let { state } = context;
  for (const code of [...new Set(codes)].reverse()) {
    const removed = removeParty({ ...context, state }, code);
    if (isRefusal(removed)) return removed;
    acts.push(...removed.acts);
    state = { ...state, parties: state.parties.filter((party) => party.code !== code) };
  }
  return record(...acts);
}

function inviteSeveral(
  context: CommandContext,
  { role, parties, note }: Extract<ParticipantCommand, { kind: 'invite-several' }>,
): Decision | Refusal {
  const acts: ActBody[] = [];
  for (const party of new Set(parties)) {
    const invited = invite(context, { role, party, note });
    if (isRefusal(invited)) return invited;
    acts.push(...invited.acts);
  }
  return record(...acts);
}

function invite(
  { state, inputs }: CommandContext,
  { role, party, note }: Pick<InvitationLink, 'role' | 'party' | 'note'>,
): Decision | Refusal {
  if (party !== null && !state.parties.some(({ code }) => code === party)) {
    return invalid('no-such-party', { party });
  }
  if (role === 'delegate' && party === null) return invalid('delegate-without-party');
  if ((role === 'chair' || role === 'secretariat') && party !== null) {
    return invalid(role === 'chair' ? 'chair-with-party' : 'secretariat-with-party', { party });
  }
  const link: InvitationLink = {
    id: inputs.newId(),
    role,
    party,
    note,
    created: inputs.now,
    expires: inputs.invitationExpires,
    revoked: false,
  };
  return record({ kind: 'invite', link });
}

function standingLink({ state }: CommandContext, id: string): InvitationLink | Refusal {
  const link = state.invitations.find((invitation) => invitation.id === id);
  if (!link) return invalid('no-such-invitation', { link: id });
  return link.revoked ? invalid('link-revoked') : link;
}
