import type { Paragraph } from '@adref/shared/document';
import { type RollingParagraph, rollingText } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { calledInFull } from '../../../client/src/desk/called-in-full.ts';

const paragraph = (id: string, kind: Paragraph['kind'], text: string): Paragraph => ({
  id,
  kind,
  level: kind === 'subparagraph' ? 1 : 0,
  text,
});
const draft = [
  paragraph('a', 'operative', 'Calls upon States to'),
  paragraph('a1', 'subparagraph', 'meet'),
  paragraph('b', 'operative', 'Requests the Secretary-General to'),
  paragraph('b1', 'subparagraph', 'report'),
];

it('the desk, which shows paragraphs one by one, says under which each sub-paragraph is', () => {
  const known = new WeakMap<RollingParagraph, RollingParagraph>();
  const rolling = rollingText(draft, [{ party: 'KEN', paragraph: 'b1', text: 'report orally' }], []);
  const called = calledInFull(rolling, known);
  expect(called.map(({ label }) => label)).toEqual(['OP1', 'OP1 a)', 'OP2', 'OP2 a)']);
  expect(called[0]).toBe(rolling[0]);
  expect(calledInFull(rolling, known)[3]).toBe(called[3]);
});
