import type { Command, TextPlace } from '@adref/shared/negotiation';
import { beforeEach, describe, expect, it } from 'vitest';
import { Round } from '../round.ts';

const place = (text: number | string, paragraph: string): TextPlace => ({ text, paragraph });
const match = (on: boolean, a: TextPlace, b: TextPlace): Command => ({ kind: 'match', match: { on, a, b } });
const [ours, theirs] = [place(0, 'P1'), place('L', 'N1')];

describe('paragraphs matched by hand', () => {
  let round: Round;
  beforeEach(() => {
    round = new Round();
    round.shelve('L', [{ id: 'N1', kind: 'norm', level: 0, text: 'States should not' }]);
  });

  it('stand in the order in which they were said, and the last word about a pair counts', () => {
    round.does('KEN', match(true, ours, theirs));
    round.does('chair', match(true, place(0, 'P2'), theirs));
    round.does('NOR', match(false, ours, theirs));
    expect(round.state.matches.map(({ on, a }) => [on, a.paragraph])).toEqual([
      [true, 'P2'],
      [false, 'P1'],
    ]);
  });

  it('have no direction', () => {
    round.does('KEN', match(true, ours, theirs));
    expect(round.refusal('KEN', match(true, theirs, ours))).toBe('invalid');
    round.does('KEN', match(false, theirs, ours));
    expect(round.state.matches).toHaveLength(1);
  });

  it('outlive the round, and reach back to earlier drafts', () => {
    round.does('KEN', match(true, ours, theirs));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    round.does('KEN', match(false, place(0, 'P2'), place(1, 'P2')));
    expect(round.state.matches).toHaveLength(2);
  });

  it('must be there, in two texts that the negotiation has', () => {
    const wrong: [TextPlace, TextPlace][] = [
      [ours, place(0, 'P2')],
      [ours, place(1, 'P1')],
      [ours, place('Z', 'N1')],
      [ours, place('L', 'N2')],
      [place(0, 'P9'), theirs],
    ];
    for (const [a, b] of wrong) expect(round.refusal('KEN', match(true, a, b))).toBe('invalid');
  });
});
