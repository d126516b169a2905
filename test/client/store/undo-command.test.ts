import type { Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { undoCommand } from '../../../client/src/store/undo-command.ts';
import { at } from '../../shared/negotiation/round.ts';
import { atWork, table, thereAndBack } from './undo-round.ts';

describe('an act taken back', () => {
  it('is too late where somebody has come with the link', () => {
    const round = atWork();
    const before = round.state;
    const acts = round.does('chair', { kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    const link = round.state.invitations[0]?.id ?? '';
    expect(undoCommand(before, acts, round.state)).toEqual({ kind: 'revoke-several', links: [link] });
    const [member] = round.state.members;
    if (!member) throw new Error('Nobody is here');
    const now = { ...round.state, members: [...round.state.members, { ...member, id: 'new', link }] };
    expect(undoCommand(before, acts, now)).toBeNull();
  });

  it('brings back what was tabled before, and withdraws what was not', () => {
    const round = atWork();
    round.write('KEN', 'P1', 'one TWO three FOUR five');
    round.write('KEN', 'P2', undefined);
    expect(thereAndBack(round, 'KEN', table('KEN'))).toEqual([]);
    expect(round.own('KEN')).toMatchObject({ P1: 'one TWO three FOUR five' });
  });

  it('goes back to the decision before, not to none', () => {
    const round = atWork();
    const take = (text: string): Command => ({
      kind: 'take',
      draft: 0,
      target: at('P1', 'two'),
      text,
      source: { kind: 'chair' },
    });
    round.does('chair', take('zwei'));
    const before = round.state;
    const acts = round.does('chair', take('deux'));
    const undo = undoCommand(before, acts, round.state);
    if (undo) round.does('chair', undo);
    expect(round.state.takes).toEqual(before.takes);
    expect(round.own(null).P1).toContain('zwei');
  });
});
