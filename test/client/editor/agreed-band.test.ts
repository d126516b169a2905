import { EditorState } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { type BandMark, bandBlock, withBands } from '../../../client/src/editor/agreed-band.ts';
import { paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';

const ids = ['P0', 'P1', 'P2'];
const state = EditorState.create({
  doc: textSchema.node(
    'doc',
    null,
    ids.map((id) =>
      textSchema.node(
        'paragraph',
        paragraphAttributes({ id, kind: 'operative', level: 0 }),
        textSchema.text('Decides'),
      ),
    ),
  ),
});
const mark = (standing: string): BandMark => ({ standing, word: standing });
const allNew = new Map(ids.map((id) => [id, mark('new')]));
const shown = (set: DecorationSet) => set.find().map(({ spec }) => `${spec.id} ${spec.standing}`);

/** A block between the editor's paragraphs, as far as it is marked. */
function block(paragraph: string) {
  const names = new Set<string>();
  const toggle = (name: string, on?: boolean) => {
    if (on) names.add(name);
    else names.delete(name);
    return on === true;
  };
  const dataset: Record<string, string> = { paragraph };
  return { dataset, names, classList: { toggle } as unknown as DOMTokenList };
}

describe('the band in the margin', () => {
  it('is beside what others add too, and goes where there is none', () => {
    const theirs = block('BOR-1');
    bandBlock(theirs, new Map([['BOR-1', mark('vote')]]));
    expect([theirs.names.size, theirs.dataset]).toEqual([
      1,
      { paragraph: 'BOR-1', agreed: 'vote', agreedWord: 'vote' },
    ]);
    bandBlock(theirs, new Map([['P1', mark('new')]]));
    expect([theirs.names.size, theirs.dataset]).toEqual([0, { paragraph: 'BOR-1' }]);
  });

  it('is beside the paragraphs that it is told of, and goes when it is told of none', () => {
    const told = new Map([...['P0', 'P2', 'gone'].map((id) => [id, mark('vote')] as const)]);
    const set = withBands(DecorationSet.empty, state.doc, told);
    expect(shown(set)).toEqual(['P0 vote', 'P2 vote']);
    expect(shown(withBands(set, state.doc, new Map()))).toEqual([]);
  });

  it('is drawn again beside the one paragraph that an answer is about', () => {
    const before = withBands(DecorationSet.empty, state.doc, allNew);
    const after = withBands(before, state.doc, new Map([...allNew, ['P1', mark('adapted')]]));
    expect(shown(after).toSorted()).toEqual(['P0 new', 'P1 adapted', 'P2 new']);
    // The editor draws a paragraph again where its decoration is not equal to the one before.
    const known = new Set(before.find().map(({ from, spec }) => JSON.stringify([from, spec])));
    const fresh = after.find().filter(({ from, spec }) => !known.has(JSON.stringify([from, spec])));
    expect(fresh.map(({ spec }) => spec.id)).toEqual(['P1']);
    expect(withBands(after, state.doc, new Map([...allNew, ['P1', mark('adapted')]]))).toBe(after);
  });

  it('moves along while one types, goes with its paragraph, and comes beside one that takes its place', () => {
    const typed = state.tr.insertText('xyz', 3);
    const moved = withBands(DecorationSet.empty, state.doc, allNew).map(typed.mapping, typed.doc);
    expect(withBands(moved, typed.doc, allNew)).toBe(moved);
    const split = typed.split(4, 1, [{ type: typed.doc.child(0).type, attrs: { id: 'P9' } }]);
    const there = withBands(moved.map(split.mapping, split.doc), split.doc, new Map([...allNew, ['P9', mark('vote')]]));
    expect(shown(there).toSorted()).toEqual(['P0 new', 'P1 new', 'P2 new', 'P9 vote']);
  });
});
