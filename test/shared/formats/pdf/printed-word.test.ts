import { type PrintedLetter, pagesText, printedWords, unknownSign, withoutStretches } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';

/** Letters as a program draws them from left to right: each half as wide as it is high, signs and what is in braces without a width. */
function drawn(text: string, { x = 70, y = 100, size = 10 } = {}): PrintedLetter[] {
  let at = x;
  return (text.match(/\{[^}]*\}|./gsu) ?? []).map((sign) => {
    const width = /^\{|\p{M}/u.test(sign) ? 0 : size / 2;
    const letter = { text: sign.replace(/[{}]/g, ''), x: at, y, width, size };
    at += width;
    return letter;
  });
}

const backwards = (text: string) => [...text].reverse().join('');
const textOf = (...letters: readonly (readonly PrintedLetter[])[]) =>
  pagesText([{ items: printedWords(letters.flat()) }]).replaceAll('\u2029', '');

describe('letters of a page', () => {
  test('are words by the spaces that are drawn, however narrow, and not by the gaps of kerning and of spaced type', () => {
    const narrow = drawn('the States').map((one) => ({ ...one, x: one.x * 0.8, width: one.width * 0.8 }));
    expect(textOf(narrow)).toBe('the States');
    const spaced = drawn('R e s o l u t i o n s').filter(({ text }) => text !== ' ');
    expect(
      textOf(
        spaced.map((one, at) => ({ ...one, x: 70 + at * 8 })),
        drawn('of all of the States', { y: 113 }),
      ),
    ).toBe('Resolutions\nof all of the States');
  });

  test('are words by the gaps between them where no space is drawn', () => {
    const letters = drawn('the States of all').filter(({ text }) => text !== ' ');
    expect(textOf(letters)).toBe('the States of all');
  });

  test('are read from the right in Arabic, with the signs of vowels on the letters that they are drawn before', () => {
    expect(textOf(drawn('ةلِثمملا لودلا'))).toBe('الدول الممثِلة');
  });

  test('are read from the right in Arabic, and the number on the right of a dash first, whatever its digits and what it is written with', () => {
    // As they are seen: the later year is on the left.
    expect(textOf(drawn('2024-2015 ةرتفلل'))).toBe('للفترة 2015-2024');
    expect(textOf(drawn('2024-2015و ةرتفلل'))).toBe('للفترة و2015-2024');
    expect(textOf(drawn('٢٠٢٤-٢٠١٥ ةرتفلل'))).toBe('للفترة ٢٠١٥-٢٠٢٤');
    expect(textOf(drawn('٢٠٢٤-٢٠١٥و ةرتفلل'))).toBe('للفترة و٢٠١٥-٢٠٢٤');
    expect(textOf(drawn(')2028-2018( ةرتفلل'))).toBe('للفترة (2018-2028)');
    expect(textOf(drawn('2021/2020 يف'))).toBe('في 2021/2020');
    expect(textOf(drawn('٣٫٥ ةبسن'))).toBe('نسبة ٣٫٥');
    expect(textOf(drawn('CCW/GGE-1/2023 ةقيثولا'))).toBe('الوثيقة CCW/GGE-1/2023');
  });

  test('of a range whose space is drawn behind it have none inside', () => {
    expect(textOf(drawn('2024-2015 ةرتفلل').map((one) => ({ ...one, width: 4.9 })))).toBe('للفترة 2015-2024');
  });

  test('are read the same in whatever order a file has them: as they are seen, or as they are read', () => {
    const seen = drawn('ةلِثمملا 2015 ماعل');
    const inOrder = seen.toReversed();
    expect(textOf(inOrder)).toBe(textOf(seen));
  });

  test('have each sign once, also where a program names the letter by its signs too', () => {
    expect(textOf(drawn('ة{مّ}{مّ}م'))).toBe('مّة');
  });

  test('that stand above each other a little, as in Arabic, are of one word', () => {
    const word = drawn(backwards('مجلس'));
    const raised = word.map((one) => (one.text === 'م' ? { ...one, y: one.y - 2.4 } : one));
    expect(textOf(raised)).toBe('مجلس');
  });
});

describe('strokes that make Arabic words longer', () => {
  const page = (text: string) => ({ items: printedWords(drawn(backwards(text))) });
  const without = (text: string) => pagesText(withoutStretches([page(text)]));

  test('are no letters, whether they are named or not', () => {
    expect(without('الدــول في الأمـم')).toBe('الدول في الأمم');
    expect(without(`الدول في الأمم من الد${unknownSign}ول والأ${unknownSign}مم`)).toBe(
      'الدول في الأمم من الدول والأمم',
    );
  });

  test('are not what nobody knows elsewhere: that is shown', () => {
    expect(without(`الدول في ال${unknownSign}مم`)).toContain(unknownSign);
  });

  test('that have only the number of another letter are not taken for it', () => {
    const letters = drawn(backwards('الدxول من الدول')).map((one) =>
      one.text === 'x' ? { ...one, byNumber: true } : one,
    );
    expect(pagesText(withoutStretches([{ items: printedWords(letters) }]))).toBe('الدول من الدول');
  });
});

test('signs that are on no letter stay, however many a page has', () => {
  // More than a call takes arguments.
  const signs = drawn('\u064e'.repeat(200_000));
  expect(printedWords(signs).reduce((sum, { text }) => sum + text.length, 0)).toBe(signs.length);
  expect(printedWords([...signs, ...drawn('a', { x: 500 })]).at(-1)?.text).toMatch(/a$/);
});

describe('a page costs its share', () => {
  test.each([
    ['words in one line', (at: number) => ({ x: at * 8, y: 100, size: 10 })],
    ['small signs over one line', (at: number) => ({ x: at * 8, y: at % 2 ? 100 : 97, size: at % 2 ? 10 : 5 })],
    ['lines upon each other', (at: number) => ({ x: 70, y: 100 + (at % 997) / 70, size: 0.01 })],
    ['letters wider than the page', (at: number) => ({ x: 70, y: 100, size: at % 3 ? 0.001 : 10 })],
  ])('%s', (_, place) => {
    const letters = (n: number): PrintedLetter[] =>
      Array.from({ length: n }, (_, at) => ({ text: 'a', width: 5, ...place(at) }));
    const read = (items: readonly PrintedLetter[]) =>
      expect(pagesText([{ items: printedWords(items) }]).match(/a/g)).toHaveLength(items.length);
    expect(growth(letters, read, 6_000)).toBeLessThan(linear);
  });
});
