import { decisionThere, type Negotiation, notTaken } from '@adref/shared/negotiation';
import { takeAlternative } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { at, Round } from '../round.ts';

function decided(): Round {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three FOUR five');
  round.write('KEN', 'N1', 'Urges all', 'P1');
  round.write('KEN', 'P2', undefined);
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  const chair = { kind: 'take', draft: 0, source: { kind: 'chair' } } as const;
  round.does('chair', { ...chair, target: at('P1', 'two'), text: 'zwei' });
  round.does('chair', { ...chair, target: at('N1'), text: null });
  round.does('chair', { ...chair, target: at('P2'), text: 'States should act', source: { kind: 'draft' } });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  return round;
}

it('lists what was decided against a party, and how it would read in the new draft', () => {
  const round = decided();
  const list = notTaken(round.state, 'KEN', 0).toSorted((a, b) => a.paragraph.localeCompare(b.paragraph));
  expect(list).toMatchObject([
    { paragraph: 'N1', before: null, after: 'Urges all' },
    {
      ...{ paragraph: 'P1', asked: 'TWO', taken: 'zwei', range: { from: 4, to: 8 } },
      ...{ before: 'one zwei three four five', after: 'one TWO three four five' },
    },
    { paragraph: 'P2', before: 'States should act', after: null },
  ]);
  expect(notTaken(round.state, 'JPN', 0)).toEqual([]);
  expect(notTaken(round.state, 'KEN', 1)).toEqual([]);
});

it('shows the whole paragraph where the chair has reworded more than these words', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three four five');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  const target = at('P1', 'two');
  round.does('chair', { kind: 'take', draft: 0, target, text: 'zwei', source: { kind: 'chair' } });
  round.write(null, 'P1', 'eins deux drei four five');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(notTaken(round.state, 'KEN', 0)).toMatchObject([
    { before: 'eins deux drei four five', after: 'one TWO three four five', range: null },
  ]);
});

it('puts words that add to the draft’s in the place of what was taken, not beside it', () => {
  const round = new Round();
  const offered = (party: string) => notTaken(round.state, party, 0);
  round.write('KEN', 'P1', 'one global three four five');
  round.write('JPN', 'P1', 'one two and local three four five');
  for (const party of ['KEN', 'JPN'] as const) round.does(party, { kind: 'table', draft: 0, party, paragraphs: null });
  const source = { kind: 'chair' } as const;
  const target = at('P1', 'two');
  round.does('chair', { kind: 'take', draft: 0, target, text: 'global and local', source });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(offered('JPN')).toMatchObject([
    {
      before: 'one global and local three four five',
      after: 'one two and local three four five',
      asked: 'two and local',
    },
  ]);
  expect(offered('KEN')).toMatchObject([{ after: 'one global three four five' }]);
});

/** 应 decided as 须 and 合作 as 配合 in these words. */
function neighboursDecided(text: string, kenya: string): Round {
  const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text }]);
  round.write('KEN', 'P1', kenya);
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  for (const [words, taken] of [
    ['应', '须'],
    ['合作', '配合'],
  ] as const) {
    const from = text.indexOf(words);
    const target = { paragraph: 'P1', from, to: from + words.length };
    round.does('chair', { kind: 'take', draft: 0, target, text: taken, source: { kind: 'chair' } });
  }
  return round;
}

it('offers each of two Chinese neighbours alone, and writing one again leaves the other', () => {
  const round = neighboursDecided('各国应合作。', '各国必须协作。');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const offered = notTaken(round.state, 'KEN', 0);
  expect(offered).toMatchObject([
    { asked: '必须', range: { from: 2, to: 3 }, after: '各国必须配合。' },
    { asked: '协作', range: { from: 3, to: 5 }, after: '各国须协作。' },
  ]);
  let own = '各国须配合。';
  const texts = offered.map(({ before, after, range, asked }) => {
    if (before === null || after === null || range === null || asked === null) return null;
    own = takeAlternative(before, own, range, asked, [after]);
    return own;
  });
  expect(texts).toEqual(['各国必须配合。', '各国必须协作。']);
});

it('knows the decision on one of two Chinese neighbours from that on the other, in words that are only typed too', () => {
  const { state } = neighboursDecided('各国应合作。', '各国必须协作。');
  const typed: Negotiation = {
    ...state,
    live: [
      {
        party: 'KEN',
        paragraph: 'N1',
        text: '各国应合作。',
        placement: { after: 'P1', order: 0, kind: 'operative', level: 0 },
      },
    ],
    takes: state.takes.map((take) => ({ ...take, paragraph: 'N1' })),
  };
  for (const [now, paragraph] of [
    [state, 'P1'],
    [typed, 'N1'],
  ] as const) {
    expect(decisionThere(now, { paragraph, from: 2, to: 3 })?.text).toBe('须');
    expect(decisionThere(now, { paragraph, from: 3, to: 5 })?.text).toBe('配合');
  }
});
