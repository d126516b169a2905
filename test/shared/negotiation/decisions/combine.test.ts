import { bracketThere, type Command, decisionThere } from '@adref/shared/negotiation';
import { elementaryChanges } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { at, Round } from '../round.ts';

const place = { paragraph: 'P2', from: 7, to: 13 } as const;

/** The chair takes the changes of the bracket on "should" with these words, together. */
function together(round: Round, words: string[], text: string): Command & { kind: 'take' } {
  const bracket = bracketThere(round.state, 'P2', place);
  const parts = (bracket ? elementaryChanges(bracket) : []).filter((change) => words.includes(change.text.trim()));
  const holders = parts.flatMap((part) => part.holders);
  return { kind: 'take', draft: 0, target: place, text, source: { kind: 'party', holders, parts } };
}

/** States should act; KEN: shall; JPN and NOR: should always. */
function shallAlways(): Round {
  const round = new Round();
  round.write('KEN', 'P2', 'States shall act');
  for (const party of ['JPN', 'NOR'] as const) round.write(party, 'P2', 'States should always act');
  for (const party of ['KEN', 'JPN', 'NOR'] as const) round.does(party, table(party));
  return round;
}

describe('changes taken together', () => {
  it('names who holds each of them', () => {
    const round = shallAlways();
    round.does('chair', together(round, ['shall', 'always'], 'shall always'));
    expect(round.own(null).P2).toBe('States shall always act');
    const [take] = round.state.takes;
    expect(take?.source).toEqual({
      kind: 'party',
      holders: ['KEN', 'JPN', 'NOR'],
      parts: [
        { from: 7, to: 13, text: 'shall', holders: ['KEN'] },
        { from: 13, to: 13, text: ' always', holders: ['JPN', 'NOR'] },
      ],
    });
  });

  it('can be one of an alternative', () => {
    const round = new Round();
    round.write('NOR', 'P2', 'States shall always act');
    round.write('JPN', 'P2', 'States shall act');
    for (const party of ['NOR', 'JPN'] as const) round.does(party, table(party));
    round.does('chair', together(round, ['shall'], 'shall'));
    expect(round.state.takes.at(-1)?.source).toMatchObject({ holders: ['NOR', 'JPN'] });
  });

  it('is refused where words are ascribed to who does not hold them, or are not what the changes make', () => {
    const round = shallAlways();
    const command = together(round, ['shall', 'always'], 'shall always');
    const parts = command.source.kind === 'party' ? (command.source.parts ?? []) : [];
    const with_ = (changed: object) => ({
      ...command,
      source: { kind: 'party' as const, holders: ['KEN'], ...changed },
    });
    expect(round.refusal('chair', { ...command, text: 'shall never' })).toBe('stale');
    expect(round.refusal('chair', with_({ parts: parts.map((part) => ({ ...part, holders: ['G2'] })) }))).toBe('stale');
    expect(round.refusal('chair', with_({ parts: parts.map((part) => ({ ...part, text: 'must' })) }))).toBe('stale');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['P2'] });
    expect(round.refusal('chair', command)).toBe('stale');
  });

  it('is refused where the changes exclude each other', () => {
    const round = new Round();
    round.write('KEN', 'P2', 'States shall act');
    round.write('JPN', 'P2', 'States must act');
    for (const party of ['KEN', 'JPN'] as const) round.does(party, table(party));
    expect(round.refusal('chair', together(round, ['shall', 'must'], 'shall must'))).toBe('invalid');
  });
});

describe('two at the desk who decide the same bracket at once', () => {
  const take = (text: string, seen: string | null): Command & { kind: 'take' } => ({
    kind: 'take',
    draft: 0,
    target: place,
    text,
    source: { kind: 'chair' },
    seen,
  });

  it('the first decides; the second is told who has, and can then decide on what it sees', () => {
    const round = shallAlways();
    round.does('chair', take('shall', null));
    const refused = round.decide('secretariat', take('must', null));
    expect(refused).toMatchObject({ ok: false, code: 'stale', key: 'decided-meanwhile', params: { who: 'chair' } });
    expect(round.own(null).P2).toBe('States shall act');
    round.does('secretariat', take('must', decisionThere(round.state, place)?.time ?? null));
    expect(round.own(null).P2).toBe('States must act');
  });

  it('counts a decision on the whole paragraph, and on words among these', () => {
    const round = shallAlways();
    round.does('chair', { ...take('States may act', null), target: at('P2') });
    expect(round.refusal('secretariat', take('must', null))).toBe('stale');
    const other = shallAlways();
    other.does('chair', take('shall', null));
    expect(other.refusal('secretariat', { ...take('States may act', null), target: at('P2') })).toBe('stale');
    other.does('secretariat', { ...take('ONE', null), target: at('P1', 'one') });
  });

  it('says so where the decision that it saw was taken back', () => {
    const round = shallAlways();
    round.does('chair', take('shall', null));
    const seen = decisionThere(round.state, place)?.time ?? null;
    round.does('chair', { ...take('', seen), text: null, source: { kind: 'open' } });
    expect(round.decide('secretariat', take('must', seen))).toMatchObject({ ok: false, key: 'nothing-decided' });
  });
});

describe('a party that takes its words off the table while the chair takes them', () => {
  const take = {
    kind: 'take',
    draft: 0,
    target: place,
    text: 'shall',
    source: { kind: 'party', holders: ['KEN'] },
  } as const;
  const withdraw = { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P2'] } as const;
  const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;
  const tabled = () => {
    const round = new Round();
    round.write('KEN', 'P2', 'States shall act');
    round.does('KEN', table('KEN', ['P2']));
    return round;
  };

  it('the chair took them first: the decision holds, and they are in the draft as its words', () => {
    const round = tabled();
    round.does('chair', take);
    round.does('KEN', withdraw);
    round.does('chair', issue);
    const draft = round.state.drafts[1]?.document.paragraphs.find(({ id }) => id === 'P2');
    expect([draft?.text, round.state.decisions.length]).toEqual(['States shall act', 1]);
    expect([round.state.wordings, round.state.outcomes, round.state.pending]).toEqual([[], [], []]);
  });

  it('the party took them off first: the chair is told that nobody holds them, and nothing is decided', () => {
    const round = tabled();
    round.does('KEN', withdraw);
    expect(round.decide('chair', take)).toMatchObject({ ok: false, code: 'stale', key: 'holds-no-more' });
    expect([round.state.takes, round.own(null).P2]).toEqual([[], 'States should act']);
  });
});
