import { expect, test } from 'vitest';
import { NoteBook, writtenWords } from '../../../../shared/src/formats/akn/write/words.ts';
import { growth, linear } from '../../growth.ts';

test('words set in many ways, which call many notes, are written in time proportional to them', () => {
  const make = (size: number) => ({
    text: 'to act '.repeat(size),
    marks: Array.from({ length: size }, (_, at) => ({ kind: 'bold', from: at * 7, to: at * 7 + 2 }) as const),
    anchors: Array.from({ length: size }, (_, at) => ({ offset: at * 7 + 3, marker: '1', footnote: null })),
  });
  expect(growth(make, (words) => writtenWords(words, new NoteBook([])), 6_000)).toBeLessThan(linear);
});
