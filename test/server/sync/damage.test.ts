import { messageType } from '@adref/shared/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RoomText } from '../../../server/src/sync/room-text.ts';
import { room } from './committee.ts';
import { until } from './delegate.ts';
import { answerMessage, bytes, closeCode, openRaw, savedCounts } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const kenya = room('KEN');
const whole = 'Decides to convene a working group;';

test('replays a log row by row, as it was applied: what was collected between two rows is met as it was then', async () => {
  const rows = [
    // A paragraph "ab" with a struct that was garbage from the start, all by client 9 …
    bytes(1, 4, 9, 0, 7, 1, 'text', 3, 'paragraph', 7, 0, 9, 0, 6, 4, 0, 9, 1, 'ab', 0, 10, 0),
    // … is deleted, and then something deleted comes that begins inside what is known.
    bytes(0, 1, 9, 1, 0, 1),
    bytes(1, 1, 9, 2, 1, 0, 9, 1, 20, 0),
  ];
  const atOnce = () => {
    const doc = new Y.Doc();
    doc.getXmlFragment('text');
    doc.transact(() => {
      for (const row of rows) Y.applyUpdate(doc, row);
    });
  };
  expect(atOnce).toThrow();
  const text = await RoomText.replay(rows);
  expect(text.hasGap).toBe(false);
  expect(Y.decodeStateVector(text.stateVector()).get(9)).toBe(22);
});

test('a log with a gap opens with what is whole; honest writers go on, and whoever has the missing words brings them back', async () => {
  const amina = await sitting.seat('KEN-amina');
  for (const word of [' One', ' two', ' three']) {
    amina.type('op1', word);
    await until(() => amina.saved() === amina.sent(), 'saved');
  }
  amina.provider.disconnect();
  await sitting.damage(`DELETE FROM room_update WHERE seq = 3`);
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe(`${whole} One`);
  expect(brian.doc.store.pendingStructs).toBeNull();
  expect(sitting.committee().reports).toContain('The log of a room has a gap');
  const told = await sitting.raw('KEN-dora');
  await until(() => told.frames.some((frame) => frame[0] === messageType.incomplete), 'everybody is told');
  expect(sitting.committee().unreadable.counts().roomsWithGaps).toBe(1);
  brian.type('title', ' in our time');
  await until(() => brian.saved() === brian.sent(), 'Brian’s words saved');

  amina.provider.connect();
  await until(() => amina.text('title').endsWith(' in our time'), 'Brian’s words with Amina');
  await until(() => brian.text('op1') === `${whole} One two three`, 'the missing words with Brian');
  await sitting.restart();
  const chloe = await sitting.seat('KEN-chloe');
  expect(chloe.text('op1')).toBe(`${whole} One two three`);
  // No word is missing any more; the log still lacks a row, until a snapshot takes its place.
  expect(sitting.committee().unreadable.counts().roomsWithGaps).toBe(1);
});

test('a room that cannot be read is closed alone, with its bytes, and says so to everybody who comes', async () => {
  const amina = await sitting.seat('KEN-amina');
  amina.type('op1', ' Now.');
  await until(() => amina.saved() === amina.sent(), 'saved');
  amina.leave();
  await sitting.damage(`UPDATE room_update SET bytes = x'ff' WHERE seq = 2`);
  for (let visit = 0; visit < 2; visit++) {
    const peer = await openRaw(sitting.committee(), kenya, 'KEN-amina');
    const { code, reason } = await peer.closed;
    expect(code).toBe(closeCode.unreadable);
    expect(JSON.parse(reason)).toEqual({ key: 'room-unreadable', params: {} });
  }
  const { reports, unreadable } = sitting.committee();
  expect(reports.filter((report) => report.startsWith('A room cannot be read'))).toHaveLength(1);
  expect(unreadable.counts()).toEqual({ negotiations: 0, rooms: 1, roomsWithGaps: 0, demonstration: false });
  const luc = await sitting.seat('FRA-luc');
  luc.type('op1', ' Still.');
  await until(() => luc.saved() === luc.sent(), 'France goes on');
  expect((await sitting.storage().roomLog(kenya)).map(({ bytes, whole }) => [bytes.length, whole])).toEqual([
    [expect.any(Number), true],
    [1, false],
  ]);
});

test('what is typed while an act may end the round waits, and is taken in when it does not', async () => {
  const amina = await sitting.seat('KEN-amina');
  const release = sitting.committee().rooms.holdRound('ict', 0);
  amina.type('op1', ' later');
  // A room that is opened during the act waits too.
  const luc = await sitting.seat('FRA-luc');
  luc.type('op1', ' plus tard');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([amina.saved() < amina.sent(), luc.saved() < luc.sent()]).toEqual([true, true]);
  release();
  await until(() => amina.saved() === amina.sent() && luc.saved() === luc.sent(), 'saved after the act');
});

test('what is typed while the round ends is refused and stays with its writer', async () => {
  const amina = await sitting.seat('KEN-amina');
  const release = sitting.committee().rooms.holdRound('ict', 0);
  amina.type('op1', ' too late');
  await new Promise((resolve) => setTimeout(resolve, 30));
  sitting.committee().state.openDraft = 1;
  release();
  expect((await amina.closed).code).toBe(closeCode.roundOver);
  expect((await sitting.committee().rooms.read(kenya)).paragraphs.at(-1)?.text).toBe(whole);
  expect(amina.text('op1')).toBe(`${whole} too late`);
});

test.each([
  ['in the middle', 3],
  ['at the end', 5],
])(
  'words that the log has lost %s come back from a colleague who has them, when their writer is gone',
  async (_where, row) => {
    const amina = await sitting.seat('KEN-amina');
    const brian = await sitting.seat('KEN-brian');
    for (const word of [' One', ' two', ' three', ' four']) {
      amina.type('op1', word);
      await until(() => amina.saved() === amina.sent(), 'saved');
    }
    await until(() => brian.text('op1').endsWith(' four'), 'all with Brian');
    amina.leave();
    await sitting.damage(`DELETE FROM room_update WHERE seq = ${row}`);
    brian.type('op1', ' five');
    await until(() => brian.provider.synced && brian.saved() === brian.sent(), 'Brian’s words saved');
    const chloe = await sitting.seat('KEN-chloe');
    expect(chloe.text('op1')).toBe(`${whole} One two three four five`);
    await sitting.restart();
    expect((await sitting.committee().rooms.read(kenya)).paragraphs.at(-1)?.text).toBe(chloe.text('op1'));
  },
);

test('words that the log is known to have lost come back from a colleague also while their writer is there without them', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  for (const word of [' One', ' two', ' three']) {
    amina.type('op1', word);
    await until(() => amina.saved() === amina.sent(), 'saved');
  }
  await until(() => brian.text('op1').endsWith(' three'), 'all with Brian');
  amina.leave();
  brian.provider.disconnect();
  await sitting.damage('DELETE FROM room_update WHERE seq = 3');
  const anew = await sitting.seat('KEN-amina');
  expect(anew.text('op1')).toBe(`${whole} One`);
  brian.provider.connect();
  await until(() => anew.text('op1') === `${whole} One two three`, 'the missing words with Amina');
});

test('who builds on words that nobody has any more is not sent away: what they write stays with them, unsaved', async () => {
  const brian = await sitting.raw('KEN-brian');
  const clientId = await sitting.committee().rooms.openLease(kenya, 'KEN-brian');
  const lost = await sitting.committee().rooms.openLease(kenya, 'KEN-amina');
  // Behind the first character of a client of which the server has nothing.
  const update = Uint8Array.from([...bytes(1, 1, clientId, 0), 0x84, ...bytes(lost, 0, 'words', 0)]);
  let closed = false;
  void brian.closed.then(() => {
    closed = true;
  });
  for (let answer = 0; answer < 12; answer++) {
    brian.send(answerMessage(update));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect([closed, savedCounts(brian)]).toEqual([false, []]);
  const questions = brian.frames.filter((frame) => frame[0] === 0 && frame[1] === 0);
  expect(questions.length).toBeLessThan(8);
});
