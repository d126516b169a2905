import { expect, it } from 'vitest';
import { NegotiationContext } from '../../../client/src/store/use-negotiation.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const GonePositions = await component('draft/GonePositions.tsx', 'GonePositions');

/** What Japan is asked of its position in “one two three four five”, where that is gone. */
function asked(from: number, to: number, stance: 'retain' | 'reserve' = 'reserve', standing: object[] = []): string {
  const negotiation = new Round().state;
  const position = { party: 'JPN', paragraph: 'P1', draft: 0, from, to, stance, note: '', time: '', by: 'JPN' };
  const props = { positions: [position], selected: null, negotiation, party: 'JPN', acts: { busy: false } };
  const about = { tabled: standing, labelOf: (id: string) => ({ P1: 'OP5 (a)' })[id] ?? '' };
  return drawnIn(NegotiationContext.Provider, {}, GonePositions, { ...props, ...about })
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

it('a position in a sub-paragraph is listed under what that is called away from the text', () => {
  expect(asked(4, 7, 'reserve', [{ id: 'P1', label: '(a)' }])).toMatch(/^ *OP5 \(a\) /);
});
