import type { InvitationLink } from './invitation-link.ts';
import type { Member, Party } from './party.ts';

/** Who takes part: parties, people, and the links that let them in. */
export type ParticipantAct =
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'party-edit'; readonly party: Party }
  | { readonly kind: 'party-remove'; readonly code: string }
  | { readonly kind: 'member-edit'; readonly member: string; readonly name: string }
  | { readonly kind: 'member-remove'; readonly member: string }
  | { readonly kind: 'member-return'; readonly member: string }
  | { readonly kind: 'invite'; readonly link: InvitationLink }
  | { readonly kind: 'revoke'; readonly link: string }
  | { readonly kind: 'renew'; readonly link: string; readonly expires: string }
  | { readonly kind: 'join'; readonly member: Member };

/** Who sees these acts: links are the desk’s. */
export const participantVisibility = {
  party: 'public',
  'party-edit': 'public',
  'party-remove': 'public',
  'member-edit': 'public',
  'member-remove': 'public',
  'member-return': 'public',
  invite: 'desk',
  revoke: 'desk',
  renew: 'desk',
  join: 'public',
} as const;
