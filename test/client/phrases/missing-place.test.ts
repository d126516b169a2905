import type { TextDocument } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { draftedNames } from '../../../client/src/phrases/drafted-names.ts';
import { missingSaid } from '../../../client/src/phrases/missing-place.ts';
import { draftOf } from '../editor/bracketed.ts';

const draft = (number: number, symbol: string, ...texts: string[]) => {
  const document: TextDocument = {
    symbol,
    title: 'T',
    kind: 'resolution',
    language: 'en',
    paragraphs: draftOf(...texts),
    footnotes: [],
  };
  return { number, symbol, document, hash: '', issued: '' };
};
const names = draftedNames({
  bisUsage: 'negotiators',
  language: 'en',
  drafts: [draft(0, 'A/L.1', 'States should act', 'Requests a report'), draft(1, 'A/L.1/Rev.1', 'States shall act')],
});

describe('what an address asks for and is not there', () => {
  it('is called as the latest draft calls it that has it', () => {
    expect(missingSaid({ part: 'paragraph', asked: 'OP2', shown: 'A/L.1/Rev.1' }, names)).toBe(
      'OP2 of A/L.1 is not in A/L.1/Rev.1. You see the whole text.',
    );
    expect(missingSaid({ part: 'row', asked: 'OP1' }, names)).toMatch(/^OP1 of A\/L\.1\/Rev\.1 is not in this compar/);
    expect(missingSaid({ part: 'matter', asked: 'OP2' }, names)).toMatch(/^Nothing is to be decided in OP2 any more\./);
  });

  it('is no id, whatever part of the address asks for it', () => {
    const id = 'aIYq0nzG7d_m-3Tk';
    for (const part of ['text', 'agreed', 'row', 'matter'] as const) {
      expect(missingSaid({ part, asked: id }, names), part).not.toContain(id);
    }
    expect(missingSaid({ part: 'paragraph', asked: id, shown: 'A/L.1' }, names)).toMatch(/^The paragraph that the ad/);
    expect(missingSaid({ part: 'bracket', label: '' })).toMatch(/at the place that the address names/);
  });
});
