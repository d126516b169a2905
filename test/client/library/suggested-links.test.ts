import { describe, expect, it } from 'vitest';
import { suggestedLinks } from '../../../client/src/library/suggested-links.ts';

const link = (a: string, b: string, score: number) => ({ a: [a], b: [b], relation: 'changed', score }) as const;

describe('links suggested between the draft and agreed language', () => {
  it('come surest first, without those that stand already', () => {
    const existing = [{ paragraph: 'op1', document: 'report', target: '13' }];
    expect(
      suggestedLinks([link('op1', '13', 0.9), link('op2', '20', 0.4), link('op3', '21', 0.8)], 'report', existing),
    ).toEqual([
      { paragraph: 'op3', document: 'report', target: '21' },
      { paragraph: 'op2', document: 'report', target: '20' },
    ]);
  });

  it('suggest again what is linked to another document only', () => {
    const existing = [{ paragraph: 'op1', document: 'other', target: '13' }];
    expect(suggestedLinks([link('op1', '13', 1)], 'report', existing)).toHaveLength(1);
  });
});
