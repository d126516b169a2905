import {
  type Act,
  isSeen,
  type Member,
  maySee,
  type Negotiation,
  newsOf,
  newsReader,
  privatePlace,
  type Seen,
  type SeenMark,
  withMarks,
} from '@adref/shared/negotiation';
import { type News, newsSchema, seenRequestSchema, seenSchema } from '@adref/shared/protocol';
import { z } from 'zod';
import type { HostedNegotiation } from '../acts/hosted-negotiation.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { defineRoute, type Route } from './route.ts';

const inNegotiation = z.object({ id: z.string() });

/** Pieces of news in one answer: a page that lists more helps nobody, and says how many there are before. */
const newsAtOnce = 2_000;

/** What has happened since somebody last looked, and up to where they have read; kept for each member, on whatever device. */
export function newsRoutes(dependencies: AppDependencies): Route[] {
  const { limits, storage } = dependencies;
  const anyMember = memberOf(dependencies);

  /** Whoever has never read anything has read everything from before they came. */
  const seenBy = async (negotiation: HostedNegotiation, member: Member): Promise<Seen> => {
    const marks = await storage.seen(negotiation.id, member.id);
    return withMarks({ all: negotiation.actsFor(member).find(isJoinOf(member))?.seq ?? 0, places: new Map() }, marks);
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
        const acts = negotiation.actsFor(member);
        const came = acts.find(isJoinOf(member))?.time ?? '';
        const own = negotiation.privateActsFor(member).filter(({ time }) => time > came);
        const items = newsOf(state, reader, [...acts.slice(seen.all), ...own])
          .filter((item) => !isSeen(seen, item))
          .sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
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
        const places = placesIn(state, member);
        const last = (place: string | null) => {
          const among = place === null ? undefined : privatePlace(place)?.among;
          if (among === undefined) return state.seq;
          return negotiation.privateActsFor(member).findLast(({ visibility }) => visibility === among)?.seq ?? 0;
        };
        const marks = body.marks
          .filter(({ place }) => place === null || places.has(place))
          .map(({ place, seq }) => ({ place, seq: Math.min(seq, last(place)) }));
        if (marks.length > 0) {
          await storage.commit([{ kind: 'seen', negotiation: negotiation.id, member: member.id, marks }]);
        }
        return marksOf(await seenBy(negotiation, member));
      },
    }),
  ];
}

/** The act with which the member came. */
function isJoinOf(member: Member): (act: Act) => boolean {
  return (act) => act.kind === 'join' && act.member.id === member.id;
}

function marksOf({ all, places }: Seen): SeenMark[] {
  return [{ place: null, seq: all }, ...[...places].map(([place, seq]) => ({ place, seq }))];
}

/** Everywhere that this member can read something: nothing else is kept, so that nobody fills the disk with marks. */
function placesIn({ drafts, record, parties }: Negotiation, member: Member): Pick<ReadonlySet<string>, 'has'> {
  const drafted = drafts.flatMap(({ document }) => document.paragraphs.map(({ id }) => id));
  const paragraphs = new Set(['', ...drafted, ...record.map(({ paragraph }) => paragraph)]);
  const audiences = parties.flatMap(({ code }) => [`chair:${code}`, `party:${code}`] as const);
  const among = new Set<string>(audiences.filter((audience) => maySee({ parties }, member, audience)));
  return {
    has(place) {
      const own = privatePlace(place);
      return own ? among.has(own.among) && paragraphs.has(own.paragraph) : paragraphs.has(place);
    },
  };
}
