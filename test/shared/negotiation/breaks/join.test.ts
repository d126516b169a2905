import { describe, expect, it } from 'vitest';
import { support, table } from '../commands.ts';
import { Round } from '../round.ts';
import { bracket, draft, printed, words } from './break-round.ts';

function joinedByKenya(): Round {
  const round = new Round(draft);
  round.write('KEN', 'P2', `${words('P2')} ${words('P3')}`);
  round.write('KEN', 'P3', undefined);
  round.does('KEN', table('KEN', ['P2']));
  round.write('JPN', 'P3', words('P3').replace('Urges States', 'Urges all States'));
  round.does('JPN', table('JPN'));
  return round;
}

describe('a join', () => {
  it('is a wording of the second paragraph, which nobody deletes', () => {
    const round = joinedByKenya();
    expect(printed(round)[2]).toBe('OP3\t[no ¶ – KEN] Urges [all – JPN] States to protect critical infrastructure;');
    expect(round.state.wordings.map(({ paragraph }) => paragraph)).toEqual(['P3', 'P3']);
  });

  it('is supported, and taken into the next draft with what is open in it', () => {
    const round = joinedByKenya();
    const { target, text, holders } = bracket(round, 'P3', '¶');
    round.does('JPN', support('JPN', target, text));
    expect(round.own('JPN')).toMatchObject({
      P2: `${words('P2')} Urges all States to protect critical infrastructure;`,
    });
    expect(round.own('JPN').P3).toBeUndefined();
    round.does('chair', { kind: 'take', draft: 0, target, text, source: { kind: 'party', holders } });
    expect(round.own(null)).toMatchObject({ P2: `${words('P2')} ${words('P3')}` });
    expect(round.own(null).P3).toBeUndefined();
  });
});
