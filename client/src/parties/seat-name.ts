import type { InvitationLink, Negotiation } from '@adref/shared/negotiation';
import { partyName, roleName } from '../phrases/party-name.ts';

/** Whom a link is for: the party, or else the role. */
export function seatName(
  { parties }: Pick<Negotiation, 'parties'>,
  { party, role }: Pick<InvitationLink, 'party' | 'role'>,
): string {
  return party ? partyName(parties, party) : roleName(role);
}
