import { editText } from '@adref/shared/crdt';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { moveParagraph, moveParagraphBehind } from '../../../client/src/editor/move-paragraph.ts';
import { deleteParagraph, splitAtCaret } from '../../../client/src/editor/paragraph-commands.ts';
import { TextBinding } from '../../../client/src/editor/text-binding.ts';
import { pressedOrigin, TextUndo } from '../../../client/src/editor/text-undo.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { meet, textOf } from '../../shared/crdt/notation.ts';

it('ends quietly whether the document or the editor goes first', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const documentFirst of [true, false]) {
    const doc = new Y.Doc();
    const undo = new TextUndo(doc, new TextBinding(doc));
    if (documentFirst) doc.destroy();
    undo.destroy();
    if (!documentFirst) doc.destroy();
  }
  expect(said.mock.calls).toEqual([]);
  said.mockRestore();
});

const start = Y.encodeStateAsUpdate(textOf('{a}Decides;|{b}Requests;|{c}Urges;|{d}Notes.|'));
const lines = (who: Writer) => who.shown().map(({ id, text }) => `${id} ${text}`);
const whole = ['a Decides;', 'b Requests;', 'c Urges;', 'd Notes.'];
/** The position of a character in the text as the editor shows it. */
function caretIn(who: Writer, id: string, offset: number): void {
  who.view.state.doc.forEach((node, pos) => {
    if (node.attrs.id === id) who.select(pos + 1 + offset);
  });
}

it.each([
  ['the last to the beginning', 'd', [], ['d Notes.', 'a Decides;', 'b Requests;', 'c Urges;']],
  ['one up', 'c', ['a'], ['a Decides;', 'c Urges;', 'b Requests;', 'd Notes.']],
  ['the first to the end', 'a', ['d'], ['b Requests;', 'c Urges;', 'd Notes.', 'a Decides;']],
])('a paragraph that was moved goes back whole, and forth again: %s', (_, id, behind, moved) => {
  const amina = writer(copyOf(start, 5));
  moveParagraphBehind(id, behind)(amina.view.state, amina.view.dispatch);
  for (let time = 0; time < 3; time++) {
    expect(lines(amina)).toEqual(moved);
    amina.undo.undo();
    expect(lines(amina)).toEqual(whole);
    amina.undo.redo();
  }
  amina.undo.undo();
  // Nothing is left at the other place that a later change would bring to life.
  caretIn(amina, 'b', 8);
  amina.view.dispatch(amina.view.state.tr.insertText(' again'));
  expect(lines(amina)[1]).toBe('b Requests again;');
  amina.leave();
});

it('says when the last step was written that can be taken back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  try {
    const amina = writer(copyOf(start, 5));
    const types = (at: number) => {
      vi.setSystemTime(at);
      caretIn(amina, 'b', 8);
      amina.view.dispatch(amina.view.state.tr.insertText('!'));
    };
    expect(amina.undo.writtenAt).toBe(0);
    types(5_000);
    expect(amina.undo.writtenAt).toBe(5_000);
    // The same burst of typing, and another one.
    types(5_100);
    expect(amina.undo.writtenAt).toBe(5_100);
    // Yjs has a clock of its own.
    amina.undo.stopCapturing();
    types(9_000);
    expect(amina.undo.writtenAt).toBe(9_000);
    vi.setSystemTime(20_000);
    amina.undo.undo();
    expect(amina.undo.writtenAt).toBe(5_100);
    amina.undo.undo();
    expect(amina.undo.writtenAt).toBe(0);
    amina.leave();
  } finally {
    vi.useRealTimers();
  }
});

it('paragraphs that were joined are parted again by undo, and joined by redo', () => {
  const amina = writer(copyOf(start, 5));
  const brian = writer(copyOf(start, 6));
  caretIn(amina, 'c', 0);
  amina.view.dispatch(amina.view.state.tr.join(amina.view.state.selection.from - 1));
  const joined = ['a Decides;', 'b Requests;Urges;', 'd Notes.'];
  for (let time = 0; time < 3; time++) {
    meet(amina.doc, brian.doc);
    expect([lines(amina), lines(brian)]).toEqual([joined, joined]);
    amina.undo.undo();
    meet(amina.doc, brian.doc);
    expect([lines(amina), lines(brian)]).toEqual([whole, whole]);
    amina.undo.redo();
  }
  expect(amina.binding.mended + brian.binding.mended).toBe(0);
  amina.leave();
  brian.leave();
});

it.each([
  ['', 'an empty paragraph'],
  ['New;', 'a paragraph'],
])('the rest of a paragraph that was split goes back to it when a colleague has put “%s” between: %s', (words) => {
  const [amina, brian] = [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
  caretIn(amina, 'b', 3);
  splitAtCaret(amina.view.state, amina.view.dispatch);
  meet(amina.doc, brian.doc);
  const split = lines(amina);
  caretIn(brian, 'b', 3);
  splitAtCaret(brian.view.state, brian.view.dispatch);
  if (words !== '') brian.view.dispatch(brian.view.state.tr.insertText(words));
  meet(amina.doc, brian.doc);
  amina.undo.undo();
  meet(amina.doc, brian.doc);
  const without = (who: Writer) => lines(who).map((line) => line.replace(/^n\w+/, 'new'));
  const between = ['a Decides;', 'b Requests;', `new ${words}`, 'c Urges;', 'd Notes.'];
  expect([without(amina), without(brian)]).toEqual([between, between]);
  amina.undo.redo();
  meet(amina.doc, brian.doc);
  expect(without(brian)).toEqual(['a Decides;', 'b Req', `new ${words}`, 'new uests;', 'c Urges;', 'd Notes.']);
  brian.undo.undo();
  meet(amina.doc, brian.doc);
  expect([lines(amina), lines(brian)]).toEqual([split, split]);
  amina.undo.undo();
  meet(amina.doc, brian.doc);
  expect([lines(amina), lines(brian)]).toEqual([whole, whole]);
  for (const who of [amina, brian]) who.leave();
});

it('two moves one after the other, by keys, are undone one after the other', () => {
  const amina = writer(copyOf(start, 5));
  const steps = [lines(amina)];
  for (const step of [-1, -1, 1] as const) {
    caretIn(amina, 'c', 2);
    amina.undo.stopCapturing();
    moveParagraph(step)(amina.view.state, amina.view.dispatch);
    steps.push(lines(amina));
  }
  for (const before of steps.slice(0, -1).reverse()) {
    amina.undo.undo();
    expect(lines(amina)).toEqual(before);
  }
  for (const after of steps.slice(1)) {
    amina.undo.redo();
    expect(lines(amina)).toEqual(after);
  }
  amina.leave();
});

it.each([
  ['up', 'c', []],
  ['down', 'b', ['d']],
] as const)('what a colleague wrote in a paragraph that was moved %s goes back with it', (_, id, behind) => {
  const [amina, brian] = [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
  moveParagraphBehind(id, behind)(amina.view.state, amina.view.dispatch);
  meet(amina.doc, brian.doc);
  for (const [offset, words] of [
    [3, 'XX'],
    [0, 'And '],
  ] as const) {
    caretIn(brian, id, offset);
    brian.view.dispatch(brian.view.state.tr.insertText(words));
  }
  meet(amina.doc, brian.doc);
  const own = whole.find((line) => line.startsWith(id))?.slice(2) ?? '';
  const moved = lines(amina);
  amina.undo.undo();
  amina.undo.redo();
  meet(amina.doc, brian.doc);
  expect([lines(amina), lines(brian)]).toEqual([moved, moved]);
  amina.undo.undo();
  meet(amina.doc, brian.doc);
  const expected = whole.map((line) => (line.startsWith(id) ? `${id} And ${own.slice(0, 3)}XX${own.slice(3)}` : line));
  expect(lines(amina)).toEqual(expected);
  expect(lines(brian)).toEqual(expected);
  for (const who of [amina, brian]) who.leave();
});

it('what a colleague wrote between two moves of one step goes back with the paragraph', () => {
  const [amina, brian] = [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
  moveParagraphBehind('b', ['d'])(amina.view.state, amina.view.dispatch);
  meet(amina.doc, brian.doc);
  caretIn(brian, 'b', 3);
  brian.view.dispatch(brian.view.state.tr.insertText('XX'));
  meet(amina.doc, brian.doc);
  moveParagraphBehind('b', [])(amina.view.state, amina.view.dispatch);
  meet(amina.doc, brian.doc);
  expect(amina.undo.undoStack).toHaveLength(1);
  const [there, back] = [lines(amina), whole.map((line) => line.replace('b Req', 'b ReqXX'))];
  expect(there[0]).toBe('b ReqXXuests;');
  for (const expected of [back, there, back]) {
    if (expected === back) amina.undo.undo();
    else amina.undo.redo();
    meet(amina.doc, brian.doc);
    expect([lines(amina), lines(brian)]).toEqual([expected, expected]);
  }
  brian.undo.undo();
  meet(amina.doc, brian.doc);
  expect(lines(amina)).toEqual(whole);
  for (const who of [amina, brian]) who.leave();
});

it('words that a button has put into the text are undone and redone like typed ones', () => {
  const amina = writer(copyOf(start, 5));
  caretIn(amina, 'a', 7);
  amina.view.dispatch(amina.view.state.tr.insertText(' now'));
  const typed = lines(amina);
  amina.undo.stopCapturing();
  const paragraph = { id: 'e', kind: 'operative', level: 0, text: 'Welcomes;' } as const;
  const edits = [
    { kind: 'set', id: 'a', text: 'Decides at once;' },
    { kind: 'remove', id: 'c' },
    { kind: 'add', after: 'b', paragraph },
  ] as const;
  editText(amina.doc, edits, pressedOrigin);
  const written = ['a Decides at once;', 'b Requests;', 'e Welcomes;', 'd Notes.'];
  expect(lines(amina)).toEqual(written);
  amina.undo.undo();
  expect(lines(amina)).toEqual(typed);
  amina.undo.redo();
  expect(lines(amina)).toEqual(written);
  amina.undo.undo();
  amina.undo.undo();
  expect(lines(amina)).toEqual(whole);
  amina.leave();
});

it('a paragraph that a button has moved goes back to its place, with what a colleague wrote in it', () => {
  const [amina, brian] = [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
  const paragraph = { id: 'b', kind: 'operative', level: 0, text: 'Requests;' } as const;
  editText(
    amina.doc,
    [
      { kind: 'remove', id: 'b' },
      { kind: 'add', after: 'd', paragraph },
    ],
    pressedOrigin,
  );
  meet(amina.doc, brian.doc);
  expect(lines(brian).map((line) => line[0])).toEqual(['a', 'c', 'd', 'b']);
  caretIn(brian, 'b', 0);
  brian.view.dispatch(brian.view.state.tr.insertText('Also '));
  meet(amina.doc, brian.doc);
  amina.undo.undo();
  meet(amina.doc, brian.doc);
  const back = whole.map((line) => (line.startsWith('b') ? line.replace('b ', 'b Also ') : line));
  for (const who of [amina, brian]) expect(lines(who)).toEqual(back);
  for (const who of [amina, brian]) who.leave();
});

it('words that two deleted come back between their neighbours, although these went and came before', () => {
  const [amina, brian] = [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
  const deletes = (from: number, to: number) => {
    caretIn(amina, 'b', from);
    const { from: at } = amina.view.state.selection;
    amina.undo.stopCapturing();
    amina.view.dispatch(amina.view.state.tr.delete(at, at + to - from));
  };
  deletes(2, 5);
  amina.undo.undo();
  deletes(2, 3);
  deleteParagraph('b')(brian.view.state, brian.view.dispatch);
  meet(amina.doc, brian.doc);
  expect(lines(brian)[1]).toBe('b ue');
  brian.undo.undo();
  meet(amina.doc, brian.doc);
  expect(lines(amina)).toEqual(whole);
  // Whoever has the letter back has it once, whatever else is undone and done again.
  amina.undo.undo();
  meet(amina.doc, brian.doc);
  expect([lines(amina), lines(brian)]).toEqual([whole, whole]);
  brian.undo.redo();
  brian.undo.undo();
  meet(amina.doc, brian.doc);
  expect([lines(amina), lines(brian)]).toEqual([whole, whole]);
  for (const who of [amina, brian]) who.leave();
});

it('what two deleted and brought back in a moved paragraph is there once when the move is undone', () => {
  const [amina, brian, chidi] = [5, 6, 7].map((id) => writer(copyOf(start, id))) as [Writer, Writer, Writer];
  moveParagraphBehind('b', ['d'])(amina.view.state, amina.view.dispatch);
  meet(amina.doc, brian.doc);
  caretIn(brian, 'b', 3);
  brian.view.dispatch(brian.view.state.tr.insertText('XX'));
  meet(amina.doc, brian.doc);
  meet(brian.doc, chidi.doc);
  for (const who of [brian, chidi]) {
    caretIn(who, 'b', 3);
    const { from } = who.view.state.selection;
    who.undo.stopCapturing();
    who.view.dispatch(who.view.state.tr.delete(from, from + 2));
  }
  brian.undo.undo();
  meet(amina.doc, brian.doc);
  amina.undo.undo();
  meet(amina.doc, chidi.doc);
  chidi.undo.undo();
  meet(amina.doc, chidi.doc);
  meet(amina.doc, brian.doc);
  const back = whole.map((line) => line.replace('b Req', 'b ReqXX'));
  for (const who of [amina, brian, chidi]) {
    expect(lines(who)).toEqual(back);
    who.leave();
  }
});

it('what a colleague brought back of a moved paragraph does not come beside its own words when the move is undone', () => {
  const [amina, brian] = [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
  moveParagraphBehind('b', ['d'])(amina.view.state, amina.view.dispatch);
  meet(amina.doc, brian.doc);
  caretIn(brian, 'b', 3);
  const { from } = brian.view.state.selection;
  brian.view.dispatch(brian.view.state.tr.delete(from, from + 2));
  brian.undo.undo();
  meet(amina.doc, brian.doc);
  amina.undo.undo();
  meet(amina.doc, brian.doc);
  expect([lines(amina), lines(brian)]).toEqual([whole, whole]);
  for (const who of [amina, brian]) who.leave();
});
