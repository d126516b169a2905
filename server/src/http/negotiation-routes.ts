import { atDesk, keptAs, pageView, versionsOf } from '@adref/shared/negotiation';
import {
  type ActMark,
  actMarkSchema,
  type CommandAnswer,
  commandAnswerSchema,
  commandSchema,
  documentSchema,
  negotiationSchema,
  versionsSchema,
} from '@adref/shared/protocol';
import { z } from 'zod';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { HttpProblem } from './problem.ts';
import { maxActBytes } from './rate.ts';
import { defineRoute, type Route } from './route.ts';

const inNegotiation = z.object({ id: z.string() });

/** Negotiations: read, acted in, listened to. */
export function negotiationRoutes(dependencies: AppDependencies): Route[] {
  const { connections, limits, packed, storage, streams } = dependencies;
  const anyMember = memberOf(dependencies);

  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}',
      summary: 'A negotiation, as this member may see it',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      query: z.object({ record: z.enum(['current']).optional() }),
      answer: { schema: negotiationSchema, description: 'With `record=current`: without versions that were replaced' },
      handler: async ({ request, response, who: { negotiation, member }, query }) => {
        const state = negotiation.stateFor(member);
        // The desk looks at what was on the table at each decision, and gets all versions.
        const short = query.record === 'current' && !atDesk(member);
        const make = () => (short ? pageView(state) : state);
        await packed.send(request, response, { source: state, variant: short ? 'short' : '', make });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/versions/{paragraph}',
      summary: 'All tabled versions of a paragraph',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation.extend({ draft: draftNumber, paragraph: z.string() }),
      answer: { schema: versionsSchema, description: 'In the order in which they were tabled' },
      handler: ({ who: { negotiation, member }, params: { draft, paragraph } }) =>
        versionsOf(negotiation.stateFor(member), draft, paragraph),
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/acts',
      summary: 'Ask for an act',
      before: [limits.acts, limits.actBytes],
      who: anyMember,
      params: inNegotiation,
      body: { schema: commandSchema, limit: maxActBytes },
      answer: { schema: commandAnswerSchema, description: 'The acts recorded; the secrets of new invitations' },
      handler: async ({ who: { negotiation, member }, body }): Promise<CommandAnswer> => {
        const outcome = await negotiation.carryOut(member.id, body);
        if (!outcome.ok) throw HttpProblem.refused(outcome);
        const { acts, secrets } = outcome;
        const [first, ...others] = secrets;
        return { acts, ...(first && { secrets, ...(others.length === 0 && { secret: first.secret }) }) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/events',
      summary:
        'Acts as they are recorded; goes on after act `after` (or the header Last-Event-ID), whose hash may be given as `head`',
      before: [limits.streams],
      who: anyMember,
      params: inNegotiation,
      query: z.object({ after: z.string().optional(), head: z.string().optional(), member: z.string().optional() }),
      answer: { type: 'text/event-stream', description: 'Events act, live, private, attendance and end' },
      handler: ({ request, response, who: { session, negotiation, member }, query }) => {
        const asked = request.get('last-event-id') ?? query.after ?? '0';
        const after = Number(asked);
        if (!Number.isInteger(after) || after < 0) throw HttpProblem.of('invalid', 'no-act-number', { number: asked });
        const { seq } = negotiation.stateFor(member);
        if (after > seq) throw HttpProblem.of('stale', 'record-shorter', { acts: seq, after });
        if (query.head !== undefined && after > 0 && negotiation.act(after, member)?.hash !== query.head) {
          throw HttpProblem.of('stale', 'another-act', { act: after });
        }
        streams.open(response, { negotiation, member, after, tie: connections.of(session.browser) });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/heads/{seq}',
      summary: 'The hash of an act, to tell whether the record went back',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation.extend({ seq: z.coerce.number() }),
      answer: { schema: actMarkSchema, description: 'Number and hash' },
      handler: ({ who: { negotiation, member }, params }): ActMark => {
        const act = negotiation.act(params.seq, member);
        if (!act) throw HttpProblem.notFound();
        return { seq: act.seq, hash: act.hash };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/library/{document}',
      summary: 'A document of agreed language',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation.extend({ document: z.string() }),
      answer: { schema: documentSchema, description: 'The document' },
      handler: async ({ request, response, who: { negotiation }, params }) => {
        const entry = negotiation.state.library.find(({ id }) => id === params.document);
        const document = entry && (await storage.document(keptAs(negotiation.state, entry.id)));
        if (!document) throw HttpProblem.notFound();
        await packed.send(request, response, { source: document, variant: '', make: () => document });
      },
    }),
  ];
}
