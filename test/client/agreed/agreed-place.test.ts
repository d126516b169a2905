import { describe, expect, it } from 'vitest';
import type { Traced } from '../../../client/src/agreed/agreed-how.ts';
import { agreedPlace, wordsInPlace } from '../../../client/src/agreed/agreed-place.ts';
import { agreedWords } from '../../../client/src/agreed/agreed-words.ts';

const source = {
  number: 1,
  document: 'd',
  symbol: 'A/RES/75/32',
  language: 'en',
  paragraph: 'p',
  label: 'OP3',
  manner: 'consensus',
  date: '2020-12-07',
  from: 0,
  to: 0,
} as const;
const text = 'States should respect international law, and build ships of every kind.';

/** Stretches of the text that the library has; `~` before formulas. */
const found = (...stretches: readonly string[]): Pick<Traced, 'spans'> => ({
  spans: stretches.map((one) => {
    const words = one.replace(/^~/, '');
    const from = text.indexOf(words);
    return {
      from,
      to: from + words.length,
      sources: [{ ...source, label: words }],
      documents: 1,
      formula: one !== words,
    };
  }),
});
const placeOf = (traced: Pick<Traced, 'spans'>, words: string) => {
  const from = text.indexOf(words);
  return agreedPlace(traced, from, from + words.length)?.label ?? null;
};

describe('where an alternative is agreed', () => {
  it('is the longest agreed stretch that covers it', () => {
    const traced = found('should respect international', 'States should respect international law');
    expect(placeOf(traced, 'should')).toBe('States should respect international law');
    expect(placeOf(traced, 'build')).toBeNull();
    expect(placeOf(traced, 'law, and')).toBeNull();
  });

  it('is told by no formula', () => {
    expect(placeOf(found('~States should respect'), 'should')).toBeNull();
  });

  it('of a deletion is a stretch that goes on over its place, not one that ends there', () => {
    const at = text.indexOf('respect');
    expect(agreedPlace(found('States should respect'), at, at)?.label).toBe('States should respect');
    expect(agreedPlace(found('respect international law'), at, at)).toBeNull();
  });
});

it('words are put in their place without the spaces around them', () => {
  const from = text.indexOf('should');
  const range = { from, to: from + 'should '.length };
  expect(wordsInPlace(text, range, ' must ')).toEqual({
    text: text.replace('should ', ' must '),
    from: from + 1,
    to: from + 5,
  });
  expect(wordsInPlace(text, range, '')).toEqual({ text: text.replace('should ', ''), from, to: from });
});

describe('taking the agreed wording', () => {
  const redline = [
    { kind: 'equal', text: 'States ' },
    { kind: 'change', before: 'shall', after: 'should' },
    { kind: 'equal', text: ' respect international law' },
  ] satisfies Traced['departures'][number]['redline'];

  it('changes only what departs from it', () => {
    const to = 'States should respect international law'.length;
    const departures = [{ from: 0, to, source, similarity: 0.9, redline, force: 'weaker' as const }];
    expect(agreedWords(text, { departures })).toBe(text.replace('should', 'shall'));
  });

  it('is nothing where nothing departs', () => {
    expect(agreedWords(text, { departures: [] })).toBeNull();
  });
});
