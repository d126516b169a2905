import { afterEach, expect, it } from 'vitest';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { meet } from '../../shared/crdt/notation.ts';
import { deletes, lines, moves, start, types } from './two-writers.ts';

/* What three of one party do at once where a paragraph is moved, and the move is undone. */

let all: Writer[] = [];
const three = () => {
  all = [5, 6, 7].map((client) => writer(copyOf(start, client)));
  return all as [Writer, Writer, Writer];
};
/** Everybody has everything, also what they bring along. */
function exchange(): void {
  for (let round = 0; round < 3; round++)
    for (const one of all) for (const other of all) if (one !== other) meet(one.doc, other.doc);
}
function all3(): string[] {
  const [first, ...others] = all.map(lines);
  for (const other of others) expect(other).toEqual(first);
  for (const one of all) expect(one.binding.mended).toBe(0);
  return first ?? [];
}
afterEach(() => {
  for (const one of all) one.leave();
});

it('words that came back with the paragraph do not come a second time where it was', () => {
  const [mover, colleague, deleter] = three();
  moves(mover, 'b', ['d']);
  moves(colleague, 'b', ['d']);
  meet(mover.doc, deleter.doc);
  deletes(deleter, 'b', 1, 4);
  mover.undo.undo();
  exchange();
  deleter.undo.undo();
  exchange();
  expect(all3()).toEqual(['a Decides;', 'b Requests;', 'c Urges;', 'd Notes.']);
});

it('what is typed in the first paragraph while it is moved stays its own when another one comes first', () => {
  const [mover, typist, colleague] = three();
  moves(colleague, 'b', ['d']);
  meet(colleague.doc, typist.doc);
  types(typist, 'a', 8, '!');
  moves(mover, 'a', ['b']);
  meet(mover.doc, typist.doc);
  colleague.undo.undo();
  exchange();
  expect(all3()).toEqual(['b Requests;', 'a Decides;!', 'c Urges;', 'd Notes.']);
});

it('what two type at the end of a paragraph comes along with it', () => {
  const [mover, typist, colleague] = three();
  moves(mover, 'b', ['d']);
  exchange();
  types(typist, 'b', 9, '!');
  types(colleague, 'b', 9, '?');
  meet(typist.doc, colleague.doc);
  mover.undo.undo();
  exchange();
  expect(all3().map((line) => line.replace('?!', '!?'))).toEqual([
    'a Decides;',
    'b Requests;!?',
    'c Urges;',
    'd Notes.',
  ]);
});

it.each(['a', 'd'])(
  'a paragraph that comes before the one that goes back to its place takes none of its words (%s)',
  (id) => {
    const [mover, colleague] = three();
    moves(mover, 'b', ['c']);
    moves(colleague, id, id === 'a' ? ['b'] : ['a']);
    mover.undo.undo();
    exchange();
    expect(all3().toSorted()).toEqual(['a Decides;', 'b Requests;', 'c Urges;', 'd Notes.']);
  },
);

it('what was deleted while its paragraph was moved, and brought back there, goes back with it', () => {
  const [mover, deleter] = three();
  moves(mover, 'b', ['d']);
  deletes(deleter, 'b', 1, 4);
  exchange();
  deleter.undo.undo();
  exchange();
  expect(all3()).toEqual(['a Decides;', 'c Urges;', 'd Notes.', 'b Requests;']);
  mover.undo.undo();
  exchange();
  expect(all3()).toEqual(['a Decides;', 'b Requests;', 'c Urges;', 'd Notes.']);
});
