import { editText, textRoots } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LogQuota } from '../../../server/src/sync/log-quota.ts';
import { room } from './committee.ts';
import { until } from './delegate.ts';
import { closeCode, openRaw, savedCounts, stateMessage, updateMessage } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

const logged = { burst: 60_000, perSecond: 1 };
let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit({ logged, loggedPerRoom: { burst: 200_000, perSecond: 1 } });
});
afterEach(() => sitting.end());

const kenya = room('KEN');

/** Types and deletes, over and over, on a raw socket, until it is sent away. Returns how it was, and how many updates were saved. */
async function typeAndDelete(member: string): Promise<{ code: number; reason: string; saved: number }> {
  const peer = await openRaw(sitting.committee(), kenya, member);
  const doc = new Y.Doc();
  textRoots(doc);
  doc.clientID = await sitting.committee().rooms.openLease(kenya, member);
  peer.send(stateMessage());
  await until(() => peer.frames.some((frame) => frame[0] === 0 && frame[1] === 1), 'the text');
  for (const frame of peer.frames) if (frame[0] === 0 && frame[1] === 1) applyAnswer(doc, frame);
  let ended: { code: number; reason: string } | null = null;
  void peer.closed.then((end) => {
    ended = end;
  });
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => sent.push(update));
  for (let round = 0; round < 400 && !ended; round++) {
    editText(doc, [{ kind: 'set', id: 'op1', text: round % 2 === 0 ? 'x'.repeat(400) : '' }], 'keyboard');
    peer.send(updateMessage(sent.at(-1) ?? new Uint8Array()));
    const saved = round + 1;
    await until(() => ended !== null || savedCounts(peer).includes(saved), 'an answer');
  }
  return { ...(await peer.closed), saved: savedCounts(peer).length };
}

function applyAnswer(doc: Y.Doc, frame: Uint8Array): void {
  // Message type, kind, and the length of the update as a varint.
  let at = 2;
  while (((frame[at] ?? 0) & 0x80) !== 0) at++;
  Y.applyUpdate(doc, frame.subarray(at + 1));
}

const stored = () => Number(sitting.query('SELECT sum(length(bytes)) AS bytes FROM room_update')[0]?.bytes);

test('whoever types and deletes without end adds no more to the disk than a day’s share, and keeps nobody from writing', async () => {
  const brian = await sitting.seat('KEN-brian');
  const luc = await sitting.seat('FRA-luc');
  const before = stored();
  const first = await typeAndDelete('KEN-mallory');
  expect([first.code, first.reason]).toEqual([closeCode.flood, expect.stringContaining('too-much-written')]);
  expect(first.saved).toBeGreaterThan(50);
  expect(stored() - before).toBeLessThan(logged.burst + 1_000);
  // Coming back, or with another window, they are told the same.
  expect(await typeAndDelete('KEN-mallory')).toMatchObject({ code: closeCode.flood, saved: 0 });
  expect(stored() - before).toBeLessThan(logged.burst + 1_000);
  brian.type('op1', ' Brian.');
  luc.type('op1', ' Luc.');
  await until(() => brian.saved() === brian.sent() && luc.saved() === luc.sent(), 'both saved');
});

test('where a room has no more for the day, those who have written much stop first, the others when it owes as much again', () => {
  const quota = new LogQuota({
    logged: { burst: 10_000, perSecond: 1 },
    loggedPerRoom: { burst: 20_000, perSecond: 1 },
  });
  const write = (writer: string, bytes: number) => quota.spend(writer, kenya, bytes, 0);
  const waits = (...writers: string[]) => writers.map((writer) => quota.wait(writer, kenya, 0) > 0);
  for (const mallory of ['m1', 'm2', 'm3']) write(mallory, 6_000);
  write('amina', 1_000);
  expect(waits('m1', 'm2', 'amina', 'brian')).toEqual([false, false, false, false]);
  write('m3', 1_000);
  expect(waits('m1', 'm2', 'm3', 'amina', 'brian')).toEqual([true, true, true, false, false]);
  // What is written elsewhere is another room's.
  expect(quota.wait('m1', room('FRA'), 0)).toBe(0);
  for (let sybil = 0; sybil < 6; sybil++) write(`s${sybil}`, 4_000);
  expect(waits('amina', 'brian')).toEqual([true, true]);
  // A day later there is room again.
  expect(quota.wait('amina', kenya, 86_400_000)).toBe(0);
  quota.prune(86_400_000);
  expect(quota.wait('m1', kenya, 86_400_000)).toBe(0);
});
