import type { Party } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { mentionAt, offeredParties, withMention } from '../../../client/src/matters/mention-offer.ts';

const party = (code: string, en: string, fr: string): Party => ({
  code,
  kind: 'delegation',
  name: { en, fr },
  members: [],
});
const parties = [
  party('KEN', 'Kenya', 'Kenya'),
  party('CIV', 'Côte d’Ivoire', 'Côte d’Ivoire'),
  party('KOR', 'Republic of Korea', 'République de Corée'),
  party('NOR', 'Norway', 'Norvège'),
];
const offered = (written: string) => offeredParties(parties, written).map(({ code }) => code);

describe('naming a party in a message', () => {
  it('begins with an @ that is no part of a word, up to the caret', () => {
    expect(mentionAt('Could @ke live', 9)).toEqual({ from: 6, written: 'ke' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, written: '' });
    expect(mentionAt('(@Côte', 6)).toEqual({ from: 1, written: 'Côte' });
    for (const [text, caret] of [
      ['ana@ken', 7],
      ['Could @ke live', 14],
      ['Could', 5],
      ['é@ken', 5],
    ] as const)
      expect(mentionAt(text, caret)).toBeNull();
  });

  it('offers codes first, then names in either language, and nothing once a code is written out', () => {
    expect(offered('')).toEqual(['KEN', 'CIV', 'KOR', 'NOR']);
    expect(offered('k')).toEqual(['KEN', 'KOR']);
    expect(offered('cor')).toEqual(['KOR']);
    expect(offered('ivo')).toEqual(['CIV']);
    expect(offered('.*')).toEqual([]);
    expect(offered('KEN')).toEqual([]);
  });

  it('puts the code in the place of what was written, with one space after it', () => {
    expect(withMention('Could @ke live', 6, 9, 'KEN')).toEqual({ text: 'Could @KEN live', caret: 11 });
    expect(withMention('@', 0, 1, 'NOR')).toEqual({ text: '@NOR ', caret: 5 });
  });
});
