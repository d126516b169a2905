import { inOneParagraph, pieceRanges, piecesOf, withSignsSaid } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { growth, linear } from '../../growth.ts';

describe('the sign of a split', () => {
  it.each([
    ['report ¶\u200d and meet', ['report', 'and meet']],
    [' report \n¶\u200d\tand meet ', [' report', 'and meet ']],
    ['报告¶\u200d开会', ['报告', '开会']],
    ['a¶\u200d ¶\u200db', ['a', '', 'b']],
    [' a ¶ b ', [' a ¶ b ']],
    ['', ['']],
  ])('in %j parts %j, and spaces beside it are nobody’s', (wording, pieces) => {
    expect(piecesOf(wording)).toEqual(pieces);
    expect(pieceRanges(wording).map(({ from, to }) => wording.slice(from, to))).toEqual(pieces);
    expect(inOneParagraph(wording)).toBe(pieces.join(' '));
  });

  it('is found in time proportional to the words, however many spaces these have', () => {
    const make = (size: number) => `a${' '.repeat(size)}b ¶\u200d c`;
    expect(growth(make, piecesOf, 4_000)).toBeLessThan(linear);
  });
});

it('is told to people as a rolling text prints it, and a pilcrow that somebody typed as it is', () => {
  expect(withSignsSaid('report ¶\u200d and meet')).toBe('report ¶ and meet');
  expect(withSignsSaid('¶\u0338\u200d and meet')).toBe('no ¶ and meet');
  for (const typed of ['see ¶ 5', 'no sign', '']) expect(withSignsSaid(typed)).toBe(typed);
});
