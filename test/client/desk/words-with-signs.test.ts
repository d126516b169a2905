import { noteMark } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { fieldWords, wordsOfField } from '../../../client/src/desk/words-with-signs.ts';

const m1 = noteMark('fn-1') ?? '';
const m2 = noteMark('fn-2') ?? '';
const signs = new Map([
  ['fn-1', '2'],
  ['fn-2', '2 bis'],
]);
const words = `Recalls the report${m1} on 5 km² of sea${m2}, bis`;
const shown = fieldWords(words, signs);
/** As it looks: these two signs have no width. */
const seen = (text: string) => text.replace(/[\u2060\u2063]/g, '');

describe('words in a field', () => {
  it('have the number of each note in the place of its mark, and the marks again when they are read', () => {
    expect(seen(shown)).toBe('Recalls the report² on 5 km² of sea² bis, bis');
    expect(wordsOfField(shown, signs)).toBe(words);
  });

  it('lose a mark as a whole, and nothing else, where a part of it is deleted', () => {
    for (const sign of ['²', '² bis']) {
      const at = shown.indexOf(`\u2060${sign}\u2063`);
      const without = words.replace(sign === '²' ? m1 : m2, '');
      const last = at + sign.length + 1;
      for (const gone of [at, last])
        expect(wordsOfField(shown.slice(0, gone) + shown.slice(gone + 1), signs)).toBe(without);
    }
  });

  it('keep a mark in which somebody types', () => {
    const at = shown.indexOf('\u2060²\u2063');
    expect(wordsOfField(`${shown.slice(0, at + 1)}x${shown.slice(at + 1)}`, signs)).toBe(words.replace(m1, `x${m1}`));
    expect(wordsOfField(`${shown.slice(0, at + 2)}x${shown.slice(at + 2)}`, signs)).toBe(words.replace(m1, `${m1}x`));
  });

  it('leave a mark as it is where its sign is not known, or two have the same', () => {
    expect(fieldWords(words, new Map())).toBe(words);
    const stars = new Map([
      ['fn-1', '*'],
      ['fn-2', '*'],
    ]);
    expect(fieldWords(words, stars)).toBe(words);
  });
});
