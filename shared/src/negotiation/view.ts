import { type Act, deskActs } from './act.ts';
import type { Negotiation } from './negotiation.ts';
import type { Member } from './party.ts';
import { atDesk } from './policy.ts';

/** The negotiation as this member may see it: takes and invitations are for the desk. */
export function view(negotiation: Negotiation, viewer: Member): Negotiation {
  return atDesk(viewer) ? negotiation : { ...negotiation, takes: [], invitations: [] };
}

/** The act as this member may see it: sealed where it is for the desk, which keeps its place in the chain and says nothing more. */
export function seen(act: Act, viewer: Member): Act {
  if (atDesk(viewer) || !deskActs.includes(act.kind)) return act;
  const { seq, time, hash } = act;
  return { kind: 'sealed', seq, time, by: 'desk', hash };
}
