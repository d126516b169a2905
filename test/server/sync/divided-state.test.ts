import { editText, readLiveText, seedText, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { dividedState, updatesIn } from '../../../server/src/sync/divided-state.ts';
import { flatForm } from '../../../server/src/sync/flat-form.ts';
import { RoomText } from '../../../server/src/sync/room-text.ts';
import { shadowReplay } from '../../../server/src/sync/shadow-replay.ts';
import { digestOf } from '../../../server/src/sync/text-digest.ts';
import { type Committee, convene, room } from './committee.ts';
import { seat } from './delegate.ts';
import { dice } from './dice.ts';

let committee: Committee | null = null;
afterEach(() => committee?.close());

const paragraphs = (count: number): LiveParagraph[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, kind: 'operative', level: 0, text: `Decides ${at}` }));

function blank(): Y.Doc {
  const doc = new Y.Doc();
  textRoots(doc);
  return doc;
}

/** A text on which several have written at once, heard of each other now and then, deleted and put in again. */
function written(seed: number): Y.Doc {
  const roll = dice(seed);
  const first = blank();
  first.clientID = 1;
  seedText(first, paragraphs(2 + roll(6)));
  const copies = Array.from({ length: 1 + roll(5) }, (_, at) => {
    const copy = blank();
    copy.clientID = 1_000_000 * roll(1_000) + at + 2;
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(first));
    return copy;
  });
  for (let step = 0; step < 60; step++) {
    const copy = copies[roll(copies.length)] as Y.Doc;
    const { words } = textRoots(copy);
    const id = `p${roll(8)}`;
    const kind = roll(6);
    if (kind === 0) Y.applyUpdate(copy, Y.encodeStateAsUpdate(copies[roll(copies.length)] as Y.Doc));
    else if (kind === 1) editText(copy, [{ kind: 'remove', id }], null);
    else if (kind === 2) {
      const text = `word ${step}`;
      editText(copy, [{ kind: 'add', after: null, paragraph: { id, kind: 'operative', level: 0, text } }], null);
    } else if (kind === 3 && words.length > 2) words.delete(1 + roll(words.length - 2), 1);
    else words.insert(Math.min(1, words.length) + roll(Math.max(1, words.length - 1)), 'ab');
  }
  for (const copy of copies) Y.applyUpdate(first, Y.encodeStateAsUpdate(copy));
  return first;
}

test('a state in many updates comes to the same text, and none of them waits for a later one', () => {
  const form = flatForm();
  for (let seed = 0; seed < 200; seed++) {
    const doc = written(seed);
    const most = 1 + (seed % 5);
    const updates = updatesIn(dividedState(doc, most));
    const copy = blank();
    for (const update of updates) {
      expect(Y.decodeUpdate(update).structs.length, `seed ${seed}`).toBeLessThanOrEqual(most);
      Y.applyUpdate(copy, update);
      expect(copy.store.pendingStructs ?? copy.store.pendingDs, `seed ${seed}`).toBeNull();
    }
    expect(digestOf(copy, form), `seed ${seed}`).toBe(digestOf(doc, form));
    // What comes from elsewhere is understood by both alike.
    expect(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))).toEqual(
      Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)),
    );
  }
});

test('a state that is in one piece is an update as ever, and every update of a log is one', () => {
  const doc = written(1);
  expect(dividedState(doc)).toEqual(Y.encodeStateAsUpdate(doc));
  for (const row of [dividedState(doc), Y.encodeStateAsUpdate(blank())]) expect(updatesIn(row)).toEqual([row]);
});

test('a row that is cut short is not read as a shorter text', async () => {
  const row = dividedState(written(2), 3);
  await expect(RoomText.replay([row.slice(0, -1)], flatForm())).rejects.toThrow('Row 0');
});

/** A text in many pieces: each letter of the first paragraph was put in alone. */
function inPieces(count: number): Y.Doc {
  const doc = blank();
  doc.clientID = 1;
  seedText(doc, paragraphs(100));
  const { words } = textRoots(doc);
  doc.clientID = 7;
  doc.transact(() => {
    for (let piece = 0; piece < count; piece++) words.insert(1, 'p');
  });
  return doc;
}

test('a snapshot of a text in many pieces is opened in several turns, and whoever joins has all of it when the answer is there', async () => {
  const doc = inPieces(25_000);
  const answer = await shadowReplay({ rows: [Y.encodeStateAsUpdate(doc)], form: 2 });
  if (!answer.ok) throw new Error(answer.reason);
  const updates = updatesIn(answer.state);
  expect(updates.length).toBeGreaterThan(40);
  for (const update of updates) expect(Y.decodeUpdate(update).structs.length).toBeLessThanOrEqual(500);

  const storage = createMemoryStorage();
  const time = new Date().toISOString();
  const name = room('KEN');
  await storage.commit([
    { kind: 'opening', room: name, form: 2, member: 'server', time, update: Y.encodeStateAsUpdate(doc) },
    { kind: 'snapshot', room: name, state: answer.state },
  ]);
  committee = await convene(storage);
  const amina = await seat(committee, name, 'KEN-amina');
  await amina.synced();
  expect(readLiveText(amina.doc)).toEqual(readLiveText(doc));
  amina.type('p1', ' at last');
  const luc = await seat(committee, name, 'KEN-luc');
  await luc.synced();
  expect(luc.text('p2')).toBe('Decides 2');
  expect(luc.text('p0')).toHaveLength(25_000 + 'Decides 0'.length);
  amina.leave();
  luc.leave();
});
