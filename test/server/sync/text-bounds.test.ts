import { editText, endMark, markerOf, readRows, seedText, textRoots } from '@adref/shared/crdt';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { message } from '../../../server/src/messages/message.ts';
import { TextBounds } from '../../../server/src/sync/text-bounds.ts';
import { checkUpdate } from '../../../server/src/sync/update-check.ts';
import { timeOf } from '../../shared/growth.ts';
import { dice } from './dice.ts';
import { wordsOf } from './paragraph-words.ts';
import { piecesOf } from './pieces.ts';

const limits = { paragraphLength: 24, paragraphs: 7, textLength: 90 };

/** What the limits are held against, measured on a text. */
function sizeOf(doc: Y.Doc) {
  const { rows } = readRows(textRoots(doc));
  return { longest: Math.max(...rows.map(({ words }) => words.length)), total: textRoots(doc).words.length };
}

/** Something that people do, which may be several things at once. */
function change(doc: Y.Doc, roll: (sides: number) => number): void {
  const { rows } = readRows(textRoots(doc));
  const row = rows[roll(rows.length)];
  if (!row) return;
  const words = wordsOf(doc, row.id);
  const root = textRoots(doc).words;
  switch (roll(6)) {
    case 0:
      if (words.length > 0) words.delete(roll(words.length), 1);
      return;
    case 1:
      if (row.marker >= 0 && words.length > 2) {
        const at = row.start + 1 + roll(words.length - 1);
        doc.transact(() => {
          root.insertEmbed(at, endMark);
          root.insertEmbed(at + 1, markerOf({ id: `s${roll(1e9)}`, kind: 'plain', level: 0, text: '' }, row.id));
        });
      }
      return;
    case 2: {
      // Two paragraphs become one: everything between their words goes.
      const next = rows[rows.indexOf(row) + 1];
      if (next && next.marker > 0) root.delete(next.marker, 1);
      return;
    }
    case 3: {
      const paragraph = { id: `a${roll(1e9)}`, kind: 'plain', level: 0, text: 'x'.repeat(roll(14)) } as const;
      editText(doc, [{ kind: 'add', after: row.id, paragraph }], null);
      return;
    }
    default:
      words.insert(roll(words.length + 1), 'y'.repeat(1 + roll(9)));
  }
}

test.each([1, 2])('admits exactly what stays within the limits (seed %i)', (seed) => {
  const roll = dice(seed);
  let refused = 0;
  for (let round = 0; round < 20; round++) {
    const server = new Y.Doc();
    textRoots(server);
    server.clientID = 1;
    seedText(server, [
      { id: 'a', kind: 'plain', level: 0, text: 'first words' },
      { id: 'b', kind: 'plain', level: 0, text: 'second' },
    ]);
    const bounds = new TextBounds(limits);
    for (let step = 0; step < 40; step++) {
      const writer = new Y.Doc();
      textRoots(writer);
      writer.clientID = 100 + step;
      Y.applyUpdate(writer, Y.encodeStateAsUpdate(server));
      const known = Y.encodeStateVector(writer);
      for (let changes = 1 + roll(3); changes > 0; changes--) change(writer, roll);
      const update = Y.encodeStateAsUpdate(writer, known);
      const verdict = checkUpdate(server, update);
      if (verdict.status !== 'new') continue;
      const { longest, total } = sizeOf(writer);
      const before = textRoots(server).words.length;
      const fits =
        longest <= limits.paragraphLength &&
        total <= Math.max(before, limits.textLength) &&
        readRows(textRoots(writer)).rows.length <= 7;
      const reason = bounds.admit(server, verdict.change);
      expect([reason === null, longest, total, reason]).toEqual([fits, longest, total, reason]);
      if (reason === null) Y.applyUpdate(server, verdict.change.update);
      else refused++;
    }
  }
  expect(refused).toBeGreaterThan(40);
});

/** A text of paragraphs in pieces: of every three characters one was deleted. */
function fragmented(paragraphs: number): Y.Doc {
  const doc = new Y.Doc();
  const { words } = textRoots(doc);
  doc.clientID = 1;
  seedText(
    doc,
    Array.from({ length: paragraphs }, (_, index) => ({
      id: `p${index}`,
      kind: 'plain',
      level: 0,
      text: 'word '.repeat(60),
    })),
  );
  doc.clientID = 2;
  doc.transact(() => {
    for (let at = words.length - 3; at > 0; at -= 3) words.delete(at, 1);
  });
  // One paragraph is as long as it may be.
  wordsOf(doc, 'p0').insert(0, 'x'.repeat(40_000 - wordsOf(doc, 'p0').length));
  return doc;
}

test('costs the same at a limit, however long the text is', () => {
  const cost = (paragraphs: number) => {
    const doc = fragmented(paragraphs);
    const bounds = new TextBounds();
    const updates = Array.from({ length: 25 }, (_, index) => {
      const writer = new Y.Doc();
      textRoots(writer);
      writer.clientID = 100 + index;
      Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc));
      const keystrokes: Uint8Array[] = [];
      writer.on('update', (update: Uint8Array) => keystrokes.push(update));
      wordsOf(writer, 'p3').insert(5, 'k');
      return keystrokes[0] ?? new Uint8Array();
    });
    const judge = (update: Uint8Array) => {
      const verdict = checkUpdate(doc, update);
      if (verdict.status !== 'new' || bounds.admit(doc, verdict.change) !== null) throw new Error('Refused');
    };
    judge(updates[0] ?? new Uint8Array());
    return () => timeOf((all) => all.forEach(judge), updates);
  };
  const [short, long] = [cost(10), cost(80)];
  const least = (time: () => number) => Math.min(time(), time(), time());
  expect(least(long) / least(short)).toBeLessThan(5);
});

test('a text in too many pieces takes deletions only', () => {
  const doc = piecesOf(30);
  const bounds = new TextBounds({ pieces: 40 });
  const admitted = (edit: (words: Y.Text) => void) => {
    const copy = new Y.Doc();
    textRoots(copy);
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copy.clientID = 9;
    copy.transact(() => edit(textRoots(copy).words));
    const verdict = checkUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)));
    if (verdict.status !== 'new') throw new Error(verdict.status);
    return bounds.admit(doc, verdict.change);
  };
  expect(admitted((words) => words.insert(1, 'x'))).toBeNull();
  const apart = (words: Y.Text) => Array.from({ length: 20 }, () => words.insert(1, 'x'));
  expect(admitted(apart)).toEqual(message('too-many-pieces', { most: 40 }));
  expect(admitted((words) => words.delete(1, 20))).toBeNull();
});
