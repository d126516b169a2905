import { fullLabels, type LabelledParagraph, type Language, labels } from '@adref/shared/document';
import { expect, test } from 'vitest';

const operative = (id: string, rest: Partial<LabelledParagraph> = {}): LabelledParagraph => ({
  id,
  kind: 'operative',
  level: 0,
  text: '',
  ...rest,
});
const sub = (id: string, level: number, numbering: 'letter' | 'roman', rest: Partial<LabelledParagraph> = {}) =>
  operative(id, { kind: 'subparagraph', level, numbering, ...rest });

const text = [
  operative('before', { relation: { kind: 'before', of: 'a' } }),
  operative('a'),
  operative('x', { relation: { kind: 'after', of: 'a' } }),
  operative('y', { relation: { kind: 'after', of: 'a' } }),
  operative('b'),
  operative('v', { relation: { kind: 'alternative', of: 'b' } }),
  operative('w', { relation: { kind: 'alternative', of: 'b' } }),
];

test.each([
  ['negotiators', ['OP1 ante', 'OP1', 'OP1 bis', 'OP1 ter', 'OP2', 'OP2 alt', 'OP2 alt 2']],
  ['manual', ['OP1 ante', 'OP1', 'OP1 new', 'OP1 new 2', 'OP2', 'OP2 bis', 'OP2 ter']],
] as const)('bis as %s use it', (usage, expected) => {
  expect(labels(text, { usage, language: null })).toEqual(expected);
});

test.each([
  ['en', ['OP1', '(a)', '(i)', '(ii)', '(b)', '(b) bis', 'OP2', '(a)']],
  ['zh', ['OP1', '(a)', '(i)', '(ii)', '(b)', '(b) bis', 'OP2', '(a)']],
  ['fr', ['OP1', 'a)', 'i)', 'ii)', 'b)', 'b) bis', 'OP2', 'a)']],
  ['es', ['OP1', 'a)', 'i)', 'ii)', 'b)', 'b) bis', 'OP2', 'a)']],
  ['ru', ['OP1', 'a)', 'i)', 'ii)', 'b)', 'b) bis', 'OP2', 'a)']],
  ['ar', ['OP1', '(أ)', '‘1’', '‘2’', '(ب)', '(ب) bis', 'OP2', '(أ)']],
] as const)('sub-paragraphs are marked as a text in %s marks them, added ones too', (language: Language, expected) => {
  const list = [
    operative('a'),
    sub('b', 1, 'letter'),
    sub('c', 2, 'roman'),
    sub('d', 2, 'roman'),
    sub('e', 1, 'letter'),
    sub('f', 1, 'letter', { relation: { kind: 'after', of: 'e' } }),
    operative('g'),
    // The first one under a paragraph that had none counts in a list of its own.
    sub('h', 1, 'letter', { relation: { kind: 'after', of: 'g' } }),
  ];
  expect(labels(list, { usage: 'negotiators', language })).toEqual(expected);
});

test('fills the Arabic alphabet before letters are doubled', () => {
  const list = [operative('a'), ...Array.from({ length: 30 }, (_, at) => sub(`s${at}`, 1, 'letter'))];
  expect(labels(list, { usage: 'negotiators', language: 'ar' }).slice(4, 7)).toEqual(['(د)', '(هـ)', '(و)']);
  expect(labels(list, { usage: 'negotiators', language: 'ar' }).at(-1)).toBe('(بب)');
});

test('a label that is read away from the text says what it is under, unless it says so itself', () => {
  const report = (id: string) => operative(id, { kind: 'numbered' });
  const list = [
    operative('a'),
    sub('a1', 1, 'letter'),
    sub('a2', 2, 'roman'),
    sub('x', 1, 'letter', { relation: { kind: 'after', of: 'a1' } }),
    operative('b'),
    sub('b1', 1, 'letter'),
    operative('n', { kind: 'footnote' }),
    report('c'),
    sub('c1', 1, 'letter'),
  ];
  expect(fullLabels(list, { usage: 'negotiators', language: 'en' })).toEqual([
    'OP1',
    'OP1 (a)',
    'OP1 (a) (i)',
    'OP1 (a) bis',
    'OP2',
    'OP2 (a)',
    'FN1',
    '1',
    '1 (a)',
  ]);
});
