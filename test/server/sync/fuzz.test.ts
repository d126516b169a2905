import { editText, readLiveText } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { frameRound } from '../../fault/frame-round.ts';
import { room } from './committee.ts';
import { type Delegate, until } from './delegate.ts';
import { dice } from './dice.ts';
import { wordsOf } from './paragraph-words.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const kenya = room('KEN');

/** What somebody does at a keyboard, online or not. */
function act(delegate: Delegate, roll: (sides: number) => number): void {
  const { paragraphs } = readLiveText(delegate.doc);
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
      () => members.every(({ doc }) => JSON.stringify(readLiveText(doc).paragraphs) === text),
      'one text with everyone',
    );
    await sitting.restart();
    expect(await server()).toBe(text);
  },
);

/** Seeds that once failed stay here; `pnpm fault frames` tries many more. */
test.each([1, 2])('30 rooms under hostile frames open again after a restart, word for word (seed %i)', async (seed) => {
  const { frames, refused, failures } = await frameRound(seed, { rooms: 30, frames: 60 });
  expect(failures).toEqual([]);
  expect(frames).toBe(1_800);
  expect(refused).toBeGreaterThan(600);
});
