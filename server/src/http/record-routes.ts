import {
  type Act,
  atDesk,
  BrokenChain,
  checkSeenRecord,
  deskActs,
  mayWriteIn,
  openDraft,
  privateAct,
  privateChains,
  publicState,
  recordFile,
  redactForAll,
  reportLanguages,
  type SilenceBreak,
} from '@adref/shared/negotiation';
import {
  actsSchema,
  type RecordCheck,
  recordCheckSchema,
  recordFileSchema,
  silenceBreaksSchema,
} from '@adref/shared/protocol';
import { z } from 'zod';
import { sha256 } from '../acts/chain.ts';
import { fileStem } from '../exports/file-stem.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { printedAnswer } from './printed-answer.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';
import { writtenAnswer } from './written-answer.ts';

const inNegotiation = z.object({ id: z.string() });

/** Acts in one answer: enough for a page, and little enough that nobody waits for it. */
const actsAtOnce = 1_000;

/** The record of a negotiation: read in order, taken home as one file, and checked. Each as far as the member may see. */
export function recordRoutes(dependencies: AppDependencies): Route[] {
  const { limits, now, packed, readers, storage } = dependencies;
  const anyMember = memberOf(dependencies);
  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/acts',
      summary: 'Acts in order, after number `after`',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      answer: { schema: actsSchema, description: `At most ${actsAtOnce}; ask on after the last` },
      handler: async ({ request, response, who: { negotiation, member }, query: { after } }) => {
        const all = negotiation.actsFor(member);
        const make = () => all.slice(after, after + actsAtOnce);
        // Of a state: it is another object as soon as there is another act.
        const source = negotiation.stateFor(member);
        await packed.send(request, response, { source, variant: `acts ${after}`, make });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/private-acts',
      summary: 'Acts of the private conversations that the member is in, after the first `after` of them',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      answer: {
        schema: actsSchema,
        description: `In order of time, at most ${actsAtOnce}; each says its audience, and is numbered among the acts of that`,
      },
      handler: ({ who: { negotiation, member }, query: { after } }) =>
        negotiation.privateActsFor(member).slice(after, after + actsAtOnce),
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/record',
      summary: 'The record as one file, which can be checked without this server',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      query: z.object({ seen: z.enum(['public']).optional() }),
      answer: {
        schema: recordFileSchema,
        description:
          'All acts that this member may see, in order, and those of its private conversations by audience; with `seen=public` those that everybody may',
      },
      handler: async ({ request, response, who: { negotiation, member }, query }) => {
        const state = negotiation.stateFor(member);
        const { symbol } = openDraft(state);
        response.setHeader('content-disposition', `attachment; filename="record-${fileStem(symbol)}.json"`);
        const about = {
          negotiation: state.id,
          title: state.title,
          symbol,
          exported: now().toISOString(),
          seen: query.seen ?? (atDesk(member) ? 'desk' : 'public'),
        } as const;
        const forAll = query.seen === 'public';
        const acts = () =>
          forAll ? negotiation.acts.flatMap((act) => redactForAll(act) ?? []) : negotiation.actsFor(member);
        const own = () => (forAll ? [] : privateChains(negotiation.privateActsFor(member)));
        const make = () => recordFile(about, acts(), own());
        const variant = `record ${forAll ? 'for all' : about.seen}`;
        await packed.send(request, response, { source: state, variant, make });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/record/document',
      summary: 'The record act by act, as a Word file or a PDF',
      before: [limits.uploads],
      who: anyMember,
      params: inNegotiation,
      query: z.object({
        language: z.enum(reportLanguages).default('en'),
        format: z.enum(['docx', 'pdf']).default('docx'),
        seen: z.enum(['public']).optional(),
      }),
      answer: {
        type: wordType,
        description: 'As its reader sees it, with its private conversations; with `seen=public` as everybody does',
      },
      handler: async ({ response, who, query: { language, format, seen: asked } }) => {
        const { negotiation, member } = who;
        const forAll = asked === 'public';
        const state = forAll ? publicState(negotiation.state) : negotiation.stateFor(member);
        const row = forAll ? negotiation.acts.flatMap((act) => redactForAll(act) ?? []) : negotiation.actsFor(member);
        const own = forAll ? [] : negotiation.privateActsFor(member);
        const request = {
          what: 'record',
          made: wholeSecond(now().toISOString()),
          language,
          symbol: openDraft(state).symbol,
          negotiation: state,
          acts: inTime(row, own),
          seen: !forAll && atDesk(member) ? 'desk' : 'public',
        } as const;
        const name = `record-${fileStem(request.symbol)}.${format}`;
        if (format === 'pdf') return printedAnswer(response, who, readers, { kind: 'print', name, request });
        return writtenAnswer(response, who, readers, wordType, { kind: 'write', name, request });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/record/check',
      summary: 'Whether the chain of the record is whole, as it is stored now',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: { schema: recordCheckSchema, description: 'Where it is not: the first act that does not fit' },
      handler: async ({ who: { negotiation, member } }): Promise<RecordCheck> => {
        const stored = await storage.acts(negotiation.id);
        const desk = atDesk(member);
        const record = desk ? deskActs(stored) : stored.flatMap((act: Act) => redactForAll(act) ?? []);
        const own = stored.flatMap((act: Act) => privateAct(negotiation.state, act, member) ?? []);
        try {
          checkSeenRecord({ seen: desk ? 'desk' : 'public', record, private: privateChains(own) }, sha256);
        } catch (error) {
          if (!(error instanceof BrokenChain)) throw error;
          return { whole: false, acts: record.length, head: '', breaks: error.seq };
        }
        return { whole: true, acts: record.length, head: record.at(-1)?.hash ?? '', breaks: null };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/silence/{window}/own',
      summary: 'How a silence was broken in the name of parties that the member writes for',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation.extend({ window: z.string() }),
      answer: { schema: silenceBreaksSchema, description: 'The last word of each of these parties' },
      handler: ({ who: { negotiation, member }, params }): readonly SilenceBreak[] => {
        const { state } = negotiation;
        const window = state.silences.find(({ id }) => id === params.window);
        if (!window) throw HttpProblem.notFound();
        return window.breaks.filter(({ party }) => mayWriteIn(state, member, party));
      },
    }),
  ];
}

/** Acts of the row and of private conversations, in order of time. */
function inTime(row: readonly Act[], own: readonly Act[]): readonly Act[] {
  if (own.length === 0) return row;
  return [...row, ...own].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}
