import { tokenise, tokeniseLike } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from './sample-text.ts';

const cut = (text: string) => tokenise(text).map((token) => token.text);
const words = (text: string) => cut(text).filter((token) => token.trim() !== '');

describe('tokens', () => {
  it('keep numbers of documents, compounds and paragraphs whole', () => {
    expect(words('71/28 A/70/174 non-contraignantes 1.1 A/C.1/73/L.27/Rev.1')).toHaveLength(5);
  });

  it('keep amounts and decimal numbers whole, and part a list without spaces', () => {
    expect(words('$1,500,000 2,5 % 1.500.000,75 ٢٫٥ 12,5-year')).toEqual([
      '$',
      '1,500,000',
      '2,5',
      '%',
      '1.500.000,75',
      '٢٫٥',
      '12,5-year',
    ]);
    expect(words('71/28,71/29 1,2,3 in 2026, 30')).toEqual([
      ...['71/28', ',', '71/29'],
      ...['1', ',', '2', ',', '3'],
      ...['in', '2026', ',', '30'],
    ]);
  });

  it('part French elisions from their words', () => {
    expect(words("l'utilisation d’un qu'elle-même jusqu'au L'État")).toEqual([
      "l'",
      'utilisation',
      'd’',
      'un',
      "qu'",
      'elle-même',
      "jusqu'",
      'au',
      "L'",
      'État',
    ]);
    expect(words("aujourd'hui the State's don't")).toEqual(["aujourd'hui", 'the', "State's", "don't"]);
  });

  it('take spaces of any width as one token that belongs to no word', () => {
    expect(cut('ce domaine\u202f; «\u00a0mot')).toEqual([
      'ce',
      ' ',
      'domaine',
      '\u202f',
      ';',
      ' ',
      '«',
      '\u00a0',
      'mot',
    ]);
  });

  it('find Chinese words and signs', () => {
    expect(cut('国家应当遵守。')).toEqual(['国家', '应当', '遵守', '。']);
    expect(cut('第13条，')).toEqual(['第', '13', '条', '，']);
  });

  it('part Arabic words from their signs', () => {
    expect(words('الدول الأعضاء، و؛ مُلزِمة')).toEqual(['الدول', 'الأعضاء', '،', 'و', '؛', 'مُلزِمة']);
  });

  it('join up to the text and never begin inside a pair or with a combining mark after a letter', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          edited(0).map(({ draft }) => draft),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          const tokens = tokenise(text);
          expect(tokens.map((token) => token.text).join('')).toBe(text);
          let at = 0;
          for (const token of tokens) {
            expect(token.from).toBe(at);
            at = token.to;
            expect(token.text).toBe(text.slice(token.from, token.to));
            if (token.from > 0) expect(token.text).not.toMatch(/^\p{M}/u);
            expect(/[\ud800-\udbff]$/.test(text.slice(0, token.from)) && /^[\udc00-\udfff]/.test(token.text)).toBe(
              false,
            );
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('compare by a key without typographic variety', () => {
    const key = (text: string) => tokenise(text)[0]?.key;
    expect(key('l’eau')).toBe(key("l'eau"));
    expect(key('non\u2011dit')).toBe(key('non-dit'));
    expect(key('coo\u00adpe')).toBe(key('coope'));
    expect(key('\u202f')).toBe(key(' '));
  });
});

describe('the tokens of a text that is much like another', () => {
  const signs = [
    'a',
    'é',
    ' ',
    ' ',
    '\u00a0',
    '\u0301',
    '\u{1d165}',
    '\u{1f600}',
    "'",
    'l',
    '.',
    '7',
    '国',
    '家',
    '\u200d',
    '²',
    ',',
  ];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((all) => all.join(''));

  it('are those that it has by itself', () => {
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const [one, other] = [start + before + end, start + after + end];
        expect(tokeniseLike(other, one, tokenise(one))).toEqual(tokenise(other));
      }),
      { numRuns: 3000 },
    );
  });

  it('are taken over where both begin and end alike', () => {
    const one = tokenise('All States should not allow that');
    const like = tokeniseLike('All States shoald not allow that', 'All States should not allow that', one);
    expect(like.filter((token) => one.includes(token)).map((token) => token.text)).toEqual([
      'All',
      ' ',
      'States',
      ' ',
      'not',
      ' ',
      'allow',
      ' ',
      'that',
    ]);
  });
});
