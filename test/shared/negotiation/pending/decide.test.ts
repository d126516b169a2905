import { pendingText, pendingWording } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { Round, type Speaker } from '../round.ts';

/** A round in which the chair has typed over words that KEN had on the table. */
function rounds(): Round {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three four five');
  round.write('KEN', 'P2', 'States shall act');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  round.write(null, 'P1', 'one deux three four five');
  round.write(null, 'P2', undefined);
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  return round;
}

const settle = (paragraph: string, choice: 'keep' | 'drop' | 'ask') =>
  ({ kind: 'settle', draft: 1, party: 'KEN', paragraph, tabled: { draft: 0, version: 1 }, choice }) as const;
const waiting = (round: Round) => round.state.pending.map(({ paragraph }) => paragraph);

describe('words that a new draft left no place for', () => {
  it('wait for their holder, on no table', () => {
    const round = rounds();
    expect(waiting(round)).toEqual(['P1', 'P2']);
    expect(round.table()).toEqual([]);
  });

  it('are told without a look at the round that they are of, which only their place is found by', () => {
    const { state } = rounds();
    const told = { ...state, formerTables: [] };
    expect(state.pending.map((one) => pendingText(told, one))).toEqual(['one TWO three four five', 'States shall act']);
    expect(state.pending.map((one) => pendingWording(state, one)?.text)).toEqual(
      state.pending.map((one) => pendingText(state, one)),
    );
  });

  it('are on the table as they were where it keeps them, and in its own text', () => {
    const round = rounds();
    round.does('KEN', settle('P1', 'keep'));
    round.does('KEN', settle('P2', 'keep'));
    expect(waiting(round)).toEqual([]);
    expect(round.table()).toEqual(['KEN P1 v2: one TWO three four five', 'KEN P2 v2: States shall act']);
    expect(round.state.wordings.map(({ carried, placement }) => [carried, placement?.after])).toEqual([
      [{ draft: 0, version: 1 }, undefined],
      [{ draft: 0, version: 1 }, 'P1'],
    ]);
    expect(round.own('KEN')).toEqual({
      P1: 'one TWO three four five',
      P2: 'States shall act',
      P3: 'Decides to meet again',
    });
  });

  it('are given up where it takes the new draft’s', () => {
    const round = rounds();
    round.does('KEN', settle('P1', 'drop'));
    expect(waiting(round)).toEqual(['P2']);
    expect(round.own('KEN').P1).toBe('one deux three four five');
  });

  it('wait again where it takes its word back, also through another round', () => {
    const round = rounds();
    round.does('KEN', settle('P1', 'keep'));
    round.does('KEN', settle('P1', 'ask'));
    expect(round.table()).toEqual([]);
    expect(round.own('KEN').P1).toBe('one deux three four five');
    round.does('KEN', settle('P2', 'drop'));
    round.does('KEN', settle('P2', 'ask'));
    expect(waiting(round)).toEqual(['P1', 'P2']);
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(waiting(round)).toEqual(['P1', 'P2']);
    round.does('KEN', { ...settle('P1', 'keep'), draft: 2 });
    expect(round.table()).toEqual(['KEN P1 v3: one TWO three four five']);
  });

  it('are settled by nobody else, and once', () => {
    const round = rounds();
    const codes = (speaker: Speaker, ...commands: Parameters<Round['refusal']>[1][]) =>
      commands.map((command) => round.refusal(speaker, command));
    expect([...codes('JPN', settle('P1', 'keep')), ...codes('chair', settle('P1', 'drop'))]).toEqual([
      'forbidden',
      'forbidden',
    ]);
    round.does('KEN', settle('P1', 'drop'));
    expect(codes('KEN', settle('P1', 'keep'), settle('P1', 'drop'), settle('P3', 'keep'), settle('P2', 'ask'))).toEqual(
      Array.from({ length: 4 }, () => 'stale'),
    );
  });

  it('stay where the party has tabled others meanwhile: that was its word', () => {
    const round = rounds();
    round.does('KEN', settle('P1', 'drop'));
    round.write('KEN', 'P1', 'one drei three four five');
    round.does('KEN', { kind: 'table', draft: 1, party: 'KEN', paragraphs: ['P1'] });
    expect(round.refusal('KEN', settle('P1', 'ask'))).toBe('stale');
  });
});
