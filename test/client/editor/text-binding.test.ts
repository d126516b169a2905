import { editText, readLiveText, textRoots } from '@adref/shared/crdt';
import { Plugin, type Transaction } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { moveParagraphBehind } from '../../../client/src/editor/move-paragraph.ts';
import { addParagraph, deleteParagraph, splitAtCaret } from '../../../client/src/editor/paragraph-commands.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { meet, notationOf, textOf } from '../../shared/crdt/notation.ts';

/** Two at one text; what one does reaches the other when they meet. */
let amina: Writer;
let brian: Writer;
/** What Brian's editor was made to show. */
let shown: Transaction[];

beforeEach(() => {
  const start = Y.encodeStateAsUpdate(textOf('{a}Decides to act;|{b}Requests the Chair to report;|{c}Urges all;|'));
  shown = [];
  const watch = new Plugin({ state: { init: () => null, apply: (tr) => void shown.push(tr) } });
  amina = writer(copyOf(start, 5));
  brian = writer(copyOf(start, 6), [watch]);
});
afterEach(() => {
  expect(amina.binding.mended + brian.binding.mended).toBe(0);
  amina.leave();
  brian.leave();
});

const meetAll = () => meet(amina.doc, brian.doc);
const words = (who: Writer) => who.shown().map(({ text }) => text);
const type = (who: Writer, text: string) => who.view.dispatch(who.view.state.tr.insertText(text));
/** Position of an offset in a paragraph. */
function at(who: Writer, id: string, offset: number): number {
  let found = -1;
  who.view.state.doc.forEach((node, pos) => {
    if (node.attrs.id === id) found = pos + 1 + offset;
  });
  return found;
}
/** Paragraph and offset of the caret. */
const caret = ({ view }: Writer) => [
  view.state.selection.$head.parent.attrs.id,
  view.state.selection.$head.parentOffset,
];
/** How many positions of the document the steps of what was shown replaced and put in. */
const touched = () =>
  shown
    .flatMap(({ steps }) => steps)
    .reduce((sum, step) => {
      step.getMap().forEach((from, to, start, end) => {
        sum += to - from + end - start;
      });
      return sum;
    }, 0);

describe('a paragraph that a colleague moves while one types in it', () => {
  it.each([
    ['up', 'b', []],
    ['down', 'a', ['c']],
    ['to the end', 'b', ['c']],
  ] as const)('%s takes the caret along', (_, id, behind) => {
    const before = words(amina)[id === 'a' ? 0 : 1] ?? '';
    amina.select(at(amina, id, 7));
    type(amina, 'x');
    meetAll();
    brian.select(at(brian, 'c', 2));
    type(brian, '!');
    moveParagraphBehind(id, behind)(brian.view.state, brian.view.dispatch);
    meetAll();
    expect(caret(amina)).toEqual([id, 8]);
    type(amina, 'w');
    meetAll();
    const text = amina.shown();
    expect(text.find((one) => one.id === id)?.text).toBe(`${before.slice(0, 7)}xw${before.slice(7)}`);
    expect(text).toHaveLength(3);
    expect(brian.shown()).toEqual(text);
  });
});

describe('what a colleague does is shown', () => {
  it('as the letter that was typed, and nothing else', () => {
    amina.select(at(amina, 'b', 8));
    type(amina, 'x');
    meetAll();
    expect(words(brian)).toEqual(['Decides to act;', 'Requestsx the Chair to report;', 'Urges all;']);
    expect(touched()).toBe(1);
  });

  it.each<[string, () => void, number]>([
    [
      'the end of one paragraph and the beginning of the next, of a split',
      () => {
        amina.select(at(amina, 'b', 8));
        splitAtCaret(amina.view.state, amina.view.dispatch);
      },
      2,
    ],
    ['the same two, of a join', () => void amina.view.dispatch(amina.view.state.tr.join(at(amina, 'b', -1))), 2],
    ['the paragraph that was added', () => void addParagraph('a', false)(amina.view.state, amina.view.dispatch), 2],
    [
      'the first letters of the text',
      () => {
        amina.select(1);
        type(amina, 'It d');
      },
      4,
    ],
    [
      'a paragraph before all others',
      () =>
        editText(
          amina.doc,
          [{ kind: 'add', after: null, paragraph: { id: 'z', kind: 'plain', level: 0, text: 'Z' } }],
          'server',
        ),
      3,
    ],
  ])('as %s', (_what, act, size) => {
    act();
    meetAll();
    expect(brian.shown()).toEqual(readLiveText(amina.doc).paragraphs);
    expect(touched()).toBe(size);
  });

  it('without moving the own caret from its words', () => {
    brian.select(at(brian, 'b', 8));
    amina.select(at(amina, 'b', 0));
    type(amina, 'Also ');
    splitAtCaret(amina.view.state, amina.view.dispatch);
    amina.select(1);
    splitAtCaret(amina.view.state, amina.view.dispatch);
    meetAll();
    const [id, offset] = caret(brian);
    expect(
      brian
        .shown()
        .find((one) => one.id === id)
        ?.text.slice(0, offset),
    ).toBe('Requests');
  });

  it('with the caret in front of what is put in at the same place', () => {
    brian.select(at(brian, 'b', 8));
    amina.select(at(amina, 'b', 8));
    type(amina, ' kindly');
    meetAll();
    expect(caret(brian)).toEqual(['b', 8]);
  });
});

describe('two at once', () => {
  it('who split the same paragraph at one place double nothing, and both undone it is one again', () => {
    for (const who of [amina, brian]) {
      who.select(at(who, 'b', 8));
      splitAtCaret(who.view.state, who.view.dispatch);
    }
    meetAll();
    expect(words(amina)).toEqual(['Decides to act;', 'Requests', '', ' the Chair to report;', 'Urges all;']);
    amina.undo.undo();
    brian.undo.undo();
    meetAll();
    expect(words(amina)).toEqual(['Decides to act;', 'Requests the Chair to report;', 'Urges all;']);
    expect(words(brian)).toEqual(words(amina));
  });

  it('one who types in a paragraph that the other removes finds the words there, alone, and the paragraph again', () => {
    amina.select(at(amina, 'b', 8));
    type(amina, ' kindly');
    deleteParagraph('b')(brian.view.state, brian.view.dispatch);
    meetAll();
    expect(words(amina)).toEqual(['Decides to act;', ' kindly', 'Urges all;']);
    expect(words(brian)).toEqual(words(amina));
  });

  it('who bring the same paragraph back leave one beginning of it', () => {
    for (const who of [amina, brian]) who.view.dispatch(who.view.state.tr.join(at(who, 'b', -1)));
    meetAll();
    for (const who of [amina, brian]) who.undo.undo();
    meetAll();
    meetAll();
    expect(readLiveText(amina.doc)).toMatchObject({ faults: 0 });
    expect(words(amina)).toEqual(['Decides to act;', 'Requests the Chair to report;', 'Urges all;']);
  });
});

describe('typing', () => {
  it('writes one small change, however long the text is', () => {
    const sizes: number[] = [];
    amina.doc.on('update', (update: Uint8Array) => sizes.push(update.length));
    amina.select(at(amina, 'b', 8));
    for (const letter of 'kindly') type(amina, letter);
    expect(Math.max(...sizes)).toBeLessThan(30);
  });

  it('keeps what is typed at the end of a paragraph in it, whatever is put behind it', () => {
    amina.select(at(amina, 'a', 15));
    type(amina, ' now');
    addParagraph('a', false)(brian.view.state, brian.view.dispatch);
    type(brian, 'Added');
    meetAll();
    expect(words(amina).slice(0, 2)).toEqual(['Decides to act; now', 'Added']);
  });

  it('lets no character in that a text may not hold, and leaves the others', () => {
    amina.select(at(amina, 'b', 8));
    type(amina, '\u202e kind\u0007ly 🕊\n');
    expect(words(amina)[1]).toBe('Requests kindly 🕊 the Chair to report;');
    expect(readLiveText(amina.doc).paragraphs[1]?.text).toBe(words(amina)[1]);
  });

  it('splits with two marks, joins by taking them away', () => {
    amina.select(at(amina, 'a', 7));
    splitAtCaret(amina.view.state, amina.view.dispatch);
    expect(notationOf(amina.doc)).toMatch(/^\{a\}Decides\/\{\w+<a\} to act;\|/);
    amina.view.dispatch(amina.view.state.tr.join(at(amina, 'a', 8)));
    expect(notationOf(amina.doc)).toMatch(/^\{a\}Decides to act;\|\{b\}/);
  });

  it('in a text without any marker gives its words one before a paragraph is put among them', () => {
    const doc = new Y.Doc();
    textRoots(doc).words.insert(0, 'Decides;');
    const alone = writer(doc);
    addParagraph('start', false)(alone.view.state, alone.view.dispatch);
    type(alone, 'Urges;');
    expect(readLiveText(doc).paragraphs.map(({ text }) => text)).toEqual(['Decides;', 'Urges;']);
    expect(alone.shown()).toEqual(readLiveText(doc).paragraphs);
    alone.leave();
  });
});

describe('undo', () => {
  it('of a split puts the caret where it was, and the next words there', () => {
    amina.select(at(amina, 'b', 8));
    splitAtCaret(amina.view.state, amina.view.dispatch);
    amina.undo.undo();
    type(amina, 'QQQ');
    expect(words(amina)[1]).toBe('RequestsQQQ the Chair to report;');
  });

  it.each([
    ['undo', 'undo', 'redo', 'undo', 'undo'],
    ['undo', 'redo', 'undo', 'redo', 'undo', 'undo'],
    ['undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'undo'],
  ] as const)('keeps the caret in the paragraph of the change: %s %s %s …', (...steps) => {
    amina.select(at(amina, 'b', 8));
    type(amina, ' kindly');
    amina.undo.stopCapturing();
    splitAtCaret(amina.view.state, amina.view.dispatch);
    amina.undo.stopCapturing();
    amina.view.dispatch(amina.view.state.tr.join(at(amina, 'b', 15) + 1));
    amina.undo.stopCapturing();
    amina.select(at(amina, 'c', 3));
    for (const step of steps) {
      amina.undo[step]();
      const { $head } = amina.view.state.selection;
      const index = $head.index(0);
      expect([1, 2]).toContain(index);
    }
    const before = words(amina).slice(2);
    type(amina, '!');
    expect(words(amina).slice(0, 3).join('')).toContain('!');
    expect(before).toContain('Urges all;');
  });

  it('of an added paragraph without words takes that away and nothing else', () => {
    amina.select(at(amina, 'a', 7));
    type(amina, ' now');
    amina.undo.stopCapturing();
    addParagraph('a', false)(amina.view.state, amina.view.dispatch);
    amina.undo.undo();
    expect(words(amina)).toEqual(['Decides now to act;', 'Requests the Chair to report;', 'Urges all;']);
    amina.undo.redo();
    expect(words(amina)).toEqual(['Decides now to act;', '', 'Requests the Chair to report;', 'Urges all;']);
  });

  it('of a paragraph in which a colleague has written leaves the colleague’s words in it', () => {
    addParagraph('a', false)(amina.view.state, amina.view.dispatch);
    type(amina, 'Mine');
    meetAll();
    const added = brian.shown()[1]?.id ?? '';
    brian.select(at(brian, added, 4));
    type(brian, ' and theirs');
    meetAll();
    amina.undo.undo();
    meetAll();
    expect(words(brian)).toEqual(['Decides to act;', ' and theirs', 'Requests the Chair to report;', 'Urges all;']);
  });

  it('by two who deleted the same words brings them back once', () => {
    for (const who of [amina, brian]) who.view.dispatch(who.view.state.tr.delete(at(who, 'b', 0), at(who, 'b', 8)));
    meetAll();
    amina.undo.undo();
    brian.undo.undo();
    meetAll();
    meetAll();
    expect(words(amina)[1]).toBe('Requests the Chair to report;');
    expect(words(brian)[1]).toBe(words(amina)[1]);
  });

  it('does not take the same letters, typed again, for those that it brings back', () => {
    amina.view.dispatch(amina.view.state.tr.delete(at(amina, 'b', 0), at(amina, 'b', 8)));
    meetAll();
    brian.select(at(brian, 'b', 0));
    type(brian, 'Requests');
    meetAll();
    amina.undo.undo();
    expect(words(amina)[1]).toContain('RequestsRequests');
  });
});
