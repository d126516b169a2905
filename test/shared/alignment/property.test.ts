import { matchParagraphs, pairRows, unmatched } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { expect, test } from 'vitest';
import { fc } from '../../property.ts';

const words = [
  'peace',
  'water',
  'river',
  'States',
  'report',
  'urges',
  'the',
  'of',
  'session',
  'climate',
  'decides',
  'forests',
  'women',
];
const paragraph = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((chosen) => chosen.join(' '));
const side = (prefix: string) =>
  fc
    .array(paragraph, { maxLength: 12 })
    .map((texts): Paragraph[] => texts.map((text, at) => ({ id: `${prefix}${at}`, kind: 'plain', level: 0, text })));

test('every paragraph of both sides stands in exactly one row, and in links or alone', () => {
  fc.assert(
    fc.property(side('a'), side('b'), (a, b) => {
      const links = matchParagraphs(a, b, { ids: 'unrelated' });
      const rows = pairRows(links, a, b);
      const ids = (of: readonly Paragraph[]) => of.map(({ id }) => id).sort();
      expect(rows.flatMap((row) => row.a).sort()).toEqual(ids(a));
      expect(rows.flatMap((row) => row.b).sort()).toEqual(ids(b));
      const { onlyA, onlyB } = unmatched(links, a, b);
      expect([...new Set([...links.flatMap((link) => link.a), ...onlyA])].sort()).toEqual(ids(a));
      expect([...new Set([...links.flatMap((link) => link.b), ...onlyB])].sort()).toEqual(ids(b));
      for (const { score } of links) expect(score >= 0 && score <= 1).toBe(true);
    }),
  );
});

test('a text against itself is the same, paragraph by paragraph', () => {
  fc.assert(
    fc.property(side('a'), (a) => {
      const links = matchParagraphs(a, a);
      expect(links.map((link) => [link.a, link.b, link.relation])).toEqual(a.map(({ id }) => [[id], [id], 'same']));
    }),
  );
});
