import { editText, endMark, markerOf, readText, textRoots } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { room } from './committee.ts';
import { type Delegate, until } from './delegate.ts';
import { dice } from './dice.ts';
import { wordsOf } from './paragraph-words.ts';
import { answerMessage, openRaw, savedCounts, updateMessage } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const kenya = room('KEN');

/** Updates of every sort that an editor sends, from one client on top of the room's text. */
async function honestUpdates(clientId: number): Promise<Uint8Array[]> {
  const doc = new Y.Doc();
  for (const row of await sitting.storage().room(kenya)) Y.applyUpdate(doc, row);
  doc.clientID = clientId;
  const updates: Uint8Array[] = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const roots = textRoots(doc);
  const text = wordsOf(doc, 'op1');
  text.insert(0, 'Further ');
  text.delete(3, 9);
  const added = { id: 'new', kind: 'operative', level: 0, text: 'Added words' } as const;
  editText(doc, [{ kind: 'add', after: 'pp1', paragraph: added }], null);
  editText(doc, [{ kind: 'remove', id: 'pp1' }], null);
  roots.paragraphs.set('new', { kind: 'subparagraph', level: 1 });
  const at = roots.words.length - 5;
  doc.transact(() => {
    roots.words.insertEmbed(at, endMark);
    roots.words.insertEmbed(at + 1, markerOf({ ...added, id: 'split' }, 'op1'));
  });
  roots.restored.set(`${clientId} 3`, {
    client: clientId,
    clock: 1,
    len: 2,
    by: { client: clientId, clock: 3, len: 2 },
    whole: 2,
  });
  return updates;
}

function mutated(update: Uint8Array, roll: (sides: number) => number): Uint8Array {
  const bytes = [...update];
  for (let change = 1 + roll(4); change > 0; change--) {
    const at = roll(bytes.length + 1);
    const kind = roll(4);
    if (kind === 0) bytes.splice(at, 1);
    else if (kind === 1) bytes.splice(at, 0, roll(256));
    else if (kind === 2) bytes[Math.min(at, bytes.length - 1)] = roll(256);
    else bytes.splice(at, roll(6), ...Array.from({ length: roll(9) }, () => [255, 128, 0, 1][roll(4)] ?? 0));
  }
  return Uint8Array.from(bytes);
}

test.each([1, 20_250_303])('stays whole under 1,000 mutated updates (seed %i)', async (seed) => {
  const roll = dice(seed);
  const amina = await sitting.seat('KEN-amina');
  const clientId = await sitting.committee().rooms.openLease(kenya, 'KEN-mallory');
  const updates = await honestUpdates(clientId);
  const memory = process.memoryUsage().rss;
  const attempt = async () => {
    const peer = await openRaw(sitting.committee(), kenya, 'KEN-mallory');
    // The server's first question is answered, so that it is free to ask another.
    peer.send(answerMessage(Uint8Array.of(0, 0)));
    peer.send(updateMessage(mutated(updates[roll(updates.length)] ?? new Uint8Array(), roll)));
    const questions = () => peer.frames.filter((frame) => frame[0] === 0 && frame[1] === 0).length;
    const settled = () => savedCounts(peer).at(-1) === 2 || questions() === 2;
    await Promise.race([peer.closed, until(settled, 'an acknowledgement or a question')]);
    peer.socket.terminate();
  };
  for (let batch = 0; batch < 50; batch++) await Promise.all(Array.from({ length: 20 }, attempt));

  const before = (await sitting.committee().rooms.read(kenya)).paragraphs;
  await until(() => JSON.stringify(readText(amina.doc).paragraphs) === JSON.stringify(before), 'Amina has it too');
  const brian = await sitting.seat('KEN-brian');
  const replayed = new Y.Doc();
  for (const row of await sitting.storage().room(kenya)) Y.applyUpdate(replayed, row);
  for (const doc of [brian.doc, replayed, amina.doc]) {
    expect(readText(doc).paragraphs).toEqual(before);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  // Mallory may delete what is Kenya's, and by chance has; so Amina writes a paragraph of her own.
  const still = { id: 'amina', kind: 'operative', level: 0, text: 'Still' } as const;
  editText(amina.doc, [{ kind: 'add', after: null, paragraph: still }], null);
  await until(() => amina.saved() === amina.sent() && brian.text('amina') === 'Still', 'typing goes on');
  expect(process.memoryUsage().rss - memory).toBeLessThan(150e6);
});

/** What somebody does at a keyboard, online or not. */
function act(delegate: Delegate, roll: (sides: number) => number): void {
  const { paragraphs } = readText(delegate.doc);
  const paragraph = paragraphs[roll(paragraphs.length)];
  const kind = roll(10);
  if (!paragraph) return;
  const { id } = paragraph;
  if (kind === 0) {
    const added = { id: `new-${roll(1e9)}`, kind: 'plain', level: 0, text: 'Added' } as const;
    editText(delegate.doc, [{ kind: 'add', after: id, paragraph: added }], null);
  } else if (kind === 1 && paragraphs.length > 2) editText(delegate.doc, [{ kind: 'remove', id }], null);
  else if (kind < 4 && paragraph.text.length > 4) {
    wordsOf(delegate.doc, id).delete(roll(paragraph.text.length - 3), 1 + roll(3));
  } else {
    const words = ['and ', '中', 'العربية', '🕊', ' shall'][roll(5)] ?? '';
    delegate.type(id, words, roll(paragraph.text.length + 1));
  }
}

test.each([7, 42, 1945])(
  'four members who type, lose the line and come back end with one text (seed %i)',
  async (seed) => {
    const roll = dice(seed);
    const members = await Promise.all(['a', 'b', 'c', 'd'].map((name) => sitting.seat(`KEN-${name}`)));
    for (let step = 0; step < 300; step++) {
      const member = members[roll(members.length)];
      if (!member) continue;
      const kind = roll(24);
      if (kind === 0) member.provider.disconnect();
      else if (kind === 1) member.provider.connect();
      // The line breaks in the middle of what was sent.
      else if (kind === 2) (member.provider.ws as unknown as { terminate?: () => void } | null)?.terminate?.();
      else if (kind === 3) sitting.storage().hold();
      else if (kind < 7) sitting.storage().release();
      else act(member, roll);
      if (roll(4) === 0) await new Promise((resolve) => setTimeout(resolve, roll(4)));
    }
    sitting.storage().release();
    for (const { provider } of members) provider.connect();
    await until(
      () => members.every((one) => one.provider.synced && one.saved() === one.sent()),
      'everyone saved',
      10_000,
    );
    const server = async () => JSON.stringify((await sitting.committee().rooms.read(kenya)).paragraphs);
    const text = await server();
    await until(
      () => members.every(({ doc }) => JSON.stringify(readText(doc).paragraphs) === text),
      'one text with everyone',
    );
    await sitting.restart();
    expect(await server()).toBe(text);
  },
);
