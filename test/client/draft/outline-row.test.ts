import { expect, it } from 'vitest';
import { inPageOrder } from '../../../client/src/draft/outline-row.ts';

/** The outline of a page: `shown` as the rolling text has it, each with its id on the page, `moved` those that the party has moved. */
function outline(shown: Record<string, string | null>, moved: readonly string[], page: readonly string[]): string {
  const paragraphs = Object.entries(shown).map(([label, pageId]) => ({ label, pageId }));
  const isMoved = ({ label }: { label: string }) => moved.includes(label);
  return inPageOrder(paragraphs, isMoved, page)
    .map(({ label }) => label)
    .join(' ');
}

const whole = { PP1: 'p', OP1: 'a', OP2: 'b', OP3: 'c' };

it('has a paragraph where the party has moved it', () => {
  expect(outline(whole, ['OP3'], ['p', 'a', 'c', 'b'])).toBe('PP1 OP1 OP3 OP2');
  expect(outline(whole, ['OP3'], ['c', 'p', 'a', 'b'])).toBe('OP3 PP1 OP1 OP2');
  expect(outline(whole, ['PP1', 'OP1'], ['b', 'a', 'p', 'c'])).toBe('OP2 OP1 PP1 OP3');
});

it('has the sub-paragraphs of a paragraph that was moved with it', () => {
  const parts = { OP1: 'a', OP2: 'b', '(a)': 'i', '(b)': 'j', OP3: 'c' };
  expect(outline(parts, ['OP2'], ['b', 'i', 'j', 'a', 'c'])).toBe('OP2 (a) (b) OP1 OP3');
});

it('has what others add behind the paragraph that it is shown behind', () => {
  const added = { PP1: 'p', OP1: 'a', 'OP1 bis': null, OP2: 'b', OP3: 'c' };
  expect(outline(added, ['OP3'], ['p', 'a', 'c', 'b'])).toBe('PP1 OP1 OP1 bis OP3 OP2');
});

it('loses no row: neither beside the rest of a split paragraph nor where the page has not come yet', () => {
  expect(outline(whole, ['OP3'], ['p', 'a', 'rest', 'c', 'b'])).toBe('PP1 OP1 OP3 OP2');
  expect(outline(whole, ['OP3'], [])).toBe('PP1 OP1 OP2 OP3');
});
