import { textSchemaVersion } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { room } from './committee.ts';
import { until } from './delegate.ts';
import {
  answerMessage,
  closeCode,
  openRaw,
  presenceMessage,
  savedCounts,
  stateMessage,
  updateMessage,
} from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const refused = { code: closeCode.refused, reason: '{"key":"no-right-here","params":{}}' };

test('another party, an observer and who asks for no room at all are refused alike, and told nothing', async () => {
  const amina = await sitting.seat('KEN-amina');
  amina.type('op1', ' secret');
  const strangers = [
    await sitting.raw('FRA-luc', room('KEN')),
    await sitting.raw('observer-ngo', room('KEN')),
    await sitting.raw('KEN-amina', room('KEN', 7)),
    await sitting.raw('KEN-amina', room('XYZ')),
    await sitting.raw('KEN-amina', 'negotiation/ict'),
    await sitting.raw('KEN-amina', 'negotiation/ict/draft/0/party/KEN/../FRA'),
    await openRaw(sitting.committee(), room('KEN'), '', { schema: '1' }),
    await openRaw(sitting.committee(), room('KEN'), 'FRA-luc', { member: 'FRA-luc', schema: '99' }),
  ];
  const bytes = [stateMessage(), updateMessage(Uint8Array.of(0, 0)), presenceMessage([amina.doc.clientID, 9, null])];
  for (const peer of strangers) for (const frame of bytes) peer.send(frame);
  for (const peer of strangers) {
    expect(await peer.closed).toEqual(refused);
    expect(peer.frames).toEqual([]);
  }
  expect(sitting.committee().state.seeds).toBe(1);
});

test('a client that writes another form of text is told to reload', async () => {
  for (const schema of [String(textSchemaVersion + 1), '', 'x']) {
    const peer = await openRaw(sitting.committee(), room('KEN'), 'KEN-amina', { member: 'KEN-amina', schema });
    expect((await peer.closed).code).toBe(closeCode.schema);
  }
});

test('an old round is readable, and whoever writes in it is told that it is over', async () => {
  const amina = await sitting.seat('KEN-amina');
  amina.type('op1', ' in time');
  await until(() => amina.saved() === amina.sent(), 'saved');
  sitting.committee().state.openDraft = 1;
  const reader = await sitting.seat('KEN-brian');
  expect(reader.text('op1')).toMatch(/ in time$/);
  reader.type('op1', ' too late');
  expect((await reader.closed).code).toBe(closeCode.roundOver);
  expect((await sitting.committee().rooms.read(room('KEN'))).paragraphs[2]?.text).toMatch(/ in time$/);
  const polite = await sitting.raw('KEN-brian');
  polite.send(answerMessage(Uint8Array.of(0, 0)));
  polite.send(stateMessage());
  await until(() => polite.frames.length > 0, 'the text');
  expect(savedCounts(polite)).toEqual([]);
});

test('the end of a round ends its sockets, after what was sent in time is acknowledged', async () => {
  const amina = await sitting.seat('KEN-amina');
  const luc = await sitting.seat('FRA-luc');
  await until(() => amina.saved() === 1, 'the first answer acknowledged');
  sitting.storage().hold();
  amina.type('op1', ' in time');
  await until(() => sitting.storage().held() === 1, 'the update at the door of the storage');
  sitting.committee().state.openDraft = 1;
  sitting.committee().rooms.endRound('ict', 0);
  expect((await luc.closed).code).toBe(closeCode.roundOver);
  expect(amina.provider.wsconnected).toBe(true);
  sitting.storage().release();
  expect((await amina.closed).code).toBe(closeCode.roundOver);
  expect(amina.saved()).toBe(2);
});

test('the end of one round leaves other drafts and negotiations alone', async () => {
  const amina = await sitting.seat('KEN-amina');
  sitting.committee().rooms.endRound('ict', 1);
  sitting.committee().rooms.endRound('food', 0);
  amina.type('op1', ' still open');
  await until(() => amina.saved() === amina.sent(), 'saved');
});

test('a revoked right acts at once: on the next message, and on the sockets that are ended', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  sitting.committee().state.revoked.add('KEN-amina');
  amina.type('op1', ' after all');
  expect(await amina.closed).toEqual(refused);
  expect(brian.text('op1')).not.toContain('after all');
  sitting.committee().rooms.disconnect(['KEN-brian']);
  expect(await brian.closed).toEqual(refused);
});

test('a server that stops says that it comes back', async () => {
  const peer = await sitting.raw('KEN-amina');
  await sitting.restart();
  expect((await peer.closed).code).toBe(closeCode.restart);
});
