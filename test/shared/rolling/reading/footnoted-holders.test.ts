import { withFootnotedHolders } from '@adref/shared/rolling';
import { describe, expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';

const paragraph = (text: string, literal: readonly number[] = []) =>
  ({ id: 'a', kind: 'operative', level: 0, text, literal }) as const;

describe('the holders that footnotes name', () => {
  test('are put into the brackets that call them, and signs that mean nothing keep their places', () => {
    //                        0123456789012345678901234567
    const read = paragraph('A [shall] b [c] [d] and [e] f.', [12, 14, 24]);
    const { paragraph: named, taken } = withFootnotedHolders(read, [
      { offset: 9, text: 'EU, Kenya.' },
      { offset: 15, text: 'Japan' },
      { offset: 19, text: 'See A/RES/70/1.' },
      { offset: 18, text: 'Mali' },
    ]);
    expect(named.text).toBe('A [shall – EU, Kenya] b [c] [d – Mali] and [e] f.');
    expect(named.literal.map((at) => named.text[at])).toEqual(['[', ']', '[']);
    expect(taken).toEqual([18, 9]);
  });

  test('are those of one note where several stand at one bracket', () => {
    const { paragraph: named, taken } = withFootnotedHolders(paragraph('A [shall] b.'), [
      { offset: 8, text: 'Japan' },
      { offset: 9, text: 'Kenya' },
    ]);
    expect([named.text, taken]).toEqual(['A [shall – Kenya] b.', [9]]);
  });

  test('cost their share', () => {
    const make = (many: number) => ({
      notes: Array.from({ length: many }, (_, at) => ({ offset: 3 + at * 4, text: 'EU' })),
      read: paragraph('[a] '.repeat(many)),
    });
    expect(growth(make, ({ read, notes }) => withFootnotedHolders(read, notes), 500)).toBeLessThan(linear);
  });
});
