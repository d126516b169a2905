import type { Take } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { comingDecisions } from '../../../client/src/desk/coming-decisions.ts';

const take = (paragraph: string, range: readonly [number, number] | null, text: string): Take => {
  const [from, to] = range ?? [null, null];
  return { draft: 0, paragraph, from, to, text, source: { kind: 'chair' }, time: '', by: 'chair' };
};

it('counts every decision among what becomes public, and says which of them a later one replaced', () => {
  const takes = [
    take('P1', [0, 3], 'shall'),
    take('P1', [0, 3], 'should'),
    take('P1', [8, 9], 'a'),
    take('P2', [0, 3], 'may'),
    take('P2', null, 'Everything otherwise'),
    take('P2', [0, 3], 'might'),
  ];
  expect(
    comingDecisions(takes).map(({ take: { text }, replaced }) => `${text}${replaced ? ', replaced' : ''}`),
  ).toEqual(['shall, replaced', 'should', 'a', 'may, replaced', 'Everything otherwise', 'might']);
});

it('takes the same places in two versions of a paragraph for two places', () => {
  const [first, second] = [1, 2].map((version) => ({
    ...take('N1', [0, 3], 'shall'),
    base: { party: 'KEN', version },
  }));
  if (!first || !second) throw new Error('There are no decisions');
  expect(comingDecisions([first, second, second]).map(({ replaced }) => replaced)).toEqual([false, true, false]);
});
