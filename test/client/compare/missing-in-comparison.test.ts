import { describe, expect, it } from 'vitest';
import {
  comparedReferences,
  missingInComparison,
  withoutMissing,
} from '../../../client/src/compare/missing-in-comparison.ts';
import type { KnownText } from '../../../client/src/texts/text-reference.ts';

const texts = ['draft-0', 'draft-1', 'library-R'].map(
  (reference): KnownText => ({ reference, symbol: reference, title: '', kind: 'draft' }),
);
const usual = { a: 'draft-0', b: 'draft-1' };
const compared = (search: string) => {
  const { a, b, agreed } = comparedReferences(new URLSearchParams(search), texts, usual);
  return `${a} ${b} ${agreed}`;
};
const missing = (search: string) => missingInComparison(new URLSearchParams(search), texts);

describe('the address of a comparison', () => {
  it('names the texts that are compared, else these are the usual ones', () => {
    expect(compared('')).toBe('draft-0 draft-1 null');
    expect(compared('a=library-R&b=draft-0&agreed=draft-1')).toBe('library-R draft-0 draft-1');
    expect(compared('agreed=draft-1')).toBe('draft-0 draft-1 null');
  });

  it('that names a text that is not there compares the usual ones, and none with itself', () => {
    expect(compared('a=draft-9')).toBe('draft-0 draft-1 null');
    expect(compared('a=draft-9&b=draft-0')).toBe('draft-1 draft-0 null');
    expect(compared('a=draft-1&b=library-gone')).toBe('draft-1 draft-0 null');
    expect(compared('a=nonsense&b=&agreed=library-gone')).toBe('draft-0 draft-1 null');
  });

  it('says what is not there', () => {
    expect(missing('a=draft-0&b=draft-1&agreed=library-R&view=inline&hide=none&at=x')).toEqual([]);
    expect(missing('hide=numbering,modality&view=')).toEqual([]);
    const search = 'a=draft-9&agreed=library-gone&view=over&hide=numbering,colour';
    expect(missing(search)).toEqual([
      { part: 'text', asked: 'draft-9' },
      { part: 'agreed', asked: 'library-gone' },
      { part: 'view', asked: 'over' },
      { part: 'class', asked: 'colour' },
    ]);
    expect(withoutMissing(new URLSearchParams(`${search}&b=draft-1`), missing(search))).toEqual({
      a: null,
      agreed: null,
      view: null,
      hide: 'numbering',
    });
    expect(withoutMissing(new URLSearchParams('hide=colour'), missing('hide=colour'))).toEqual({ hide: 'none' });
  });
});
