import { editText, type TextEdit } from '@adref/shared/crdt';
import { expect, it, vi } from 'vitest';
import { watchOwnPlace, watchOwnWords } from '../../../client/src/draft/own-words-change.ts';
import type { OpenRoom } from '../../../client/src/editor/room.ts';
import { textOf } from '../../shared/crdt/notation.ts';

/** The part of a room that is asked: its text. */
const roomOf = () => ({ doc: textOf('{a}Decides;|{b}Requests;|{c}Urges.|') }) as unknown as OpenRoom;
const serverEdits = (room: OpenRoom, edits: readonly TextEdit[]) => editText(room.doc, edits, 'server');

it('a supported move is in the text as soon as it is asked for, until it has come in or cannot any more', async () => {
  vi.useFakeTimers();
  try {
    for (const comes of [true, false]) {
      const room = roomOf();
      const watch = watchOwnPlace(room, 'a');
      expect(watch.inText()).toBe(true);
      // A colleague writes meanwhile.
      serverEdits(room, [{ kind: 'set', id: 'b', text: 'Requests again;' }]);
      const paragraph = { id: 'a', kind: 'operative', level: 0, text: 'Decides;', moved: true } as const;
      if (comes) {
        serverEdits(room, [
          { kind: 'remove', id: 'a' },
          { kind: 'add', after: 'b', paragraph },
        ]);
      } else vi.advanceTimersByTime(10_000);
      await watch.known;
      expect([watch.inText(), watch.words()]).toEqual([comes, undefined]);
    }
  } finally {
    vi.useRealTimers();
  }
});

it('what an act did to words is known from the text; one that need not change them waits for nothing', async () => {
  const room = roomOf();
  const supported = watchOwnWords(room, 'a', true);
  const withdrawn = watchOwnWords(room, 'a', false);
  expect([supported.inText(), withdrawn.inText()]).toEqual([true, false]);
  await withdrawn.known;
  serverEdits(room, [{ kind: 'set', id: 'a', text: 'Urges;' }]);
  await supported.known;
  const change = { was: 'Urges;', now: 'Decides;' };
  expect([supported.inText(), supported.words()]).toEqual([true, change]);
  expect([withdrawn.inText(), withdrawn.words()]).toEqual([true, change]);
});

it('without a text of the own there is nothing to wait for', async () => {
  const watch = watchOwnPlace(null, 'a');
  await watch.known;
  expect(watch.inText()).toBe(false);
});
