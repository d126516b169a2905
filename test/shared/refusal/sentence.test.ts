import { refusal, sentenceOf } from '@adref/shared/refusal';
import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/src/refusal/en.ts';
import { french } from '../../../shared/src/refusal/fr.ts';

describe('a refusal as a sentence', () => {
  it('names what it is about', () => {
    expect(sentenceOf(refusal('invalid', 'symbol-taken', { symbol: 'A/L.1', draft: 0 }))).toBe(
      'A/L.1 is the symbol of draft 0 already: give the new draft its own.',
    );
    expect(sentenceOf(refusal('stale', 'words-gone'))).toBe('These words are not in the paragraph any more.');
  });

  it('takes parameters for text, whatever is in them', () => {
    const name = '$& {party} <b>';
    expect(sentenceOf(refusal('invalid', 'party-has-people', { party: 'KEN', name }))).toBe(
      '$& {party} <b> sits for KEN: remove this person first.',
    );
  });

  it('says one of a number otherwise than several, and in French none as one', () => {
    const shorter = (acts: number) => refusal('stale', 'record-shorter', { acts, after: 7 });
    expect([0, 1, 2].map((acts) => sentenceOf(shorter(acts)))).toEqual([
      'The record has 0 acts, not 7: load it again.',
      'The record has 1 act, not 7: load it again.',
      'The record has 2 acts, not 7: load it again.',
    ]);
    expect([0, 1, 2].map((acts) => sentenceOf(shorter(acts), french))).toEqual([
      'Le registre compte 0 acte, et non 7\u00a0: rechargez-le.',
      'Le registre compte 1 acte, et non 7\u00a0: rechargez-le.',
      'Le registre compte 2 actes, et non 7\u00a0: rechargez-le.',
    ]);
    expect(sentenceOf(refusal('invalid', 'clean-with-open', { open: 1 }))).toContain('1 matter is open: decide on it,');
  });

  it('is unknown where a newer server has other reasons', () => {
    for (const key of ['not-yet-thought-of', 'constructor', '__proto__'])
      expect(sentenceOf({ key, params: {} })).toBeNull();
  });

  it('speaks another language with another catalogue', () => {
    const other = { ...english, 'not-writer': 'Vous n’écrivez pas pour {party}.' };
    expect(sentenceOf(refusal('forbidden', 'not-writer', { party: 'KEN' }), other)).toBe(
      'Vous n’écrivez pas pour KEN.',
    );
  });

  it('is a whole sentence for every key', () => {
    for (const [key, sentence] of Object.entries(english)) expect(`${key}: ${sentence}`).toMatch(/: [A-Z{].*\.$/s);
  });
});
