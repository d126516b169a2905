import { checkPublicRecord, foldAll, redactState, textProvenance, wordsOfPen } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { table } from '../commands.ts';
import { at, member, Round, sha256 } from '../round.ts';

const give = (paragraph: string, party: string) => ({ kind: 'pen', draft: 0, paragraph, party }) as const;
const back = (pen: string, take: boolean) => ({ kind: 'pen-back', draft: 0, pen, take }) as const;

/** The chair hands Kenya the pen for P2; Kenya writes these paragraphs with it. */
function lent(...written: (readonly [id: string, text: string])[]): { round: Round; pen: string } {
  const round = new Round();
  round.does('chair', give('P2', 'KEN'));
  const pen = round.state.pens[0]?.id ?? '';
  const paragraphs = written.map(([id, text]) => ({ id, kind: 'operative', level: 0, text }) as const);
  round.texts.set(`pen/${pen}`, { paragraphs, faults: 0 });
  return { round, pen };
}

test('the pen is lent by the desk, for a paragraph of its text, to one party at a time; everybody knows', () => {
  const round = new Round();
  expect(round.refusal('KEN', give('P2', 'KEN'))).toBe('forbidden');
  expect(round.refusal('chair', give('P9', 'KEN'))).toBe('invalid');
  expect(round.refusal('chair', give('P2', 'XXX'))).toBe('invalid');
  round.does('chair', give('P2', 'G2'));
  expect(round.refusal('secretariat', give('P2', 'KEN'))).toBe('stale');
  const seen = redactState(round.state, member('observer'));
  expect(seen.pens).toEqual([
    { id: 'id1', draft: 0, paragraph: 'P2', party: 'G2', given: expect.any(String), by: 'chair' },
  ]);
  expect([seen.penWords, round.state.penWords]).toMatchObject([[], [{ handed: { text: 'States should act' } }]]);
});

test('no word of it is in what anybody else is sent, before the draft is issued that it was taken into', () => {
  const { round, pen } = lent(['P2', 'States shall act at once'], ['N1', 'and report']);
  round.write(null, 'P1', 'The desk has other words here');
  round.does('chair', give('P1', 'JPN'));
  round.does('chair', back(pen, true));
  round.does('chair', back('id2', false));
  const sent = () => JSON.stringify(round.seenBy('JPN').acts);
  const unissued = /shall act at once|and report|The desk has other words/;
  expect(sent()).not.toMatch(unissued);
  expect(JSON.stringify(redactState(round.state, member('JPN')))).not.toMatch(unissued);
  round.write(null, 'P1', 'one two three four five');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const seen = redactState(round.state, member('JPN'));
  expect(seen.penWords).toMatchObject([{ pen, issued: 1, written: [{ id: 'P2' }, { id: 'N1' }] }]);
  expect(sent()).not.toMatch(/The desk has other words/);
  const acts = round.seenBy('JPN').acts;
  expect(foldAll(null, acts)).toEqual(seen);
});

test('words that were taken and are open again do not come out', () => {
  const { round, pen } = lent(['P2', 'States shall act at once']);
  round.does('chair', back(pen, true));
  round.does('chair', { kind: 'take', draft: 0, target: at('P2'), text: null, source: { kind: 'open' } });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(redactState(round.state, member('JPN')).penWords).toEqual([]);
  expect(round.state.penWords).toMatchObject([{ pen, taken: true }]);
});

/** Pens as they were recorded before: with their words, in acts that everybody is sent. */
test('a record in which the words of pens were public folds as it did, and its pens come back', () => {
  const round = new Round();
  const words = { id: 'P2', kind: 'operative', level: 0, text: 'States should act' } as const;
  const lentThen = (id: string) => {
    const pen = { id, draft: 0, paragraph: 'P2', party: 'KEN', words, given: '', by: 'chair' } as const;
    return { kind: 'pen', pen } as const;
  };
  round.records('chair', lentThen('old1'));
  const written = [{ ...words, text: 'States shall act' }];
  const returned = { time: '', by: 'chair', words: written, taken: true };
  round.records('chair', { kind: 'pen-back', draft: 0, pen: 'old1', back: returned });
  round.records('chair', lentThen('old2'));
  const seen = redactState(round.state, member('observer'));
  expect(wordsOfPen(seen, 'old1')).toEqual({ pen: 'old1', handed: words, written, taken: true });
  round.texts.set('pen/old2', { paragraphs: [{ ...words, text: 'States must act' }], faults: 0 });
  round.does('chair', back('old2', true));
  expect(round.own(null).P2).toBe('States must act');
  expect(JSON.stringify(redactState(round.state, member('observer')))).not.toContain('must');
  checkPublicRecord(round.seenBy('observer').acts, sha256);
});

test('what was written comes into the chair’s text as the party’s, on the record with its words', () => {
  const { round, pen } = lent(['P2', 'States shall act'], ['N1', 'and report']);
  expect(round.refusal('KEN', back(pen, true))).toBe('forbidden');
  round.does('chair', back(pen, true));
  expect(round.own(null)).toMatchObject({ P2: 'States shall act', N1: 'and report' });
  expect(Object.keys(round.own(null))).toEqual(['P1', 'P2', 'N1', 'P3']);
  expect(round.state.penWords).toMatchObject([{ pen, taken: true, written: [{ id: 'P2' }, { id: 'N1' }] }]);
  expect(round.state.pens[0]?.back).toEqual({ time: expect.any(String), by: 'chair' });
  expect(round.state.takes.map(({ source }) => source)).toEqual([
    { kind: 'party', holders: ['KEN'], pen },
    { kind: 'party', holders: ['KEN'], pen },
  ]);
  expect(round.refusal('chair', back(pen, true))).toBe('stale');
  const origins = textProvenance(round.state, round.texts.get(null)?.paragraphs ?? [], new Map());
  const ofKenya = { kind: 'tabled', versions: [{ party: 'KEN', version: null, pen }], decided: true };
  expect(origins.paragraphs[1]?.spans[1]?.origin).toMatchObject(ofKenya);
  expect(origins.paragraphs[2]?.spans).toMatchObject([{ origin: ofKenya }]);
});

test('what the desk writes meanwhile stays; over the same words nothing is taken over, and the pen comes back without them', () => {
  const { round, pen } = lent(['P2', 'States shall act']);
  round.write(null, 'P2', 'All States should act');
  round.does('chair', back(pen, true));
  expect(round.own(null).P2).toBe('All States shall act');

  const again = lent(['P2', 'States shall act']);
  again.round.write(null, 'P2', 'States must act');
  expect(again.round.refusal('chair', back(again.pen, true))).toBe('stale');
  again.round.does('chair', back(again.pen, false));
  expect(again.round.own(null).P2).toBe('States must act');
  expect(again.round.state.penWords).toMatchObject([{ taken: false, written: [{ text: 'States shall act' }] }]);
  expect(again.round.state.takes).toEqual([]);
});

test('a paragraph that the party has emptied is left out; one that it has not touched is no decision', () => {
  const emptied = lent();
  emptied.round.does('chair', back(emptied.pen, true));
  expect(emptied.round.own(null).P2).toBeUndefined();
  expect(emptied.round.state.takes).toMatchObject([{ paragraph: 'P2', text: null }]);
  const same = lent(['P2', 'States should act']);
  same.round.does('chair', back(same.pen, true));
  expect(same.round.state.takes).toEqual([]);
});

test('a client cannot say that words were written with a pen', () => {
  const round = new Round();
  const source = { kind: 'party', holders: ['KEN'], pen: 'mine' } as const;
  expect(round.refusal('chair', { kind: 'take', draft: 0, target: at('P2'), text: 'States shall act', source })).toBe(
    'stale',
  );
});

test('the text is shown on screen by the desk, until it says otherwise or the round ends', () => {
  const round = new Round();
  const show = (on: boolean, draft = 0) => ({ kind: 'show-text', draft, on }) as const;
  expect(round.refusal('KEN', show(true))).toBe('forbidden');
  expect(round.refusal('chair', show(false))).toBe('stale');
  round.does('secretariat', show(true));
  expect(redactState(round.state, member('observer')).textShown).toBe(true);
  expect(round.refusal('chair', show(true))).toBe('stale');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(round.state.textShown).toBe(false);
});

test('words that are taken over decide on what others ask for in the paragraph, or leave it open', () => {
  const overtaken = (leaveOpen: boolean) => {
    const { round, pen } = lent(['P2', 'All States should act']);
    for (const [party, words] of [
      ['JPN', 'States shall act'],
      ['NOR', 'Some States should act'],
    ] as const) {
      round.write(party, 'P2', words);
      round.does(party, table(party));
    }
    round.does('chair', { ...back(pen, true), leaveOpen });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    return round;
  };
  const decided = overtaken(false);
  expect(decided.state.outcomes.map(({ party, outcome }) => `${party} ${outcome}`)).toEqual([
    'JPN decided',
    'NOR decided',
  ]);
  // What stands beside the new words goes on with them; whoever asked for others in their place is asked.
  const open = overtaken(true);
  expect(open.state.outcomes.map(({ party, outcome }) => `${party} ${outcome}`)).toEqual([
    'JPN carried',
    'NOR pending',
  ]);
  expect(open.table()).toEqual(['JPN P2 v2: All States shall act']);
  expect(open.state.decisions).toMatchObject([{ text: 'All States should act', leavesOpen: true }]);
});

test.each([
  {
    pens: 'States shall act',
    chairs: 'All States should act',
    taken: 'All States shall act',
    own: ['shall'],
    typed: ['All'],
  },
  // Both write at the same place.
  { pens: 'States should', chairs: 'States should act soon', taken: 'States should soon', own: [], typed: ['soon'] },
])(
  'of $taken only the party’s own words are credited to it, and what the chair typed meanwhile stays the chair’s',
  (words) => {
    const { round, pen } = lent(['P2', words.pens]);
    round.write(null, 'P2', words.chairs);
    round.does('chair', back(pen, true));
    expect(round.own(null).P2).toBe(words.taken);
    const [, paragraph] = textProvenance(round.state, round.texts.get(null)?.paragraphs ?? [], new Map()).paragraphs;
    const of = (kind: string) =>
      paragraph?.spans.flatMap(({ from, to, origin }) =>
        origin.kind === kind ? [words.taken.slice(from, to).trim()] : [],
      );
    expect([of('tabled'), of('chair')]).toEqual([words.own, words.typed]);
  },
);

test('words that were taken over in what a party proposes are opened with the draft as they were sealed', () => {
  const round = new Round();
  round.write('JPN', 'J1', 'Thanks the chair', 'P3');
  round.does('JPN', table('JPN', ['J1']));
  const source = { kind: 'party', holders: ['JPN'] } as const;
  round.does('chair', { kind: 'take', draft: 0, target: at('J1'), text: 'Thanks the chair', source });
  round.does('chair', give('J1', 'KEN'));
  const pen = round.state.pens[0]?.id ?? '';
  round.write(`pen/${pen}`, 'J1', 'Thanks the chair warmly');
  round.does('chair', back(pen, true));
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const issue = round.acts.findLast(({ kind }) => kind === 'issue');
  expect(issue?.kind === 'issue' && issue.opening?.decisions.every((opened) => opened !== null)).toBe(true);
});
