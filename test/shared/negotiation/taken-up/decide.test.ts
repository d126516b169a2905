import { publicState, tableText, takenUpNow } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { at, Round } from '../round.ts';

const table = (party: 'KEN' | 'JPN') => ({ kind: 'table', draft: 0, party, paragraphs: null }) as const;
const takeUp = (target: ReturnType<typeof at> | null, draft = 0) => ({ kind: 'take-up', draft, target }) as const;
const show = (paragraph: string, on = true, draft = 0) => ({ kind: 'show-result', draft, paragraph, on }) as const;

/** Where the room is, as everybody sees it: the paragraph, and the draft's words in the bracket. */
function where(round: Round): [string, string | null] | null {
  const state = publicState(round.state);
  const now = takenUpNow(state, tableText(state));
  return now && [now.paragraph.id, now.bracket?.draft ?? null];
}

it('the room is where the chair says last, for everybody, until it says otherwise', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three four five');
  round.does('KEN', table('KEN'));
  expect(where(round)).toBeNull();
  expect(round.refusal('chair', takeUp(null))).toBe('stale');
  round.does('chair', takeUp(at('P1', 'two')));
  expect(where(round)).toEqual(['P1', 'two']);
  round.does('secretariat', takeUp(at('P2')));
  expect(where(round)).toEqual(['P2', null]);
  expect(round.refusal('chair', takeUp(at('P9')))).toBe('stale');
  round.does('chair', takeUp(null));
  expect(where(round)).toBeNull();
});

it('a bracket that grows under the room is still the one; one that is settled leaves the paragraph', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three four five');
  round.does('KEN', table('KEN'));
  round.does('chair', takeUp(at('P1', 'two')));
  round.write('JPN', 'P1', 'one 2 3 four five');
  round.does('JPN', table('JPN'));
  expect(where(round)).toEqual(['P1', 'two three']);
  for (const party of ['KEN', 'JPN'] as const)
    round.does(party, { kind: 'withdraw', draft: 0, party, paragraphs: ['P1'] });
  expect(where(round)).toEqual(['P1', null]);
});

it('a paragraph that is only typed so far is taken up in a version of its own', () => {
  const round = new Round();
  round.does('KEN', { kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
  round.write('KEN', 'K1', 'Thanks all', 'P2');
  round.does('chair', takeUp(at('K1')));
  expect(where(round)).toEqual(['K1', null]);
  expect(round.state.takenUp?.base).toEqual({ party: 'KEN', version: 1 });
});

it('shows the room the chair’s words of the paragraph, and of no other, only when the desk says so', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three four five');
  round.does('KEN', table('KEN'));
  round.does('chair', takeUp(at('P1', 'two')));
  const source = { kind: 'chair' } as const;
  round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text: 'geheim', source });
  round.does('chair', { kind: 'take', draft: 0, target: at('P2'), text: 'hidden', source });
  expect(JSON.stringify(publicState(round.state))).not.toMatch(/geheim|hidden/);

  expect(round.refusal('chair', show('P2'))).toBe('stale');
  expect(round.refusal('chair', show('P1', false))).toBe('stale');
  round.does('chair', show('P1'));
  expect(publicState(round.state).takenUp?.result).toEqual({ text: 'one geheim three four five' });
  expect(JSON.stringify(publicState(round.state))).not.toContain('hidden');
  round.does('chair', show('P1', false));
  expect(round.state.takenUp).not.toHaveProperty('result');
  round.does('chair', show('P1'));
  round.does('chair', takeUp(at('P1')));
  expect(round.state.takenUp).not.toHaveProperty('result');
});

it('a paragraph that the chair has left out is shown as left out', () => {
  const round = new Round();
  round.does('chair', takeUp(at('P2')));
  round.does('chair', { kind: 'take', draft: 0, target: at('P2'), text: null, source: { kind: 'chair' } });
  round.does('chair', show('P2'));
  expect(round.state.takenUp?.result).toEqual({ text: null });
});

it('the next draft keeps the room at its paragraph, and forgets words and results of the round before', () => {
  const round = new Round();
  round.does('chair', takeUp(at('P1', 'two')));
  round.does('chair', show('P1'));
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const { time: _time, ...place } = round.state.takenUp ?? {};
  expect(place).toEqual({ draft: 1, paragraph: 'P1', from: null, to: null, by: 'chair' });

  round.does('chair', { kind: 'take', draft: 1, target: at('P1'), text: null, source: { kind: 'chair' } });
  round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
  expect(round.state.takenUp).toBeNull();
});

it('a place that nobody names in a whole round is left with it', () => {
  const round = new Round();
  round.does('chair', takeUp(at('P1')));
  for (const draft of [0, 1]) round.does('chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
  expect(round.state.takenUp).toBeNull();

  round.does('chair', takeUp(at('P1'), 2));
  round.does('chair', { kind: 'issue', draft: 2, symbol: 'A/L.1/Rev.3' });
  round.does('chair', takeUp(at('P1'), 3));
  round.does('chair', { kind: 'issue', draft: 3, symbol: 'A/L.1/Rev.4' });
  expect(where(round)).toEqual(['P1', null]);
});

it('a negotiation that is closed is nowhere any more', () => {
  const round = new Round();
  round.does('chair', takeUp(at('P1')));
  round.does('chair', { kind: 'close' });
  expect(round.state.takenUp).toBeNull();
});

it('the screen shows a paragraph as the chair chooses, bracket by bracket of it and into the next round, and any other as usual', () => {
  const round = new Round();
  const choose = (view: 'alternatives' | 'compact', paragraph = 'P1', draft = 0) =>
    ({ kind: 'screen-view', draft, paragraph, view }) as const;
  expect(round.refusal('chair', choose('compact'))).toBe('stale');
  round.does('chair', takeUp(at('P1', 'two')));
  expect(round.refusal('chair', choose('alternatives'))).toBe('stale');
  expect(round.refusal('chair', choose('compact', 'P2'))).toBe('stale');
  round.does('chair', choose('compact'));
  round.does('chair', takeUp(at('P1', 'four')));
  expect(publicState(round.state).takenUp).toMatchObject({ paragraph: 'P1', view: 'compact' });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(round.state.takenUp).toMatchObject({ paragraph: 'P1', from: null, view: 'compact' });
  round.does('chair', takeUp(at('P2'), 1));
  expect(round.state.takenUp).not.toHaveProperty('view');
});
