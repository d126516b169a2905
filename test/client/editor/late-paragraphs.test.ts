import type { LiveParagraph } from '@adref/shared/document';
import { expect, it } from 'vitest';
import { lateParagraphs } from '../../../client/src/editor/late-paragraphs.ts';

const text = (words: Record<string, string>): LiveParagraph[] =>
  Object.entries(words).map(([id, said]) => ({ id, kind: 'operative', level: 0, text: said }));
const late = (...texts: [Record<string, string>, Record<string, string>, Record<string, string>]) => {
  const [frozen, typed, open] = texts.map(text) as [LiveParagraph[], LiveParagraph[], LiveParagraph[]];
  return lateParagraphs(frozen, typed, open).map(({ paragraph: { id }, behind, before, after }) => ({
    id,
    behind,
    before,
    after,
  }));
};

it('offers nothing of a round of which the server has everything', () => {
  const same = { A: 'one two', B: 'three' };
  expect(late(same, same, { A: 'one two again', C: 'new' })).toEqual([]);
});

it('carries what was typed late over to what the open text says by now', () => {
  expect(late({ A: 'States should act' }, { A: 'States shall act' }, { A: 'All States should act now' })).toEqual([
    { id: 'A', behind: null, before: 'All States should act now', after: 'All States shall act now' },
  ]);
});

it('offers the paragraph as it was typed where the same words have changed', () => {
  expect(late({ A: 'States should act' }, { A: 'States shall act' }, { A: 'States must act' })).toEqual([
    { id: 'A', behind: null, before: 'States must act', after: 'States shall act' },
  ]);
});

it('offers nothing that the open text says already', () => {
  expect(late({ A: 'States should act' }, { A: 'States shall act' }, { A: 'States shall act' })).toEqual([]);
});

it('brings a new paragraph behind the nearest that the open text has, and takes one out that was taken out', () => {
  expect(
    late({ A: 'one', B: 'two', C: 'three' }, { A: 'one', N: 'new', C: 'three' }, { A: 'one', B: 'two', C: 'three' }),
  ).toEqual([
    { id: 'N', behind: 'A', before: null, after: 'new' },
    { id: 'B', behind: null, before: 'two', after: null },
  ]);
});
