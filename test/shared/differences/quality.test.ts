import { redline } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { resolutionPairs } from '../../bench/differences-pair.ts';
import { resolutionsThere } from '../alignment/resolution.ts';
import { bestCost, reading } from './reading-cost.ts';

describe.skipIf(!resolutionsThere)('redlines of what the Assembly adopted', () => {
  const pairs = resolutionPairs().map(({ before, after, close }) => {
    const ops = redline(before, after);
    const read = reading(ops);
    return { before, after, close, ops, ...read, quality: read.cost === 0 ? 1 : bestCost(before, after) / read.cost };
  });
  const mean = (of: (one: (typeof pairs)[number]) => number, among = pairs) =>
    among.reduce((sum, one) => sum + of(one), 0) / among.length;

  it('are many', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter(({ close }) => !close).length).toBeGreaterThanOrEqual(100);
  });

  it('are exact', () => {
    for (const { before, after, ops } of pairs) {
      const without = (op: string) => ops.flatMap((one) => (one.op === op ? [] : [one.text])).join('');
      expect([without('insert'), without('delete')]).toEqual([before, after]);
    }
  });

  it('cut no word and leave hardly an island', () => {
    expect(pairs.filter(({ cuts }) => cuts > 0).map(({ before }) => before)).toEqual([]);
    expect(mean(({ islands }) => islands)).toBeLessThanOrEqual(0.03);
  });

  it('read as well as any redline could', () => {
    const of = (close: boolean) =>
      mean(
        ({ quality }) => quality,
        pairs.filter((one) => one.close === close),
      );
    expect(of(true)).toBeGreaterThanOrEqual(0.98);
    expect(of(false)).toBeGreaterThanOrEqual(0.95);
  });
});
