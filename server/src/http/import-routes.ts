import {
  importRequestSchema,
  joinedSchema,
  maxNegotiationBytes,
  negotiationFileAnswerSchema,
} from '@adref/shared/protocol';
import { z } from 'zod';
import { newId } from '../accounts/secret.ts';
import { negotiationFile } from '../acts/negotiation-file.ts';
import { importing } from '../documents/imported-negotiation.ts';
import { fileStem } from '../exports/file-stem.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { sendLongJson } from './long-json.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { creatorOf, handOver } from './session-routes.ts';

/** A whole negotiation as a file: taken away, and taken in. */
export function importRoutes(dependencies: AppDependencies): Route[] {
  const { accounts, host, limits, now, readers, rooms, storage } = dependencies;
  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/file',
      summary: 'The whole negotiation as one file, with which another installation can go on',
      before: [limits.uploads],
      who: memberOf(dependencies),
      params: z.object({ id: z.string() }),
      query: z.object({ private: z.enum(['yes', 'no']).default('no') }),
      answer: {
        schema: negotiationFileAnswerSchema,
        description:
          'What everybody may see; with `private=yes` also what this member may: conversations, its texts, at the desk the acts of the desk',
      },
      handler: async ({ response, who: { negotiation, member }, query }) => {
        const around = { storage, rooms, now: now().toISOString() };
        const file = await negotiationFile(negotiation, member, query.private === 'yes', around);
        response.attachment(`negotiation-${fileStem(file.symbol)}.json`);
        await sendLongJson(response, file);
        return undefined;
      },
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/import',
      summary: 'Create a negotiation from the file of one, and go on with it',
      before: [limits.uploads],
      who: (request) => creatorOf(request, dependencies),
      params: z.object({}),
      query: importRequestSchema,
      body: { schema: z.instanceof(Uint8Array), bytes: true, limit: maxNegotiationBytes },
      answer: {
        schema: joinedSchema,
        description:
          'Signed in as its chair or secretariat; nobody else who took part is in it, but by name in its record',
      },
      handler: async ({ response, who, query: { name, person, role }, body }) => {
        const job = { kind: 'negotiation', bytes: body, name: name.slice(0, 200) } as const;
        const checked = await readerAnswer(response, (gone) => readers.ask(job, who.secretHash, gone));
        const member = { id: newId(), name: person, role, party: null, link: null };
        const at = { id: newId(), by: member.id, time: now().toISOString() };
        const imported = importing(checked, at, [{ kind: 'join', member }]);
        const { session, writes } = accounts.begin(who);
        const membership = { kind: 'membership', secretHash: session.secretHash } as const;
        await host.import(imported, [...writes, { ...membership, negotiation: at.id, member: member.id }]);
        return handOver(response, session, { negotiation: at.id, member: member.id }, dependencies);
      },
    }),
  ];
}
