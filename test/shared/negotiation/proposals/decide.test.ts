import { type Command, foldAll, redactForAll, redactState } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { at, member, Round } from '../round.ts';

const propose = (text: string | null, words: string | null = 'four'): Command => ({
  kind: 'propose',
  draft: 0,
  target: words === null ? at('P1') : at('P1', words),
  text,
  note: 'A bridge',
});
const react = (party: string, proposal: string, stance: 'live-with' | 'cannot' | 'asks-time' | null, note = '') =>
  ({ kind: 'react', draft: 0, party, proposal, stance, note }) as const;
const said = (round: Round) =>
  round.state.proposals.map(({ text, withdrawn, reactions }) => [
    withdrawn ? `(${text})` : text,
    ...reactions.map(({ party, stance, note }) => `${party} ${stance}${note && `: ${note}`}`),
  ]);

/** KEN: FOUR; the chair has put "quatre" to the room. */
function proposed(): Round {
  const round = new Round();
  round.write('KEN', 'P1', 'one two three FOUR five');
  round.does('KEN', table('KEN'));
  round.does('chair', propose('quatre'));
  return round;
}

const id = (round: Round, index = 0) => round.state.proposals[index]?.id ?? '';

describe('a chair’s proposal', () => {
  it('is put to the room, where several can stand, and changes no text', () => {
    const round = proposed();
    round.does('secretariat', propose('vier'));
    round.does('chair', propose(null, null));
    expect(said(round)).toEqual([['quatre'], ['vier'], [null]]);
    expect(round.own(null).P1).toBe('one two three four five');
    expect(redactState(round.state, member('NOR')).proposals).toHaveLength(3);
    expect(round.refusal('chair', propose('vier'))).toBe('stale');
    expect(round.refusal('chair', propose(null))).toBe('invalid');
  });

  it('is answered by each party once, which may change its mind or say nothing any more', () => {
    const round = proposed();
    round.does('KEN', react('KEN', id(round), 'asks-time'));
    round.does('NOR', react('NOR', id(round), 'cannot', 'Paragraph 4 says more'));
    round.does('JPN', react('G2', id(round), 'live-with'));
    round.does('KEN', react('KEN', id(round), 'live-with', 'With a comma'));
    expect(said(round)).toEqual([
      ['quatre', 'KEN live-with: With a comma', 'NOR cannot: Paragraph 4 says more', 'G2 live-with'],
    ]);
    expect(round.refusal('KEN', react('KEN', id(round), 'live-with', 'With a comma'))).toBe('stale');
    round.does('KEN', react('KEN', id(round), null));
    expect(said(round)).toEqual([['quatre', 'NOR cannot: Paragraph 4 says more', 'G2 live-with']]);
    expect(round.refusal('KEN', react('KEN', id(round), null))).toBe('stale');
    expect(round.refusal('KEN', react('NOR', id(round), 'cannot'))).toBe('forbidden');
    expect(round.refusal('KEN', react('KEN', 'none', 'cannot'))).toBe('stale');
  });

  it('is withdrawn with what was said to it, and then neither answered nor taken', () => {
    const round = proposed();
    round.does('NOR', react('NOR', id(round), 'cannot'));
    const withdraw = (on: boolean) => ({ kind: 'proposal-withdraw', draft: 0, proposal: id(round), on }) as const;
    expect(round.refusal('chair', withdraw(false))).toBe('stale');
    round.does('chair', withdraw(true));
    expect(said(round)).toEqual([['(quatre)', 'NOR cannot']]);
    expect(round.refusal('KEN', react('KEN', id(round), 'live-with'))).toBe('stale');
    expect(round.refusal('chair', taking(round, 'quatre'))).toBe('stale');
    round.does('chair', withdraw(false));
    expect(said(round)).toEqual([['quatre', 'NOR cannot']]);
  });

  const taking = (round: Round, text: string): Command => ({
    kind: 'take',
    draft: 0,
    target: at('P1', 'four'),
    text,
    source: { kind: 'chair', proposal: id(round) },
  });

  it('is taken as the decision, which names it, and only as it was put', () => {
    const round = proposed();
    expect(round.refusal('chair', taking(round, 'cuatro'))).toBe('stale');
    round.does('chair', taking(round, 'quatre'));
    expect(round.state.takes[0]?.source).toEqual({ kind: 'chair', proposal: id(round) });
    expect(round.own(null).P1).toBe('one two three quatre five');
    // That it was taken is the desk's until the draft is issued.
    expect(round.acts.map(redactForAll).filter((act) => act?.kind === 'take')).toEqual([]);
  });

  it('stays in the history of its round, where nobody changes it any more', () => {
    const round = proposed();
    round.does('NOR', react('NOR', id(round), 'cannot'));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(said(round)).toEqual([['quatre', 'NOR cannot']]);
    expect(round.refusal('KEN', { ...react('KEN', id(round), 'cannot'), draft: 1 })).toBe('stale');
    expect(round.refusal('chair', { kind: 'proposal-withdraw', draft: 1, proposal: id(round), on: true })).toBe(
      'stale',
    );
    expect(foldAll(null, round.acts)).toEqual(round.state);
  });
});
