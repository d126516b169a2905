import { describe, expect, it } from 'vitest';
import { carriedAnchors } from '../../../../shared/src/negotiation/rounds/carried-anchors.ts';

/** Where the mark of a note (`^`) is carried to: the new words with the mark in its place, or without it where it is gone. */
function carried(marked: string, after: string): string {
  const [head = '', tail = ''] = marked.split('^');
  const anchors = [{ offset: head.length, marker: '1', footnote: 'n' }];
  return carriedAnchors(anchors, head + tail, after).reduceRight(
    (words, { offset }) => `${words.slice(0, offset)}^${words.slice(offset)}`,
    after,
  );
}

describe('the mark of a note beside words that change', () => {
  it.each([
    ['before the change', 'All States^ shall act', 'All States must act', 'All States^ must act'],
    [
      'behind the change',
      'All States shall act^ now',
      'All States should promptly act now',
      'All States should promptly act^ now',
    ],
    ['at the end of what is replaced', 'All States shall^ act', 'All States must act', 'All States must^ act'],
    [
      'at the beginning of what is replaced',
      'All ^States shall act',
      'All parties shall act',
      'All ^parties shall act',
    ],
    ['inside words that are replaced', 'All Member^ States shall', 'All parties shall', 'All parties^ shall'],
    ['inside words that are struck', 'States, as^ applicable, shall', 'States shall', 'States shall'],
    ['at the end of the text', 'States shall act^', 'States shall cooperate', 'States shall cooperate^'],
  ])('%s', (_, before, after, expected) => expect(carried(before, after)).toBe(expected));
});
