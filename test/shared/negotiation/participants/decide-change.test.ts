import type { Party } from '@adref/shared/negotiation';
import { sentenceOf } from '@adref/shared/refusal';
import { describe, expect, it } from 'vitest';
import { Round } from '../round.ts';

const fiji = { code: 'FJI', kind: 'delegation', name: { en: 'Fiji', fr: 'Fidji' }, members: [] } as const;
const group = { code: 'G2', kind: 'group', name: { en: 'The Two', fr: 'Les Deux' }, members: ['KEN'] } as const;

describe('changing who takes part', () => {
  it('renames a party and changes the members of a group', () => {
    const round = new Round();
    round.does('chair', { kind: 'party-edit', party: group });
    expect(round.state.parties.find(({ code }) => code === 'G2')).toEqual(group);
    expect(round.state.parties.map(({ code }) => code)).toEqual(['KEN', 'JPN', 'NOR', 'G2']);
  });

  it('keeps code and kind, and a group of delegations', () => {
    const round = new Round();
    expect(round.refusal('chair', { kind: 'party-edit', party: fiji })).toBe('stale');
    expect(round.refusal('chair', { kind: 'party-edit', party: { ...group, kind: 'delegation' } })).toBe('invalid');
    expect(round.refusal('chair', { kind: 'party-edit', party: { ...group, members: [] } })).toBe('invalid');
    expect(round.refusal('chair', { kind: 'party-edit', party: { ...group, members: ['G2'] } })).toBe('invalid');
  });

  it('removes a party that nobody sits for and the record does not name', () => {
    const round = new Round();
    round.does('chair', { kind: 'party', party: fiji });
    round.does('chair', { kind: 'party-remove', code: 'FJI' });
    expect(round.state.parties.map(({ code }) => code)).toEqual(['KEN', 'JPN', 'NOR', 'G2']);
    expect(round.refusal('chair', { kind: 'party-remove', code: 'FJI' })).toBe('stale');
  });

  it('keeps a party with people, with a group, with a link, and with words in the record', () => {
    const reason = (round: Round, code: string) => {
      const decision = round.decide('chair', { kind: 'party-remove', code });
      return decision.ok ? 'removed' : sentenceOf(decision);
    };
    const round = new Round();
    expect(reason(round, 'NOR')).toContain('NOR sits for NOR');
    expect(reason(round, 'KEN')).toContain('belongs to G2');
    round.does('chair', { kind: 'member-remove', member: 'NOR' });
    round.does('chair', { kind: 'invite', role: 'delegate', party: 'NOR', note: '' });
    expect(reason(round, 'NOR')).toContain('invitation link');
    round.does('chair', { kind: 'revoke', link: round.state.invitations[0]?.id ?? '' });
    expect(reason(round, 'NOR')).toBe('removed');
    round.write('G2', 'P1', 'other words');
    round.does('KEN', { kind: 'table', draft: 0, party: 'G2', paragraphs: null });
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'G2', paragraphs: ['P1'] });
    expect(reason(round, 'G2')).toContain('has taken part');
  });

  it('renames a person and shuts one out, whose name the record keeps', () => {
    const round = new Round();
    round.does('chair', { kind: 'member-edit', member: 'KEN', name: 'Wanjiru' });
    round.does('chair', { kind: 'member-remove', member: 'KEN' });
    expect(round.state.members.find(({ id }) => id === 'KEN')).toMatchObject({ name: 'Wanjiru', removed: true });
    expect(round.refusal('chair', { kind: 'member-remove', member: 'KEN' })).toBe('stale');
    expect(round.refusal('chair', { kind: 'member-edit', member: 'KEN', name: 'Otieno' })).toBe('stale');
    expect(round.refusal('chair', { kind: 'member-remove', member: 'chair' })).toBe('invalid');
  });

  it('lets a person in again who was shut out, unless the link that brought the person is revoked', () => {
    const round = new Round();
    const back = { kind: 'member-return', member: 'KEN' } as const;
    expect(round.refusal('chair', back)).toBe('stale');
    const before = round.state.members;
    round.does('chair', { kind: 'member-remove', member: 'KEN' });
    round.does('chair', back);
    expect(round.state.members).toEqual(before);
    expect(round.refusal('chair', { kind: 'member-return', member: 'nobody' })).toBe('stale');

    round.does('chair', { kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    const link = round.state.invitations[0]?.id ?? '';
    round.state = {
      ...round.state,
      members: round.state.members.map((member) => (member.id === 'KEN' ? { ...member, link } : member)),
    };
    round.does('chair', { kind: 'member-remove', member: 'KEN' });
    round.does('chair', { kind: 'revoke', link });
    expect(round.refusal('chair', back)).toBe('invalid');
  });

  it('adds and removes many parties in one step, all or none, a group with members that come with it', () => {
    const round = new Round();
    const before = round.state.parties;
    const name = { en: 'X', fr: 'X' };
    const delegation = (code: string) => ({ code, kind: 'delegation', name, members: [] }) as const;
    const group = { code: 'ISL', kind: 'group', name, members: ['FJI', 'KEN', 'TUV'] } as const;
    const add = (...parties: Party[]) => ({ kind: 'party-several', parties }) as const;
    const states = [delegation('FJI'), delegation('TUV')];
    expect(round.refusal('chair', add(...states, delegation('KEN')))).toBe('invalid');
    expect(round.refusal('chair', add(...states, delegation('FJI')))).toBe('invalid');
    expect(round.refusal('chair', add(group, ...states))).toBe('invalid');
    expect(round.state.parties).toEqual(before);
    const acts = round.does('chair', add(...states, group));
    expect(acts.map(({ kind }) => kind)).toEqual(['party', 'party', 'party']);
    expect(round.state.parties).toEqual([...before, ...states, group]);

    const remove = (...codes: string[]) => ({ kind: 'party-remove-several', codes }) as const;
    expect(round.refusal('chair', remove('FJI', 'TUV'))).toBe('invalid');
    expect(round.refusal('chair', remove('FJI', 'FRA'))).toBe('stale');
    round.does('chair', remove('FJI', 'TUV', 'ISL', 'FJI'));
    expect(round.state.parties).toEqual(before);
  });

  it('makes and revokes many links in one step, all or none', () => {
    const round = new Round();
    const invite = (...parties: string[]) =>
      ({ kind: 'invite-several', role: 'delegate', parties, note: 'x' }) as const;
    expect(round.refusal('chair', invite('KEN', 'XXX'))).toBe('invalid');
    round.does('chair', invite('KEN', 'NOR', 'KEN', 'G2'));
    expect(round.state.invitations.map(({ party, role, note }) => [party, role, note])).toEqual([
      ['KEN', 'delegate', 'x'],
      ['NOR', 'delegate', 'x'],
      ['G2', 'delegate', 'x'],
    ]);
    const [ken = '', nor = '', g2 = ''] = round.state.invitations.map(({ id }) => id);
    const revoked = () => round.state.invitations.map((link) => link.revoked);
    expect(round.refusal('chair', { kind: 'revoke-several', links: [ken, 'none'] })).toBe('invalid');
    expect(revoked()).toEqual([false, false, false]);
    round.does('chair', { kind: 'revoke-several', links: [ken, g2, ken] });
    expect(revoked()).toEqual([true, false, true]);
    expect(round.refusal('chair', { kind: 'revoke-several', links: [nor, ken] })).toBe('invalid');
  });
});
