import { describe, expect, it } from 'vitest';
import { support, table } from '../commands.ts';
import { at, Round } from '../round.ts';

describe('supporting', () => {
  it('gives the supporter the words and leaves its own words elsewhere, tabled and untabled, where they are', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'P1', 'ONE two three four five');
    round.does('JPN', table('JPN'));
    round.write('JPN', 'P1', 'ONE two three four five and SIX');
    round.does('JPN', support('JPN', at('P1', 'four'), 'FOUR'));
    expect(round.table()).toEqual(['KEN P1 v1: one two three FOUR five', 'JPN P1 v2: ONE two three FOUR five']);
    expect(round.own('JPN').P1).toBe('ONE two three FOUR five and SIX');
  });

  it('refuses words that nobody holds there any more', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    round.write('KEN', 'P1', 'one two three VIER five');
    round.does('KEN', table('KEN'));
    expect(round.refusal('JPN', support('JPN', at('P1', 'four'), 'FOUR'))).toBe('stale');
  });

  it('refuses one’s own words and the draft’s', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    expect(round.refusal('KEN', support('KEN', at('P1', 'four'), 'FOUR'))).toBe('invalid');
    expect(round.refusal('JPN', support('JPN', at('P1', 'four'), 'four'))).toBe('invalid');
  });

  it('brings a proposed paragraph into the supporter’s text under the same id, at the same place', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', at('K1'), 'Thanks the chair'));
    expect(Object.keys(round.own('JPN'))).toEqual(['P1', 'K1', 'P2', 'P3']);
    expect(round.state.wordings.map(({ party, paragraph }) => `${party} ${paragraph}`)).toEqual(['KEN K1', 'JPN K1']);
    expect(round.refusal('JPN', table('JPN'))).toBe('invalid');
  });

  it('in a paragraph that the supporter proposes itself, under an id of its own, changes that one', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'J1', 'Thanks the chair', 'P1');
    round.does('JPN', table('JPN'));
    round.does('NOR', support('NOR', at('K1'), 'Thanks the chair'));
    round.write('NOR', 'K1', 'Thanks the bureau');
    round.does('NOR', table('NOR'));
    round.does('JPN', support('JPN', { ...at('K1'), from: 11, to: 16 }, 'bureau'));
    expect(round.table()).toEqual([
      'KEN K1 v1: Thanks the chair',
      'JPN J1 v2: Thanks the bureau',
      'NOR K1 v2: Thanks the bureau',
    ]);
    expect(round.own('JPN')).toMatchObject({ J1: 'Thanks the bureau' });
    expect(round.own('JPN')).not.toHaveProperty('K1');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['J1'] });
    expect(round.own('JPN').J1).toBe('Thanks the chair');
  });

  it('takes words that somebody holds in the very same paragraph under another id', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'J1', 'Thanks the chair', 'P1');
    round.does('JPN', table('JPN'));
    round.write('JPN', 'J1', 'Thanks the bureau');
    round.does('JPN', table('JPN'));
    round.does('NOR', support('NOR', { ...at('K1'), from: 11, to: 16 }, 'bureau'));
    expect(round.own('NOR').K1).toBe('Thanks the bureau');
    expect(round.state.wordings.at(-1)).toMatchObject({ party: 'NOR', paragraph: 'K1', placement: { after: 'P1' } });
  });

  it('leaves a paragraph out with those who delete it', () => {
    const round = new Round();
    round.write('KEN', 'P2', undefined);
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', at('P2'), null));
    expect(round.table()).toEqual(['KEN P2 v1: null', 'JPN P2 v1: null']);
    expect(Object.keys(round.own('JPN'))).toEqual(['P1', 'P3']);
  });

  it('records who held the words', () => {
    const round = new Round();
    for (const party of ['KEN', 'NOR'] as const) {
      round.write(party, 'P1', 'one two three FOUR five');
      round.does(party, table(party));
    }
    const [act] = round.does('JPN', support('JPN', at('P1', 'four'), 'FOUR'));
    expect(act).toMatchObject({ kind: 'support', of: ['KEN', 'NOR'], by: 'JPN' });
  });
});
