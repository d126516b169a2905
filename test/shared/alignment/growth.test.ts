import { matchParagraphs, pairRows } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { expect, test } from 'vitest';
import { stemmed } from '../../../shared/src/alignment/passage.ts';
import { readingsOf } from '../../../shared/src/alignment/reading.ts';
import { statements } from '../../../shared/src/alignment/statement.ts';
import { foldLetters } from '../../../shared/src/alignment/word.ts';
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

/** What two paragraphs say alike, each of so many sentences, of which they have one in common where asked. */
function saidAlike(sentences: number, common: string): () => number {
  const words = (of: string, at: number) =>
    Array.from({ length: 6 }, (_, nth) => ownWord(at * 13 + nth * 5 + of.length));
  const paragraph = (of: string) =>
    Array.from({ length: sentences }, (_, at) =>
      at === sentences >> 1 && common !== '' ? common : `${of}${ownWord(at)} asks ${words(of, at).join(` ${of} `)}.`,
    ).join(' ');
  const both = text([paragraph('Nord'), paragraph('Sudest')]);
  const readings = readingsOf(
    both,
    both.map(({ text: own }) => foldLetters(own)),
  );
  const [a, b] = [readings.slice(0, 1), readings.slice(1)];
  const stems = stemmed(readings);
  const likes = [{ a: 0, b: 0, score: 0 }];
  return () => statements(a, b, stems.slice(0, 1), stems.slice(1), likes)[0]?.score ?? 0;
}

test('sentences of two very long paragraphs are compared in no more than their share of time, and an equal one is found', () => {
  expect(
    growth(
      (n) => saidAlike(n, ''),
      (run) => run(),
      1_500,
    ),
  ).toBeLessThan(linear);
  const common = 'Urges satellites oversight verification laboratories transparency quarantine observatories.';
  expect(saidAlike(600, common)() - saidAlike(600, '')()).toBeGreaterThan(0.2);
});
