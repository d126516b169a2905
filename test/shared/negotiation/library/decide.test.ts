import { isRefusal } from '@adref/shared/refusal';
import { describe, expect, it } from 'vitest';
import { Round, type Speaker } from '../round.ts';

const refer = (document: string, on = true) => ({ kind: 'refer', on, document }) as const;
const baseline = (document: string, on = true) => ({ kind: 'baseline', on, document }) as const;

function opened(): Round {
  const round = new Round();
  round.adopt('A/RES/75/32');
  round.adopt('A/76/135');
  return round;
}

function refused(round: Round, speaker: Speaker, command: Parameters<Round['decide']>[1]): string | null {
  const decision = round.decide(speaker, command);
  return isRefusal(decision) ? decision.key : null;
}

describe('documents that a negotiation refers to', () => {
  it('come from the library of the installation, by the desk, once each', () => {
    const round = opened();
    round.does('secretariat', refer('A/76/135'));
    expect(round.state.library).toMatchObject([{ id: 'A/76/135', adopted: 'consensus', date: '2021-07-14' }]);
    expect(refused(round, 'chair', refer('A/76/135'))).toBe('referred-to-already');
    expect(refused(round, 'chair', refer('A/RES/1/1'))).toBe('no-such-document');
    for (const speaker of ['KEN', 'observer'] as const) {
      expect(refused(round, speaker, refer('A/RES/75/32'))).toBe('desk-refers');
      expect(refused(round, speaker, refer('A/76/135', false))).toBe('desk-refers');
    }
  });

  it('are the same by symbol and language, whatever their id: what was there before the library knew it', () => {
    const round = opened();
    round.does('chair', refer('A/76/135'));
    const known = round.adopted.get('A/76/135');
    if (known) round.adopted.set('other', { ...known, entry: { ...known.entry, id: 'other' } });
    expect(refused(round, 'chair', refer('other'))).toBe('referred-to-already');
    if (known) round.adopted.set('other', { ...known, entry: { ...known.entry, id: 'other', language: 'fr' } });
    expect(refused(round, 'chair', refer('other'))).toBeNull();
  });

  it('are not taken out while something is said of them', () => {
    const round = opened();
    round.does('chair', refer('A/76/135'));
    round.does('chair', baseline('A/76/135'));
    expect(refused(round, 'chair', refer('A/76/135', false))).toBe('reference-in-use');
    round.does('chair', baseline('A/76/135', false));
    const link = { paragraph: 'P1', document: 'A/76/135', target: 'N1' };
    round.does('KEN', { kind: 'link', on: true, link });
    expect(refused(round, 'chair', refer('A/76/135', false))).toBe('reference-in-use');
    round.does('KEN', { kind: 'link', on: false, link });
    round.does('chair', refer('A/76/135', false));
    expect(round.state.library).toEqual([]);
    expect(refused(round, 'chair', refer('A/76/135', false))).toBe('not-referred-to');
  });
});

describe('the consensus baseline', () => {
  it('is of documents that the negotiation refers to, as many as the desk says, seen by everybody', () => {
    const round = opened();
    expect(refused(round, 'chair', baseline('A/76/135'))).toBe('not-referred-to');
    round.does('chair', refer('A/76/135'));
    round.does('chair', refer('A/RES/75/32'));
    expect(round.state.baseline).toEqual([]);
    round.does('secretariat', baseline('A/76/135'));
    round.does('chair', baseline('A/RES/75/32'));
    expect(round.state.baseline).toEqual(['A/76/135', 'A/RES/75/32']);
    expect(round.seenBy('observer').acts.map(({ kind }) => kind)).toContain('baseline');
    expect(refused(round, 'chair', baseline('A/76/135'))).toBe('in-baseline-already');
    expect(refused(round, 'KEN', baseline('A/76/135', false))).toBe('desk-refers');
    round.does('chair', baseline('A/76/135', false));
    expect(round.state.baseline).toEqual(['A/RES/75/32']);
    expect(refused(round, 'chair', baseline('A/76/135', false))).toBe('not-in-baseline');
  });
});
