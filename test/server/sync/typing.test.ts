import { readLiveText } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { draftText, room } from './committee.ts';
import { until } from './delegate.ts';
import { wordsOf } from './paragraph-words.ts';
import { openRaw, savedCounts, stateMessage, updateMessage } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const kenya = room('KEN');
const stored = async (): Promise<string> => {
  const doc = new Y.Doc();
  for (const row of await sitting.storage().room(kenya)) Y.applyUpdate(doc, row);
  return readLiveText(doc).paragraphs.find(({ id }) => id === 'op1')?.text ?? '(none)';
};

test('two members of Kenya who type at once end with the same text, with both their words', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  amina.type('op1', ' open to all', 18);
  brian.type('op1', 'Also ', 0);
  await until(() => amina.text('op1') === brian.text('op1') && amina.text('op1').startsWith('Also'), 'one text');
  expect(amina.text('op1')).toBe('Also Decides to convene open to all a working group;');
  await until(() => amina.saved() === amina.sent() && brian.saved() === brian.sent(), 'everything acknowledged');
  expect(await stored()).toBe(amina.text('op1'));
});

test('a room is seeded once, however many come at once, and each party has its own text', async () => {
  const seats = ['KEN-a', 'KEN-b', 'KEN-c', 'FRA-a', 'FRA-b'].map((member) => sitting.seat(member));
  const [amina, , , luc] = await Promise.all(seats);
  expect(sitting.committee().state.seeds).toBe(2);
  expect(readLiveText(amina?.doc ?? new Y.Doc())).toEqual({ paragraphs: draftText, faults: 0 });
  amina?.type('op1', ' Kenya’s words');
  await until(() => amina?.saved() === amina?.sent(), 'saved');
  expect(luc?.text('op1')).toBe('Decides to convene a working group;');
});

test('nothing is acknowledged, nor shown to others, before it is on the disk', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  await until(() => amina.sent() === 1 && amina.saved() === 1, 'the first answer acknowledged');
  sitting.storage().hold();
  amina.type('op1', ' now');
  await until(() => sitting.storage().held() === 1, 'the update at the door of the storage');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([amina.sent(), amina.saved()]).toEqual([2, 1]);
  expect(brian.text('op1')).not.toContain('now');
  sitting.storage().release();
  await until(() => amina.saved() === 2 && brian.text('op1').endsWith('now'), 'acknowledged and shown');
});

test('who joins while an update is on its way to the disk is sent it only once it is there', async () => {
  const amina = await sitting.seat('KEN-amina');
  sitting.storage().hold();
  amina.type('op1', ' now');
  await until(() => sitting.storage().held() === 1, 'the update at the door of the storage');
  const peer = await sitting.raw('KEN-brian');
  peer.send(stateMessage());
  await new Promise((resolve) => setTimeout(resolve, 60));
  // All that came is the server's question and presence.
  expect(peer.frames.filter((frame) => frame[0] === 0 && frame[1] === 1)).toEqual([]);
  sitting.storage().release();
  await until(() => peer.frames.some((frame) => frame[0] === 0 && frame[1] === 1), 'the text');
});

test('an update that cannot be saved is not acknowledged, is asked for again, and is then kept', async () => {
  const amina = await sitting.seat('KEN-amina');
  await until(() => amina.saved() === 1, 'the first answer acknowledged');
  sitting.storage().fail(new Error('disk full'));
  amina.type('op1', ' now');
  await until(() => !amina.provider.wsconnected, 'the socket ended');
  expect(amina.saved()).not.toBe(2);
  sitting.storage().fail(null);
  await until(() => amina.provider.synced && amina.saved() === amina.sent(), 'saved after coming back');
  expect(await stored()).toBe('Decides to convene a working group; now');
});

test('counts what each connection sent, in order', async () => {
  const clientId = await sitting.committee().rooms.openLease(kenya, 'KEN-amina');
  const doc = new Y.Doc();
  doc.clientID = clientId;
  for (const row of await sitting.storage().room(kenya)) Y.applyUpdate(doc, row);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const letter of 'abc') wordsOf(doc, 'op1').insert(0, letter);
  const peer = await openRaw(sitting.committee(), kenya, 'KEN-amina');
  for (const update of updates) peer.send(updateMessage(update));
  // Sent twice, it is known, and acknowledged all the same.
  peer.send(updateMessage(updates[1] ?? new Uint8Array()));
  await until(() => savedCounts(peer).at(-1) === 4, 'four acknowledged');
  expect(savedCounts(peer)).toEqual([1, 2, 3, 4]);
  peer.socket.terminate();
});

test('asks again for what an update builds on, and acknowledges nothing until it has it', async () => {
  const clientId = await sitting.committee().rooms.openLease(kenya, 'KEN-amina');
  const doc = new Y.Doc();
  doc.clientID = clientId;
  for (const row of await sitting.storage().room(kenya)) Y.applyUpdate(doc, row);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const letter of 'abc') wordsOf(doc, 'op1').insert(0, letter);
  const peer = await sitting.raw('KEN-amina');
  const questions = () => peer.frames.filter((frame) => frame[0] === 0 && frame[1] === 0);
  await until(() => questions().length === 1, 'the first question');
  peer.send(answered(new Y.Doc()));
  peer.send(updateMessage(updates[2] ?? new Uint8Array()));
  await until(() => questions().length === 2, 'the question for what is missing');
  peer.send(updateMessage(updates[0] ?? new Uint8Array()));
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(savedCounts(peer)).toEqual([1]);
  peer.send(answered(doc));
  await until(() => savedCounts(peer).at(-1) === 4, 'all acknowledged at once');
  expect(savedCounts(peer)).toEqual([1, 4]);
  expect(await stored()).toMatch(/^cba/);
});

test('the text is there again after a restart, and typing goes on by itself', async () => {
  const amina = await sitting.seat('KEN-amina');
  amina.type('op1', ' open to all');
  await until(() => amina.saved() === amina.sent(), 'saved');
  await sitting.restart();
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe('Decides to convene a working group; open to all');
  expect(sitting.committee().state.seeds).toBe(0);
  amina.type('op1', ' and to all');
  await until(() => brian.text('op1').endsWith('and to all'), 'the words typed after coming back');
});

test('a member may write under several leases, one for each time the text was opened', async () => {
  const laptop = await sitting.seat('KEN-amina');
  const phone = await sitting.seat('KEN-amina');
  laptop.type('op1', ' laptop');
  await until(() => phone.text('op1').endsWith('laptop'), 'the laptop’s words');
  phone.type('op1', ' phone');
  await until(() => laptop.text('op1').endsWith(' phone') && phone.saved() === phone.sent(), 'the phone’s words');
  expect(laptop.doc.clientID).not.toBe(phone.doc.clientID);
});

function answered(doc: Y.Doc): Uint8Array {
  const update = Y.encodeStateAsUpdate(doc);
  return updateMessage(update).with(1, 1);
}
