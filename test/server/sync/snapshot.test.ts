import { readLiveText, textRoots } from '@adref/shared/crdt';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { shadowReplay } from '../../../server/src/sync/shadow-replay.ts';
import { room } from './committee.ts';
import { type Delegate, until } from './delegate.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
afterEach(() => sitting.end());

const kenya = room('KEN');
const snapshots = () => sitting.query('SELECT seq, bytes FROM room_snapshot');

async function typeRows(delegate: Delegate, rows: number): Promise<void> {
  for (let row = 0; row < rows; row++) {
    delegate.type('op1', ` ${row}`);
    await until(() => delegate.saved() === delegate.sent(), 'saved');
  }
}

test('snapshots a long log, once a replay of it in a thread has come to the same text', async () => {
  sitting = await sit({ snapshotRows: 20 });
  const amina = await sitting.seat('KEN-amina');
  await typeRows(amina, 60);
  await until(() => snapshots().length === 1, 'a snapshot');
  const [snapshot] = snapshots();
  const log = await sitting.storage().roomLog(kenya);
  const covered = new Y.Doc();
  textRoots(covered);
  for (const { bytes } of log.slice(0, Number(snapshot?.seq))) Y.applyUpdate(covered, bytes);
  const state = new Y.Doc();
  textRoots(state);
  Y.applyUpdate(state, snapshot?.bytes as Uint8Array);
  // What was typed while the thread was at work is not covered, and is replayed behind it.
  expect(readLiveText(state)).toEqual(readLiveText(covered));
  expect((await sitting.storage().room(kenya)).length).toBeLessThan(log.length);
  await sitting.restart();
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe(amina.text('op1'));
});

test('a log that reads otherwise than what people see is reported, and what they see is saved', async () => {
  sitting = await sit({ snapshotRows: 12 });
  const amina = await sitting.seat('KEN-amina');
  await typeRows(amina, 4);
  // Somebody takes a row out of the database under the server.
  sitting.change(`DELETE FROM room_update WHERE seq = 3`);
  await typeRows(amina, 9);
  await until(() => snapshots().length === 1, 'a snapshot');
  expect(sitting.committee().reports).toContain('The log of a room cannot be proved; its present state is saved');
  await until(() => amina.saved() === amina.sent(), 'saved');
  await sitting.restart();
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe(amina.text('op1'));
});

test('a log that replays, but to another text than people see, is no proof either', async () => {
  sitting = await sit({ snapshotRows: 8 });
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  brian.type('title', ' indeed');
  await until(
    () => brian.saved() === brian.sent() && amina.text('title').endsWith('indeed'),
    'Brian’s word with Amina',
  );
  // Nothing builds on Brian's word, so that nothing shows where it was.
  sitting.change(`DELETE FROM room_update WHERE seq = 2`);
  await typeRows(amina, 7);
  await until(() => snapshots().length === 1, 'a snapshot');
  expect(sitting.committee().reports).toContain('The log of a room cannot be proved; its present state is saved');
  await sitting.restart();
  const chloe = await sitting.seat('KEN-chloe');
  expect([chloe.text('title'), chloe.text('op1')]).toEqual([amina.text('title'), amina.text('op1')]);
});

test('a log with a gap, one that is damaged and one of an unknown form are no proof', async () => {
  sitting = await sit();
  const doc = new Y.Doc();
  const rows: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => rows.push(update));
  for (const word of ['a', 'b', 'c']) textRoots(doc).words.insert(textRoots(doc).words.length, word);
  expect(await shadowReplay({ rows, form: 2 })).toMatchObject({ ok: true });
  expect(await shadowReplay({ rows: rows.toSpliced(1, 1), form: 2 })).toEqual({
    ok: false,
    reason: 'The log has a gap',
  });
  expect(await shadowReplay({ rows: [...rows, Uint8Array.of(9, 9, 9)], form: 2 })).toMatchObject({ ok: false });
  expect(await shadowReplay({ rows, form: 99 })).toMatchObject({ ok: false });
});
