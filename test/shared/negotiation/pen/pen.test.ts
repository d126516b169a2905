import { redactState, textProvenance } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { at, member, Round } from '../round.ts';

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
  expect(redactState(round.state, member('observer')).pens).toMatchObject([
    { paragraph: 'P2', party: 'G2', words: { text: 'States should act' } },
  ]);
});

test('what was written comes into the chair’s text as the party’s, on the record with its words', () => {
  const { round, pen } = lent(['P2', 'States shall act'], ['N1', 'and report']);
  expect(round.refusal('KEN', back(pen, true))).toBe('forbidden');
  round.does('chair', back(pen, true));
  expect(round.own(null)).toMatchObject({ P2: 'States shall act', N1: 'and report' });
  expect(Object.keys(round.own(null))).toEqual(['P1', 'P2', 'N1', 'P3']);
  expect(round.state.pens[0]?.back).toMatchObject({ taken: true, words: [{ id: 'P2' }, { id: 'N1' }] });
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
  expect(again.round.state.pens[0]?.back).toMatchObject({ taken: false, words: [{ text: 'States shall act' }] });
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
