import { hasForbiddenCharacter } from '@adref/shared/document';
import { doubtSentence, readDocument } from '@adref/shared/formats';
import { expect, it } from 'vitest';
import { operative, statement } from './akn/statement.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const everything = (read: ReturnType<typeof readDocument>) => {
  if (!read.ok) throw new Error(read.key);
  return read.reading;
};

it.each([
  ['\u202e', '202E'],
  ['\u202d', '202D'],
  ['\ufffe', 'FFFE'],
  ['\uffff', 'FFFF'],
])('%j in a text is left out, and flagged with its line', (character, number) => {
  const text = `The General Assembly,\r\n\r\nRecalling what it ${character}said,\f\n\n1. Decides${character} to act.\n`;
  const { documents, flags } = everything(readDocument(bytes(text)));
  const words = documents.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text));
  expect(words.join(' ')).toContain('what it said');
  expect(words.some(hasForbiddenCharacter)).toBe(false);
  const told = flags.filter(({ kind }) => kind === 'character');
  expect(told.map(({ source }) => source)).toEqual([{ lines: { from: 3, to: 3 } }, { lines: { from: 5, to: 5 } }]);
  expect(told[0] && doubtSentence(told[0])).toMatch(new RegExp(`^U\\+${number} in line 3 was left out`));
});

it('a file of nothing else, and one with thousands, is read as quickly and told of in short', () => {
  expect(readDocument(bytes('\u202e\u202e\n'))).toMatchObject({ ok: false, key: 'file-without-text' });
  const { flags } = everything(readDocument(bytes(`1. Decides ${'a\u202e'.repeat(20_000)}.`)));
  expect(flags.filter(({ kind }) => kind === 'character')).toHaveLength(100);
});

it('what Arabic, Persian and Hebrew need stays', () => {
  const { documents, flags } = everything(readDocument(bytes('1. می‌شود \u200f\u2067א\u2069.')));
  expect(documents[0]?.paragraphs[0]?.text).toContain('می‌شود \u200f\u2067א\u2069');
  expect(flags.filter(({ kind }) => kind === 'character')).toEqual([]);
});

it('of Akoma Ntoso too, also where it is written as a reference', () => {
  const file = statement({ body: operative(1, 'Decides \u202eto &#x202D;act\nnow.') });
  const { documents, flags } = everything(readDocument(file, { name: 'a.xml' }));
  expect(documents[0]?.paragraphs.at(-1)?.text).toMatch(/^Decides to act ?now\.$/);
  const told = flags.filter(({ kind }) => kind === 'character').map((flag) => doubtSentence(flag));
  expect(told).toEqual([
    expect.stringMatching(/^U\+202E in line \d+ /),
    expect.stringMatching(/^U\+202D in line \d+ /),
  ]);
});
