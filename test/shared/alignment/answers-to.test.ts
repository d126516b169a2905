import { answersTo } from '@adref/shared/alignment';
import type { Paragraph, ParagraphKind } from '@adref/shared/document';
import { expect, test } from 'vitest';
import { fc, inputs } from '../../property.ts';
import { growth, linear } from '../growth.ts';
import { ownWord } from './own-word.ts';

const kinds: Readonly<Record<string, ParagraphKind>> = {
  '#': 'title',
  PP: 'preambular',
  OP: 'operative',
  a: 'subparagraph',
};

/** `OP Calls upon States` a line. */
const text = (lines: string): Paragraph[] =>
  lines
    .trim()
    .split('\n')
    .map((line, at) => {
      const [sign = '', ...words] = line.trim().split(' ');
      const kind = kinds[sign] ?? 'plain';
      const level = kind === 'subparagraph' ? 1 : 0;
      return { id: `${at}`, kind, level, text: words.join(' ') };
    });

const draft = text(`
  # Peace among nations
  PP Recalling its resolution of last year on the peaceful use of rivers
  PP Noting the report of the Secretary-General
  OP Calls upon all States to share what they know about floods
  OP Requests the experts to meet twice a year in Geneva
  OP Decides to remain seized of the matter`);

test.each<[string, string, (number | null)[]]>([
  [
    'what is added, and counts on behind it',
    `# Peace among nations
     PP Recalling its resolution of last year on the peaceful use of rivers
     PP Noting the report of the Secretary-General
     OP Calls upon all States to share what they know about floods
     OP Invites observers from coastal regions
     OP Requests the experts to meet twice a year in Geneva
     OP Decides to remain seized of the matter`,
    [0, 1, 2, 3, null, 4, 5],
  ],
  [
    'what is left out',
    `# Peace among nations
     PP Noting the report of the Secretary-General
     OP Requests the experts to meet three times a year in Geneva
     OP Decides to remain seized of the matter`,
    [0, 2, 4, 5],
  ],
  [
    'what was rewritten from beginning to end, by its label',
    `# A new title
     PP Recalling its resolution of last year on the peaceful use of rivers
     PP Noting the report of the Secretary-General
     OP Urges fishermen towards friendship
     OP Requests the experts to meet twice a year in Geneva
     OP Decides to remain seized of the matter`,
    [0, 1, 2, 3, 4, 5],
  ],
])('tells %s', (_, own, answers) => {
  expect(answersTo(draft, text(own))).toEqual(answers);
});

test('tells what was moved, where it is', () => {
  const [title, recalling, noting, calls, requests, decides] = draft as [Paragraph, ...Paragraph[]] & Paragraph[];
  const own = [title, recalling, noting, requests, decides, calls].flatMap((one) => one ?? []);
  expect(answersTo(draft, own)).toEqual([0, 1, 2, 4, 5, 3]);
});

const word = fc.constantFrom('calls', 'upon', 'states', 'peace', 'rivers', 'report', 'experts', 'year', 'floods');
const line = fc
  .tuple(fc.constantFrom('#', 'PP', 'OP', 'a'), fc.array(word, { minLength: 1, maxLength: 8 }))
  .map(([sign, words]) => `${sign} ${words.join(' ')}`);
const lines = fc.array(line, { minLength: 1, maxLength: 12 }).map((all) => text(all.join('\n')));

test('answers are given once, each to one of its kind, and a text answers to itself', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      expect(answersTo(a, a)).toEqual([...a.keys()]);
      const answers = answersTo(a, b);
      const given = answers.filter((one) => one !== null);
      expect(given).toEqual([...new Set(given)]);
      answers.forEach((one, at) => {
        if (one !== null) expect(a[one]?.kind).toBe(b[at]?.kind);
      });
    }),
    { numRuns: inputs(300) },
  );
});

test('take no more than their share of time where nothing answers', () => {
  const make = (n: number) => ({
    a: text(Array.from({ length: n }, (_, at) => `PP ${ownWord(at)}`).join('\n')),
    b: text(Array.from({ length: n }, (_, at) => `OP ${ownWord(n + at)}`).join('\n')),
  });
  expect(growth(make, ({ a, b }) => answersTo(a, b), 500)).toBeLessThan(linear);
});
