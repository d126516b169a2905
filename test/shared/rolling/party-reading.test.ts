import type { Paragraph } from '@adref/shared/document';
import { readingOf, readingsByParty, readingsByWording, rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';

const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const words = (party: string, paragraph: string, text: string | null): Wording => ({ party, paragraph, text });

/** Forty parties amend one paragraph, a bracket at every second word; ten of them say the same. */
const draft = [op('a', 'States should never agree to allow the use of force against that')];
const table = [
  ...Array.from({ length: 30 }, (_, at) =>
    words(`P${at}`, 'a', `States must${at} never agree to permit${at} the use of force`),
  ),
  ...Array.from({ length: 9 }, (_, at) =>
    words(`Q${at}`, 'a', 'States shall never agree to permit the use of force against that'),
  ),
  words('Q9', 'a', 'States shall  never agree to permit the use of force against that'),
  words('OUT', 'a', null),
  { ...words('P1', 'x', 'Invites all'), placement: { after: 'a', order: 0, kind: 'operative', level: 0 } as const },
];
const [paragraph, added] = rollingText(draft, table, []);
if (!paragraph || !added) throw new Error('two paragraphs expected');

describe('a paragraph that forty have amended', () => {
  it('reads as each party tabled it, character for character', () => {
    const readings = readingsByParty(paragraph);
    expect(readings).toHaveLength(41);
    for (const { parties, text } of readings) {
      expect(text).toBe(table.find(({ party, paragraph: id }) => id === 'a' && party === parties[0])?.text);
    }
  });

  it('has like wordings together, the most held first; spaces divide nobody', () => {
    const [most, ...others] = readingsByWording(paragraph);
    expect(most?.parties).toEqual(['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9']);
    expect(others).toHaveLength(31);
    expect(others.at(-1)).toEqual({ parties: ['OUT'], text: null });
  });

  it('reads as one party would have it: in its words, in the draft’s where it is silent, not at all where it wants it gone', () => {
    expect(readingOf(paragraph, 'Q3')).toBe('States shall never agree to permit the use of force against that');
    expect(readingOf(paragraph, 'SILENT')).toBe(draft[0]?.text);
    expect(readingOf(paragraph, 'OUT')).toBeNull();
    expect(readingOf(added, 'P1')).toBe('Invites all');
    expect(readingOf(added, 'SILENT')).toBeNull();
  });
});
