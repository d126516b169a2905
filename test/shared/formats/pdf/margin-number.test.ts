import { pagesText } from '@adref/shared/formats';
import { expect, test } from 'vitest';

/** Pages of lines, by the number in the margin of each; null for none. */
const pages = (...all: readonly (readonly (number | null)[])[]) =>
  all.map((numbers) => ({
    items: numbers.flatMap((number, at) => {
      const y = 100 + at * 13;
      const words = { text: `words of line ${at} and what it says of States`, x: 90, y, width: 260, size: 11 };
      return number === null ? [words] : [{ text: `${number}`, x: 40, y, width: 12, size: 11 }, words];
    }),
  }));
/** The numbers that begin a line of the text. */
const left = (...all: readonly (readonly (number | null)[])[]) =>
  [...pagesText(pages(...all)).matchAll(/^\s*(\d+)(?=\s|$)/gm)].map(([, number]) => Number(number));
const none = (count: number) => Array.from({ length: count }, () => null);

test('numbers that count the lines of a draft are out, one by one or by fives, from page to page or on each', () => {
  expect(left([1, 2, 3, 4, 5], [6, 7, 8])).toEqual([]);
  expect(left([1, 2, 3, 4, 5], [1])).toEqual([]);
  expect(left([...none(4), 5, ...none(4), 10], [...none(4), 15, ...none(4), 20], [...none(4), 25])).toEqual([]);
  expect(left([...none(4), 5, ...none(4), 10], [...none(4), 5, ...none(4), 10])).toEqual([]);
});

test('numbers of paragraphs in the margin stay, also without a sign after them, and one alone on a page', () => {
  expect(left([1, null, null, 2, null, null, 3, null], [4, null, null, 5, null])).toEqual([1, 2, 3, 4, 5]);
  expect(left([1, null, null], [2, null, null], [3, null], [4, null, null])).toEqual([1, 2, 3, 4]);
  expect(left([1, 2, 3, 4, 5], [30, null, null])).toEqual([30]);
});
