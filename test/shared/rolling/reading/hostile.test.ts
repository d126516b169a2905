import { readBrackets } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { growth, linear } from '../../growth.ts';

const times = (sign: string, size: number) => sign.repeat(Math.ceil(size / sign.length));

/** Paragraphs of the given length that are all notation, each of a kind that costs most somewhere. */
const hostile: readonly (readonly [string, (size: number) => string])[] = [
  ['brackets', (size) => times('[a – EU] b ', size)],
  ['brackets that nothing closes', (size) => times('[a ', size)],
  ['brackets in brackets', (size) => times('[a ', size / 2) + times('] ', size / 2)],
  ['dashes', (size) => `[${times('a – ', size)}]`],
  ['slashes', (size) => `[${times('a/', size)}b]`],
  ['alternatives', (size) => `[${times('a / ', size)}b]`],
  ['names with "and"', (size) => `[x – ${times('EU and ', size)}EU]`],
  ['held brackets in one', (size) => `[${times('[a – EU] ', size)}]`],
  ['spaces', (size) => `[a${' '.repeat(size)}b – EU]`],
  ['spaces in a move', (size) => `[移至${' '.repeat(size)}a – EU]`],
  ['spaces before what is no name', (size) => `[a${' '.repeat(20 * size)}b]`],
  ['options', (size) => times('Option 1: a; ', size)],
  ['marks that are none', (size) => times('a [agreed ad ref ', size)],
  ['names behind brackets', (size) => times('[a] (EU, ', size)],
  ['words before names in brackets', (size) => `${times('act ', 30 * size)}[shall] [EU, Kenya]`],
  ['words that nobody understands behind an instruction', (size) => `[delete "a": ${times('one ', 4 * size)}]`],
  ['names behind dashes', (size) => times('[a] – EU, ', size)],
  ['options without colons', (size) => `[${times('option 1 a; ', size)}b]`],
];

it.each(hostile)('reads %s in time proportional to their number', (_, make) => {
  const read = (text: string) => readBrackets([{ id: 'p', text }]);
  expect(growth(make, read, 900)).toBeLessThan(linear);
});
