import { textRoots, textSchemaVersion } from '@adref/shared/crdt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { flatForm } from '../../../server/src/sync/flat-form.ts';
import { RoomText } from '../../../server/src/sync/room-text.ts';
import { StateFrames } from '../../../server/src/sync/state-frames.ts';
import { defaultSyncLimits } from '../../../server/src/sync/sync-limits.ts';
import { checkUpdate } from '../../../server/src/sync/update-check.ts';
import { WorkLedger } from '../../../server/src/sync/work-ledger.ts';
import { insertions } from '../../fault/room-attacks.ts';
import { openSocket } from '../http/raw-request.ts';
import { draftText, room, visitParams } from './committee.ts';
import { until } from './delegate.ts';
import { paragraphStart, piecesOf } from './pieces.ts';
import { answerMessage, bytes, closeCode, openRaw, savedCounts, stateMessage, updateMessage } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

const ranges = (client: number, list: readonly (readonly [number, number])[]): Uint8Array =>
  bytes(0, 1, client, list.length, ...list.flat());

describe('an update that would cost too much', () => {
  const doc = piecesOf(12_000);
  const start = paragraphStart(doc);
  const right = (index: number) => ({ client: 7, clock: index }) as Y.ID;

  test('is refused for what is between the origins of its insertions, together or of one', () => {
    const near = Array.from({ length: 12 }, (_, index) => [start, right(11_999 - index)] as const);
    expect(checkUpdate(doc, insertions(9, 0, near)).status).toBe('new');
    const middling = Array.from({ length: 500 }, (_, index) => [start, right(11_000 - index)] as const);
    expect(checkUpdate(doc, insertions(9, 0, middling))).toMatchObject({ status: 'malformed' });
    expect(checkUpdate(doc, insertions(9, 0, [[start, right(0)]]))).toMatchObject({ status: 'malformed' });
    expect(checkUpdate(doc, insertions(9, 0, [[start, right(8_000)]]))).toMatchObject({ status: 'new' });
  });

  test('is refused for siblings of its own that have to be compared with each other', () => {
    const own = (clock: number) => ({ client: 9, clock }) as Y.ID;
    const places = Array.from({ length: 400 }, (_, index) => [index === 0 ? start : own(0), right(11_999)] as const);
    expect(checkUpdate(doc, insertions(9, 0, places))).toMatchObject({ status: 'malformed' });
    // Before one that was itself put far from its origin, each is compared with what is between.
    const behindFar = Array.from({ length: 100 }, (_, index) => [start, index === 0 ? right(4_000) : own(0)] as const);
    expect(checkUpdate(doc, insertions(9, 0, behindFar))).toMatchObject({ status: 'malformed' });
    // One after the other, as one types, costs nothing.
    const typed = Array.from(
      { length: 400 },
      (_, index) => [index === 0 ? start : own(index - 1), right(11_999)] as const,
    );
    expect(checkUpdate(doc, insertions(9, 0, typed))).toMatchObject({ status: 'new' });
  });

  test('looks at no more of the text than it allows', () => {
    const looked = (pieces: number) => {
      const text = piecesOf(pieces);
      const update = insertions(9, 0, [[paragraphStart(text), right(0)]]);
      const items = countingRights(text, () => checkUpdate(text, update));
      return items;
    };
    expect(looked(40_000)).toBeLessThan(10_100);
  });

  test('is refused for deletions in disorder or without number, and for more structs than anybody types', () => {
    const descending = Array.from({ length: 100 }, (_, index) => [2 * (100 - index), 1] as const);
    expect(checkUpdate(doc, ranges(7, descending))).toMatchObject({ status: 'malformed' });
    const many = Array.from({ length: 60_000 }, (_, index) => [2 * index, 1] as const);
    expect(checkUpdate(doc, ranges(7, many))).toMatchObject({ status: 'malformed' });
    expect(checkUpdate(doc, bytes(1, 20_001, 9, 0))).toMatchObject({ status: 'malformed' });
  });

  test('is divided where it is only long: each part is a turn’s work, and all of it arrives', () => {
    const text = piecesOf(12_000);
    const every = Array.from({ length: 6_000 }, (_, index) => [2 * index, 1] as const);
    const verdict = checkUpdate(text, ranges(7, every));
    if (verdict.status !== 'long') throw new Error(verdict.status);
    expect(verdict.portions.length).toBeGreaterThan(5);
    const before = textRoots(text).words.length;
    for (const portion of verdict.portions) {
      const part = checkUpdate(text, portion);
      if (part.status !== 'new') throw new Error(part.status);
      expect(part.change.steps).toBeLessThan(5_000);
      Y.applyUpdate(text, part.change.update);
    }
    expect(textRoots(text).words.length).toBe(before - 6_000);
    expect(checkUpdate(text, ranges(7, every))).toMatchObject({ status: 'known' });
  });

  test('is divided and paid for by what it deletes, in however few ranges; asking again is paid for too', () => {
    const text = piecesOf(12_000);
    const all = ranges(7, [[0, 12_000]]);
    const verdict = checkUpdate(text, all);
    if (verdict.status !== 'long') throw new Error(verdict.status);
    expect(verdict.change.steps).toBeGreaterThan(12_000);
    for (const portion of verdict.portions) {
      const part = checkUpdate(text, portion);
      if (part.status !== 'new') throw new Error(part.status);
      expect(part.change.deletions.reduce((sum, { items }) => sum + items, 0)).toBeLessThan(5_000);
      Y.applyUpdate(text, part.change.update);
    }
    const again = checkUpdate(text, all);
    if (again.status !== 'known') throw new Error(again.status);
    expect(again.steps).toBeGreaterThan(500);
  });
});

/** How many items’ right neighbours are looked at meanwhile. */
function countingRights(doc: Y.Doc, work: () => unknown): number {
  let count = 0;
  for (let item = textRoots(doc).words._start; item; ) {
    const next: Y.Item | null = item.right;
    Object.defineProperty(item, 'right', {
      get: () => {
        count++;
        return next;
      },
    });
    item = next;
  }
  work();
  return count;
}

describe('answers to state vectors', () => {
  test('beyond a rate are what is at hand, however odd the question', () => {
    const doc = piecesOf(2_000);
    const frames = new StateFrames({ burst: 0, perSecond: 1 }, 0);
    frames.since(doc, bytes(1, 7, 5), 0);
    const answers = new Set<Uint8Array>();
    for (let clock = 1; clock < 300; clock++) {
      if (clock === 5) continue;
      const [frame] = frames.since(doc, bytes(2, 7, clock, 4_000_000_000 + clock, 1), 1);
      if (frame) answers.add(frame);
    }
    expect(answers.size).toBe(1);
    // A stranger alone is as good as nothing.
    expect(frames.since(doc, bytes(1, 4_100_000_000, 9), 1)[0]).toBe([...answers][0]);
  });

  test('are complete in every case', () => {
    const doc = piecesOf(300);
    const frames = new StateFrames({ burst: 1, perSecond: 0.001 }, 0);
    const type = (letter: string) => {
      const before = Y.encodeStateVector(doc);
      textRoots(doc).words.insert(3, letter);
      frames.add(Y.encodeStateAsUpdate(doc, before));
    };
    frames.since(doc, Uint8Array.of(0), 0);
    const late = new Y.Doc();
    textRoots(late);
    Y.applyUpdate(late, Y.encodeStateAsUpdate(doc));
    for (const letter of 'abc') type(letter);
    textRoots(doc).words.delete(5, 4);
    frames.add(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)));
    const early = new Y.Doc();
    textRoots(early);
    Y.applyUpdate(early, Y.encodeStateAsUpdate(piecesOf(100)));
    for (const reader of [late, early, late]) {
      const copy = new Y.Doc();
      textRoots(copy);
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(reader));
      for (const frame of frames.since(doc, Y.encodeStateVector(reader), 0)) {
        // Type, step and the length of the update come before it.
        const length = [1, 2, 3, 4].find((width) => frame.length - 2 - width === lengthAt(frame, width));
        Y.applyUpdate(copy, frame.subarray(2 + (length ?? 0)));
      }
      expect(textRoots(copy).words.toDelta()).toEqual(textRoots(doc).words.toDelta());
    }
  });
});

function lengthAt(frame: Uint8Array, width: number): number {
  let length = 0;
  for (let place = width - 1; place >= 0; place--) length = length * 128 + ((frame[2 + place] ?? 0) & 127);
  return length;
}

test('the ledger lets whoever has used up their share wait, and nobody else', () => {
  const ledger = new WorkLedger({
    ...defaultSyncLimits,
    work: { burst: 1_000, perSecond: 100 },
    scans: { burst: 100, perSecond: 10 },
  });
  ledger.charge(['mallory', 'cafe'], { steps: 1_500 }, 0);
  expect(ledger.wait(['mallory'], 0)).toBe(5_000);
  expect(ledger.wait(['mallory'], 4_000)).toBe(1_000);
  expect(ledger.wait(['amina', 'home'], 0)).toBe(0);
  expect(ledger.wait(['amina', 'cafe'], 0)).toBe(5_000);
  ledger.charge(['brian'], { steps: 0, scans: 220 }, 0);
  expect(ledger.wait(['brian'], 0)).toBe(10_000);
  // A clock that is set back frees nobody sooner and holds nobody longer.
  expect(ledger.wait(['brian'], -60_000)).toBe(10_000);
  ledger.prune(1e9);
  expect(ledger.wait(['mallory'], 0)).toBe(0);
});

test('the ledger gives one of those who ask for much a turn at a time, the others none of them waits for', async () => {
  let time = 0;
  const now = () => time;
  const ledger = new WorkLedger({ ...defaultSyncLimits, work: { burst: 1_000, perSecond: 1e6 } });
  expect(ledger.turn(['amina'], now)).toBeNull();
  ledger.charge(['cafe'], { steps: 700 }, time);
  const order: string[] = [];
  const waiting = ['mallory', 'trudy', 'oscar'].map((name) =>
    ledger.turn([name, 'cafe'], now)?.then((ours) => order.push(`${name} ${ours}`)),
  );
  // Amina asks in every turn, and never waits.
  for (let turn = 0; turn < 8; turn++) {
    if (ledger.turn(['amina', 'home'], now) === null) order.push('amina');
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(waiting);
  expect(order.filter((name) => name !== 'amina')).toEqual(['mallory true', 'trudy true', 'oscar true']);
  const [first, second] = ['mallory true', 'trudy true'].map((name) => order.indexOf(name));
  expect(order.slice(first, second)).toContain('amina');
  // Who owes more than anybody would wait for is told to come back.
  ledger.charge(['cafe'], { steps: 1e9 }, time);
  expect(await ledger.turn(['trudy', 'cafe'], now)).toBe(false);
  time += 1e9;
  expect(ledger.turn(['trudy', 'cafe'], now)).toBeNull();
});

describe('over a socket', () => {
  let sitting: Sitting;
  beforeEach(async () => {
    sitting = await sit({
      work: { burst: 5_000, perSecond: 20_000 },
      connectionsPerMember: 3,
      connectionsPerAddress: 5,
      maxLeaving: 4,
    });
  });
  afterEach(() => sitting.end());

  test('a long update leaves others their turn, and is acknowledged when all of it is saved', async () => {
    const amina = await sitting.seat('KEN-amina');
    const mallory = await sitting.raw('KEN-mallory');
    const clientId = await sitting.committee().rooms.openLease(room('KEN'), 'KEN-mallory');
    const start = amina.doc.getText('words')._start?.id;
    if (!start) throw new Error('No text');
    const own = (clock: number) => ({ client: clientId, clock }) as Y.ID;
    const right = { client: start.client, clock: start.clock + 1 } as Y.ID;
    // Each before the one before it, so that they stay apart.
    const places = Array.from({ length: 8_000 }, (_, index) => [start, index === 0 ? right : own(index - 1)] as const);
    mallory.send(answerMessage(Uint8Array.of(0, 0)));
    mallory.send(updateMessage(insertions(clientId, 0, places)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    amina.type('op1', ' meanwhile');
    await until(() => amina.saved() === amina.sent(), 'Amina’s words saved');
    expect(savedCounts(mallory)).toEqual([1]);
    await until(() => savedCounts(mallory).at(-1) === 2, 'the long update saved');
    expect((await sitting.committee().rooms.read(room('KEN'))).paragraphs[0]?.text).toMatch(/^x{8000}Info/);
    await sitting.restart();
    expect((await sitting.committee().rooms.read(room('KEN'))).paragraphs[0]?.text).toMatch(/^x{8000}Info/);
  });

  test('of those who are turned away and do not go, the oldest are cut', async () => {
    const { url, port } = sitting.committee();
    const path = `/sync/${room('KEN')}?${new URLSearchParams(visitParams('nobody'))}`;
    const head = ['connection: upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'].join('\r\n');
    let held = 0;
    let told = 0;
    for (let count = 0; count < 12; count++) {
      const socket = await openSocket(url);
      held++;
      socket.once('data', () => told++);
      socket.once('close', () => held--);
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${head}\r\nsec-websocket-key: ${'A'.repeat(22)}==\r\n\r\n`,
      );
      await until(() => told > count, 'an answer');
    }
    await until(() => held <= 4, 'the oldest to be cut');
    expect(held).toBe(4);
    const amina = await sitting.seat('KEN-amina');
    amina.type('op1', ' meanwhile');
    await until(() => amina.saved() === amina.sent(), 'Amina’s words saved');
  });

  test('a text that thousands of windows have written in is opened again by who has all of it', async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, RoomText.seed(draftText, flatForm()));
    doc.transact(() => {
      for (let window = 0; window < 12_000; window++) {
        doc.clientID = 2 ** 31 + window;
        textRoots(doc).words.insert(1, 'x');
      }
    });
    const update = Y.encodeStateAsUpdate(doc);
    const time = new Date().toISOString();
    const row = {
      kind: 'opening',
      room: room('KEN'),
      form: textSchemaVersion,
      member: 'server',
      time,
      update,
    } as const;
    await sitting.storage().commit([row]);
    const state = Y.encodeStateVector(doc);
    expect(state.length).toBeGreaterThan(65_536);
    const amina = await sitting.raw('KEN-amina');
    amina.send(stateMessage(state));
    await until(() => amina.frames.some((frame) => frame[1] === 1), 'the answer');
    const far = new Map(Array.from({ length: 40_000 }, (_, client) => [2 ** 30 + client, 1]));
    amina.send(stateMessage(Y.encodeStateVector(far)));
    expect((await amina.closed).code).toBe(closeCode.malformed);
  });

  test('one member, and one address, have so many windows open and no more', async () => {
    const member = await Promise.all([1, 2, 3].map(() => sitting.raw('KEN-amina')));
    const fourth = await sitting.raw('KEN-amina');
    expect((await fourth.closed).code).toBe(closeCode.flood);
    member[0]?.socket.terminate();
    await member[0]?.closed;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const again = await sitting.raw('KEN-amina');
    again.send(stateMessage());
    await until(() => again.frames.some((frame) => frame[1] === 1), 'the text');

    const from = (name: string, address: string) =>
      openRaw(sitting.committee(), room('KEN'), name, { ...visitParams(name), address });
    for (const name of ['b', 'c', 'd', 'e', 'f']) await from(`KEN-${name}`, '192.0.2.1');
    const sixth = await from('KEN-g', '192.0.2.1');
    expect((await sixth.closed).code).toBe(closeCode.flood);
    const elsewhere = await from('KEN-g', '192.0.2.2');
    elsewhere.send(stateMessage());
    await until(() => elsewhere.frames.some((frame) => frame[1] === 1), 'the text, from elsewhere');
  });
});
