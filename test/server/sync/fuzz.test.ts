import { editText, readLiveText } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { room } from './committee.ts';
import { type Delegate, until } from './delegate.ts';
import { dice } from './dice.ts';
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
  const fragment = doc.getXmlFragment('text');
  const text = (fragment.get(2) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'Further ');
  text.delete(3, 9);
  const added = new Y.XmlElement('paragraph');
  added.setAttribute('id', 'new');
  added.insert(0, [new Y.XmlText('Added words')]);
  fragment.insert(2, [added]);
  fragment.delete(1, 1);
  added.setAttribute('kind', 'operative');
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
  await until(() => JSON.stringify(readLiveText(amina.doc).paragraphs) === JSON.stringify(before), 'Amina has it too');
  const brian = await sitting.seat('KEN-brian');
  const replayed = new Y.Doc();
  for (const row of await sitting.storage().room(kenya)) Y.applyUpdate(replayed, row);
  for (const doc of [brian.doc, replayed, amina.doc]) {
    expect(readLiveText(doc).paragraphs).toEqual(before);
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
  const fragment = delegate.doc.getXmlFragment('text');
  const element = fragment.get(roll(fragment.length));
  const kind = roll(10);
  if (kind === 0) {
    const added = new Y.XmlElement('paragraph');
    added.setAttribute('id', `new-${roll(1e9)}`);
    added.insert(0, [new Y.XmlText('Added')]);
    fragment.insert(roll(fragment.length + 1), [added]);
  } else if (kind === 1 && fragment.length > 2) fragment.delete(roll(fragment.length), 1);
  else if (element instanceof Y.XmlElement && element.length > 0) {
    const text = element.get(0);
    if (!(text instanceof Y.XmlText)) return;
    if (kind < 4 && text.length > 4) text.delete(roll(text.length - 3), 1 + roll(3));
    else text.insert(roll(text.length + 1), ['and ', '中', 'العربية', '🕊', ' shall'][roll(5)] ?? '');
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
      () => members.every(({ doc }) => JSON.stringify(readLiveText(doc).paragraphs) === text),
      'one text with everyone',
    );
    await sitting.restart();
    expect(await server()).toBe(text);
  },
);
