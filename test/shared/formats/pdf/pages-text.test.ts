import { type PrintedItem, pagesText } from '@adref/shared/formats';
import { expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';

test('a line costs its share, however many words it has', () => {
  const words = (n: number): PrintedItem[] =>
    Array.from({ length: n }, (_, at) => ({ text: 'a', x: at * 8, y: 100, width: 5, size: 10 }));
  const read = (items: readonly PrintedItem[]) => expect(pagesText([{ items }])).toBe('a '.repeat(items.length).trim());
  expect(growth(words, read, 40_000)).toBeLessThan(linear);
});
