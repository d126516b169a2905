import { matchParagraphs, type PairRow, pairRows, unmatched } from '@adref/shared/alignment';
import { expect, test } from 'vitest';
import { text } from './notation.ts';

const a = text(`
  1: Recalls the declaration on the protection of migratory birds along the great rivers;
  2: Deplores the draining of marshes for the building of airports;
  3: Asks municipalities to plant native reeds on the banks of canals;
  4: Decides to return to the matter at its ninetieth session;
`);
const b = text(`
  x: Expresses gratitude to volunteers who count owls at night;
  D: Decides to return to the matter at its ninetieth session;
  A: Recalls the declaration on the protection of migratory birds along the great rivers;
  C: Asks municipalities to plant native reeds and willows on the banks of canals;
`);
const links = matchParagraphs(a, b);
const shown = (rows: readonly PairRow[]) => rows.map((row) => `${row.a.join('+') || '-'} | ${row.b.join('+') || '-'}`);

test('lists what stands on one side only, in its order', () => {
  expect(unmatched(links, a, b)).toEqual({ onlyA: ['2'], onlyB: ['x'] });
});

test('rows follow the later text, with a deletion where it stood', () => {
  expect(shown(pairRows(links, a, b))).toEqual(['- | x', '4 | D', '1 | A', '2 | -', '3 | C']);
});

test('a deletion before everything stands on top', () => {
  expect(shown(pairRows(links, [...text('0: Gone;'), ...a], b)).slice(0, 2)).toEqual(['0 | -', '- | x']);
});

test('rows without links are all of the one and all of the other', () => {
  expect(shown(pairRows([], a, b))).toEqual(['1 | -', '2 | -', '3 | -', '4 | -', '- | x', '- | D', '- | A', '- | C']);
});
