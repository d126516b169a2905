import { fullLabels, type LabelledParagraph, labels, plainLabels } from '@adref/shared/document';
import { expect, test } from 'vitest';

const paragraph = (
  id: string,
  kind: LabelledParagraph['kind'],
  rest: Partial<LabelledParagraph> = {},
): LabelledParagraph => ({
  id,
  kind,
  level: 0,
  text: '',
  ...rest,
});

test('counts preambular and operative paragraphs apart', () => {
  const text = [
    paragraph('t', 'title'),
    paragraph('e', 'enacting'),
    paragraph('p', 'preambular'),
    paragraph('q', 'preambular'),
    paragraph('o', 'operative'),
  ];
  expect(labels(text)).toEqual(['', '', 'PP1', 'PP2', 'OP1']);
});

test('counts sub-paragraphs after their parent, dotted or lettered', () => {
  const dotted = { level: 1, numbering: 'decimal' as const };
  const lettered = { level: 1, numbering: 'letter' as const };
  const text = [
    paragraph('a', 'operative'),
    paragraph('b', 'subparagraph', dotted),
    paragraph('c', 'subparagraph', dotted),
    paragraph('d', 'operative'),
    paragraph('e', 'subparagraph', lettered),
    paragraph('f', 'subparagraph', { level: 2, numbering: 'roman' }),
    paragraph('g', 'subparagraph', { level: 2, numbering: 'roman' }),
    paragraph('h', 'subparagraph', lettered),
  ];
  expect(labels(text)).toEqual(['OP1', '1.1', '1.2', 'OP2', 'a)', 'i)', 'ii)', 'b)']);
});

test('a sub-paragraph that brings the number of an addition has that, dotted or lettered; the next is counted as if it were not there', () => {
  const dotted = { level: 1, numbering: 'decimal' as const };
  const lettered = { level: 1, numbering: 'letter' as const };
  const text = [
    paragraph('a', 'operative'),
    paragraph('b', 'subparagraph', dotted),
    paragraph('c', 'subparagraph', { ...dotted, number: '1 bis' }),
    paragraph('d', 'subparagraph', dotted),
    paragraph('e', 'operative'),
    paragraph('f', 'subparagraph', lettered),
    paragraph('g', 'subparagraph', { ...lettered, number: '1 bis' }),
    paragraph('h', 'subparagraph', lettered),
  ];
  expect(labels(text)).toEqual(['OP1', '1.1', '1.1 bis', '1.2', 'OP2', 'a)', 'a bis)', 'b)']);
});

test('counts alternatives to one paragraph, and additions before one', () => {
  const text = [
    paragraph('x', 'operative', { relation: { kind: 'before', of: 'a' } }),
    paragraph('y', 'operative', { relation: { kind: 'before', of: 'a' } }),
    paragraph('z', 'operative', { relation: { kind: 'alternative', of: 'a' } }),
    paragraph('w', 'operative', { relation: { kind: 'alternative', of: 'a' } }),
    paragraph('a', 'operative'),
  ];
  expect(labels(text)).toEqual(['OP1 ante', 'OP1 ante 2', 'OP1 alt', 'OP1 alt 2', 'OP1']);
});

test('names additions after their neighbour and keeps the draft numbers', () => {
  const text = [
    paragraph('x', 'operative', { relation: { kind: 'before', of: 'a' } }),
    paragraph('a', 'operative'),
    paragraph('y', 'operative', { relation: { kind: 'after', of: 'a' } }),
    paragraph('z', 'operative', { relation: { kind: 'after', of: 'a' } }),
    paragraph('w', 'operative', { relation: { kind: 'alternative', of: 'b' } }),
    paragraph('b', 'operative'),
  ];
  expect(labels(text)).toEqual(['OP1 ante', 'OP1', 'OP1 bis', 'OP1 ter', 'OP2 alt', 'OP2']);
});

test('an addition beside a paragraph without a label is named after none: counted where its kind is, else without a label', () => {
  const beside = (kind: 'after' | 'before') => ({ relation: { kind, of: 'title' } }) as const;
  const text = [
    paragraph('x', 'plain', beside('before')),
    paragraph('title', 'title'),
    paragraph('y', 'operative', beside('after')),
    paragraph('z', 'operative', beside('after')),
    paragraph('w', 'heading', beside('after')),
    paragraph('v', 'preambular', beside('after')),
  ];
  for (const usage of ['negotiators', 'manual'] as const)
    expect(labels(text, { ...plainLabels, usage })).toEqual(['', '', 'OP1', 'OP2', '', 'PP1']);
});

test('an addition beside a heading is named after the nearest paragraph of its kind, whose own numbers stay', () => {
  const beside = (of: string) => ({ relation: { kind: 'after', of } }) as const;
  const text = [
    paragraph('I', 'heading'),
    paragraph('x', 'operative', beside('I')),
    paragraph('op1', 'operative'),
    paragraph('y', 'operative', beside('op1')),
    paragraph('II', 'heading'),
    paragraph('z', 'operative', beside('II')),
    paragraph('op2', 'operative'),
    paragraph('annex', 'title'),
    paragraph('w', 'operative', beside('annex')),
    paragraph('op1 of annex', 'operative'),
  ];
  expect(labels(text)).toEqual(['', 'OP1 ante', 'OP1', 'OP1 bis', '', 'OP1 ter', 'OP2', '', 'OP1 ante', 'OP1']);
});

test('counts added sub-paragraphs among themselves where the draft has none beside them', () => {
  const operative = (id: string) => ({ id, kind: 'operative', level: 0, text: '' }) as const;
  const sub = (id: string, level = 1, numbering: 'letter' | 'roman' | 'decimal' = 'letter') =>
    ({ id, kind: 'subparagraph', level, numbering, text: '' }) as const;
  const added = { relation: { kind: 'after', of: 'op1' } } as const;
  expect(
    labels([
      operative('op1'),
      { ...sub('x'), ...added },
      { ...sub('i', 2, 'roman'), ...added },
      { ...sub('y'), ...added },
      { ...operative('bis'), ...added },
      { ...sub('z', 1, 'decimal'), ...added },
      operative('op2'),
      { ...sub('before'), relation: { kind: 'before', of: 'own' } },
      sub('own'),
      { ...sub('after'), relation: { kind: 'after', of: 'own' } },
    ]),
  ).toEqual(['OP1', 'a)', 'i)', 'b)', 'OP1 bis', '1 bis.1', 'OP2', 'a) ante', 'a)', 'a) bis']);
});

test('what the draft has in a paragraph stays a part of it, whatever is added in between', () => {
  const part = (id: string, rest: Partial<LabelledParagraph> = {}) =>
    paragraph(id, 'subparagraph', { level: 1, numbering: 'letter', ...rest });
  const text = (kind: 'alternative' | 'after') => [
    paragraph('a', 'operative'),
    paragraph('x', 'operative', { relation: { kind, of: 'a' } }),
    part('y', { relation: { kind: 'before', of: 'b' } }),
    part('b'),
    part('z', { relation: { kind: 'after', of: 'b' } }),
    part('c'),
    paragraph('d', 'operative'),
  ];
  const drafted = ['OP1 a)', 'OP1 a) bis', 'OP1 b)', 'OP2'];
  expect(fullLabels(text('alternative'))).toEqual(['OP1', 'OP1 alt', 'OP1 alt a)', ...drafted]);
  expect(fullLabels(text('after'))).toEqual(['OP1', 'OP1 bis', 'OP1 bis a)', ...drafted]);
});
