import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { paragraphIdsPlugin } from '../../../client/src/editor/paragraph-ids.ts';
import { paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';

const paragraph = (id: string | null, text: string) =>
  textSchema.node(
    'paragraph',
    { ...paragraphAttributes({ id: '', kind: 'operative', level: 0 }), id },
    text === '' ? [] : [textSchema.text(text)],
  );

/** The paragraphs of a text with these two, as id and words, after what a person does; a new id is a star. */
function after(change: (tr: Transaction) => Transaction): string[] {
  const doc = textSchema.node('doc', null, [paragraph('A', 'Calls upon States;'), paragraph('B', 'Decides.')]);
  const state = EditorState.create({ doc, plugins: [paragraphIdsPlugin()] });
  const now = state.apply(change(state.tr));
  const rows: string[] = [];
  const seen = new Set<unknown>();
  now.doc.forEach(({ attrs: { id }, textContent }) => {
    expect(typeof id).toBe('string');
    expect(seen.has(id)).toBe(false);
    seen.add(id);
    rows.push(`${id === 'A' || id === 'B' ? id : '*'} ${textContent}`);
  });
  return rows;
}
const sizeOfA = 'Calls upon States;'.length + 2;

describe('every paragraph has an id of its own', () => {
  it('a split keeps it with the first words, and a copy gets a new one, wherever it is put', () => {
    expect(after((tr) => tr.split(11))).toEqual(['A Calls upon', '*  States;', 'B Decides.']);
    const copy = paragraph('A', 'Calls upon States;');
    expect(after((tr) => tr.insert(tr.doc.content.size, copy))).toEqual([
      'A Calls upon States;',
      'B Decides.',
      '* Calls upon States;',
    ]);
    expect(after((tr) => tr.insert(sizeOfA, [paragraph(null, 'New.'), copy]))).toEqual([
      'A Calls upon States;',
      '* New.',
      '* Calls upon States;',
      'B Decides.',
    ]);
  });

  it('two that are joined have that of the first; where nothing is left of the first, that of the second', () => {
    expect(after((tr) => tr.join(sizeOfA))).toEqual(['A Calls upon States;Decides.']);
    expect(after((tr) => tr.delete(1, sizeOfA + 1))).toEqual(['B Decides.']);
    expect(after((tr) => tr.delete(1, sizeOfA + 4))).toEqual(['B ides.']);
    expect(after((tr) => tr.delete(6, sizeOfA + 4))).toEqual(['A Callsides.']);
  });
});
