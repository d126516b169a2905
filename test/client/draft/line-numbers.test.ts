import { expect, it } from 'vitest';
import { lineNumbers } from '../../../client/src/draft/line-numbers.ts';

it('says every fifth line of a page, as on paper, and where pages begin', () => {
  const lines = [1, 2].flatMap((page) =>
    // Above the first line of the text are those of the agenda item; one is not known.
    [3, 4, 5, 6, 7, 9, 10, 11].map((line) => ({ page, line, paragraph: 'P1', offset: 100 * page + line })),
  );
  expect(lineNumbers(lines).map(({ said, offset }) => [said, offset])).toEqual([
    ['p. 1', 103],
    ['5', 105],
    ['10', 110],
    ['p. 2', 203],
    ['5', 205],
    ['10', 210],
  ]);
});
