import type { Negotiation } from './negotiation.ts';
import type { Member, Party } from './participants/party.ts';

/** Who may do what: one place for client and server. Nothing here looks at stale or closed; see decide.ts. */

/** Parties whose text the member may write: the own one and every group it belongs to. Only delegates write for a party. */
export function writesFor(negotiation: Pick<Negotiation, 'parties'>, member: Member): Party[] {
  if (member.role !== 'delegate' || member.party === null) return [];
  const own = member.party;
  return negotiation.parties.filter((party) => party.code === own || party.members.includes(own));
}

/** May read and write the chair's unissued text, issue drafts, invite and close. */
export function atDesk(member: Member): boolean {
  return member.role === 'chair' || member.role === 'secretariat';
}

/** May write in a room: the party's, or the chair's where `party` is null. */
export function mayWriteIn(negotiation: Pick<Negotiation, 'parties'>, member: Member, party: string | null): boolean {
  return party === null ? atDesk(member) : writesFor(negotiation, member).some(({ code }) => code === party);
}

/** May comment: everyone but observers, in the name of a party they write for, or of the desk. */
export function mayCommentAs(negotiation: Pick<Negotiation, 'parties'>, member: Member, party: string | null): boolean {
  return mayWriteIn(negotiation, member, party);
}
