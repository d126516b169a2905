import type { FoldRules } from '../fold-rule.ts';
import type { ParticipantAct } from './act.ts';

/** What the acts about parties, people and links change. */
export const participantFold: FoldRules<ParticipantAct> = {
  party: ({ parties }, { party }) => parties.put(party),
  'party-edit': ({ parties }, { party }) => parties.put(party),
  'party-remove': ({ parties }, { code }) => parties.remove({ code }),
  'member-edit': ({ members }, { member, name }) => members.change({ id: member }, (known) => ({ ...known, name })),
  'member-remove': ({ members }, { member }) =>
    members.change({ id: member }, (known) => ({ ...known, removed: true })),
  'member-return': ({ members }, { member }) =>
    members.change({ id: member }, ({ removed: _before, ...known }) => known),
  invite: ({ invitations }, { link }) => invitations.put(link),
  revoke: ({ invitations }, { link }) => invitations.change({ id: link }, (known) => ({ ...known, revoked: true })),
  renew: ({ invitations }, { link, expires }) => invitations.change({ id: link }, (known) => ({ ...known, expires })),
  join: ({ members }, { member }) => members.put(member),
};
