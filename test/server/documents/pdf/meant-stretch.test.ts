import type { PrintedLetter } from '@adref/shared/formats';
import { expect, test } from 'vitest';
import { MeantStretches } from '../../../../server/src/documents/meant-stretch.ts';

const many = 200_000;
const glyph: PrintedLetter = { text: 'a', x: 0, y: 0, width: 1, size: 10 };

test.each([
  ['one letter', 'b', 3],
  ['a description of its letters, and none of them', 'b'.repeat(5 * many), many + 2],
])('a stretch with the letters of a whole file is %s', (_, meant, count) => {
  const letters = [glyph];
  const stretches = new MeantStretches([meant], letters);
  stretches.begin();
  for (let at = 0; at < many; at++) letters.push({ ...glyph, x: at });
  stretches.end();
  letters.push(glyph);
  const read = stretches.applied();
  expect(read.length).toBe(count);
  expect(read[1]?.width).toBe(count === 3 ? many : 1);
});
