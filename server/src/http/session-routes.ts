import type { Member, Negotiation } from '@adref/shared/negotiation';
import { atDesk, openDraft } from '@adref/shared/negotiation';
import {
  enterRequestSchema,
  type Invitation,
  invitationSchema,
  type Joined,
  joinedSchema,
  joinRequestSchema,
  type Membership,
  type Session,
  sessionSchema,
} from '@adref/shared/protocol';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { BrowserSession } from '../accounts/accounts.ts';
import { writeCookie } from '../accounts/cookie.ts';
import { newId } from '../accounts/secret.ts';
import type { HostedNegotiation } from '../acts/hosted-negotiation.ts';
import type { StoredInvitation } from '../storage/storage.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { sessionOf } from './caller.ts';
import { HttpProblem } from './problem.ts';
import { setRightLink } from './rate.ts';
import { defineRoute, type Route } from './route.ts';

/** Bytes of the bodies here: a name, a seat. */
const bodyLimit = 20_000;
const anybody = async () => null;
const withLink = z.object({ secret: z.string() });

/** Who this browser is: session, invitation links, the ready-made negotiation. */
export function sessionRoutes(dependencies: AppDependencies): Route[] {
  const { accounts, connections, host, limits, demonstration } = dependencies;
  const presentSession = (request: Request) => sessionOf(request, accounts, dependencies.secure);

  // What the link is is found out first, so that wrong ones are counted apart from right ones.
  const counted: RequestHandler[] = [
    async (request, response, next) => {
      const found = await invited(String(request.params.secret), dependencies);
      setRightLink(response, found?.invitation.link.id ?? null);
      next();
    },
    limits.wrongLinks,
    limits.rightLinks,
  ];
  const opened = async (secret: string): Promise<Invited> => {
    const found = await invited(secret, dependencies);
    if (!found) throw HttpProblem.of('not-found', 'dead-link');
    return found;
  };

  return [
    defineRoute({
      method: 'get',
      path: '/session',
      summary: 'Who this browser is',
      who: presentSession,
      params: z.object({}),
      answer: { schema: sessionSchema, description: 'Its seats, and what it may do' },
      handler: async ({ who: session }): Promise<Session> => {
        const memberships = session ? await membershipsOf(session, dependencies) : [];
        return {
          signedIn: session !== null,
          memberships,
          mayCreate: session !== null && mayCreate(session, memberships),
          demonstration,
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/session/end',
      summary: 'Sign this browser out of everything',
      who: presentSession,
      params: z.object({}),
      answer: null,
      handler: async ({ response, who: session }) => {
        if (session) {
          await accounts.end(session);
          connections.signOut(session.browser);
        }
        response.setHeader('set-cookie', writeCookie('', new Date(0), dependencies.secure));
        response.status(204).end();
      },
    }),
    defineRoute({
      method: 'get',
      path: '/invitations/{secret}',
      summary: 'What an invitation link is for',
      before: counted,
      who: anybody,
      params: withLink,
      answer: { schema: invitationSchema, description: 'What one would sign in to; null for the server’s own link' },
      handler: async ({ params: { secret } }): Promise<Invitation> => {
        const { invitation, negotiation } = await opened(secret);
        const party = negotiation?.state.parties.find(({ code }) => code === invitation.link.party);
        return {
          negotiation: negotiation && { id: negotiation.id, title: negotiation.state.title },
          role: invitation.link.role,
          party: party ? { code: party.code, name: party.name } : null,
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/invitations/{secret}',
      summary: 'Sign in with an invitation link',
      before: counted,
      who: presentSession,
      params: withLink,
      body: { schema: joinRequestSchema, limit: bodyLimit },
      answer: { schema: joinedSchema, description: 'Signed in; the session is in a cookie' },
      handler: async ({ response, who: present, params: { secret }, body: { name } }): Promise<Joined> => {
        const { invitation, negotiation } = await opened(secret);
        const { role, party, id: link } = invitation.link;
        if (!negotiation) {
          const { session, writes } = accounts.begin(present);
          await accounts.makeCreator(session, writes);
          return handOver(response, session, { negotiation: null, member: null }, dependencies);
        }
        // Whoever opens the link again in the same browser is the same person.
        const held = await heldMember(present, negotiation.id, dependencies, (member) => member.link === link);
        // And so is whoever comes with the link and the name of somebody who came with it before: they signed out, or changed the computer.
        const known =
          held ?? negotiation.state.members.find((member) => member.link === link && isCalled(member, name));
        if (known && !held) {
          const { session, writes } = accounts.begin(present);
          await accounts.takeSeat(session, writes, negotiation.id, known.id);
          return handOver(response, session, { negotiation: negotiation.id, member: known.id }, dependencies);
        }
        const member = held ?? { id: newId(), name, role, party, link };
        const session = await signedIn(present, negotiation.id, member, held !== null, dependencies);
        return handOver(response, session, { negotiation: negotiation.id, member: member.id }, dependencies);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/demonstration',
      summary: 'Enter the ready-made negotiation as any party',
      before: [limits.demonstration],
      who: presentSession,
      params: z.object({}),
      body: { schema: enterRequestSchema, limit: bodyLimit },
      answer: { schema: joinedSchema, description: 'Signed in; the session is in a cookie' },
      handler: async ({ response, who: present, body: { called = 'Visitor', ...seat } }): Promise<Joined> => {
        const negotiation = demonstration && (await host.open(demonstration.id));
        const offered = demonstration?.seats.find(({ role, party }) => role === seat.role && party === seat.party);
        if (!negotiation || !offered) throw HttpProblem.notFound();
        const sits = (member: Member) => member.role === seat.role && member.party === seat.party;
        const held = await heldMember(present, negotiation.id, dependencies, sits);
        const visitor = `${called} ${negotiation.state.members.length}`;
        const member = held ?? { id: newId(), name: visitor, ...seat, link: null };
        const session = await signedIn(present, negotiation.id, member, held !== null, dependencies);
        return handOver(response, session, { negotiation: negotiation.id, member: member.id }, dependencies);
      },
    }),
  ];
}

/** What the session holds and still has a right to. */
export async function membershipsOf(session: BrowserSession, { host }: AppDependencies): Promise<Membership[]> {
  const found: Membership[] = [];
  for (const { negotiation: id, member: memberId } of session.memberships) {
    // A damaged record shuts nobody out of the others.
    const negotiation = await host.open(id).catch(() => null);
    const member = negotiation?.member(memberId);
    if (negotiation && member) found.push({ member, negotiation: summary(negotiation.state) });
  }
  return found;
}

/** Creators may create, and so may whoever chairs or serves a real negotiation here. */
export function mayCreate(session: BrowserSession, memberships: readonly Membership[]): boolean {
  return (
    session.mayCreate || memberships.some(({ member, negotiation }) => atDesk(member) && !negotiation.demonstration)
  );
}

/** The session of whoever may create; refused for everybody else. */
export async function creatorOf(request: Request, dependencies: AppDependencies): Promise<BrowserSession> {
  const session = await sessionOf(request, dependencies.accounts, dependencies.secure);
  if (!session) throw HttpProblem.of('unauthenticated', 'not-signed-in');
  if (!mayCreate(session, await membershipsOf(session, dependencies))) {
    throw HttpProblem.of('forbidden', 'creators-only');
  }
  return session;
}

/** Hands the new session over in a cookie, and says who has joined what. */
export function handOver(
  response: Response,
  session: BrowserSession,
  joined: Joined,
  { secure }: AppDependencies,
): Joined {
  if (session.secret !== null) {
    response.setHeader('set-cookie', writeCookie(session.secret, new Date(session.expires), secure));
  }
  return joined;
}

function summary(state: Negotiation): Membership['negotiation'] {
  const { id, title, demonstration } = state;
  return { id, title, demonstration, symbol: openDraft(state).symbol };
}

/** A link that works, with its negotiation; null for the server's own. */
interface Invited {
  readonly invitation: StoredInvitation;
  readonly negotiation: HostedNegotiation | null;
}

/** What the secret opens; null for one that opens nothing, whatever the reason. A closed negotiation is joined by nobody. */
async function invited(secret: string, { accounts, host }: AppDependencies): Promise<Invited | null> {
  const invitation = await accounts.invitation(secret);
  if (!invitation) return null;
  if (invitation.negotiation === null) return { invitation, negotiation: null };
  const negotiation = await host.open(invitation.negotiation);
  const link = negotiation?.state.invitations.find(({ id }) => id === invitation.link.id);
  return negotiation && link && !link.revoked && !negotiation.state.closed ? { invitation, negotiation } : null;
}

/** Whether somebody who is still there has this name, however it is capitalised. */
function isCalled({ name: known, removed }: Member, name: string): boolean {
  const plain = (words: string) => words.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  return !removed && plain(known) === plain(name);
}

async function heldMember(
  session: BrowserSession | null,
  negotiationId: string,
  { host }: AppDependencies,
  is: (member: Member) => boolean,
): Promise<Member | null> {
  const negotiation = await host.open(negotiationId);
  for (const { negotiation: id, member: memberId } of session?.memberships ?? []) {
    const member = id === negotiationId ? negotiation?.member(memberId) : null;
    if (member && is(member)) return member;
  }
  return null;
}

/** Begins the session, in one commit with the membership and the joining where they are new. */
async function signedIn(
  present: BrowserSession | null,
  negotiationId: string,
  member: Member,
  held: boolean,
  { accounts, host, storage }: AppDependencies,
): Promise<BrowserSession> {
  const { session, writes } = accounts.begin(present);
  if (held) {
    await storage.commit(writes);
    return session;
  }
  const negotiation = await host.open(negotiationId);
  if (!negotiation) throw HttpProblem.notFound();
  const membership = { kind: 'membership', secretHash: session.secretHash, negotiation: negotiationId } as const;
  await negotiation.join(member, [...writes, { ...membership, member: member.id }]);
  return session;
}
