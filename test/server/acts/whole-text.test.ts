import type { AddressInfo } from 'node:net';
import { roomName, type TextEdit } from '@adref/shared/crdt';
import type { Paragraph } from '@adref/shared/document';
import { canonicalJson } from '@adref/shared/negotiation';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../server/src/acts/chain.ts';
import type { HostedNegotiation } from '../../../server/src/acts/hosted-negotiation.ts';
import { NegotiationHost } from '../../../server/src/acts/negotiation-host.ts';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { createRooms } from '../../../server/src/sync/open-rooms.ts';
import type { RoomRules } from '../../../server/src/sync/room-host.ts';
import type { Rooms } from '../../../server/src/sync/rooms.ts';
import { UnreadableRegister } from '../../../server/src/unreadable.ts';
import { serve } from '../sync/committee.ts';
import { sit, until } from '../sync/delegate.ts';

const drafted = Array.from({ length: 3_000 }, (_, at): Paragraph => {
  return { id: `p${at}`, kind: 'operative', level: 0, text: `Decides for the ${at}th time;` };
});
const ids = drafted.map(({ id }) => id);
const room = roomName({ negotiation: 'long', draft: 0, party: 'KEN' });

let rooms: Rooms;
let negotiation: HostedNegotiation;
let url: string;
let end: () => Promise<void>;

beforeEach(async () => {
  const storage = createMemoryStorage();
  const now = () => new Date();
  const rules: RoomRules = {
    admission: (name, member) => host.admission(name, member),
    seed: (name) => host.seed(name),
    presence: (name, member) => host.presence(name, member),
  };
  const unreadable = new UnreadableRegister();
  rooms = createRooms(storage, rules, now, { warn() {}, error() {} }, { unreadable });
  const report = (error: unknown) => {
    throw error;
  };
  const host = new NegotiationHost({ storage, rooms, now, report }, { unreadable, demonstration: true });
  const server = serve(rooms);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`;
  const document = { symbol: 'L.1', title: 'T', kind: 'draft resolution', language: 'en', footnotes: [] } as const;
  const text = { ...document, paragraphs: drafted };
  const draft = { number: 0, symbol: 'L.1', document: text, hash: sha256(canonicalJson(text)), issued: '' };
  const about = { title: 'T', committee: '', agendaItem: '', language: 'en', demonstration: false } as const;
  const chair = { id: 'chair', name: 'Chair', role: 'chair', party: null, link: null } as const;
  negotiation = await host.create({ kind: 'create', id: 'long', ...about, draft }, chair, []);
  const party = { code: 'KEN', kind: 'delegation', name: { en: 'KEN', fr: 'KEN' }, members: [] } as const;
  await negotiation.carryOut('chair', { kind: 'party', party });
  for (const id of ['amina', 'otieno']) {
    await negotiation.join({ id, name: id, role: 'delegate', party: 'KEN', link: null }, []);
  }
  end = async () => {
    await rooms.close();
    await host.drained();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterEach(() => end());

/** KEN words every paragraph otherwise and tables as it types. */
async function tableAsTyped(): Promise<void> {
  const edits = drafted.map(({ id, text }): TextEdit => ({ kind: 'set', id, text: `Urgently ${text}` }));
  (await rooms.edit(room, edits)).announce();
  await negotiation.carryOut('otieno', { kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
  await negotiation.carryOut('otieno', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
}

const withdraw = { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ids } as const;

test('an act on a whole text lets others go on in between', async () => {
  await tableAsTyped();
  let turns = 0;
  let done = false;
  const count = () => {
    turns++;
    if (!done) setImmediate(count);
  };
  const withdrawn = negotiation.carryOut('otieno', withdraw);
  setImmediate(count);
  expect(await withdrawn).toMatchObject({ ok: true });
  done = true;
  // Begun, chained, a few pieces of the text, saved; in one go it took two.
  expect(turns).toBeGreaterThan(3);
});

test('what a colleague types while an act changes the whole text is kept, behind what the act has made of it', async () => {
  await tableAsTyped();
  const amina = sit(url, room, 'amina', await rooms.openLease(room, 'amina'));
  await amina.synced();
  let done = false;
  const withdrawn = negotiation.carryOut('otieno', withdraw).finally(() => {
    done = true;
  });
  let typed = 0;
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve));
    if (done || typed === 12) continue;
    amina.type(ids.at(-1 - typed) ?? '', 'x', 8);
    typed++;
  }
  expect(typed).toBeGreaterThan(2);
  expect(await withdrawn).toMatchObject({ ok: true });
  await until(() => amina.saved() === amina.sent(), 'saved');
  const { paragraphs, faults } = await rooms.read(room);
  expect(faults).toBe(0);
  const wordsOf = new Map(paragraphs.map(({ id, text }) => [id, text]));
  for (const [at, { id, text }] of drafted.toReversed().entries()) {
    expect(wordsOf.get(id)).toBe(at < typed ? `x${text}` : text);
  }
  await until(() => amina.text(ids.at(-1) ?? '') === wordsOf.get(ids.at(-1) ?? ''), 'heard of');
  expect(amina.text(ids[0] ?? '')).toBe(drafted[0]?.text);
  amina.leave();
});
