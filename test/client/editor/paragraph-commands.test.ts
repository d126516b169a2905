import type { Node } from 'prosemirror-model';
import { type Command, EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { addWords, rewordParagraph } from '../../../client/src/editor/agreed-commands.ts';
import { asCut, asMoved, wholeParagraphs } from '../../../client/src/editor/cut-paragraphs.ts';
import { insertPasted } from '../../../client/src/editor/insert-pasted.ts';
import { moveParagraph, moveParagraphBehind } from '../../../client/src/editor/move-paragraph.ts';
import { selectWords } from '../../../client/src/editor/page-keys.ts';
import { type PageState, pageKey } from '../../../client/src/editor/page-state.ts';
import { addParagraph, shiftLevel, splitAtCaret } from '../../../client/src/editor/paragraph-commands.ts';
import { liveParagraph, paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';

const own = [
  { id: 'op1', kind: 'operative', level: 0, text: 'Calls upon States:' },
  { id: 'a', kind: 'subparagraph', level: 1, numbering: 'letter', text: 'To act;' },
  { id: 'i', kind: 'subparagraph', level: 2, numbering: 'roman', text: 'To act now;' },
  { id: 'b', kind: 'subparagraph', level: 1, numbering: 'letter', text: 'To report;' },
  { id: 'op2', kind: 'operative', level: 0, text: 'Decides.' },
] as const;

const notes = [
  { id: 'fn1', kind: 'footnote', level: 0, text: 'See resolution 76/72.' },
  { id: 'fn2', kind: 'footnote', level: 0, text: 'See A/79/100.' },
] as const;

const head = [
  { id: 'title', kind: 'title', level: 0, text: 'Safe passage at sea' },
  { id: 'enacting', kind: 'enacting', level: 0, text: 'The General Assembly,' },
] as const;

/** The rows of the text after a command with the caret in a paragraph; new ones as their kind, level and numbering. */
function after(
  command: Command,
  id: string,
  offset: number,
  from: readonly (typeof own | typeof notes | typeof head)[number][] = own,
): string[] {
  const doc = textSchema.node(
    'doc',
    null,
    from.map(({ text, ...rest }) => textSchema.node('paragraph', paragraphAttributes(rest), [textSchema.text(text)])),
  );
  let state = EditorState.create({ doc });
  let caret = 0;
  doc.forEach((node, pos) => {
    if (node.attrs.id === id) caret = pos + 1 + (offset < 0 ? node.content.size : offset);
  });
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, caret)));
  command(state, (tr) => {
    state = state.apply(tr);
  });
  const rows: string[] = [];
  state.doc.forEach((node) => {
    const { id: name, kind, level, numbering, text } = liveParagraph(node);
    rows.push(
      from.some((each) => each.id === name)
        ? name
        : [kind, level, numbering, text.trim()].filter((said) => said !== undefined && said !== '').join(' '),
    );
  });
  return rows;
}

it('what is typed over the whole text is the first paragraph’s, and no new one', () => {
  const typedOver: Command = (state, dispatch) => {
    selectWords(state, (tr) => dispatch?.(state.apply(tr).tr.insertText('Urges')));
    return true;
  };
  expect(after(typedOver, 'b', 3)).toEqual(['op1']);
});

describe('a new paragraph', () => {
  it('comes behind the sub-paragraphs of the one that it is added after, and takes none of them over', () => {
    expect(after(addParagraph('op1', false), 'op1', 0)).toEqual(['op1', 'a', 'i', 'b', 'operative 0', 'op2']);
    expect(after(addParagraph('a', false), 'op1', 0)).toEqual(['op1', 'a', 'i', 'subparagraph 1 letter', 'b', 'op2']);
    expect(after(addParagraph('i', false), 'op1', 0)).toEqual(['op1', 'a', 'i', 'subparagraph 2 roman', 'b', 'op2']);
  });

  it('is a heading below the title and a preambular paragraph below the formula, and neither title nor formula', () => {
    expect(after(addParagraph('title', false), 'title', 0, head)).toEqual(['title', 'heading 0', 'enacting']);
    expect(after(addParagraph('enacting', false), 'title', 0, head)).toEqual(['title', 'enacting', 'preambular 0']);
    expect(after(addParagraph('title', false), 'title', 0, head.slice(0, 1))).toEqual(['title', 'heading 0']);
    expect(after(splitAtCaret, 'title', -1, head)).toEqual(['title', 'heading 0', 'enacting']);
  });

  it('as an alternative stands beside the one that it is to replace', () => {
    expect(after(addParagraph('op1', true), 'op1', 0)).toEqual(['op1', 'operative 0', 'a', 'i', 'b', 'op2']);
  });

  it('is the first sub-paragraph where Enter is pressed at the end of one that has some', () => {
    expect(after(splitAtCaret, 'op1', -1)).toEqual(['op1', 'subparagraph 1 letter', 'a', 'i', 'b', 'op2']);
    expect(after(splitAtCaret, 'a', -1)).toEqual(['op1', 'a', 'subparagraph 2 roman', 'i', 'b', 'op2']);
    expect(after(splitAtCaret, 'b', -1)).toEqual(['op1', 'a', 'i', 'b', 'subparagraph 1 letter', 'op2']);
    expect(after(splitAtCaret, 'op2', -1)).toEqual(['op1', 'a', 'i', 'b', 'op2', 'operative 0']);
  });

  it('is like the one that is parted in its middle, or has it behind itself', () => {
    expect(after(splitAtCaret, 'op1', 10)).toEqual(['op1', 'operative 0 States:', 'a', 'i', 'b', 'op2']);
    expect(after(splitAtCaret, 'op1', 0)).toEqual(['operative 0', 'op1', 'a', 'i', 'b', 'op2']);
  });
});

describe('Tab on an addition', () => {
  it('makes it deeper, and counts each level as its sub-paragraphs count', () => {
    const page = new Plugin<PageState>({
      key: pageKey,
      state: {
        init: () => ({ input: { source: { draft: own } } }) as unknown as PageState,
        apply: (_tr, kept) => kept,
      },
    });
    const rows = [...own, { id: 'x', kind: 'operative', level: 0, text: 'To meet.' } as const];
    const doc = textSchema.node(
      'doc',
      null,
      rows.map(({ text, ...rest }) => textSchema.node('paragraph', paragraphAttributes(rest), [textSchema.text(text)])),
    );
    let state = EditorState.create({ doc, plugins: [page] });
    state = state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
    const seen = ([1, 1, -1, -1] as const).map((step) => {
      shiftLevel(step)(state, (tr) => {
        state = state.apply(tr);
      });
      const { kind, level, numbering } = liveParagraph(state.doc.lastChild as Node);
      return [kind, level, numbering];
    });
    expect(seen).toEqual([
      ['subparagraph', 1, 'letter'],
      ['subparagraph', 2, 'roman'],
      ['subparagraph', 1, 'letter'],
      ['operative', 0, undefined],
    ]);
  });
});

describe('agreed words', () => {
  it('come behind the selected paragraph and what belongs to it, or else behind the last of their kind', () => {
    const words = 'Welcomes the report;';
    const added = `operative 0 ${words}`;
    expect(after(addWords('n', 'op1', 'operative', words), 'op1', 0)).toEqual(['op1', 'a', 'i', 'b', added, 'op2']);
    expect(after(addWords('n', 'i', 'operative', words), 'op1', 0)).toEqual(['op1', 'a', 'i', 'b', added, 'op2']);
    expect(after(addWords('n', null, 'operative', words), 'op1', 0)).toEqual(['op1', 'a', 'i', 'b', 'op2', added]);
    const like = after(addWords('n', 'a', 'norm', words), 'op1', 0);
    expect(like).toEqual(['op1', 'a', 'i', `subparagraph 1 letter ${words}`, 'b', 'op2']);
  });

  it('take the place of a paragraph’s, where only what differs is touched', () => {
    const doc = textSchema.node('doc', null, [
      textSchema.node('paragraph', paragraphAttributes(own[4]), [textSchema.text('Decides to act.')]),
    ]);
    let state = EditorState.create({ doc });
    const steps: number[] = [];
    rewordParagraph('op2', 'Decides not to act.')(state, (tr) => {
      for (const map of tr.mapping.maps) {
        map.forEach((from, to, _start, end) => {
          steps.push(from, to, end);
        });
      }
      state = state.apply(tr);
    });
    expect(state.doc.textContent).toBe('Decides not to act.');
    expect(steps).toEqual([9, 9, 13]);
    expect(rewordParagraph('gone', 'x')(state)).toBe(false);
  });
});

describe('a paragraph that is moved', () => {
  it('takes its sub-paragraphs along, past the next one with its own', () => {
    expect(after(moveParagraph(1), 'op1', 3)).toEqual(['op2', 'op1', 'a', 'i', 'b']);
    expect(after(moveParagraph(-1), 'op2', 3)).toEqual(['op2', 'op1', 'a', 'i', 'b']);
    expect(after(moveParagraph(1), 'a', 0)).toEqual(['op1', 'b', 'a', 'i', 'op2']);
    expect(after(moveParagraph(-1), 'b', 0)).toEqual(['op1', 'b', 'a', 'i', 'op2']);
    expect(after(moveParagraph(1), 'b', 0)).toEqual(['op1', 'a', 'i', 'op2', 'b']);
  });

  it('stays where nothing is beyond it', () => {
    expect(after(moveParagraph(-1), 'op1', 0)).toEqual(['op1', 'a', 'i', 'b', 'op2']);
    expect(after(moveParagraph(1), 'op2', 0)).toEqual(['op1', 'a', 'i', 'b', 'op2']);
  });

  it('comes behind the one that it is dropped on', () => {
    expect(after(moveParagraphBehind('op2', ['of others', 'a']), 'op1', 0)).toEqual(['op1', 'a', 'op2', 'i', 'b']);
    expect(after(moveParagraphBehind('op2', []), 'op1', 0)).toEqual(['op2', 'op1', 'a', 'i', 'b']);
    expect(after(moveParagraphBehind('op1', ['i']), 'op1', 0)).toEqual(['op1', 'a', 'i', 'b', 'op2']);
  });

  it('never comes among the footnotes, and no footnote is moved', () => {
    const all = [...own, ...notes];
    const before = all.map(({ id }) => id);
    const stays = [
      [moveParagraph(1), 'op2'],
      [moveParagraph(-1), 'fn1'],
      [moveParagraph(-1), 'fn2'],
      [moveParagraph(1), 'fn1'],
      [moveParagraphBehind('fn2', []), 'op1'],
      [moveParagraphBehind('op2', ['fn2', 'fn1', 'op2']), 'op1'],
    ] as const;
    for (const [command, id] of stays) expect(after(command, id, 0, all)).toEqual(before);
    const last = ['op2', 'op1', 'a', 'i', 'b', 'fn1', 'fn2'];
    expect(after(moveParagraphBehind('op1', ['fn2', 'fn1', 'op2']), 'op1', 0, all)).toEqual(last);
  });
});

describe('a paragraph that is cut and pasted', () => {
  /** Cuts all words of a paragraph, and pastes them at the end of another one. */
  const moved: (from: string, to: string) => Command = (from, to) => (start, dispatch) => {
    let state = start;
    const select = (id: string, whole: boolean) => {
      let range: [number, number] = [0, 0];
      state.doc.forEach((node, pos) => {
        const end = pos + 1 + node.content.size;
        if (node.attrs.id === id) range = [whole ? pos + 1 : end, end];
      });
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, ...range)));
    };
    select(from, true);
    const cut = wholeParagraphs(state);
    state = state.apply(state.tr.deleteSelection());
    select(to, false);
    const paragraphs = cut.map(({ words }) => ({ words, rank: null }));
    // From a page of Adref words come as words to go on at the caret.
    const tr = insertPasted(state, asCut(state, { paragraphs, open: true, leftOut: [] }, cut));
    if (!tr) return false;
    const { doc } = asMoved(state, tr, cut);
    dispatch?.(start.tr.replaceWith(0, start.doc.content.size, doc.content));
    return true;
  };

  it('is the same one, and nothing is left of it in its place', () => {
    expect(after(moved('a', 'op2'), 'op1', 0)).toEqual(['op1', 'i', 'b', 'op2', 'a']);
    expect(after(moved('op2', 'op1'), 'op1', 0)).toEqual(['op1', 'op2', 'a', 'i', 'b']);
  });
});
