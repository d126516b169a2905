import { concordance, labels, type Paragraph } from '@adref/shared/document';
import { expect, test } from 'vitest';
import { fc } from '../../property.ts';

const operative = (id: string): Paragraph => ({ id, kind: 'operative', level: 0, text: id });
const text = (ids: string) => [...ids].map(operative);
const shown = (before: string, after: string) =>
  concordance(text(before), text(after)).map(({ id, before: was, after: is }) => `${id} ${was ?? '–'} → ${is ?? '–'}`);

test('says what became of each number, also of one that is gone, where it was', () => {
  expect(shown('abc', 'axc')).toEqual(['a OP1 → OP1', 'b OP2 → –', 'x – → OP2', 'c OP3 → OP3']);
  expect(shown('abc', 'bc')).toEqual(['a OP1 → –', 'b OP2 → OP1', 'c OP3 → OP2']);
  expect(shown('abc', 'cab')).toEqual(['c OP3 → OP1', 'a OP1 → OP2', 'b OP2 → OP3']);
});

test('leaves out what has no number in either', () => {
  const title: Paragraph = { id: 't', kind: 'title', level: 0, text: 'Title' };
  expect(concordance([title, ...text('a')], [title, ...text('a')])).toEqual([{ id: 'a', before: 'OP1', after: 'OP1' }]);
});

test('names every paragraph of both drafts once, with the labels that they have there', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1 });
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const rows = concordance(before.map(operative), after.map(operative));
      const own = rows.filter(({ after: is }) => is !== null);
      expect(own.map(({ after: is }) => is)).toEqual(labels(after.map(operative)));
      expect(rows.filter(({ before: was }) => was !== null).length).toBe(before.length);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }),
  );
});
