import { editText, type TextEdit, textRoots } from '@adref/shared/crdt';
import { expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { deleteParagraph, splitAtCaret } from '../../../client/src/editor/paragraph-commands.ts';
import { paragraphAttributes } from '../../../client/src/editor/text-schema.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { meet } from '../../shared/crdt/notation.ts';
import { deletes, lines, moves, place, start, two, types, whole } from './two-writers.ts';

/** The caret as it shows: `b Req|uests;`. */
function caret({ view }: Writer): string {
  const { $head } = view.state.selection;
  const words = $head.parent.textContent;
  return `${$head.parent.attrs.id} ${words.slice(0, $head.parentOffset)}|${words.slice($head.parentOffset)}`;
}
function end(...all: readonly Writer[]): void {
  for (const who of all) {
    expect(who.binding.mended).toBe(0);
    who.leave();
  }
}

it.each([
  [0, 'XY', 'XYRequests;'],
  [3, 'XY', 'ReqXYuests;'],
  [9, ' now', 'Requests; now'],
])(
  'letters on their way when a colleague moves their paragraph come along, with the caret (at %i)',
  (at, words, reads) => {
    for (const behind of [['d'], []]) {
      const [mover, typist] = two();
      moves(mover, 'b', behind);
      types(typist, 'b', at, words);
      meet(mover.doc, typist.doc);
      const others = ['a Decides;', 'c Urges;', 'd Notes.'];
      const moved = behind.length > 0 ? [...others, `b ${reads}`] : [`b ${reads}`, ...others];
      // What was typed reaches the mover twice: late, and brought along.
      meet(mover.doc, typist.doc);
      expect([lines(mover), lines(typist)]).toEqual([moved, moved]);
      expect(caret(typist)).toBe(`b ${reads.slice(0, at + words.length)}|${reads.slice(at + words.length)}`);
      end(mover, typist);
    }
  },
);

it('undo of what came along takes it back, and of the move brings it home', () => {
  const [mover, typist] = two();
  moves(mover, 'b', ['d']);
  types(typist, 'b', 3, 'XY');
  meet(mover.doc, typist.doc);
  typist.undo.undo();
  expect(lines(typist)).toEqual(['a Decides;', 'c Urges;', 'd Notes.', 'b Requests;']);
  typist.undo.redo();
  expect(lines(typist)[3]).toBe('b ReqXYuests;');
  meet(mover.doc, typist.doc);
  mover.undo.undo();
  meet(mover.doc, typist.doc);
  const home = ['a Decides;', 'b ReqXYuests;', 'c Urges;', 'd Notes.'];
  expect([lines(mover), lines(typist)]).toEqual([home, home]);
  end(mover, typist);
});

it('letters typed while the move is undone are in the paragraph again', () => {
  const [mover, typist] = two();
  moves(mover, 'b', ['d']);
  meet(mover.doc, typist.doc);
  mover.undo.undo();
  types(typist, 'b', 9, '!');
  meet(mover.doc, typist.doc);
  meet(mover.doc, typist.doc);
  const home = ['a Decides;', 'b Requests;!', 'c Urges;', 'd Notes.'];
  expect([lines(mover), lines(typist)]).toEqual([home, home]);
  end(mover, typist);
});

it('what is deleted while a colleague moves its paragraph is deleted at the new place, and undo brings it back there', () => {
  for (const who of ['mover', 'typist'] as const) {
    const [mover, typist] = two();
    const deleter = who === 'mover' ? mover : typist;
    deletes(typist, 'b', 8, 9);
    meet(mover.doc, typist.doc);
    deletes(deleter, 'b', 1, 3);
    moves(mover, 'b', ['d']);
    types(typist, 'b', who === 'mover' ? 5 : 3, 'XY');
    meet(mover.doc, typist.doc);
    meet(mover.doc, typist.doc);
    const moved = ['a Decides;', 'c Urges;', 'd Notes.', who === 'mover' ? 'b RueXYsts' : 'b RueXYsts'];
    expect([lines(mover)[3]?.replace('XY', ''), lines(typist)[3]?.replace('XY', '')]).toEqual(['b Ruests', 'b Ruests']);
    expect(lines(mover).slice(0, 3)).toEqual(moved.slice(0, 3));
    typist.undo.undo();
    if (who === 'typist') typist.undo.undo();
    typist.undo.undo();
    meet(mover.doc, typist.doc);
    const back = ['a Decides;', 'c Urges;', 'd Notes.', who === 'mover' ? 'b Ruests;' : 'b Requests;'];
    expect([lines(mover), lines(typist)]).toEqual([back, back]);
    typist.undo.redo();
    expect(lines(typist)[3]).toBe(back[3]?.slice(0, -1));
    end(mover, typist);
  }
});

it('what is deleted while a colleague moves its paragraph and writes in it stays deleted, and comes back there', () => {
  for (const at of [0, 2, 9]) {
    const [mover, typist] = two();
    moves(mover, 'b', ['d']);
    types(mover, 'b', at, '!?');
    deletes(typist, 'b', 1, 3);
    meet(mover.doc, typist.doc);
    meet(mover.doc, typist.doc);
    const signs = (line: string | undefined) => line?.replace('!?', '');
    expect([signs(lines(mover)[3]), signs(lines(typist)[3])]).toEqual(['b Ruests;', 'b Ruests;']);
    typist.undo.undo();
    meet(mover.doc, typist.doc);
    const back = `b ${'Requests;'.slice(0, at)}!?${'Requests;'.slice(at)}`;
    if (at !== 2) expect([lines(mover)[3], lines(typist)[3]]).toEqual([back, back]);
    typist.undo.redo();
    meet(mover.doc, typist.doc);
    expect(signs(lines(mover)[3])).toBe('b Ruests;');
    end(mover, typist);
  }
});

it('words that the server puts back stay', () => {
  const puts = (server: Y.Doc, ...before: readonly TextEdit[]) => {
    const paragraph = { id: 'b', kind: 'operative', level: 0, text: 'Requests;' } as const;
    editText(server, [...before, { kind: 'add', after: 'a', paragraph }], 'server');
  };
  for (const leavesOut of [true, false]) {
    const [amina, other] = two();
    const server = copyOf(start, 9);
    if (leavesOut) deleteParagraph('b')(amina.view.state, amina.view.dispatch);
    else {
      moves(amina, 'b', ['d']);
      deletes(amina, 'b', 4, 8);
    }
    meet(amina.doc, server);
    meet(amina.doc, other.doc);
    puts(server, ...(leavesOut ? [] : [{ kind: 'remove', id: 'b' } as const]));
    for (const _ of whole) for (const { doc } of [amina, other]) meet(doc, server);
    expect([lines(amina), lines(other)]).toEqual([whole, whole]);
    end(amina, other);
  }
});

it('what was deleted before comes back where the paragraph is now, however often it has been moved', () => {
  const [mover, typist] = two();
  deletes(typist, 'b', 2, 5);
  types(typist, 'a', 7, ' now');
  typist.undo.undo();
  for (const behind of [['d'], [], ['c']]) {
    meet(mover.doc, typist.doc);
    moves(mover, 'b', behind);
    moves(mover, 'a', behind);
  }
  meet(mover.doc, typist.doc);
  const order = lines(mover).map(([id]) => id);
  typist.undo.undo();
  meet(mover.doc, typist.doc);
  const words = new Map(whole.map((line) => [line[0], line]));
  expect(lines(mover)).toEqual(order.map((id) => words.get(id)));
  typist.undo.redo();
  typist.undo.redo();
  meet(mover.doc, typist.doc);
  expect(lines(mover).toSorted()).toEqual(['a Decides now;', 'b Rests;', 'c Urges;', 'd Notes.']);
  end(mover, typist);
});

it('stay where they are beside a split, a join and an added paragraph', () => {
  const [mover, typist] = two();
  types(typist, 'b', 3, 'XY');
  typist.select(place(typist, 'b', 9));
  splitAtCaret(typist.view.state, typist.view.dispatch);
  types(typist, 'c', 0, 'Z');
  moves(mover, 'b', ['d']);
  meet(mover.doc, typist.doc);
  meet(mover.doc, typist.doc);
  expect(lines(mover).map((line) => line.replace(/^n\w+/, 'new'))).toEqual([
    'a Decides;',
    'new ',
    'c ZUrges;',
    'd Notes.',
    'b ReqXYuests;',
  ]);
  expect(lines(typist)).toEqual(lines(mover));
  end(mover, typist);
  const [joiner, other] = two();
  types(other, 'c', 2, 'XY');
  joiner.view.dispatch(joiner.view.state.tr.join(place(joiner, 'c', 0) - 1));
  meet(joiner.doc, other.doc);
  meet(joiner.doc, other.doc);
  expect(lines(other)).toEqual(['a Decides;', 'b Requests;UrXYges;', 'd Notes.']);
  end(joiner, other);
});

it('of several who typed there each brings the own ones, once', () => {
  const [mover, typist] = two();
  const third = writer(copyOf(start, 4));
  moves(mover, 'b', ['d']);
  types(typist, 'b', 0, 'X');
  types(third, 'b', 9, 'Z');
  for (let round = 0; round < 3; round++) {
    meet(typist.doc, third.doc);
    meet(mover.doc, third.doc);
    meet(mover.doc, typist.doc);
  }
  for (const who of [mover, typist, third]) expect(lines(who)[3]).toBe('b XRequests;Z');
  end(mover, typist, third);
});

it('a deleted paragraph that a colleague puts in at another place keeps its words, and undo of the deletion adds to no other one', () => {
  const [colleague, deleter] = two();
  deleteParagraph('b')(deleter.view.state, deleter.view.dispatch);
  meet(colleague.doc, deleter.doc);
  const { state } = colleague.view;
  const attributes = paragraphAttributes({ id: 'b', kind: 'operative', level: 0 });
  const again = state.schema.node('paragraph', attributes, [state.schema.text('Requests;')]);
  colleague.view.dispatch(state.tr.insert(state.doc.content.size, again));
  for (const _ of whole) meet(colleague.doc, deleter.doc);
  const there = ['a Decides;', 'c Urges;', 'd Notes.', 'b Requests;'];
  expect([lines(colleague), lines(deleter)]).toEqual([there, there]);
  deleter.undo.undo();
  meet(colleague.doc, deleter.doc);
  const both = [...there.slice(0, 3), 'b Requests;Requests;'];
  expect([lines(colleague), lines(deleter)]).toEqual([both, both]);
  end(colleague, deleter);
});

it('reads what is noted in the text as often for many letters as for few', () => {
  const read = [10, 100].map((count) => {
    const [mover, typist] = two();
    for (let nth = 0; nth < count; nth++) types(typist, 'b', 1 + ((nth * 7) % 8), nth % 2 ? 'XY' : 'Z');
    const words = lines(typist)[1];
    moves(mover, 'b', ['d']);
    const reading = vi.spyOn(textRoots(typist.doc).restored, 'entries');
    meet(mover.doc, typist.doc);
    expect(lines(typist)).toEqual(['a Decides;', 'c Urges;', 'd Notes.', words]);
    end(mover, typist);
    return reading.mock.calls.length;
  });
  expect(read[1]).toBe(read[0]);
});
