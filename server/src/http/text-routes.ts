import { roomName, type TextAddress, textSchemaVersion } from '@adref/shared/crdt';
import { mayWriteIn, wordsOfPen } from '@adref/shared/negotiation';
import {
  liveParagraphSchema,
  liveTextSchema,
  type RoomHandshake,
  roomHandshakeSchema,
  type UntabledRound,
  untabledRoundsSchema,
} from '@adref/shared/protocol';
import { z } from 'zod';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, memberOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const inDraft = z.object({ id: z.string(), draft: draftNumber });

/** Live texts: opened, and read as they were when their round ended. */
export function textRoutes(dependencies: AppDependencies): Route[] {
  const { host, limits, rooms } = dependencies;
  const anyMember = memberOf(dependencies);

  const handshake = async ({ member }: Caller, room: TextAddress): Promise<RoomHandshake> => {
    const name = roomName(room);
    const admission = host.admission(name, member.id);
    if (admission === null) throw HttpProblem.notFound();
    const clientId = await rooms.openLease(name, member.id);
    const generation = await rooms.generation(name);
    return { room: name, clientId, generation, schema: textSchemaVersion, writable: admission === 'write' };
  };

  return [
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
      params: z.object({ id: z.string(), party: z.string() }),
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
  ];
}
