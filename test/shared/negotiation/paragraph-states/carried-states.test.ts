import { agreedMarks } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { at, Round } from '../round.ts';
import { agree, reopen, said } from './states.ts';

/** `P2 0-6 agreed 1`: place, state, and the draft whose words it is on. */
const states = (round: Round) =>
  round.state.states
    .map(({ paragraph, from, to, said, draft }) => `${paragraph} ${from ?? ''}-${to ?? ''} ${said.state} ${draft}`)
    .toSorted();

/** P1 "one two three four five" is cut behind "three", and the draft issued. */
function issuedInPieces(round: Round, first = 'one two three', second = 'four five'): void {
  round.write(null, 'P1', first);
  round.write(null, 'Half', second, 'P1');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
}

describe('a state of a paragraph that the next draft has in two', () => {
  it('is on each half, where the words are as they were', () => {
    const round = new Round();
    round.does('chair', agree(at('P1')));
    issuedInPieces(round);
    expect(states(round)).toEqual(['Half - agreed 1', 'P1 - agreed 1']);
    expect([...agreedMarks(round.state)].map(([id, { part }]) => [id, part])).toEqual([
      ['P1', false],
      ['Half', false],
    ]);
  });

  it('is on the half whose words are as they were, and the rest is listed as on words that are gone', () => {
    const round = new Round();
    round.does('chair', agree(at('P1')));
    issuedInPieces(round, 'one two three', 'four six five');
    expect(states(round)).toEqual(['P1 - agreed 0', 'P1 - agreed 1']);
    expect([...agreedMarks(round.state).keys()]).toEqual(['P1']);
  });

  it('of words goes with them into the half that has them, or into both', () => {
    const whole = new Round();
    whole.does('chair', agree(at('P1', 'four')));
    issuedInPieces(whole);
    expect(states(whole)).toEqual(['Half 0-4 agreed 1']);
    const across = new Round();
    across.does('chair', agree(at('P1', 'three four')));
    issuedInPieces(across);
    expect(states(across)).toEqual(['Half 0-4 agreed 1', 'P1 8-13 agreed 1']);
  });

  it('goes on for both, where it says nothing of words', () => {
    for (const recorded of [
      said(at('P1'), { state: 'parked', facilitator: 'Ana', parties: [] }),
      reopen(at('P1'), 'KEN'),
    ]) {
      const round = new Round();
      if (recorded.said.state === 'reopened') round.does('chair', agree(at('P1')));
      round.does('chair', recorded);
      issuedInPieces(round, 'one two more three');
      expect(states(round)).toEqual([`Half - ${recorded.said.state} 1`, `P1 - ${recorded.said.state} 1`]);
    }
  });
});

it('the state of a paragraph that was cut out and pasted elsewhere goes with it, and so does what depends on it', () => {
  const round = new Round();
  round.does('chair', agree(at('P1')));
  round.does('chair', said(at('P3'), { state: 'agreed', level: 'committee', pending: [], conditions: ['P1'] }));
  round.write(null, 'P1', undefined);
  round.write(null, 'Moved', 'one two three four five', 'P2');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(states(round)).toEqual(['Moved - agreed 1', 'P3 - agreed 1']);
  expect(agreedMarks(round.state).get('P3')?.conditions).toEqual(['OP2']);
});
