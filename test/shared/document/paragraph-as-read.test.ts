import { noteMark, withNotesInText, withWordsLeft } from '@adref/shared/document';
import { dividedText } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { growth, linear } from '../growth.ts';

const operative = { id: 'P1', kind: 'operative', level: 0 } as const;

describe('a paragraph of which some characters are left out', () => {
  it('has what is beside its words at the same words', () => {
    const read = {
      ...operative,
      text: '-a-b-',
      anchors: [0, 1, 2, 4, 5].map((offset) => ({ offset, marker: '1', footnote: null })),
      literal: [1, 3],
    };
    const left = withWordsLeft(read, 'ab');
    expect(left.text).toBe('ab');
    expect(left.anchors.map(({ offset }) => offset)).toEqual([0, 0, 1, 2, 2]);
    expect(left.literal).toEqual([0, 1]);
    expect(withWordsLeft(read, read.text)).toBe(read);
  });

  const places = (text: string, every: number) =>
    Array.from({ length: Math.floor(text.length / every) }, (_, at) => at * every);
  const of = (words: string) => (size: number) => {
    const text = words.repeat(size);
    const literal = places(text, words.length);
    return { ...operative, text, literal, anchors: literal.map((offset) => ({ offset, marker: '1', footnote: 'a' })) };
  };

  it.each([
    ['typed signs', of('a¶\u200d '), (read: ReturnType<ReturnType<typeof of>>) => dividedText([read], () => null)],
    ['stray marks', of(`a${noteMark('fn-1')} `), (read) => withNotesInText([read], [])],
    ['called notes', of('word '), (read) => withNotesInText([read], [{ id: 'a', marker: '1', text: 'n' }])],
  ])('costs in proportion to its length, however many places it has: %s', (_, make, run) => {
    expect(growth(make, run, 2000)).toBeLessThan(linear);
  });
});
