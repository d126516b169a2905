import { withFootnotedHolders } from '@adref/shared/rolling';
import { describe, expect, test } from 'vitest';

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
    // The least of three runs: others work on the machine too.
    const cost = (many: number) => {
      const notes = Array.from({ length: many }, (_, at) => ({ offset: 3 + at * 4, text: 'EU' }));
      const read = paragraph('[a] '.repeat(many));
      const times = Array.from({ length: 3 }, () => {
        const { user, system } = process.cpuUsage();
        withFootnotedHolders(read, notes);
        const after = process.cpuUsage();
        return (after.user + after.system - user - system) / 1000;
      });
      return Math.min(...times);
    };
    // Four times as much; what is quadratic takes sixteen times as long.
    expect(cost(4_000)).toBeLessThan(8 * cost(1_000) + 30);
  });
});
