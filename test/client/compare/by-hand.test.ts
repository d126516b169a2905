import type { ParagraphMatch } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { agreedByHand, manualLinks, placeIn } from '../../../client/src/compare/by-hand.ts';

const match = (on: boolean, a: [number | string, string], b: [number | string, string]): ParagraphMatch => ({
  on,
  a: { text: a[0], paragraph: a[1] },
  b: { text: b[0], paragraph: b[1] },
});

describe('what people said about two texts', () => {
  const matches = [
    match(true, [0, 'P1'], [1, 'P2']),
    match(false, [1, 'P3'], [0, 'P3']),
    match(true, [0, 'P1'], ['L', 'N1']),
  ];

  it('is turned to the direction in which they are compared', () => {
    expect(manualLinks(matches, 'draft-0', 'draft-1')).toEqual({
      linked: [{ a: 'P1', b: 'P2' }],
      unlinked: [{ a: 'P3', b: 'P3' }],
    });
    expect(manualLinks(matches, 'library-L', 'draft-0').linked).toEqual([{ a: 'N1', b: 'P1' }]);
    expect(manualLinks(matches, 'draft-0', null)).toEqual({});
  });

  it('counts a link to agreed language where it is the only one on both sides', () => {
    const link = (paragraph: string, target: string) => ({ paragraph, document: 'L', target });
    const links = [link('P5', 'N5'), link('P6', 'N6'), link('P6', 'N7')];
    expect(agreedByHand([], links, 'library-L', 'draft-0').linked).toEqual([{ a: 'N5', b: 'P5' }]);
    expect(agreedByHand([], links, 'draft-0', 'draft-1').linked).toEqual([]);
  });

  it('names places as acts do', () => {
    expect(placeIn('draft-3', 'P1')).toEqual({ text: 3, paragraph: 'P1' });
    expect(placeIn('library-A-76-135', 'N1')).toEqual({ text: 'A-76-135', paragraph: 'N1' });
  });
});
