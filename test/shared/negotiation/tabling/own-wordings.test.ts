import { ownWordings } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { operatives } from '../../rolling/notation.ts';

const draft = operatives('Calls upon States', 'Decides to meet');

it('takes a draft paragraph emptied of all words for deleted, like one that is gone', () => {
  const emptied = draft.map((paragraph) => (paragraph.id === 'p1' ? { ...paragraph, text: ' ' } : paragraph));
  expect(ownWordings('KEN', draft, emptied)).toEqual([{ party: 'KEN', paragraph: 'p1', text: null }]);
  expect(ownWordings('KEN', draft, draft.slice(1))).toEqual([{ party: 'KEN', paragraph: 'p1', text: null }]);
});

it('takes a paragraph that has no words in the draft for no deletion when it has none', () => {
  const blank = operatives(' ', 'Decides to meet');
  const own = blank.map((paragraph) => (paragraph.id === 'p1' ? { ...paragraph, text: '' } : paragraph));
  expect(ownWordings('KEN', blank, own)).toEqual([{ party: 'KEN', paragraph: 'p1', text: '' }]);
});

it('leaves out an addition without words', () => {
  const blank = { id: 'x', kind: 'operative', level: 0, text: ' ' } as const;
  expect(ownWordings('KEN', draft, [...draft, blank])).toEqual([]);
});
