import { type CopyRecord, copyKey, textRoots } from '@adref/shared/crdt';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { notedCopies, ReachedCharacters } from '../../../client/src/editor/noted-copies.ts';
import { LetterFamilies } from '../../../client/src/editor/same-letters.ts';
import { yielding } from '../../../client/src/editor/standing-copies.ts';
import { copyOf, writer } from '../../fault/writer.ts';
import { textOf } from '../../shared/crdt/notation.ts';

const [amina, ben] = [5, 7];

/** A text in which both have written `length` letters. */
function written(length: number): { readonly doc: Y.Doc; readonly restored: Y.Map<CopyRecord> } {
  const doc = new Y.Doc();
  for (const client of [amina, ben]) {
    doc.clientID = client;
    textRoots(doc).words.insert(0, 'x'.repeat(length));
  }
  doc.clientID = amina;
  return { doc, restored: textRoots(doc).restored };
}

type Place = readonly [client: number, clock: number];
const range = ([client, clock]: Place, len = 1) => ({ client, clock, len });
const note = (of: Place, by: Place, len: number, moved = false): CopyRecord => ({
  ...range(of, len),
  by: range(by, len),
  whole: len,
  ...(moved && { moved: true }),
});
const noteIn = (restored: Y.Map<CopyRecord>, ...notes: readonly CopyRecord[]) => {
  const { doc } = restored;
  if (!doc) throw new Error('The notes are in no text');
  const { clientID } = doc;
  for (const one of notes) {
    // Whoever has put the copy in notes it.
    doc.clientID = one.by.client;
    restored.set(copyKey(one.by), one);
  }
  doc.clientID = clientID;
};

it('reads no note that neither undo nor a move can write', () => {
  const { doc, restored } = written(100);
  noteIn(
    restored,
    note([amina, 0], [amina, 0], 10),
    note([amina, 0], [amina, 1], 10, true),
    note([amina, 20], [amina, 5], 10),
    note([amina, 0], [ben, 95], 10),
    note([ben, 95], [amina, 50], 10),
    note([3, 0], [amina, 60], 10),
  );
  restored.set(copyKey(range([ben, 0])), note([amina, 0], [ben, 1], 10));
  expect(notedCopies(doc, restored)).toEqual([]);
});

it('comes to an end where notes bring back each other', () => {
  const { doc, restored } = written(100);
  for (let nth = 0; nth < 4; nth++) {
    noteIn(restored, note([amina, 0], [ben, nth], 10), note([ben, 0], [amina, nth], 10));
  }
  // 4²⁰ ways, else.
  expect(yielding(doc, restored).length).toBeLessThan(100_000);
});

it('undoes where a letter is noted to be the same as one of a colleague, this one as the next, and so on', () => {
  const length = 40_000;
  const who = writer(copyOf(Y.encodeStateAsUpdate(textOf('{a}Decides;|')), amina));
  who.select(9);
  who.view.dispatch(who.view.state.tr.insertText('!'));
  const clock = Y.getState(who.doc.store, amina) - 1;
  const colleague = new Y.Doc();
  colleague.clientID = ben;
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(who.doc));
  textRoots(colleague).words.insert(9, 'x'.repeat(2 * length));
  // The first letter is Amina’s; each is moved, as another one, and brought back, as the one before that.
  noteIn(
    textRoots(colleague).restored,
    note([amina, clock], [ben, 1], 1, true),
    note([ben, 0], [ben, length], length, true),
    note([ben, 2], [ben, length + 1], length - 2),
  );
  Y.applyUpdate(who.doc, Y.encodeStateAsUpdate(colleague));
  const families = new LetterFamilies(who.doc, textRoots(who.doc).restored);
  expect(families.others([range([amina, clock])]).length).toBeLessThan(length * 1.5);
  who.undo.undo();
  expect(who.shown()[0]?.text).not.toContain('!');
  who.leave();
});

it('knows letters again over many moves', () => {
  const { doc, restored } = written(1_000);
  noteIn(restored, note([amina, 0], [ben, 0], 10, true));
  for (let nth = 1; nth < 100; nth++) noteIn(restored, note([ben, (nth - 1) * 10], [ben, nth * 10], 10, true));
  const families = new LetterFamilies(doc, restored);
  expect(families.others([range([amina, 3])])).toHaveLength(100);
  expect(families.others([range([amina, 3])]).at(-1)).toEqual(range([ben, 993]));
  expect(families.others([range([ben, 500])]).some(({ client }) => client === amina)).toBe(true);
});

it('adds what is new of characters', () => {
  const reached = new ReachedCharacters();
  const add = (clock: number, len: number) =>
    reached.add(range([amina, clock], len)).map((one) => [one.clock, one.len]);
  expect(add(10, 5)).toEqual([[10, 5]]);
  expect(add(20, 5)).toEqual([[20, 5]]);
  expect(add(0, 2)).toEqual([[0, 2]]);
  expect(add(1, 30)).toEqual([
    [2, 8],
    [15, 5],
    [25, 6],
  ]);
  expect(add(0, 31)).toEqual([]);
  expect(reached.add(range([ben, 0]))).toHaveLength(1);
});
