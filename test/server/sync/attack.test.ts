import { endMark, markerOf, readLiveText, textRoots } from '@adref/shared/crdt';
import { maxFrameBytes, maxParagraphLength } from '@adref/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { draftText, room } from './committee.ts';
import { type Delegate, until } from './delegate.ts';
import { wordsOf } from './paragraph-words.ts';
import {
  answerMessage,
  bytes,
  closeCode,
  presenceMessage,
  type RawPeer,
  savedCounts,
  stateMessage,
  syncMessage,
  updateMessage,
} from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

/** Amina is honest; Mallory is a member of Kenya too, with every right that she has, and sends bytes of her own making. */
let sitting: Sitting;
let amina: Delegate;
let mallory: RawPeer;
let mallorysId: number;
beforeEach(async () => {
  sitting = await sit();
  amina = await sitting.seat('KEN-amina');
  mallory = await sitting.raw('KEN-mallory');
  mallorysId = await sitting.committee().rooms.openLease(room('KEN'), 'KEN-mallory');
});
afterEach(() => sitting.end());

/** A copy of the room's text as its log has it, edited under a client id; returns the bytes of the edit. */
async function editAs(clientId: number, edit: (doc: Y.Doc) => void): Promise<Uint8Array> {
  const doc = new Y.Doc();
  for (const row of await sitting.storage().room(room('KEN'))) Y.applyUpdate(doc, row);
  const before = Y.encodeStateVector(doc);
  doc.clientID = clientId;
  edit(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

const words = (doc: Y.Doc, id = 'op1') => wordsOf(doc, id);
const embed = (doc: Y.Doc, value: object) => textRoots(doc).words.insertEmbed(1, value);
const entry = (doc: Y.Doc, root: 'paragraphs' | 'removed' | 'moved' | 'restored', key: string, value: unknown) =>
  (doc.getMap(root) as Y.Map<unknown>).set(key, value);

/** The room goes on as if nothing had been: Amina types, it is saved, and a new reader gets the same text. */
async function expectHealthy(): Promise<void> {
  const before = amina.text('op1');
  amina.type('op1', ' still');
  await until(() => amina.saved() === amina.sent() && amina.provider.synced, 'Amina’s words saved');
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe(`${before} still`);
  expect(readLiveText(brian.doc).faults).toBe(0);
  expect(brian.doc.store.pendingStructs).toBeNull();
  expect(brian.doc.store.pendingDs).toBeNull();
}

async function expectRefused(update: Uint8Array): Promise<void> {
  mallory.send(updateMessage(update));
  expect((await mallory.closed).code).toBe(closeCode.malformed);
  expect(savedCounts(mallory)).toEqual([]);
  await expectHealthy();
  expect(amina.text('title')).toBe(draftText[0]?.text);
}

test('refuses words under Amina’s client id, and keeps Amina’s next words', async () => {
  amina.type('op1', ' mine');
  await until(() => amina.saved() === amina.sent(), 'saved');
  await expectRefused(await editAs(amina.doc.clientID, (doc) => words(doc).insert(0, 'forged ')));
});

test('refuses a client id that nobody leased, one of another room, and the server’s own', async () => {
  const elsewhere = await sitting.committee().rooms.openLease(room('FRA'), 'FRA-luc');
  for (const clientId of [3_000_000_000, elsewhere, 1, 77]) {
    const peer = await sitting.raw('KEN-mallory');
    peer.send(updateMessage(await editAs(clientId, (doc) => words(doc).insert(0, 'forged '))));
    expect((await peer.closed).code).toBe(closeCode.malformed);
  }
  await expectHealthy();
  expect(amina.text('op1')).not.toContain('forged');
});

test('spends no memory on seven bytes that declare 32 million structs', async () => {
  const before = process.memoryUsage().rss;
  for (let i = 0; i < 20; i++) {
    const peer = await sitting.raw('KEN-mallory');
    peer.send(updateMessage(bytes(1, 32_000_000, mallorysId, 0)));
    expect((await peer.closed).code).toBe(closeCode.malformed);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(60e6);
  await expectHealthy();
});

const draftMarker = markerOf({ id: 'new', kind: 'plain', level: 0, text: '' });

/** One struct of Mallory's at clock 0, before everything in a root, with this content and behind it no deletions. */
const struct = (content: number, ...rest: readonly (number | string)[]) =>
  bytes(1, 1, mallorysId, 0, content, 1, 'words', ...rest, 0);

/** Kind and level of a paragraph as an object's keys and values, and that object, in the encoding of lib0. */
const plainPairs = ['kind', 119, 'plain', 'level', 125, 0] as const;
const plainAttributes = [118, 2, ...plainPairs] as const;

test.each<[string, () => Uint8Array]>([
  ['garbage', () => bytes(1, 1, mallorysId, 0, 0, 10, 0)],
  ['garbage of length 2^52', () => bytes(1, 1, mallorysId, 0, 0, 2 ** 52, 0)],
  ['garbage that would run over the last clock', () => bytes(1, 2, mallorysId, 0, 0, 1, 0, 2 ** 53 - 1, 0)],
  ['garbage without length', () => bytes(1, 1, mallorysId, 0, 0, 0, 0)],
  ['deleted words of length 2^52', () => struct(1, 2 ** 52)],
  ['deleted words without length', () => struct(1, 0)],
  ['words without length', () => struct(4, '')],
  ['one client twice', () => bytes(2, 1, mallorysId, 0, 4, 1, 'words', 'a', 1, mallorysId, 1, 4, 1, 'words', 'b', 0)],
  ['a client without structs', () => bytes(1, 0, mallorysId, 0, 0)],
  [
    'a struct beside itself',
    () => Uint8Array.from([...bytes(1, 1, mallorysId, 0), 0x84, ...bytes(mallorysId, 0, 'words', 0)]),
  ],
  ['JSON', () => struct(2, 1, '"words"')],
  ['bytes', () => struct(3, 1, 7)],
  ['a format', () => struct(6, 'bold', 'true')],
  ['a nested type', () => struct(7, 2)],
  ['a document', () => struct(9, 'guid', 125)],
  ['an unknown content', () => struct(11, 1)],
  ['several values at once', () => bytes(1, 1, mallorysId, 0, 40, 1, 'removed', 'op1', 2, 120, 120, 0)],
  ['arrays in arrays, 200,000 deep', () => nested(200_000)],
  ['a struct inside of another', () => bytes(1, 1, mallorysId, 0, 4, 0, amina.doc.clientID, 0, 'words', 0)],
  [
    'attributes that only their prototype has',
    () => bytes(1, 1, mallorysId, 0, 40, 1, 'paragraphs', 'op1', 1, 118, 1, '__proto__', ...plainAttributes, 0),
  ],
  [
    'attributes beside a prototype',
    () => bytes(1, 1, mallorysId, 0, 40, 1, 'paragraphs', 'op1', 1, 118, 3, ...plainPairs, '__proto__', 126, 0),
  ],
  [
    'an entry before all that its key ever held',
    () =>
      Uint8Array.from([
        ...bytes(1, 2, mallorysId, 0, 40, 1, 'removed', 'op1', 1, 120),
        ...[0x48, ...bytes(mallorysId, 0, 1, 120), 0],
      ]),
  ],
  ['a key among the words', () => bytes(1, 1, mallorysId, 0, 36, 1, 'words', 'key', 'value', 0)],
  ['half a character', () => halfCharacter()],
  ['an embed of 2,000 characters', () => struct(5, JSON.stringify({ end: true, split: 'x'.repeat(2_000) }))],
  ['an embed that is no JSON', () => struct(5, '{')],
  ['an update of version 2', () => Y.convertUpdateFormatV1ToV2(struct(4, 'words'))],
  ['bytes behind the end', () => Uint8Array.from([...struct(4, 'words'), 0])],
  ['deletions in disorder', () => bytes(0, 1, 1, 2, 5, 1, 1, 1)],
  ['deletions that overlap', () => bytes(0, 1, 1, 2, 1, 2, 2, 1)],
  ['a deletion without length', () => bytes(0, 1, 1, 1, 1, 0)],
  ['65 clients at once', () => bytes(65)],
  ['no update at all', () => new TextEncoder().encode('Decides to hack;')],
])('refuses %s', async (_name, update) => {
  await expectRefused(update());
});

/** The UTF-8 bytes that half a character would have. */
function halfCharacter(): Uint8Array {
  const whole = struct(4, 'abc');
  whole.set([0xed, 0xa0, 0xbd], whole.length - 4);
  return whole;
}

function nested(depth: number): Uint8Array {
  const head = bytes(1, 1, mallorysId, 0, 40, 1, 'removed', 'op1', 1);
  const tail = new Uint8Array(depth * 2).map((_, index) => (index % 2 === 0 ? 117 : 1));
  return Uint8Array.from([...head, ...tail, 126, 0]);
}

test.each<[string, (doc: Y.Doc) => void]>([
  ['another root', (doc) => doc.getText('evil').insert(0, 'words')],
  ['an array in a map', (doc) => entry(doc, 'removed', 'op1', new Y.Array())],
  ['formatted words', (doc) => textRoots(doc).words.insert(1, 'bold', { bold: true })],
  ['something embedded that is no mark', (doc) => embed(doc, { image: 'x' })],
  ['a marker without kind', (doc) => embed(doc, { paragraph: 'new', level: 0 })],
  ['a marker with a strange id', (doc) => embed(doc, { ...draftMarker, paragraph: '<script>' })],
  ['a marker with more than it has', (doc) => embed(doc, { ...draftMarker, style: 'bold' })],
  ['an end mark that says more', (doc) => embed(doc, { ...endMark, html: '<b>' })],
  ['a map’s entry under no id', (doc) => entry(doc, 'removed', 'no id', true)],
  ['a note that is not true', (doc) => entry(doc, 'removed', 'op1', 'true')],
  ['a note of a move that says where to', (doc) => entry(doc, 'moved', 'op1', 'op2')],
  ['a note of a move that is false', (doc) => entry(doc, 'moved', 'op1', false)],
  ['a note of a move of no paragraph', (doc) => entry(doc, 'moved', 'no id', true)],
  ['attributes of another form', (doc) => entry(doc, 'paragraphs', 'op1', { kind: 'operative', level: 0, evil: true })],
  ['an endless attribute', (doc) => entry(doc, 'paragraphs', 'op1', { kind: 'x'.repeat(10_000), level: 0 })],
  ['a record of undo without form', (doc) => entry(doc, 'restored', '1 2', { client: 1 })],
  ['a line break', (doc) => words(doc).insert(0, 'one\ntwo')],
  ['the character 0', (doc) => words(doc).insert(0, 'one\0two')],
  ['half a character in a mark', (doc) => embed(doc, { ...draftMarker, number: '\ud83d' })],
  ['an override of direction', (doc) => words(doc).insert(0, '\u202egnihton')],
  ['a paragraph that is too long', (doc) => words(doc).insert(0, 'x'.repeat(maxParagraphLength))],
  [
    'too many paragraphs',
    (doc) => {
      for (let count = 0; count < 5_000; count++)
        embed(doc, markerOf({ id: `p${count}`, kind: 'plain', level: 0, text: '' }));
    },
  ],
])('refuses %s', async (_name, edit) => {
  await expectRefused(await editAs(mallorysId, edit));
});

test('takes words up to the limit of a paragraph, counted after what was deleted', async () => {
  const full = 'x'.repeat(maxParagraphLength);
  const peer = await sitting.raw('KEN-mallory');
  peer.send(
    updateMessage(
      await editAs(mallorysId, (doc) => {
        words(doc).delete(0, words(doc).length);
        words(doc).insert(0, full);
      }),
    ),
  );
  await until(() => savedCounts(peer).at(-1) === 1, 'saved');
  peer.send(
    updateMessage(
      await editAs(mallorysId, (doc) => {
        words(doc).delete(0, 100);
        words(doc).insert(0, 'y'.repeat(100));
      }),
    ),
  );
  await until(() => savedCounts(peer).at(-1) === 2, 'replaced words saved');
  peer.send(updateMessage(await editAs(mallorysId, (doc) => words(doc).insert(0, 'z'))));
  expect((await peer.closed).code).toBe(closeCode.malformed);
});

test('keeps nothing of words from the future, and gives up on a client that always has gaps', async () => {
  const update = await editAs(mallorysId, (doc) => words(doc).insert(0, 'later'));
  // The same words at clock 1,000 of a client that has written nothing.
  const head = bytes(1, 1, mallorysId, 1_000);
  const future = Uint8Array.from([...head, 0x84, ...bytes(amina.doc.clientID, 9_999, 'words', 0)]);
  expect(update.length).toBeGreaterThan(0);
  for (let i = 0; i < 8; i++) mallory.send(answerMessage(future));
  expect((await mallory.closed).code).toBe(closeCode.malformed);
  await expectHealthy();
});

test('asks only once for what many updates from the future lack', async () => {
  for (let clock = 1; clock < 200; clock++) {
    mallory.send(updateMessage(bytes(1, 1, mallorysId, clock, 4, 1, 'words', 'x', 0)));
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  const questions = mallory.frames.filter((frame) => frame[0] === 0 && frame[1] === 0);
  expect(questions).toHaveLength(1);
  expect(savedCounts(mallory)).toEqual([]);
  await expectHealthy();
});

test('deletes nothing that does not exist yet', async () => {
  mallory.send(updateMessage(bytes(0, 1, amina.doc.clientID, 1, 0, 1_000_000)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(savedCounts(mallory)).toEqual([]);
  await expectHealthy();
});

test('shows nobody under another’s client id, and lets no clock lock anyone out', async () => {
  const brian = await sitting.seat('KEN-brian');
  const shown = (id: number) => brian.provider.awareness.getStates().get(id) as { user?: { name: string } } | undefined;
  await until(() => shown(amina.doc.clientID)?.user?.name === 'KEN-amina', 'Amina shown');
  mallory.send(presenceMessage([amina.doc.clientID, 2 ** 40, { user: { name: 'Mallory was here' } }]));
  mallory.send(presenceMessage([amina.doc.clientID, 2 ** 40, null]));
  mallory.send(presenceMessage([mallorysId, 2 ** 40, { user: { name: 'KEN-amina', member: 'KEN-amina' }, cursor: 7 }]));
  mallory.send(presenceMessage([mallorysId, 1, { cursor: 8 }], [amina.doc.clientID, 2 ** 40, null]));
  await until(() => shown(mallorysId) !== undefined, 'Mallory shown');
  expect(shown(mallorysId)).toEqual({ user: { member: 'KEN-mallory', name: 'KEN-mallory', party: 'KEN' }, cursor: 7 });
  expect(shown(amina.doc.clientID)?.user?.name).toBe('KEN-amina');
  amina.provider.awareness.setLocalStateField('cursor', 42);
  await until(() => (shown(amina.doc.clientID) as { cursor?: number } | undefined)?.cursor === 42, 'Amina’s caret');
});

test.each([
  ['too much presence', () => presenceMessage([mallorysId, 1, { cursor: 'x'.repeat(5_000) }])],
  ['200,000 people at once', () => crowd(200_000)],
])('does not pass on %s', async (_name, frame) => {
  const brian = await sitting.seat('KEN-brian');
  mallory.send(frame());
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(brian.provider.awareness.getStates().size).toBeLessThanOrEqual(2);
  await expectHealthy();
});

function crowd(people: number): Uint8Array {
  const entry = bytes(4_000_000_000, 1, '0');
  const entries = new Uint8Array(people * entry.length).map((_, index) => entry[index % entry.length] ?? 0);
  const update = Uint8Array.from([...bytes(people), ...entries]).subarray(0, maxFrameBytes - 10);
  return Uint8Array.from([...bytes(1, update.length), ...update]);
}

test('cuts off a flood of requests for the text', async () => {
  for (let i = 0; i < 100; i++) mallory.send(stateMessage());
  expect((await mallory.closed).code).toBe(closeCode.flood);
  await expectHealthy();
});

test('cuts off a flood of messages', async () => {
  for (let i = 0; i < 2_000; i++) mallory.send(presenceMessage([mallorysId, i, {}]));
  expect((await mallory.closed).code).toBe(closeCode.flood);
  await expectHealthy();
});

test.each<[string, Uint8Array]>([
  ['an empty frame', new Uint8Array()],
  ['an unknown message', Uint8Array.of(99)],
  ['an unknown step', syncMessage(7, new Uint8Array())],
  ['a message that ends too early', Uint8Array.of(0, 2, 200, 1)],
  ['a length beyond the frame', bytes(0, 2, 2 ** 40)],
  ['a state vector that is none', stateMessage(bytes(2 ** 40, 1))],
  ['presence that is none', bytes(1, 2 ** 40)],
  ['a frame that is too long', new Uint8Array(maxFrameBytes + 1)],
])('refuses %s', async (_name, frame) => {
  mallory.send(frame);
  expect((await mallory.closed).code).toBe(closeCode.malformed);
  await expectHealthy();
});

test('refuses frames of text', async () => {
  mallory.socket.send('hello');
  expect((await mallory.closed).code).toBe(closeCode.malformed);
});

test('what is half known is cut to its new part, and reads the same after a restart', async () => {
  for (const update of [
    await editAs(mallorysId, (doc) => words(doc).insert(0, 'ab')),
    // The deletion of both, and then something deleted, and words, that begin inside what is known.
    bytes(0, 1, mallorysId, 1, 0, 2),
    Uint8Array.from([...bytes(1, 1, mallorysId, 1), 0x81, ...bytes(mallorysId, 0, 20, 0)]),
    Uint8Array.from([...bytes(1, 1, mallorysId, 19), 0x84, ...bytes(mallorysId, 18, 'xyz', 0)]),
  ]) {
    mallory.send(updateMessage(update));
  }
  await until(() => savedCounts(mallory).at(-1) === 4, 'all saved');
  await until(() => amina.text('op1').startsWith('zDecides'), 'the new part of the words');
  await expectHealthy();
  const before = (await sitting.committee().rooms.read(room('KEN'))).paragraphs;
  await sitting.restart();
  expect((await sitting.committee().rooms.read(room('KEN'))).paragraphs).toEqual(before);
});

test('what is logged and sent on is what the document made of an update, not its bytes', async () => {
  const known = await editAs(amina.doc.clientID, () => undefined);
  const update = await editAs(mallorysId, (doc) => words(doc).insert(0, 'new '));
  expect(known.length).toBeGreaterThan(0);
  const brian = await sitting.raw('KEN-brian');
  brian.send(stateMessage());
  await until(() => brian.frames.some((frame) => frame[1] === 1), 'the text');
  // The same with everything that the text has before it.
  const whole = new Y.Doc();
  textRoots(whole);
  for (const row of await sitting.storage().room(room('KEN'))) Y.applyUpdate(whole, row);
  Y.applyUpdate(whole, update);
  mallory.send(answerMessage(Y.encodeStateAsUpdate(whole)));
  await until(() => savedCounts(mallory).at(-1) === 1, 'saved');
  await until(() => brian.frames.some((frame) => frame[1] === 2), 'the update with Brian');
  const rows = await sitting.storage().room(room('KEN'));
  expect(rows.at(-1)?.length).toBeLessThan(40);
  expect(brian.frames.at(-1)?.length).toBeLessThan(45);
});
