import {
  committeeReport,
  openDraft,
  type ProceedingSaid,
  sponsorsOf,
  votedText,
  voters,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { Round, type Speaker } from '../round.ts';

const place = { symbol: 'A/L.1', meeting: 31, date: '2026-01-02' } as const;
const enter = (said: ProceedingSaid) => ({ kind: 'proceeding', said }) as const;
const last = (round: Round) => round.state.proceedings.at(-1)?.id ?? '';
const revision = (before: string, after: string, party = 'KEN') =>
  enter({ ...place, kind: 'oral-revision', party, paragraph: 'P1', before, after });
const roll = [
  { party: 'KEN', vote: 'for' },
  { party: 'JPN', vote: 'against' },
  { party: 'NOR', vote: 'for' },
] as const;
const vote = enter({ ...place, kind: 'adoption', how: 'vote', roll });
const words = ({ state }: Round) =>
  votedText(state.proceedings, 'A/L.1', openDraft(state).document)?.paragraphs.map(({ text }) => text);

describe('oral revisions', () => {
  it('change the text that is voted on once the party has certified them, in that order', () => {
    const round = new Round();
    round.does('secretariat', revision('two', 'TWO'));
    const [first] = round.state.proceedings;
    expect(words(round)?.[0]).toBe('one two three four five');
    expect(round.refusal('secretariat', { kind: 'certify-revision', entry: first?.id ?? '' })).toBe('forbidden');
    expect(round.refusal('JPN', { kind: 'certify-revision', entry: first?.id ?? '' })).toBe('forbidden');
    // A vote waits until it is clear on what.
    expect(round.refusal('chair', vote)).toBe('invalid');
    round.does('KEN', revision('three four', '34'));
    round.does('KEN', { kind: 'certify-revision', entry: first?.id ?? '' });
    expect(words(round)?.[0]).toBe('one TWO 34 five');
    expect(round.refusal('KEN', { kind: 'certify-revision', entry: first?.id ?? '' })).toBe('stale');
    expect(openDraft(round.state).document.paragraphs[0]?.text).toBe('one two three four five');
  });

  it('name words that are there once, in the text as revised so far, and a meeting', () => {
    const round = new Round();
    expect(round.refusal('KEN', revision('e', 'x'))).toBe('invalid');
    expect(round.refusal('KEN', revision('ten', 'x'))).toBe('invalid');
    expect(round.refusal('KEN', revision('two', 'two'))).toBe('invalid');
    expect(round.refusal('KEN', enter({ ...revision('two', 'x').said, meeting: null }))).toBe('invalid');
    round.does('KEN', revision('two', '2'));
    expect(round.refusal('KEN', revision('two', 'x'))).toBe('invalid');
    round.does('KEN', revision('2', 'deux'));
    const [first] = round.state.proceedings;
    expect(round.refusal('KEN', { kind: 'withdraw-proceeding', entry: first?.id ?? '', on: true })).toBe('stale');
    round.does('KEN', { kind: 'withdraw-proceeding', entry: last(round), on: true });
    round.does('KEN', { kind: 'withdraw-proceeding', entry: first?.id ?? '', on: true });
    expect(words(round)?.[0]).toBe('one two three four five');
  });

  it('are made of a rival draft that is only in the library, on its own words', () => {
    const round = new Round();
    round.shelve('A/L.9', [{ id: 'R1', kind: 'operative', level: 0, text: 'Invites all States to act' }]);
    const rival = { ...place, symbol: 'A/L.9' } as const;
    const revised = (before: string, after: string, paragraph = 'R1') =>
      enter({ ...rival, kind: 'oral-revision', party: 'KEN', paragraph, before, after });
    expect(round.refusal('KEN', revised('two', '2', 'P1'))).toBe('invalid');
    expect(round.refusal('KEN', revised('some', 'all'))).toBe('invalid');
    round.does('secretariat', revised('Invites', 'Urges'));
    const entry = last(round);
    round.does('KEN', { kind: 'certify-revision', entry });
    round.does('KEN', revised('Urges all', 'Urges the'));
    // The first is what the second is made on.
    expect(round.refusal('secretariat', { kind: 'withdraw-proceeding', entry, on: true })).toBe('stale');
    round.does('chair', enter({ ...rival, kind: 'adoption', how: 'consensus' }));
    const blocks = committeeReport(round.state, { language: 'en', secretary: 'f', documents: round.documents });
    const recommended = blocks.find(({ kind }) => kind === 'recommended');
    expect(recommended?.kind === 'recommended' && recommended.document?.paragraphs).toMatchObject([
      { id: 'R1', text: 'Urges the States to act' },
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))[1]).toMatch(
      /orally revised .* in paragraph 1, the words “Invites” were replaced by the words “Urges”/,
    );
    // Where its text is not known any more nothing is revised unseen.
    const without = new Round();
    without.shelve('A/L.9', []);
    without.documents.clear();
    expect(without.refusal('KEN', revised('Invites', 'Urges'))).toBe('invalid');
  });

  it('come too late after the adoption, until that is taken back', () => {
    const round = new Round();
    round.does('KEN', revision('two', '2'));
    const entry = last(round);
    round.does('chair', enter({ ...place, kind: 'adoption', how: 'consensus' }));
    expect(round.refusal('KEN', revision('three', '3'))).toBe('stale');
    expect(round.refusal('KEN', { kind: 'withdraw-proceeding', entry, on: true })).toBe('stale');
    expect(round.refusal('chair', vote)).toBe('stale');
    const adoption = last(round);
    round.does('chair', { kind: 'withdraw-proceeding', entry: adoption, on: true });
    round.does('chair', vote);
    expect(round.refusal('chair', { kind: 'withdraw-proceeding', entry: adoption, on: false })).toBe('stale');
  });
});

describe('a recorded vote', () => {
  it('is counted from its roll, of delegations that have a vote, each once', () => {
    const round = new Round();
    const holySee = {
      code: 'VAT',
      kind: 'delegation',
      name: { en: 'Holy See', fr: 'Saint-Siège' },
      members: [],
    } as const;
    round.does('chair', { kind: 'party', party: holySee });
    expect(voters(round.state)).toEqual(['KEN', 'JPN', 'NOR']);
    const cast = (...parties: string[]) =>
      enter({
        ...place,
        kind: 'adoption',
        how: 'vote',
        roll: parties.map((party) => ({ party, vote: 'for' as const })),
      });
    for (const unfit of [[], ['KEN', 'KEN'], ['G2'], ['VAT'], ['XXX']]) {
      expect(round.refusal('chair', cast(...unfit)), unfit.join()).toBe('invalid');
    }
    expect(round.refusal('KEN', vote)).toBe('forbidden');
    round.does('chair', vote);
    expect(round.state.proceedings.at(-1)).toMatchObject({ result: { for: 2, against: 1, abstain: 0, adopted: true } });
  });

  it('on a part of the text takes out what is not kept; equally many for and against do not keep it', () => {
    const round = new Round();
    const part = (votes: readonly ['for' | 'against', 'for' | 'against'], paragraph: string) =>
      enter({
        ...place,
        kind: 'separate-vote',
        paragraphs: [paragraph],
        roll: [
          { party: 'KEN', vote: votes[0] },
          { party: 'JPN', vote: votes[1] },
        ],
      });
    round.does('chair', part(['for', 'against'], 'P2'));
    round.does('chair', part(['for', 'for'], 'P3'));
    expect(words(round)).toEqual(['one two three four five', 'Decides to meet again']);
    expect(round.refusal('chair', part(['for', 'for'], 'P2'))).toBe('invalid');
  });

  it('is followed by what a delegation had meant, which changes no result', () => {
    const round = new Round();
    round.does('chair', vote);
    const said = (speaker: Speaker, intended: 'for' | 'against' | 'abstain') =>
      [speaker, enter({ ...place, kind: 'intention', party: 'JPN', vote: last(round), intended })] as const;
    expect(round.refusal(...said('KEN', 'abstain'))).toBe('forbidden');
    expect(round.refusal(...said('JPN', 'against'))).toBe('invalid');
    const adoption = last(round);
    round.does(...said('JPN', 'abstain'));
    expect(round.state.proceedings.find(({ id }) => id === adoption)).toMatchObject({ result: { for: 2, against: 1 } });
  });
});

describe('sponsors', () => {
  it('join and leave by their own word or the desk’s, each on a day and on one draft', () => {
    const round = new Round();
    const sponsor = (party: string, role: 'main' | 'co' | 'additional', date: string, leaves?: true) =>
      enter({ ...place, date, kind: 'sponsor', party, role, ...(leaves && { leaves }) });
    round.does('secretariat', sponsor('KEN', 'main', '2026-01-02'));
    round.does('NOR', sponsor('NOR', 'additional', '2026-01-03'));
    expect(round.refusal('NOR', sponsor('NOR', 'additional', '2026-01-03'))).toBe('stale');
    expect(round.refusal('NOR', sponsor('JPN', 'co', '2026-01-03'))).toBe('forbidden');
    round.does('NOR', sponsor('NOR', 'additional', '2026-01-04', true));
    expect(round.refusal('NOR', sponsor('NOR', 'additional', '2026-01-04', true))).toBe('stale');
    expect(sponsorsOf(round.state.proceedings, 'A/L.1')).toEqual([
      { party: 'KEN', role: 'main', joined: '2026-01-02', left: null },
      { party: 'NOR', role: 'additional', joined: '2026-01-03', left: '2026-01-04' },
    ]);
    expect(sponsorsOf(round.state.proceedings, 'A/L.2')).toEqual([]);
  });
});

describe('an entry', () => {
  it('names a draft that is known here, and is taken back by the desk or by its author', () => {
    const round = new Round();
    const explained = (symbol: string | null) =>
      enter({ ...place, symbol, kind: 'explanation', party: 'KEN', when: 'after', text: 'We joined the consensus.' });
    expect(round.refusal('KEN', explained('A/L.9'))).toBe('invalid');
    expect(round.refusal('KEN', explained(null))).toBe('invalid');
    round.does('KEN', explained('A/L.1'));
    const withdraw = { kind: 'withdraw-proceeding', entry: last(round), on: true } as const;
    expect(round.refusal('JPN', withdraw)).toBe('forbidden');
    round.does('KEN', withdraw);
    expect(round.refusal('chair', withdraw)).toBe('stale');
    round.does('chair', { ...withdraw, on: false });
  });
});

describe('a statement of implications', () => {
  it('has a symbol where it was issued, and may have none where it is read out', () => {
    const round = new Round();
    const said = (how: 'published' | 'read-out', statement: string | null) =>
      enter({ ...place, kind: 'implications', how, statement });
    expect(round.refusal('chair', said('published', null))).toBe('invalid');
    expect(round.refusal('chair', said('published', ' '))).toBe('invalid');
    round.does('chair', said('published', 'A/C.1/73/L.71'));
    round.does('chair', said('read-out', null));
  });
});
