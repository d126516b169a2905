import { broughtBy, canonicalJson } from '@adref/shared/negotiation';
import {
  createRequestSchema,
  fileMarkSchema,
  joinedSchema,
  maxUploadBytes,
  type ReadDocument,
  readDocumentsSchema,
} from '@adref/shared/protocol';
import type { Request } from 'express';
import { z } from 'zod';
import { newId } from '../accounts/secret.ts';
import { sha256 } from '../acts/chain.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { keptUpload } from './kept-upload.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { creatorOf, handOver } from './session-routes.ts';

/** Base64 needs four bytes for three; the rest of the request is short. */
const createLimit = Math.ceil((maxUploadBytes * 4) / 3) + 10_000;

/** Negotiations are made: what is in a file, and one negotiation of a document in it. */
export function creationRoutes(dependencies: AppDependencies): Route[] {
  const { accounts, host, limits, readers, uploads } = dependencies;
  // Before a large body is read: whoever has no right to create sends nothing into memory.
  const anyCreator = (request: Request) => creatorOf(request, dependencies);

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
  ];
}
