import { expect, test } from 'vitest';
import { symbolMeant } from '../../../../server/src/storage/library/symbol-question.ts';

test.each([
  ['A/RES/75/32', 'A/RES/75/32'],
  [' a/res/75/32 ', 'A/RES/75/32'],
  ['75/32', 'A/RES/75/32'],
  ['resolution 75/32', 'A/RES/75/32'],
  ['General Assembly resolution 75/32', 'A/RES/75/32'],
  ['Resolution 75/32 of the General Assembly', 'A/RES/75/32'],
  ['résolution 75/32 de l’Assemblée générale', 'A/RES/75/32'],
  ['resolución 75/32', 'A/RES/75/32'],
  ['резолюция 75/32', 'A/RES/75/32'],
  ['القرار 75/32', 'A/RES/75/32'],
  ['第75/32号决议', 'A/RES/75/32'],
  ['ES-11/1', 'A/RES/ES-11/1'],
  ['75/32 B', 'A/RES/75/32B'],
  ['S/RES/2532 (2020)', 'S/RES/2532(2020)'],
  ['S/RES/2532(2020)', 'S/RES/2532(2020)'],
  ['resolution 2532 (2020)', 'S/RES/2532(2020)'],
  ['A/C.1/75/L.8/Rev.1', 'A/C.1/75/L.8/REV.1'],
  ['A/C.1/75/L.8/Rev.1*', 'A/C.1/75/L.8/REV.1'],
  ['A/76/135', 'A/76/135'],
  ['and/or', null],
  ['résolution', null],
  ['resolution 75', null],
  ['75/32 and 75/240', null],
  ['24/7 in all States', null],
  ['2020', null],
  ['', null],
])('%j means %j', (words, symbol) => {
  expect(symbolMeant(words)).toBe(symbol);
});
