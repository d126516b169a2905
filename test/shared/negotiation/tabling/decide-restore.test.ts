import type { Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { at, Round } from '../round.ts';

type Restored = Extract<Command, { kind: 'restore' }>['wordings'][number];

const table = (party: string) => ({ kind: 'table', draft: 0, party, paragraphs: null }) as const;
const withdraw = (party: string, ...paragraphs: string[]) =>
  ({ kind: 'withdraw', draft: 0, party, paragraphs }) as const;
const restore = (party: string, ...wordings: Restored[]) => ({ kind: 'restore', draft: 0, party, wordings }) as const;
const support = (party: string, target: ReturnType<typeof at>, text: string | null) =>
  ({ kind: 'support', draft: 0, party, target, text }) as const;

/** Kenya proposes FOUR for four; Japan has ONE of its own on the table and SIX that it has not tabled. */
function supported(): Round {
  const round = new Round();
  round.write('KEN', 'P1', 'one two three FOUR five');
  round.does('KEN', table('KEN'));
  round.write('JPN', 'P1', 'ONE two three vier five');
  round.does('JPN', table('JPN'));
  round.write('JPN', 'P1', 'ONE two three vier five and SIX');
  round.does('JPN', support('JPN', at('P1', 'four'), 'FOUR'));
  return round;
}

describe('undoing a tabling', () => {
  it('takes the paragraphs off the table again, or puts the words before there, and leaves the own text', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', table('KEN'));
    round.write('KEN', 'P1', 'ONE TWO three four five');
    round.write('KEN', 'P2', undefined);
    round.does('KEN', table('KEN'));
    const acts = round.does(
      'KEN',
      restore('KEN', { paragraph: 'P1', version: 1, seen: 2 }, { paragraph: 'P2', version: null, seen: 1 }),
    );
    expect(acts.map(({ kind }) => kind)).toEqual(['table', 'withdraw']);
    expect(round.table()).toEqual(['KEN P1 v3: one TWO three four five']);
    expect(round.own('KEN')).toEqual({ P1: 'ONE TWO three four five', P3: 'Decides to meet again' });
    expect(round.state.record).toHaveLength(4);
  });

  it('takes an addition off the table', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.does('KEN', restore('KEN', { paragraph: 'K1', version: null, seen: 1 }));
    expect(round.table()).toEqual([]);
    expect(round.own('KEN').K1).toBe('Thanks the chair');
  });

  it('is stale where somebody of the party has tabled other words meanwhile', () => {
    const round = new Round();
    for (const words of ['one TWO three four five', 'one ZWEI three four five', 'one DEUX three four five']) {
      round.write('KEN', 'P1', words);
      round.does('KEN', table('KEN'));
    }
    expect(round.refusal('KEN', restore('KEN', { paragraph: 'P1', version: 1, seen: 2 }))).toBe('stale');
    expect(round.refusal('KEN', restore('KEN', { paragraph: 'P1', version: 7, seen: 3 }))).toBe('invalid');
    expect(round.refusal('KEN', restore('KEN', { paragraph: 'P1', version: 3, seen: 3 }))).toBe('invalid');
  });

  it('gives a party that tables as it types the words back in its own text', () => {
    const round = supported();
    round.does('JPN', { kind: 'mode', draft: 0, party: 'JPN', asTyped: true });
    round.does('JPN', restore('JPN', { paragraph: 'P1', version: 1, seen: 2 }));
    expect(round.own('JPN').P1).toBe('ONE two three vier five');
    expect(round.table()).toContain('JPN P1 v3: ONE two three vier five');
  });
});

describe('undoing a withdrawal', () => {
  it('puts the last version on the table again', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', table('KEN'));
    round.does('KEN', withdraw('KEN', 'P1'));
    round.does('KEN', restore('KEN', { paragraph: 'P1', version: 1, seen: null }));
    expect(round.table()).toEqual(['KEN P1 v2: one TWO three four five']);
  });
});

describe('undoing a support', () => {
  it('gives back the own words on the table and in the own text, untabled ones too', () => {
    const round = supported();
    expect(round.own('JPN').P1).toBe('ONE two three FOUR five and SIX');
    const own = { was: 'ONE two three FOUR five and SIX', now: 'ONE two three vier five and SIX' };
    round.does('JPN', restore('JPN', { paragraph: 'P1', version: 1, seen: 2, own }));
    expect(round.table()).toContain('JPN P1 v3: ONE two three vier five');
    expect(round.own('JPN').P1).toBe('ONE two three vier five and SIX');
  });

  it('keeps what a colleague has typed there meanwhile', () => {
    const round = supported();
    round.write('JPN', 'P1', 'ONE two three FOUR five and SEVEN');
    const own = { was: 'ONE two three FOUR five and SIX', now: 'ONE two three vier five and SIX' };
    round.does('JPN', restore('JPN', { paragraph: 'P1', version: 1, seen: 2, own }));
    expect(round.own('JPN').P1).toBe('ONE two three vier five and SEVEN');
  });
});

describe('withdrawing what was supported', () => {
  it('takes the words of others out of the own text, so that the next tabling does not table them', () => {
    const round = supported();
    round.does('JPN', withdraw('JPN', 'P1'));
    expect(round.own('JPN').P1).toBe('ONE two three vier five and SIX');
    round.does('JPN', table('JPN'));
    expect(round.table()).toContain('JPN P1 v3: ONE two three vier five and SIX');
  });

  it('brings back the draft’s words where the party had none of its own', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', at('P1', 'four'), 'FOUR'));
    round.does('JPN', withdraw('JPN', 'P1'));
    expect(round.own('JPN').P1).toBe('one two three four five');
    expect(round.refusal('JPN', table('JPN'))).toBe('invalid');
  });

  it('takes a supported addition out, and brings a paragraph back whose deletion was supported', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.write('KEN', 'P2', undefined);
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', at('K1'), 'Thanks the chair'));
    round.does('JPN', support('JPN', at('P2'), null));
    expect(Object.keys(round.own('JPN'))).toEqual(['P1', 'K1', 'P3']);
    round.does('JPN', withdraw('JPN', 'K1', 'P2'));
    expect(Object.keys(round.own('JPN'))).toEqual(['P1', 'P2', 'P3']);
    expect(round.own('JPN').P2).toBe('States should act');
  });

  it('takes them out also where they run into what the party has written beside them and not tabled', () => {
    const untabled = (own: string, others: string, where: ReturnType<typeof at>, words: string) => {
      const round = new Round();
      round.write('KEN', 'P1', others);
      round.does('KEN', table('KEN'));
      round.write('JPN', 'P1', own);
      round.does('JPN', support('JPN', where, words));
      const between = round.own('JPN').P1;
      round.does('JPN', withdraw('JPN', 'P1'));
      return [between, round.own('JPN').P1];
    };
    const own = 'one two three five';
    expect(untabled(own, 'one two three four FIVE', at('P1', 'five'), 'FIVE')).toEqual(['one two three FIVE', own]);
    const reworded = 'one Q three four X';
    expect(untabled(reworded, 'one two three five', at('P1', ' four'), '')).toEqual(['one Q three X', reworded]);
  });

  it('leaves words that the party has changed since', () => {
    const round = supported();
    round.write('JPN', 'P1', 'ONE two three FOURTH five and SIX');
    round.does('JPN', withdraw('JPN', 'P1'));
    expect(round.own('JPN').P1).toBe('ONE two three FOURTH five and SIX');
  });
});

describe('reopening a decision', () => {
  const take = (target: ReturnType<typeof at>, text: string | null, source: object) =>
    ({ kind: 'take', draft: 0, target, text, source }) as Command;
  const chair = { kind: 'chair' };
  const open = { kind: 'open' };

  it('gives the chair’s text the draft’s words again and leaves other decisions', () => {
    const round = new Round();
    round.does('chair', take(at('P1', 'two'), 'zwei', chair));
    round.does('chair', take(at('P1', 'four'), 'vier', chair));
    round.does('chair', take(at('P1', 'two'), null, open));
    expect(round.own(null).P1).toBe('one two three vier five');
    expect(round.state.takes.map(({ text }) => text)).toEqual(['vier']);
    expect(round.refusal('chair', take(at('P1', 'two'), null, open))).toBe('stale');
  });

  it('brings back a paragraph that was left out, with the decisions made on its words', () => {
    const round = new Round();
    round.does('chair', take(at('P1', 'two'), 'zwei', chair));
    round.does('chair', take(at('P1'), null, chair));
    expect(round.own(null).P1).toBeUndefined();
    round.does('chair', take(at('P1'), null, open));
    expect(Object.keys(round.own(null))).toEqual(['P1', 'P2', 'P3']);
    expect(round.own(null).P1).toBe('one zwei three four five');
  });

  it('leaves an addition out again', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.does('chair', take(at('K1'), 'Thanks the chair', { kind: 'party', holders: ['KEN'] }));
    expect(round.own(null).K1).toBe('Thanks the chair');
    round.does('chair', take(at('K1'), null, open));
    expect(round.own(null).K1).toBeUndefined();
    expect(round.state.takes).toEqual([]);
  });
});
