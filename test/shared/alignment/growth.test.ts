import { matchParagraphs, pairRows } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { expect, test } from 'vitest';
import { growth, linear } from '../growth.ts';
import { ownWord } from './own-word.ts';

const text = (words: readonly string[]): Paragraph[] =>
  words.map((one, at) => ({ id: `${at}`, kind: 'plain', level: 0, text: one }));
const many = (length: number, word: (at: number) => string) => text(Array.from({ length }, (_, at) => word(at)));
const much = (word: string) => Array.from({ length: 4 }, (_, at) => word + at).join('');
const unrelated = { ids: 'unrelated' } as const;

test.each<[string, number, (n: number) => Paragraph[]]>([
  ['one paragraph of full stops', 10_000, (n) => text([`Mot ${'.'.repeat(n)} mot`])],
  ['one paragraph of words', 4000, (n) => text([Array.from({ length: n }, (_, at) => `mot${at}`).join(' ')])],
  ['equal paragraphs', 500, (n) => many(n, () => 'Le même mot.')],
  ['paragraphs with nothing in common', 500, (n) => many(n, (at) => `${ownWord(at)} ${ownWord(n + at)}`)],
  // A sixteenth of all is many, and less than what is left out as common for its share.
  ['paragraphs of sixteen kinds', 1_000, (n) => many(n, (at) => `${ownWord(at)} ${much(ownWord(n + (at % 16)))}`)],
])('matching takes no more than its share of time for %s', (_, size, make) => {
  const pair = (n: number): [Paragraph[], Paragraph[]] => [
    make(n),
    make(n).map((one) => ({ ...one, id: `b${one.id}` })),
  ];
  expect(growth(pair, ([a, b]) => matchParagraphs(a, b, unrelated), size)).toBeLessThan(linear);
});

test('rows take no more than their share of time for a text that is gone', () => {
  expect(
    growth(
      (n) => many(n, (at) => `${at}`),
      (gone) => pairRows([], gone, []),
      4000,
    ),
  ).toBeLessThan(linear);
});
