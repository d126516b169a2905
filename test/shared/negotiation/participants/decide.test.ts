import { describe, expect, it } from 'vitest';
import { later, Round } from '../round.ts';

describe('parties and links', () => {
  const name = { en: 'X', fr: 'X' };

  it('refuses a second party with the same code, and a group of strangers', () => {
    const round = new Round();
    expect(
      round.refusal('chair', { kind: 'party', party: { code: 'KEN', kind: 'delegation', name, members: [] } }),
    ).toBe('invalid');
    expect(
      round.refusal('chair', { kind: 'party', party: { code: 'G9', kind: 'group', name, members: ['XXX'] } }),
    ).toBe('invalid');
    expect(round.refusal('chair', { kind: 'party', party: { code: 'G9', kind: 'group', name, members: ['G2'] } })).toBe(
      'invalid',
    );
    expect(round.refusal('chair', { kind: 'party', party: { code: 'G9', kind: 'group', name, members: [] } })).toBe(
      'invalid',
    );
  });

  it('refuses a delegate without a party and a chair with one', () => {
    const round = new Round();
    expect(round.refusal('chair', { kind: 'invite', role: 'delegate', party: null, note: '' })).toBe('invalid');
    expect(round.refusal('chair', { kind: 'invite', role: 'chair', party: 'KEN', note: '' })).toBe('invalid');
  });

  it('renews a link until it is revoked', () => {
    const round = new Round();
    round.does('chair', { kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    round.does('chair', { kind: 'renew', link: 'id1' });
    expect(round.state.invitations[0]).toMatchObject({ expires: later, revoked: false });
    round.does('secretariat', { kind: 'revoke', link: 'id1' });
    expect(round.refusal('chair', { kind: 'renew', link: 'id1' })).toBe('invalid');
  });
});
