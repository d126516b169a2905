import type { AddressInfo } from 'node:net';
import { demonstration } from '@adref/fixtures';
import { roomName } from '@adref/shared/crdt';
import { canonicalJson, openDraft } from '@adref/shared/negotiation';
import { closeCode } from '@adref/shared/protocol';
import { afterEach, expect, test } from 'vitest';
import { sha256 } from '../../../server/src/acts/chain.ts';
import { NegotiationHost } from '../../../server/src/acts/negotiation-host.ts';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { createRooms } from '../../../server/src/sync/open-rooms.ts';
import type { RoomRules } from '../../../server/src/sync/room-host.ts';
import { UnreadableRegister } from '../../../server/src/unreadable.ts';
import { serve } from '../sync/committee.ts';
import { sit, until } from '../sync/delegate.ts';
import { holdable } from '../sync/held-storage.ts';

let end: () => Promise<void>;
afterEach(() => end());

/** A chair alone with a draft, over a storage whose commits can be held back. */
async function chairsRoom() {
  const storage = holdable(createMemoryStorage());
  const now = () => new Date();
  const rules: RoomRules = {
    admission: (room, member) => host.admission(room, member),
    seed: (room) => host.seed(room),
    presence: (room, member) => host.presence(room, member),
  };
  const unreadable = new UnreadableRegister();
  const rooms = createRooms(storage, rules, now, { warn() {}, error() {} }, { unreadable });
  const report = (error: unknown) => {
    throw error;
  };
  const host = new NegotiationHost({ storage, rooms, now, report }, { unreadable, demonstration: true });
  const server = serve(rooms);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { draft: document, issued } = demonstration();
  const draft = { number: 0, symbol: document.symbol, document, hash: sha256(canonicalJson(document)), issued };
  const about = {
    title: 'Test',
    committee: 'First',
    agendaItem: '1',
    language: document.language,
    demonstration: false,
  };
  const negotiation = await host.create(
    { kind: 'create', id: 'held', ...about, draft },
    { id: 'chair', name: 'Chair', role: 'chair', party: null, link: null },
    [],
  );
  const room = roomName({ negotiation: 'held', draft: 0, party: null });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`;
  const chair = sit(url, room, 'chair', await rooms.openLease(room, 'chair'));
  await chair.synced();
  end = async () => {
    chair.leave();
    storage.release();
    await rooms.close();
    await host.drained();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  };
  const last = document.paragraphs.at(-1);
  if (!last) throw new Error('The draft has no paragraphs');
  const text = async () => (await rooms.read(room)).paragraphs.at(-1)?.text;
  return { storage, negotiation, chair, last, text };
}

test('what the chair’s room takes in before the issue is in the new draft; what is typed while it is saved is refused, not lost', async () => {
  const { storage, negotiation, chair, last, text } = await chairsRoom();
  chair.type(last.id, ' In time.');
  await until(() => chair.saved() === chair.sent(), 'saved');
  storage.hold();
  const issued = negotiation.carryOut('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  await until(() => storage.held() === 1, 'the issue at the door of the storage');
  chair.type(last.id, ' Too late.');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(chair.saved()).toBeLessThan(chair.sent());
  storage.release();
  expect(await issued).toMatchObject({ ok: true });
  expect((await chair.closed).code).toBe(closeCode.roundOver);
  expect(openDraft(negotiation.state).document.paragraphs.at(-1)?.text).toBe(`${last.text} In time.`);
  expect(await text()).toBe(`${last.text} In time.`);
  // What was not taken in was not acknowledged, and is still with its writer.
  expect(chair.text(last.id)).toBe(`${last.text} In time. Too late.`);
});

test('what is typed while an issue fails is taken in', async () => {
  const { storage, negotiation, chair, last } = await chairsRoom();
  storage.fail(new Error('The disk is full'));
  await expect(negotiation.carryOut('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' })).rejects.toThrow();
  storage.fail(null);
  chair.type(last.id, ' Still here.');
  await until(() => chair.provider.synced && chair.saved() === chair.sent(), 'saved');
  expect(openDraft(negotiation.state).number).toBe(0);
});
