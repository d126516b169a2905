import type { IncomingMessage } from 'node:http';
import type { Member } from '@adref/shared/negotiation';
import { memberHeader } from '@adref/shared/protocol';
import type { Request } from 'express';
import type { Accounts, BrowserSession } from '../accounts/accounts.ts';
import { readCookie } from '../accounts/cookie.ts';
import type { HostedNegotiation } from '../acts/hosted-negotiation.ts';
import type { NegotiationHost } from '../acts/negotiation-host.ts';
import { HttpProblem } from './problem.ts';
import { addressOf } from './request-address.ts';

/** Who calls, found out before anything else is looked at. */
export interface Caller {
  readonly session: BrowserSession;
  readonly member: Member;
  readonly negotiation: HostedNegotiation;
}

/** The browser's session, or null. */
export function sessionOf(
  request: IncomingMessage,
  accounts: Accounts,
  secure: boolean,
): Promise<BrowserSession | null> {
  return accounts.session(readCookie(request.headers.cookie, secure));
}

/**
 * As which member of the negotiation the request speaks: the one it names, if its session holds it; without a name the only
 * one that the session holds there. Throws the same problem for a negotiation that does not exist and for one it has no right to.
 */
export async function callerOf(
  request: IncomingMessage,
  negotiationId: string,
  { accounts, host, secure }: { accounts: Accounts; host: NegotiationHost; secure: boolean },
): Promise<Caller> {
  const session = await sessionOf(request, accounts, secure);
  if (!session) throw HttpProblem.of('unauthenticated', 'not-signed-in');
  const held = session.memberships.filter((membership) => membership.negotiation === negotiationId);
  const named = namedMember(request);
  const membership = named === null && held.length === 1 ? held[0] : held.find(({ member }) => member === named);
  if (!membership) throw HttpProblem.notFound();
  const negotiation = await host.open(negotiationId);
  const member = negotiation?.member(membership.member);
  if (!negotiation || !member) throw HttpProblem.notFound();
  return { session, member, negotiation };
}

/** Who asks on a route inside a negotiation: any member of it, as `callerOf` finds it. */
export function memberOf(dependencies: Parameters<typeof callerOf>[2]): (request: Request) => Promise<Caller> {
  return (request) => callerOf(request, String(request.params.id), dependencies);
}

/** The member that a request names in its header, or in its query where no header can be set. */
export function namedMember(request: IncomingMessage): string | null {
  const header = request.headers[memberHeader];
  if (typeof header === 'string') return header;
  return addressOf(request)?.searchParams.get('member') ?? null;
}
