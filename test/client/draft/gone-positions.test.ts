import { expect, it } from 'vitest';
import { NegotiationContext } from '../../../client/src/store/use-negotiation.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const GonePositions = await component('draft/GonePositions.tsx', 'GonePositions');

/** What Japan is asked of its position in “one two three four five”, where that is gone. */
function asked(from: number, to: number, stance: 'retain' | 'reserve' = 'reserve'): string {
  const negotiation = new Round().state;
  const position = { party: 'JPN', paragraph: 'P1', draft: 0, from, to, stance, note: '', time: '', by: 'JPN' };
  const props = { positions: [position], selected: null, tabled: [], negotiation, party: 'JPN', acts: { busy: false } };
  return drawnIn(NegotiationContext.Provider, {}, GonePositions, props)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

it('a position that is gone names the words it was on, or those beside the place where others proposed some', () => {
  expect(asked(4, 7)).toContain('JPN reserved on “two”.');
  expect(asked(4, 7, 'retain')).toContain('JPN retained “two”.');
  expect(asked(7, 7)).toContain('JPN reserved on what was proposed beside “one two”.');
  expect(asked(0, 0)).toContain('proposed beside “one two three four”.');
  expect(asked(23, 23, 'retain')).toContain('JPN retained the draft beside “two three four five”.');
});
