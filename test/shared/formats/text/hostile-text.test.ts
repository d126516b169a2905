import { readText } from '@adref/shared/formats/text';
import { expect, test } from 'vitest';

/** About a megabyte of each, which a careless pattern would chew on for minutes. */
const size = 1_000_000;
const much = (text: string): string => text.repeat(Math.ceil(size / text.length));
const lines = (text: string): string => much(`${text}\n`);

test.each([
  ['spaces inside lines', lines(`a${' '.repeat(150_000)}b`)],
  ['one block of short lines', lines('mot')],
  ['sentences that never end', much(`${'mot '.repeat(20)}\n\n`)],
  ['open brackets', lines('['.repeat(1000))],
  ['asterisks', lines('*a *b* **c '.repeat(100))],
  ['superscripts', lines('mot¹ mot² '.repeat(1000))],
  ['delegations that never say how', lines('la délégation du Mali a indiqué '.repeat(5000))],
  [
    'representatives who present nothing',
    `1. ${lines('le représentant de la France au nom des pays suivants : (A/1) '.repeat(3000))}`,
  ],
  ['dots in a table of contents', `Distr. générale\n\nContents\n\n${lines('.'.repeat(100_000))}`],
  ['the same norm', much('Norme 13 a) : Mot.\n\n')],
  ['letters without order', much('(i) Mot.\n\n(a) Mot.\n\n')],
  [
    'parentheses in an annex',
    `Distr. générale\n\n1. 1 États suivants : Mali.\n\nAnnexe\n\nMali\n\n${lines('('.repeat(100_000))}`,
  ],
])('reads %s in time', (_, text) => {
  // Time of this process, not of the clock: a busy machine must not fail it. What is quadratic takes minutes here.
  const before = process.cpuUsage();
  expect(readText(new TextEncoder().encode(text)).ok).toBe(true);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(10_000);
});

test('refuses more footnotes than a document has', () => {
  const result = readText(new TextEncoder().encode('¹ Note.\n\n'.repeat(3000)));
  expect(result).toEqual({ ok: false, reason: expect.stringContaining('3000 footnotes are more than the 2000') });
});
