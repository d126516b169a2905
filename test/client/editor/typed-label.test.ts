import { plainLabels } from '@adref/shared/document';
import { Plugin } from 'prosemirror-state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { labelTypingPlugin } from '../../../client/src/editor/label-typing.ts';
import { type PageState, pageKey } from '../../../client/src/editor/page-state.ts';
import { splitAtCaret } from '../../../client/src/editor/paragraph-commands.ts';
import { positionOf } from '../../../client/src/editor/paragraph-position.ts';
import { typedLabel } from '../../../client/src/editor/typed-label.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { textOf } from '../../shared/crdt/notation.ts';

/** Where typing these words letter by letter first completes a label; null where it never does. */
function completed(words: string): string | null {
  for (let end = 1; end <= words.length; end++) {
    const found = typedLabel(words.slice(0, end));
    if (found) return words.slice(0, found.length);
  }
  return null;
}

it.each([
  ['(b) Faire rapport', '(b) '],
  ['b) to report', 'b) '],
  ['6 bis. Demande', '6 bis. '],
  ['5. Decides', '5. '],
  ['5 alt. Decides', '5 alt. '],
  ['5 alt 2 Decides', '5 alt 2 '],
  ['OP3bis Decides', 'OP3bis '],
  ['OP5 Decides', 'OP5 '],
  ['a. To report', 'a. '],
  ['i) To report', 'i) '],
  ['1.3 Decides', '1.3 '],
  ['ОП5 бис Постановляет', 'ОП5 бис '],
  ['б) представить', 'б) '],
  ['5 مكررا - تقرر', '5 مكررا - '],
  ['٥ - تقرر', '٥ - '],
  ['(أ) تقديم', '(أ) '],
  ['（一）报告', '（一）'],
])('is complete in %s as soon as nothing else can come of it', (words, label) => {
  expect(completed(words)).toBe(label);
});

it.each([
  '2019 was a year',
  '2019. Then',
  '5 million',
  '2.5 million people',
  '31 octobre',
  'Decides (b) to',
  'A/RES/76/19 is',
  'OP5 is kept',
])('is none in %s', (words) => {
  expect(completed(words)).toBeNull();
});

const draft = [
  { id: 'a', kind: 'operative', level: 0, text: 'Decides;' },
  { id: 'b', kind: 'operative', level: 0, text: 'Requests;' },
] as const;
const start = Y.encodeStateAsUpdate(textOf('{a}Decides;|{b}Requests;|'));

/** A writer with the caret in a new paragraph behind `a`. */
function drafter(
  table: readonly { readonly paragraph: string }[] = [],
  text: Uint8Array = start,
): {
  who: Writer;
  types: (words: string) => void;
  /** With an input method, which shows one after the other. */
  composes: (...words: string[]) => void;
} {
  const page = new Plugin<PageState>({
    key: pageKey,
    state: {
      init: () => ({ input: { source: { draft, table, labels: plainLabels } } }) as unknown as PageState,
      apply: (_tr, kept) => kept,
    },
  });
  let who: Writer | null = null;
  const labels = labelTypingPlugin({ separateUndo: () => who?.undo.stopCapturing() });
  who = writer(copyOf(text, 5), [page, labels]);
  const { view } = who;
  view.state.doc.forEach((node, pos) => {
    if (node.attrs.id === 'a') who?.select(pos + 1 + node.content.size);
  });
  const types = (words: string) => {
    for (const letter of words) {
      const { from, to } = view.state.selection;
      const typed = () => view.state.tr.insertText(letter, from, to);
      const taken = labels.props.handleTextInput?.call(labels, view, from, to, letter, typed);
      if (!taken) view.dispatch(typed());
    }
  };
  const composes = (...words: string[]) => {
    const begins = labels.props.handleDOMEvents?.compositionstart;
    begins?.call(labels, view, new Event('compositionstart') as CompositionEvent);
    let length = 0;
    for (const word of words) {
      const { from } = view.state.selection;
      view.dispatch(view.state.tr.insertText(word, from - length, from));
      length = word.length;
    }
    view.dispatch(view.state.tr.setMeta(pageKey, { thaw: true }));
  };
  return { who, types, composes };
}
const second = ({ view, shown }: Writer) => {
  const { kind, level, numbering, alternativeTo, text } = shown()[1] ?? {};
  return [kind, level, numbering, alternativeTo, text, view.state.selection.$head.parentOffset];
};

it('goes out of the words of a new paragraph, and one undo brings it back for good', () => {
  const { who, types } = drafter();
  splitAtCaret(who.view.state, who.view.dispatch);
  who.undo.stopCapturing();
  types('(b) ');
  expect(second(who)).toEqual(['subparagraph', 1, 'letter', undefined, '', 0]);
  who.undo.undo();
  expect(second(who)).toEqual(['operative', 0, undefined, undefined, '(b) ', 4]);
  types('x');
  who.view.dispatch(who.view.state.tr.delete(who.view.state.selection.from - 2, who.view.state.selection.from));
  types(' To report');
  expect(second(who)).toEqual(['operative', 0, undefined, undefined, '(b) To report', 13]);
  const colleague = copyOf(Y.encodeStateAsUpdate(who.doc), 6);
  const other = writer(colleague);
  expect(other.shown()).toEqual(who.shown());
  other.leave();
  who.leave();
});

it('says that a paragraph is an alternative to the one before it, and stays where that is another one', () => {
  for (const [words, instead, text] of [
    ['1 alt. Notes', 'a', 'Notes'],
    ['2 alt. Notes', undefined, '2 alt. Notes'],
    ['1 bis. Notes', undefined, 'Notes'],
  ]) {
    const { who, types } = drafter();
    splitAtCaret(who.view.state, who.view.dispatch);
    types(words ?? '');
    expect(second(who).slice(0, 5)).toEqual(['operative', 0, undefined, instead, text]);
    who.leave();
  }
});

it('stays in the words of a paragraph of the draft, and of one that is tabled', () => {
  const { who, types } = drafter();
  who.select(1);
  types('(b) ');
  expect(who.shown()[0]?.text).toBe('(b) Decides;');
  who.leave();
  const table: { paragraph: string }[] = [];
  const other = drafter(table);
  splitAtCaret(other.who.view.state, other.who.view.dispatch);
  table.push({ paragraph: other.who.shown()[1]?.id ?? '' });
  other.types('(b) ');
  expect(other.who.shown()[1]?.text).toBe('(b) ');
  other.who.leave();
});

it.each([
  [
    ['(b)', '(b) '],
    ['subparagraph', 1, 'letter', undefined, '', 0],
  ],
  [
    ['1 bis. No', '1 bis. Notes'],
    ['operative', 0, undefined, undefined, 'Notes', 5],
  ],
  [['（一）'], ['subparagraph', 1, 'letter', undefined, '', 0]],
  [['bis'], ['operative', 0, undefined, undefined, 'bis', 3]],
])('is read when it has been composed: %s', (words, expected) => {
  const { who, composes } = drafter();
  splitAtCaret(who.view.state, who.view.dispatch);
  who.undo.stopCapturing();
  composes(...words);
  expect(second(who)).toEqual(expected);
  who.undo.undo();
  if (expected[4] !== words.at(-1)) expect(second(who)[4]).toBe(words.at(-1));
  // What is composed behind words that are there already reads nothing of these.
  composes('x');
  expect(second(who)[0]).toBe('operative');
  who.leave();
});

it('is read where the space alone is composed, or typed behind what was', () => {
  for (const last of ['types', 'composes'] as const) {
    const drafting = drafter();
    splitAtCaret(drafting.who.view.state, drafting.who.view.dispatch);
    drafting.composes('1');
    drafting.composes(' ', ' bis', ' bis.');
    drafting[last](' ');
    expect(second(drafting.who).slice(0, 5)).toEqual(['operative', 0, undefined, undefined, '']);
    drafting.who.leave();
  }
});

it('takes a paragraph out from among sub-paragraphs, behind those that come after it', () => {
  const text = textOf('{a}Decides;|{b}Requests:|{c}To report;|{d}To meet;|{e}Thanks.|');
  const { who, types } = drafter([], Y.encodeStateAsUpdate(text));
  const { view } = who;
  const made = { kind: 'subparagraph', level: 1, numbering: 'letter' };
  for (const id of ['c', 'd']) {
    const place = positionOf(view.state.doc, id);
    if (place) view.dispatch(view.state.tr.setNodeMarkup(place.pos, null, { ...place.node.attrs, ...made }));
  }
  const end = positionOf(view.state.doc, 'c');
  who.select((end?.pos ?? 0) + (end?.node.nodeSize ?? 0) - 1);
  splitAtCaret(view.state, view.dispatch);
  types('6 bis. ');
  const words = () => who.shown().map(({ kind, text }) => `${kind === 'subparagraph' ? '  ' : ''}${text}`);
  const out = (welcomes: string) => ['Decides;', 'Requests:', '  To report;', '  To meet;', welcomes, 'Thanks.'];
  expect(words()).toEqual(out(''));
  who.undo.undo();
  expect(words()).toEqual(['Decides;', 'Requests:', '  To report;', '  6 bis. ', '  To meet;', 'Thanks.']);
  who.undo.redo();
  types('Welcomes');
  expect(words()).toEqual(out('Welcomes'));
  const { parent, parentOffset } = view.state.selection.$head;
  expect([parent.textContent, parentOffset]).toEqual(['Welcomes', 8]);
  const colleague = writer(copyOf(Y.encodeStateAsUpdate(who.doc), 6));
  expect(colleague.shown()).toEqual(who.shown());
  colleague.leave();
  who.leave();
});
