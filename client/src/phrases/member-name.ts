import type { Negotiation } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { partyName, roleName } from './party-name.ts';

/**
 * Somebody by name, with whom they speak for: the party, or else the role, and both for an observer of a party. Two visitors may have one
 * name. Null where the negotiation has no such member, as for what the server does by itself.
 */
export function memberName({ members, parties }: Pick<Negotiation, 'members' | 'parties'>, id: string): string | null {
  const member = members.find((one) => one.id === id);
  if (!member) return null;
  const { name, party, role } = member;
  const seat = party === null ? roleName(role) : partyName(parties, party);
  const whole = party !== null && role === 'observer' ? `${seat}, ${roleName(role)}` : seat;
  return m.member_named({ name, seat: whole });
}
