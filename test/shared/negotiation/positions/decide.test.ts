import { describe, expect, it } from 'vitest';
import { stance, table } from '../commands.ts';
import { at, Round } from '../round.ts';

describe('retaining, reserving and commenting', () => {
  it('stands until it is lifted', () => {
    const round = new Round();
    round.does('KEN', stance('KEN', at('P1', 'two'), 'retain'));
    expect(round.refusal('KEN', stance('KEN', at('P1', 'two'), 'retain'))).toBe('invalid');
    round.does('KEN', stance('KEN', at('P1', 'two'), 'retain', false));
    expect(round.state.positions).toEqual([]);
    expect(round.refusal('KEN', stance('KEN', at('P1', 'two'), 'retain', false))).toBe('stale');
  });

  it('refuses a place outside the paragraph and a paragraph that is not there', () => {
    const round = new Round();
    expect(round.refusal('KEN', stance('KEN', { paragraph: 'P1', from: 3, to: 99 }))).toBe('invalid');
    expect(round.refusal('KEN', stance('KEN', at('P9')))).toBe('stale');
    expect(round.refusal('KEN', { kind: 'comment', draft: 0, party: 'KEN', target: at('P9'), text: 'What?' })).toBe(
      'stale',
    );
  });

  it('lets one reserve on a proposed paragraph, and not retain what the draft does not say', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair');
    round.does('KEN', table('KEN'));
    round.does('JPN', stance('JPN', at('K1')));
    expect(round.refusal('JPN', stance('JPN', at('K1'), 'retain'))).toBe('invalid');
  });
});
