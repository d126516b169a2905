import { tableNow, tableText } from '@adref/shared/negotiation';
import { printRolling } from '@adref/shared/rolling';
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

  it('on what is put in between two words asks its holder once nobody puts anything in there, and can be given up', () => {
    const round = new Round();
    const place = { paragraph: 'P2', from: 13, to: 13 };
    expect(round.refusal('NOR', stance('NOR', place))).toBe('stale');
    round.write('KEN', 'P2', 'States should always act');
    round.does('KEN', table('KEN', ['P2']));
    round.does('NOR', stance('NOR', place));
    expect(printRolling(tableText(round.state))).toContain('reserve: NOR');
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P2'] });
    expect(tableNow(round.state).gone).toHaveLength(1);
    const clean = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1', form: 'clean' } as const;
    expect(round.refusal('chair', clean)).toBe('invalid');
    round.does('NOR', stance('NOR', place, 'reserve', false));
    expect(round.state.positions).toEqual([]);
    round.does('chair', clean);
  });

  it('lets one reserve on a proposed paragraph, and not retain what the draft does not say', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair');
    round.does('KEN', table('KEN'));
    round.does('JPN', stance('JPN', at('K1')));
    expect(round.refusal('JPN', stance('JPN', at('K1'), 'retain'))).toBe('invalid');
  });
});
