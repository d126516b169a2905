import { describe, expect, it } from 'vitest';
import { readDraftAddress } from '../../../client/src/draft/draft-address.ts';

const read = (search: string) => readDraftAddress(new URLSearchParams(search));

describe('the draft’s address', () => {
  it('names round, view, party, and a bracket or a paragraph', () => {
    expect(read('round=0&view=ours&for=EU&at=L27.OP2~12-20')).toEqual({
      round: 0,
      view: 'ours',
      party: 'EU',
      at: { paragraph: 'L27.OP2', from: 12, to: 20 },
      asked: 'L27.OP2~12-20',
    });
    expect(read('at=L27.OP2').at).toEqual({ paragraph: 'L27.OP2', from: null, to: null });
  });

  it('is the open draft with everyone’s brackets where it says nothing, or nothing that can be read', () => {
    const usual = { round: null, view: 'all', party: null, at: null, asked: null };
    expect(read('')).toEqual(usual);
    expect(read('round=-1&view=secret&at=~3-4')).toEqual({ ...usual, asked: '~3-4' });
    expect(read('round=99999&at=')).toEqual(usual);
  });
});
