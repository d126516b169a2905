import type { IncomingMessage } from 'node:http';
import { roomName, textSchemaVersion } from '@adref/shared/crdt';
import { atDesk, canonicalJson, pageView, versionsOf } from '@adref/shared/negotiation';
import {
  type CommandAnswer,
  commandSchema,
  createRequestSchema,
  maxUploadBytes,
  type ReadDocument,
  type RecordHead,
  type RoomHandshake,
} from '@adref/shared/protocol';
import { json, type Request, type RequestHandler, type Response, Router, raw } from 'express';
import { z } from 'zod';
import { newId } from '../accounts/secret.ts';
import { sha256 } from '../acts/chain.ts';
import type { Busy } from '../documents/document-readers.ts';
import type { UploadRefusal } from '../documents/uploaded-document.ts';
import { callerOf, sessionOf } from './caller.ts';
import type { Parts } from './parts.ts';
import { HttpProblem } from './problem.ts';
import { answerJoined, mayCreate, membershipsOf } from './session-routes.ts';

/** Base64 needs four bytes for three; the rest of the request is short. */
const createLimit = Math.ceil((maxUploadBytes * 4) / 3) + 10_000;

/** A request whose address names a negotiation. */
type Addressed = IncomingMessage & { readonly params: Readonly<Record<string, unknown>> };

/** Numbers and codes in a room's address; what does not fit, `00` or `1e0`, is answered like a room that is not there. */
const roomAddress = z.object({
  id: z.string(),
  draft: z
    .string()
    .regex(/^(0|[1-9]\d{0,3})$/)
    .transform(Number)
    .catch(-1),
  code: z.string().optional(),
});

/** Negotiations: made, read, acted in, listened to. */
export function negotiationRoutes(parts: Parts): Router {
  const { accounts, host, limits, packed, readers, storage, streams } = parts;
  const router = Router();
  const caller = (request: Addressed) => callerOf(request, String(request.params.id), parts);

  // Before a large body is read: who has no right to create sends nothing into memory.
  const creators: RequestHandler = async (request, response, next) => {
    response.locals.owner = (await creator(request, parts)).secretHash;
    next();
  };
  const file = raw({ type: () => true, limit: maxUploadBytes });

  router.post('/read', limits.uploads, creators, file, async (request, response) => {
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const name = typeof request.query.name === 'string' ? request.query.name.slice(0, 200) : '';
    const upload = await readers.ask({ kind: 'list', bytes, name }, ownerOf(response), departure(response));
    if (!upload.ok) throw unread(upload);
    const answer: readonly ReadDocument[] = upload.documents;
    response.json(answer);
  });

  router.post('/negotiations', limits.uploads, creators, json({ limit: createLimit }), async (request, response) => {
    const present = await creator(request, parts);
    const { title, committee, agendaItem, symbol, name, role, file } = createRequestSchema.parse(request.body);
    const choice = await readers.ask(
      { kind: 'choose', bytes: Buffer.from(file.base64, 'base64'), name: file.name, symbol: file.symbol },
      ownerOf(response),
      departure(response),
    );
    if (!choice.ok) throw unread(choice);
    const document = { ...choice.document, symbol };
    const draft = {
      number: 0,
      symbol,
      document,
      hash: sha256(canonicalJson(document)),
      issued: parts.now().toISOString(),
    };
    const id = newId();
    const member = { id: newId(), name, role, party: null, link: null };
    const { session, writes } = accounts.begin(present);
    await host.create(
      { kind: 'create', id, title, committee, agendaItem, language: document.language, demonstration: false, draft },
      member,
      [...writes, { kind: 'membership', secretHash: session.secretHash, negotiation: id, member: member.id }],
    );
    answerJoined(response, session, { negotiation: id, member: member.id }, parts);
  });

  router.get('/negotiations/:id', limits.states, async (request, response) => {
    const { negotiation, member } = await caller(request);
    const state = negotiation.stateFor(member);
    // The desk looks at what was on the table at each decision, and gets all versions.
    const short = request.query.record === 'current' && !atDesk(member);
    const make = () => (short ? pageView(state) : state);
    await packed.send(request, response, { source: state, variant: short ? 'short' : '', make });
  });

  router.get('/negotiations/:id/drafts/:draft/versions/:paragraph', limits.states, async (request, response) => {
    const { negotiation, member } = await caller(request);
    const { draft, paragraph } = request.params;
    response.json(versionsOf(negotiation.stateFor(member), Number(draft), String(paragraph)));
  });

  router.post('/negotiations/:id/acts', limits.acts, json({ limit: 1_000_000 }), async (request, response) => {
    const { negotiation, member } = await caller(request);
    const outcome = await negotiation.carryOut(member.id, commandSchema.parse(request.body));
    if (!outcome.ok) throw HttpProblem.refused(outcome);
    const answer: CommandAnswer = {
      acts: outcome.acts,
      ...(outcome.secret !== undefined && { secret: outcome.secret }),
    };
    response.json(answer);
  });

  router.get('/negotiations/:id/events', limits.streams, async (request, response) => {
    const { negotiation, member } = await caller(request);
    const asked = request.get('last-event-id') ?? request.query.after ?? '0';
    const after = Number(asked);
    if (!Number.isInteger(after) || after < 0)
      throw new HttpProblem('invalid', `${String(asked)} is no number of an act.`);
    const { seq } = negotiation.stateFor(member);
    if (after > seq) throw new HttpProblem('stale', `The record has ${seq} acts, not ${after}: load it again.`);
    const { head } = request.query;
    if (head !== undefined && after > 0 && negotiation.act(after, member)?.hash !== head) {
      throw new HttpProblem('stale', `Act ${after} of the record is another one than this page knows: load it again.`);
    }
    streams.open(response, negotiation, member, after);
  });

  router.get('/negotiations/:id/heads/:seq', limits.states, async (request, response) => {
    const { negotiation, member } = await caller(request);
    const act = negotiation.act(Number(request.params.seq), member);
    if (!act) throw HttpProblem.notFound();
    const answer: RecordHead = { seq: act.seq, hash: act.hash };
    response.json(answer);
  });

  // Not GET: each opening leases a client id, and is written down.
  router.post(
    ['/negotiations/:id/drafts/:draft/chair', '/negotiations/:id/drafts/:draft/party/:code'],
    limits.acts,
    async (request, response) => {
      const { member } = await caller(request);
      const { id, draft, code } = roomAddress.parse(request.params);
      const room = roomName({ negotiation: id, draft, party: code ?? null });
      const admission = host.admission(room, member.id);
      if (admission === null) throw HttpProblem.notFound();
      const clientId = await parts.rooms.openLease(room, member.id);
      const answer: RoomHandshake = { room, clientId, schema: textSchemaVersion, writable: admission === 'write' };
      response.json(answer);
    },
  );

  router.get('/negotiations/:id/library/:document', limits.states, async (request, response) => {
    const { negotiation } = await caller(request);
    const entry = negotiation.state.library.find(({ id }) => id === request.params.document);
    const document = entry && (await storage.document(entry.id));
    if (!document) throw HttpProblem.notFound();
    await packed.send(request, response, { source: document, variant: '', make: () => document });
  });

  return router;
}

/** The session of who may create; refused for everybody else. */
async function creator(request: Request, parts: Parts) {
  const session = await sessionOf(request, parts.accounts, parts.secure);
  if (!session) throw new HttpProblem('unauthenticated', 'You are not signed in; open your invitation link.');
  if (!mayCreate(session, await membershipsOf(session, parts))) {
    throw new HttpProblem('forbidden', 'You may not create negotiations here; ask who runs this server for its link.');
  }
  return session;
}

/** Whose file it is, for the number of files that one person may have read at once. */
function ownerOf(response: Response): string {
  return String(response.locals.owner);
}

/** Says when whoever asked has gone away without the answer. */
function departure(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

function unread(refusal: UploadRefusal | Busy): HttpProblem {
  return new HttpProblem('busy' in refusal ? 'too-many' : 'invalid', refusal.reason);
}
