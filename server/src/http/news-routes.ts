import {
  type Act,
  isSeen,
  type Member,
  type Negotiation,
  newsOf,
  newsReader,
  type Seen,
  type SeenMark,
  withMarks,
} from '@adref/shared/negotiation';
import { type News, newsSchema, seenRequestSchema, seenSchema } from '@adref/shared/protocol';
import type { Request } from 'express';
import { z } from 'zod';
import type { HostedNegotiation } from '../acts/hosted-negotiation.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { callerOf } from './caller.ts';
import { defineRoute, type Route } from './route.ts';

const inNegotiation = z.object({ id: z.string() });

/** Pieces of news in one answer: a page that lists more helps nobody, and says how many there are before. */
const newsAtOnce = 2_000;

/** What has happened since somebody last looked, and up to where they have read; kept for each member, on whatever device. */
export function newsRoutes(dependencies: AppDependencies): Route[] {
  const { limits, storage } = dependencies;
  const anyMember = (request: Request) => callerOf(request, String(request.params.id), dependencies);

  /** Whoever has never read anything has read everything from before they came. */
  const seenBy = async (negotiation: HostedNegotiation, member: Member): Promise<Seen> => {
    const marks = await storage.seen(negotiation.id, member.id);
    return withMarks({ all: joinOf(negotiation.actsFor(member), member.id), places: new Map() }, marks);
  };

  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/news',
      summary: 'What this member has not read yet, and up to where it has read',
      before: [limits.seen],
      who: anyMember,
      params: inNegotiation,
      answer: {
        schema: newsSchema,
        description: `In order; of more than ${newsAtOnce} the latest. A mark without a place counts everywhere`,
      },
      handler: async ({ who: { negotiation, member } }): Promise<News> => {
        const seen = await seenBy(negotiation, member);
        const state = negotiation.stateFor(member);
        const reader = newsReader(state, member);
        const items = newsOf(state, reader, negotiation.actsFor(member).slice(seen.all)).filter(
          (item) => !isSeen(seen, item),
        );
        const earlier = Math.max(0, items.length - newsAtOnce);
        return { seen: marksOf(seen), items: items.slice(earlier), earlier, seq: state.seq };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/seen',
      summary: 'Note up to where this member has read',
      before: [limits.seen],
      who: anyMember,
      params: inNegotiation,
      body: { schema: seenRequestSchema, limit: 200_000 },
      answer: { schema: seenSchema, description: 'Up to where it has read by now; never less far than before' },
      handler: async ({ who: { negotiation, member }, body }): Promise<readonly SeenMark[]> => {
        const state = negotiation.stateFor(member);
        const places = placesIn(state);
        const marks = body.marks
          .filter(({ place }) => place === null || places.has(place))
          .map(({ place, seq }) => ({ place, seq: Math.min(seq, state.seq) }));
        if (marks.length > 0) {
          await storage.commit([{ kind: 'seen', negotiation: negotiation.id, member: member.id, marks }]);
        }
        return marksOf(await seenBy(negotiation, member));
      },
    }),
  ];
}

/** Number of the act with which the member came, among those it sees. */
function joinOf(acts: readonly Act[], member: string): number {
  return acts.find((act) => act.kind === 'join' && act.member.id === member)?.seq ?? 0;
}

function marksOf({ all, places }: Seen): SeenMark[] {
  return [{ place: null, seq: all }, ...[...places].map(([place, seq]) => ({ place, seq }))];
}

/** Everywhere that something can be read: nothing else is kept, so that nobody fills the disk with marks. */
function placesIn({ drafts, record }: Negotiation): ReadonlySet<string> {
  const drafted = drafts.flatMap(({ document }) => document.paragraphs.map(({ id }) => id));
  return new Set(['', ...drafted, ...record.map(({ paragraph }) => paragraph)]);
}
