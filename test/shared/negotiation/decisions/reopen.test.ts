import { describe, expect, it } from 'vitest';
import { at, Round } from '../round.ts';

describe('a decision reopened', () => {
  it('gives back the draft’s words where a second one was made across it', () => {
    const round = new Round();
    const decides = (words: string, text: string | null, kind: 'chair' | 'open' = 'chair') =>
      round.does('chair', { kind: 'take', draft: 0, target: at('P1', words), text, source: { kind } });
    decides('two three', 'zwei');
    decides('three four', 'drei');
    decides('three four', null, 'open');
    expect(round.own(null).P1).toBe('one zwei four five');
    decides('two three', null, 'open');
    expect(round.own(null).P1).toBe('one two three four five');
  });

  it('leaves what the chair has typed in the paragraph', () => {
    const round = new Round();
    const target = at('P1', 'two');
    round.does('chair', { kind: 'take', draft: 0, target, text: 'zwei', source: { kind: 'chair' } });
    round.write(null, 'P1', 'one zwei three four FIVE');
    round.does('chair', { kind: 'take', draft: 0, target, text: null, source: { kind: 'open' } });
    expect(round.own(null).P1).toBe('one two three four FIVE');
  });

  it('is open also where nobody proposes the paragraph any more', () => {
    const round = new Round();
    round.write('KEN', 'N1', 'Urges all', 'P1');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: ['N1'] });
    round.does('chair', { kind: 'take', draft: 0, target: at('N1'), text: null, source: { kind: 'chair' } });
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['N1'] });
    round.does('chair', { kind: 'take', draft: 0, target: at('N1'), text: null, source: { kind: 'open' } });
    expect(round.state.takes).toEqual([]);
  });
});
