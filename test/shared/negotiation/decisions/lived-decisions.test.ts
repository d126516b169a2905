import { bracketThere, livedDecisions, redactState, type Take } from '@adref/shared/negotiation';
import { combinedWords, elementaryChanges } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { table } from '../commands.ts';
import { member, Round } from '../round.ts';

const take = (paragraph: string, range: readonly [number, number] | null, text: string): Take => {
  const [from, to] = range ?? [null, null];
  return { draft: 0, paragraph, from, to, text, source: { kind: 'chair' }, time: '', by: 'chair' };
};

const said = (takes: readonly Take[]) =>
  livedDecisions(takes).map(({ text, replaced }) => `${text}${replaced ? ', replaced' : ''}`);

it('keeps every decision, and says which of them a later one replaced', () => {
  const takes = [
    take('P1', [0, 3], 'shall'),
    take('P1', [0, 3], 'should'),
    take('P1', [8, 9], 'a'),
    take('P2', [0, 3], 'may'),
    take('P2', null, 'Everything otherwise'),
    take('P2', [0, 3], 'might'),
  ];
  expect(said(takes)).toEqual(['shall, replaced', 'should', 'a', 'may, replaced', 'Everything otherwise', 'might']);
});

it('takes one on words around it for one in its place, and one beside it or in it for another', () => {
  expect(said([take('P1', [4, 8], 'inner'), take('P1', [2, 10], 'outer')])).toEqual(['inner, replaced', 'outer']);
  expect(said([take('P1', [2, 10], 'outer'), take('P1', [4, 8], 'inner')])).toEqual(['outer', 'inner']);
  expect(said([take('P1', [2, 6], 'a'), take('P1', [4, 8], 'b')])).toEqual(['a', 'b']);
  expect(said([take('P1', [4, 4], 'put in'), take('P1', [4, 8], 'after it')])).toEqual(['put in', 'after it']);
  expect(said([take('P1', [4, 4], 'put in'), take('P1', [2, 8], 'around it')])).toEqual([
    'put in, replaced',
    'around it',
  ]);
});

it('lets what was decided stand beside words that were taken over and decide on nobody’s', () => {
  const over = { ...take('P1', null, 'Words of the pen'), leavesOpen: true } as const;
  expect(said([take('P1', [0, 3], 'shall'), over, { ...over, text: 'Others' }])).toEqual([
    'shall',
    'Words of the pen, replaced',
    'Others',
  ]);
});

it('takes the same places in two versions of a paragraph for two places', () => {
  const [first, second] = [1, 2].map((version) => ({
    ...take('N1', [0, 3], 'shall'),
    base: { party: 'KEN', version },
  }));
  if (!first || !second) throw new Error('There are no decisions');
  expect(livedDecisions([first, second, second]).map(({ replaced }) => replaced)).toEqual([false, true, false]);
});

it('leaves one decision that counts of changes that were combined one by one, for everybody who reads it', () => {
  const round = new Round();
  const words = { KEN: 'States shall act', JPN: 'States should always act', NOR: 'States should act now' } as const;
  for (const party of ['KEN', 'JPN', 'NOR'] as const) {
    round.write(party, 'P2', words[party]);
    round.does(party, table(party));
  }
  const place = { paragraph: 'P2', from: 7, to: 13 };
  const bracket = bracketThere(round.state, 'P2', place);
  const changes = bracket ? elementaryChanges(bracket) : [];
  expect(changes.length).toBeGreaterThan(1);
  for (const [at] of changes.entries()) {
    const parts = changes.slice(0, at + 1);
    const text = bracket && combinedWords(bracket, parts);
    const source = { kind: 'party', holders: parts.flatMap(({ holders }) => holders), parts } as const;
    round.does('chair', { kind: 'take', draft: 0, target: place, text, source });
  }
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const seen = redactState(round.state, member('observer'));
  const counting = livedDecisions(seen.decisions).filter(({ replaced }) => !replaced);
  expect([seen.decisions.length, counting.map(({ text }) => text)]).toEqual([changes.length, ['shall always']]);
});
