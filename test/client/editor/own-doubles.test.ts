import { readRows, textRoots } from '@adref/shared/crdt';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { meet, textOf } from '../../shared/crdt/notation.ts';
import { lines, moves, two, types, whole } from './two-writers.ts';

/** Until nobody has anything more to say. */
function meetAll(...all: readonly Writer[]): void {
  for (let round = 0; round < 3; round++)
    for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) meet(one.doc, other.doc);
}
function end(...all: readonly Writer[]): void {
  for (const who of all) {
    expect(who.binding.mended).toBe(0);
    who.leave();
  }
}

it('a paragraph that two move at once is there once, where the first of the two places is', () => {
  for (const [one, other] of [
    [[], ['d']],
    [['d'], []],
    [['d'], ['c']],
  ]) {
    const [amina, brian] = two();
    moves(amina, 'b', one ?? []);
    moves(brian, 'b', other ?? []);
    meetAll(amina, brian);
    expect(lines(brian)).toEqual(lines(amina));
    expect(lines(amina).toSorted()).toEqual(whole);
    // Whoever was first undoes; the other has nothing to undo any more.
    const before = lines(amina);
    const [first, second] = before[0] === 'b Requests;' && one?.length === 0 ? [amina, brian] : [brian, amina];
    second.undo.undo();
    meetAll(amina, brian);
    expect(lines(amina)).toEqual(before);
    first.undo.undo();
    meetAll(amina, brian);
    expect([lines(amina), lines(brian)]).toEqual([whole, whole]);
    end(amina, brian);
  }
});

it('a short paragraph that two move at once is there once, also where one of them has deleted a letter in it', () => {
  const short = Y.encodeStateAsUpdate(textOf('{a}Decides;|{b}Ibid.|{c}Urges;|'));
  const deletes = (who: Writer) =>
    who.view.state.doc.forEach((node, pos) => {
      if (node.attrs.id === 'b') who.view.dispatch(who.view.state.tr.delete(pos + 2, pos + 4));
    });
  for (const [one, other] of [
    [[], ['c']],
    [['c'], []],
  ]) {
    const [amina, brian] = [writer(copyOf(short, 5)), writer(copyOf(short, 6))];
    deletes(amina);
    moves(amina, 'b', one ?? []);
    moves(brian, 'b', other ?? []);
    meetAll(amina, brian);
    expect(lines(brian)).toEqual(lines(amina));
    const all = lines(amina).map((line) => line.replace('Ibid', 'Id'));
    expect(all.toSorted()).toEqual(['a Decides;', 'b Id.', 'c Urges;']);
    end(amina, brian);
  }
});

it('what was typed in either of the two is in the one that is left', () => {
  const [amina, brian] = two();
  moves(amina, 'b', []);
  types(amina, 'b', 0, 'A');
  moves(brian, 'b', ['d']);
  types(brian, 'b', 9, 'B');
  meetAll(amina, brian);
  const both = ['b ARequests;B', 'a Decides;', 'c Urges;', 'd Notes.'];
  expect([lines(amina), lines(brian)]).toEqual([both, both]);
  end(amina, brian);
});

it('words of a paragraph whose marker another has only set anew are no doubles, and stay', () => {
  for (const [id, behind] of [
    ['b', []],
    ['b', ['d']],
  ] as const) {
    const [amina, brian] = two();
    moves(amina, id, behind);
    meetAll(amina, brian);
    const moved = lines(amina);
    const roots = textRoots(brian.doc);
    const { marker = 0, attributes } = readRows(roots).rows.find((row) => row.id === id) ?? {};
    brian.doc.transact(() => {
      roots.words.delete(marker, 1);
      roots.words.insertEmbed(marker, { paragraph: id, ...attributes });
    });
    meetAll(amina, brian);
    expect([lines(amina), lines(brian)]).toEqual([moved, moved]);
    end(amina, brian);
  }
});

it('undo of a move that another has moved on does nothing, and not the step before', () => {
  const [amina, brian] = two();
  types(amina, 'a', 7, ' now');
  moves(amina, 'b', ['d']);
  meetAll(amina, brian);
  moves(brian, 'b', []);
  types(brian, 'b', 9, '!');
  meetAll(amina, brian);
  const on = ['b Requests;!', 'a Decides now;', 'c Urges;', 'd Notes.'];
  amina.undo.undo();
  meetAll(amina, brian);
  expect([lines(amina), lines(brian)]).toEqual([on, on]);
  amina.undo.undo();
  meetAll(amina, brian);
  expect(lines(brian)[1]).toBe('a Decides;');
  brian.undo.undo();
  brian.undo.undo();
  meetAll(amina, brian);
  expect(lines(amina)).toEqual(['a Decides;', 'c Urges;', 'd Notes.', 'b Requests;']);
  end(amina, brian);
});
