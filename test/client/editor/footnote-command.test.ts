import { noteMark, withoutNoteMarks } from '@adref/shared/document';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { addFootnote, keepNotesApart } from '../../../client/src/editor/footnote-command.ts';
import { splitAtCaret } from '../../../client/src/editor/paragraph-commands.ts';
import { liveParagraphs, paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';

const [m1, m2] = [noteMark('fn-1'), noteMark('fn-2')];
const own = [
  { id: 'P1', kind: 'operative', level: 0, text: `One${m1} two` },
  { id: 'P2', kind: 'operative', level: 0, text: `Three${m2}` },
  { id: 'fn-1', kind: 'footnote', level: 0, text: 'first' },
  { id: 'fn-2', kind: 'footnote', level: 0, text: 'second' },
] as const;

function opened(paragraphs: readonly (typeof own)[number][], id: string, offset: number): EditorState {
  const doc = textSchema.node(
    'doc',
    null,
    paragraphs.map(({ text, ...rest }) =>
      textSchema.node('paragraph', paragraphAttributes(rest), [textSchema.text(text)]),
    ),
  );
  let caret = 0;
  doc.forEach((node, pos) => {
    if (node.attrs.id === id) caret = pos + 1 + offset;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
}

/** The paragraphs with their marks as `⟨id⟩`, a new note's as `⟨new⟩`, and where the caret is. */
function shown(state: EditorState): { rows: string[]; caret: string } {
  const name = (id: string) => (own.some((one) => one.id === id) ? id : 'new');
  const rows = liveParagraphs(state.doc).map(
    ({ id, text }) => `${name(id)}: ${withoutNoteMarks(text, (note) => `⟨${name(note)}⟩`)}`,
  );
  return { rows, caret: name(state.selection.$head.parent.attrs.id) };
}

function after(state: EditorState, id: string): EditorState | null {
  let next: EditorState | null = null;
  addFootnote(id)(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

describe('a new footnote', () => {
  it('has its mark at the caret and its note behind the one that is called before it', () => {
    const next = after(opened(own, 'P1', 6), 'P1');
    expect(next && shown(next)).toEqual({
      rows: ['P1: One⟨fn-1⟩ ⟨new⟩two', 'P2: Three⟨fn-2⟩', 'fn-1: first', 'new: ', 'fn-2: second'],
      caret: 'new',
    });
  });

  it('comes before all others where none is called before it, and at the end of a text without any', () => {
    const next = after(opened(own, 'P1', 0), 'P1');
    expect(next && shown(next).rows.slice(2)).toEqual(['new: ', 'fn-1: first', 'fn-2: second']);
    const bare = own.slice(0, 2);
    const first = after(opened(bare, 'P1', 0), 'P2');
    expect(first && shown(first).rows).toEqual(['P1: One⟨fn-1⟩ two', 'P2: Three⟨fn-2⟩⟨new⟩', 'new: ']);
  });

  it('is not called in a note, which Enter does not part', () => {
    const state = opened(own, 'fn-1', 2);
    expect(addFootnote('fn-1')(state)).toBe(false);
    let next = state;
    expect(
      splitAtCaret(state, (tr) => {
        next = state.apply(tr);
      }),
    ).toBe(true);
    expect(next.doc.childCount).toBe(4);
  });
});

describe('a footnote with words', () => {
  it('runs into no other paragraph, and none into it', () => {
    const kept = [
      ['fn-1', 0, -1, true],
      ['fn-2', 0, -1, true],
      ['P2', own[1].text.length, 1, true],
      ['fn-1', 5, 1, true],
      ['fn-1', 1, -1, false],
      ['fn-2', 6, 1, false],
      ['P2', 0, -1, false],
      ['P1', own[0].text.length, 1, false],
    ] as const;
    for (const [id, offset, step, stays] of kept) expect(keepNotesApart(step)(opened(own, id, offset))).toBe(stays);
    const selected = opened(own, 'fn-1', 0);
    const { tr, doc } = selected;
    const words = selected.apply(
      tr.setSelection(TextSelection.create(doc, selected.selection.from, tr.selection.from + 2)),
    );
    expect(keepNotesApart(-1)(words)).toBe(false);
  });
});
