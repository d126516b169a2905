import { redactForAll, redactState, silenceOutcome, silenceRuns } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { member, Round } from '../round.ts';

const put = { kind: 'silence', draft: 0, paragraphs: null, timeZone: 'Africa/Nairobi', note: '' } as const;
const windowOf = (round: Round, at = -1) => {
  const window = round.state.silences.at(at);
  if (!window) throw new Error('No silence');
  return window;
};
const breaks = (round: Round, party: string, paragraphs: string[], reason = '') =>
  ({ kind: 'break-silence', window: windowOf(round).id, party, paragraphs, reason }) as const;

describe('a silence procedure', () => {
  it('runs for 72 hours on the open draft where nothing else is said', () => {
    const round = new Round();
    round.does('chair', put);
    const { opened, deadline, symbol, paragraphs } = windowOf(round);
    expect([(Date.parse(deadline) - Date.parse(opened)) / 3_600_000, symbol, paragraphs]).toEqual([72, 'A/L.1', null]);
    expect(silenceRuns(windowOf(round), opened)).toBe(true);
    expect(silenceRuns(windowOf(round), deadline)).toBe(false);
    expect(silenceOutcome(windowOf(round))).toBe('kept');
  });

  it('tells everybody on which paragraphs it is broken, and nobody but the desk by whom', () => {
    const round = new Round();
    round.does('chair', put);
    round.does('NOR', breaks(round, 'NOR', ['P3', 'P1'], 'No instructions from Oslo'));
    round.does('JPN', breaks(round, 'JPN', ['P1'], 'Too weak'));
    expect(windowOf(round).broken).toEqual(['P1', 'P3']);
    expect(windowOf(round).breaks.map(({ party }) => party)).toEqual(['NOR', 'JPN']);
    const others = redactState(round.state, member('KEN'));
    expect([others.silences[0]?.broken, others.silences[0]?.breaks]).toEqual([['P1', 'P3'], []]);
    const shown = round.acts.slice(-4).flatMap((act) => redactForAll(act) ?? []);
    // One act tells of the first; the second adds no paragraph, and leaves no trace.
    expect(shown.map(({ kind, by }) => [kind, by])).toEqual([
      ['silence', 'chair'],
      ['silence-broken', 'server'],
    ]);
    expect(JSON.stringify([shown, others.silences])).not.toMatch(/NOR|JPN|Oslo|weak/);
    expect(silenceOutcome(windowOf(round))).toBe('broken');
    round.does('secretariat', { kind: 'publish-breaks', window: windowOf(round).id });
    expect(redactState(round.state, member('KEN')).silences[0]?.published?.map(({ party }) => party)).toEqual([
      'NOR',
      'JPN',
    ]);
  });

  it('is broken by a party in place of what it said before, and mended by it', () => {
    const round = new Round();
    round.does('chair', put);
    expect(round.refusal('NOR', breaks(round, 'NOR', []))).toBe('stale');
    round.does('NOR', breaks(round, 'NOR', ['P1']));
    round.does('NOR', breaks(round, 'NOR', ['P2']));
    expect(windowOf(round).broken).toEqual(['P2']);
    round.does('NOR', breaks(round, 'NOR', []));
    expect([windowOf(round).broken, windowOf(round).breaks]).toEqual([[], []]);
    expect(round.refusal('NOR', breaks(round, 'KEN', ['P1']))).toBe('forbidden');
    expect(round.refusal('observer', breaks(round, 'NOR', ['P1']))).toBe('forbidden');
    expect(round.refusal('NOR', breaks(round, 'NOR', ['P9']))).toBe('invalid');
  });

  it('can be on some paragraphs, several at a time, and one in place of another', () => {
    const round = new Round();
    round.does('chair', { ...put, paragraphs: ['P2', 'P1'] });
    expect(windowOf(round).paragraphs).toEqual(['P1', 'P2']);
    expect(round.refusal('NOR', breaks(round, 'NOR', ['P3']))).toBe('invalid');
    expect(round.refusal('chair', put)).toBe('stale');
    round.does('chair', { ...put, paragraphs: ['P3'] });
    const [first] = round.state.silences;
    round.does('chair', { ...put, paragraphs: ['P1'], replaces: first?.id });
    expect(round.state.silences.map(({ ended }) => ended?.outcome ?? null)).toEqual(['replaced', null, null]);
    expect(windowOf(round).replaces).toBe(first?.id);
    round.does('chair', { kind: 'end-silence', window: windowOf(round).id });
    expect(round.refusal('NOR', breaks(round, 'NOR', ['P1']))).toBe('stale');
  });

  it('is the desk’s to open and to call off, with a deadline ahead', () => {
    const round = new Round();
    expect(round.refusal('KEN', put)).toBe('forbidden');
    expect(round.refusal('chair', { ...put, deadline: '2020-01-01T00:00:00Z' })).toBe('invalid');
    expect(round.refusal('chair', { ...put, deadline: '2036-01-01T00:00:00Z' })).toBe('invalid');
    expect(round.refusal('chair', { ...put, paragraphs: [] })).toBe('invalid');
    round.does('chair', { ...put, deadline: '2026-01-03T18:00:00+03:00' });
    expect(windowOf(round).deadline).toBe('2026-01-03T15:00:00.000Z');
    expect(round.refusal('KEN', { kind: 'end-silence', window: windowOf(round).id })).toBe('forbidden');
    expect(round.refusal('chair', { kind: 'publish-breaks', window: windowOf(round).id })).toBe('invalid');
  });
});
