import type { Act } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { sourcesTabled } from '../../../client/src/draft/sources-tabled.ts';

const from = (paragraph: string, target = 'OP7') => ({ paragraph, document: 'd', target });
const acts = (...wordings: object[]) => [{ kind: 'table', wordings }] as unknown as Act[];
const agreed = [{ document: 'd', paragraph: 'OP7' }];

describe('sources that were said with a tabling', () => {
  it('are on record, or are told not to be', () => {
    const said = [from('P1'), from('P1', 'OP8'), from('P2')];
    expect(sourcesTabled(said, acts({ paragraph: 'P1', agreed }, { paragraph: 'P2' }))).toEqual({
      sent: said,
      unsaid: [from('P1', 'OP8'), from('P2')],
    });
  });

  it('wait where their paragraph did not go on the table, or nothing did', () => {
    expect(sourcesTabled([from('P1'), from('P2')], acts({ paragraph: 'P1', agreed }))).toEqual({
      sent: [from('P1')],
      unsaid: [],
    });
    expect(sourcesTabled([from('P1')], [])).toEqual({ sent: [], unsaid: [] });
  });

  it('are those of a paragraph that was split, whichever piece they are in', () => {
    const tabled = acts({ paragraph: 'P1', tails: [{ id: 'T1' }], agreed });
    expect(sourcesTabled([from('T1')], tabled).unsaid).toEqual([]);
  });
});
