import { createHash } from 'node:crypto';

/*
 * What gives somebody a right is stored with a hash over all of it, so that an altered byte gives nobody another's. It is no record:
 * rows go when they have run out, and so there is no chain.
 */

const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Hash of a session: whose it is, until when, and who it may be where, in the order in which it was given. */
export function sessionHash(session: {
  readonly secretHash: string;
  readonly browser: string;
  readonly expires: string;
  readonly mayCreate: boolean;
  readonly memberships: readonly { readonly negotiation: string; readonly member: string }[];
}): string {
  const { secretHash, browser, expires, mayCreate, memberships } = session;
  const held = memberships.map(({ negotiation, member }) => [negotiation, member]);
  return hashOf('session', secretHash, browser, expires, mayCreate, held);
}

/** Hash of a link, as it is stored: `json` is what was recorded of it. */
export function linkHash(link: {
  readonly id: string;
  readonly secretHash: string;
  readonly negotiation: string | null;
  readonly expires: string;
  readonly revoked: boolean;
  readonly json: string;
}): string {
  const { id, secretHash, negotiation, expires, revoked, json } = link;
  return hashOf('link', id, secretHash, negotiation, expires, revoked, json);
}

/** Hash of a client id's lease. It goes over from one log of a room to the next, and so names the room. */
export function leaseHash(room: string, clientId: number, member: string): string {
  return hashOf('lease', room, clientId, member);
}
