import { roomName, type TextAddress, textSchemaVersion } from '@adref/shared/crdt';
import {
  atDesk,
  broughtBy,
  canonicalJson,
  type ForeseenIssue,
  keptAs,
  mayWriteIn,
  pageView,
  type StaleReference,
  versionsOf,
  wordsOfPen,
} from '@adref/shared/negotiation';
import {
  type ActMark,
  type CommandAnswer,
  commandAnswerSchema,
  commandSchema,
  createRequestSchema,
  documentSchema,
  fileMarkSchema,
  foreseenIssueSchema,
  joinedSchema,
  liveParagraphSchema,
  liveTextSchema,
  maxUploadBytes,
  negotiationSchema,
  originsSchema,
  type ReadDocument,
  type RoomHandshake,
  readDocumentsSchema,
  recordHeadSchema,
  roomHandshakeSchema,
  staleReferencesSchema,
  type UntabledRound,
  untabledRoundsSchema,
  versionsSchema,
} from '@adref/shared/protocol';
import type { Request } from 'express';
import { z } from 'zod';
import { newId } from '../accounts/secret.ts';
import { sha256 } from '../acts/chain.ts';
import { derivationFile, derivationFormats, derivationName, derivationTables } from '../documents/derivation-file.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, callerOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { keptUpload } from './kept-upload.ts';
import { printedAnswer } from './printed-answer.ts';
import { HttpProblem } from './problem.ts';
import { maxActBytes } from './rate.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { creatorOf, handOver } from './session-routes.ts';

/** Base64 needs four bytes for three; the rest of the request is short. */
const createLimit = Math.ceil((maxUploadBytes * 4) / 3) + 10_000;

const inNegotiation = z.object({ id: z.string() });
const inDraft = inNegotiation.extend({ draft: draftNumber });

/** Negotiations: made, read, acted in, listened to. */
export function negotiationRoutes(dependencies: AppDependencies): Route[] {
  const { accounts, connections, host, limits, packed, readers, storage, streams, uploads } = dependencies;
  const anyMember = (request: Request) => callerOf(request, String(request.params.id), dependencies);
  // Before a large body is read: whoever has no right to create sends nothing into memory.
  const anyCreator = (request: Request) => creatorOf(request, dependencies);

  const handshake = async ({ member }: Caller, room: TextAddress): Promise<RoomHandshake> => {
    const name = roomName(room);
    const admission = host.admission(name, member.id);
    if (admission === null) throw HttpProblem.notFound();
    const clientId = await dependencies.rooms.openLease(name, member.id);
    const generation = await dependencies.rooms.generation(name);
    return { room: name, clientId, generation, schema: textSchemaVersion, writable: admission === 'write' };
  };

  return [
    defineRoute({
      method: 'post',
      path: '/read',
      summary: 'The documents in a file',
      before: [limits.uploads],
      who: anyCreator,
      params: z.object({}),
      query: z.object({ name: z.string().max(1_000).default(''), keep: fileMarkSchema.optional() }),
      body: { schema: z.instanceof(Uint8Array), bytes: true, limit: maxUploadBytes },
      answer: {
        schema: readDocumentsSchema,
        description: 'The documents, in order; with `keep` the file is kept under this mark for a while',
      },
      handler: async ({ response, who, query, body }): Promise<readonly ReadDocument[]> => {
        const job = { kind: 'list', bytes: body, name: query.name.slice(0, 200) } as const;
        const { documents } = await readerAnswer(response, (gone) => readers.ask(job, who.secretHash, gone));
        if (query.keep !== undefined) uploads.keep(who.secretHash, query.keep, body);
        return documents;
      },
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations',
      summary: 'Create a negotiation from a document',
      before: [limits.uploads],
      who: anyCreator,
      params: z.object({}),
      body: { schema: createRequestSchema, limit: createLimit },
      answer: { schema: joinedSchema, description: 'Signed in as its chair or secretariat' },
      handler: async ({ response, who, body }) => {
        const { title, committee, agendaItem, symbol, name, role, file, paragraphs, holders, attribution } = body;
        const bytes =
          file.kept === undefined
            ? Buffer.from(file.base64 ?? '', 'base64')
            : keptUpload(uploads, who.secretHash, file.kept);
        const corrections = { paragraphs, holders };
        const job = { kind: 'choose', bytes, name: file.name, symbol: file.symbol, corrections } as const;
        const choice = await readerAnswer(response, (gone) => readers.ask(job, who.secretHash, gone));
        const document = { ...choice.document, symbol };
        const issued = dependencies.now().toISOString();
        const shown = attribution === false ? { attribution } : {};
        const hash = sha256(canonicalJson(document));
        const draft = { number: 0, symbol, document, hash, issued, ...shown };
        const id = newId();
        const member = { id: newId(), name, role, party: null, link: null };
        const { session, writes } = accounts.begin(who);
        const { language } = document;
        const brought = broughtBy(choice.divided, { time: issued, by: member.id, hash: sha256 });
        const created = { kind: 'create', id, title, committee, agendaItem, language, demonstration: false } as const;
        await host.create({ ...created, draft, ...(brought && { brought }) }, member, [
          ...writes,
          { kind: 'membership', secretHash: session.secretHash, negotiation: id, member: member.id },
        ]);
        if (file.kept !== undefined) uploads.drop(who.secretHash, file.kept);
        return handOver(response, session, { negotiation: id, member: member.id }, dependencies);
      },
    }),
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
      params: inDraft.extend({ paragraph: z.string() }),
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
      answer: { schema: recordHeadSchema, description: 'Number and hash' },
      handler: ({ who: { negotiation, member }, params }): ActMark => {
        const act = negotiation.act(params.seq, member);
        if (!act) throw HttpProblem.notFound();
        return { seq: act.seq, hash: act.hash };
      },
    }),
    // Not GET: each opening leases a client id, and is written down.
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/drafts/{draft}/party/{code}',
      summary: 'Open a party’s text',
      before: [limits.acts],
      who: anyMember,
      params: inDraft.extend({ code: z.string() }),
      answer: { schema: roomHandshakeSchema, description: 'Room and leased client id' },
      handler: ({ who, params: { id, draft, code } }) => handshake(who, { negotiation: id, draft, party: code }),
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/drafts/{draft}/chair',
      summary: 'Open the chair’s text',
      before: [limits.acts],
      who: anyMember,
      params: inDraft,
      answer: { schema: roomHandshakeSchema, description: 'Room and leased client id' },
      handler: ({ who, params: { id, draft } }) => handshake(who, { negotiation: id, draft, party: null }),
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/drafts/{draft}/pen/{pen}',
      summary: 'Open the text of a pen: for the party that has it, and the desk to read',
      before: [limits.acts],
      who: anyMember,
      params: inDraft.extend({ pen: z.string() }),
      answer: { schema: roomHandshakeSchema, description: 'Room and leased client id' },
      handler: ({ who, params: { id, draft, pen } }) => handshake(who, { negotiation: id, draft, party: null, pen }),
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/pen/{pen}',
      summary: 'The paragraph as it was handed over with a pen; for the party that has it, and the desk',
      before: [limits.states],
      who: anyMember,
      params: inDraft.extend({ pen: z.string() }),
      answer: { schema: liveParagraphSchema, description: 'The paragraph' },
      handler: ({ who: { negotiation, member }, params: { id, draft, pen } }) => {
        const words = wordsOfPen(negotiation.state, pen);
        const room = roomName({ negotiation: id, draft, party: null, pen });
        if (!words || host.admission(room, member.id) === null) throw HttpProblem.notFound();
        return words.handed;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/untabled/{party}',
      summary: 'What a party wrote in rounds that are over and did not table; for its own people',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation.extend({ party: z.string() }),
      answer: { schema: untabledRoundsSchema, description: 'Paragraphs by draft' },
      handler: ({ who: { negotiation, member }, params: { party } }): Promise<readonly UntabledRound[]> => {
        if (!mayWriteIn(negotiation.state, member, party)) throw HttpProblem.notFound();
        return negotiation.texts.untabledBefore(party);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/party/{code}',
      summary: 'A party’s text as it was when its round ended; for its own people',
      before: [limits.states],
      who: anyMember,
      params: inDraft.extend({ code: z.string() }),
      answer: { schema: liveTextSchema, description: 'Its paragraphs, in order' },
      handler: async ({ who: { negotiation, member }, params: { draft, code } }) => {
        if (!mayWriteIn(negotiation.state, member, code)) throw HttpProblem.notFound();
        const text = await negotiation.texts.frozen(draft, code);
        if (!text) throw HttpProblem.notFound();
        return text;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/origins',
      summary: 'Where every word of a draft comes from, with its derivation table and its numbers in the draft before',
      before: [limits.states],
      who: anyMember,
      params: inDraft,
      query: z.object({ format: z.enum(['json', 'pdf', ...derivationFormats]).default('json') }),
      answer: {
        schema: originsSchema,
        description: 'The same as CSV, HTML, a Word file or a PDF with `format`: the two tables',
      },
      handler: async ({ response, who, params: { draft }, query: { format } }) => {
        const origins = await who.negotiation.texts.origins(draft);
        if (!origins) throw HttpProblem.notFound();
        if (format === 'json') return origins;
        const made = dependencies.now().toISOString();
        if (format === 'pdf') {
          const request = { what: 'tables', made, ...derivationTables(origins) } as const;
          const name = derivationName(origins, format);
          return printedAnswer(response, who, readers, { kind: 'print', name, request });
        }
        const { type, content, name } = derivationFile(origins, format, made);
        response.type(type).attachment(name);
        response.send(typeof content === 'string' ? content : Buffer.from(content));
        return undefined;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/chair-origins',
      summary: 'The same of the chair’s text as it is; for the desk',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: { schema: originsSchema, description: 'Where every word comes from' },
      handler: ({ who: { negotiation, member } }) => {
        if (!atDesk(member)) throw HttpProblem.notFound();
        return negotiation.texts.origins(null);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/stale-references',
      summary: 'References in the chair’s text that the numbers of the next draft would make stale; for the desk',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: { schema: staleReferencesSchema, description: 'Where they are, and how they would be mended' },
      handler: ({ who: { negotiation, member } }): Promise<readonly StaleReference[]> => {
        if (!atDesk(member)) throw HttpProblem.notFound();
        return negotiation.texts.staleReferences();
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/foreseen-issue',
      summary: 'What issuing the next draft would come to now; for the desk',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: {
        schema: foreseenIssueSchema,
        description: 'What stays open, who is asked, what is decided against whom',
      },
      handler: async ({ who: { negotiation, member } }): Promise<ForeseenIssue> => {
        if (!atDesk(member)) throw HttpProblem.notFound();
        const foreseen = await negotiation.texts.foreseenIssue(member);
        if ('ok' in foreseen) throw HttpProblem.refused(foreseen);
        return foreseen;
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
