import { firstWords, noteMark } from '@adref/shared/document';
import { expect, it } from 'vitest';

it.each([
  ['  Rights \n of States ', 'Rights of States'],
  [`Follow-up${noteMark('fn-1')} to the outcome of the high-level meeting`, 'Follow-up to the outcome of the…'],
  ['一'.repeat(40), '一'.repeat(40)],
  ['一'.repeat(41), `${'一'.repeat(40)}…`],
  ['𠮷'.repeat(41), `${'𠮷'.repeat(40)}…`],
  [`x${'𠮷'.repeat(50)}`, `x${'𠮷'.repeat(39)}…`],
])('%s is called %s', (text, called) => {
  expect(firstWords(text)).toBe(called);
});
