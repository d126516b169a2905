import { expect, it } from 'vitest';
import type { PageSpan } from '../../../client/src/editor/page-paragraph.ts';
import { countedWords, lineOnPage, placeOnPage } from '../../../client/src/editor/place-on-page.ts';

/*
 * Draft "States should act now in peace". On the page of a party that holds [should → shall], while others hold [now → today]:
 *
 *   States shall act [now] in peace
 */
const base = 'States should act now in peace';
const text = 'States shall act now in peace';
const plain = (from: number, to: number, start: number): PageSpan => {
  const words = base.slice(from, to);
  return { segment: { kind: 'text', from, to, text: words }, start, end: start + words.length, hunks: [] };
};
const bracket = (from: number, to: number, start: number, end: number, hunks: PageSpan['hunks']): PageSpan => ({
  segment: { kind: 'bracket', from, to, draft: base.slice(from, to), alternatives: [], retain: [], reserve: [] },
  start,
  end,
  hunks,
});
const paragraph = {
  text,
  spans: [
    plain(0, 7, 0),
    bracket(7, 13, 7, 12, [{ start: 7, end: 12, struck: 'should', tabled: true }]),
    plain(13, 18, 12),
    bracket(18, 21, 17, 20, []),
    plain(21, base.length, 20),
  ],
};
const range = (words: string, of = base) => ({ from: of.indexOf(words), to: of.indexOf(words) + words.length, words });

it('finds the draft’s words on the page, in brackets and out, and none that the party has written over', () => {
  for (const words of ['States', 'act', 'now', 'act now in', 'in peace', 'peace']) {
    const { from, to } = range(words, text);
    expect([words, placeOnPage(paragraph, range(words))]).toEqual([words, { start: from, end: to }]);
  }
  for (const words of ['should', 'States should', 'should act', 'uld act now'])
    expect([words, placeOnPage(paragraph, range(words))]).toEqual([words, null]);
  // Words that are not what the range says are never marked.
  expect(placeOnPage(paragraph, { ...range('act'), words: 'ACT' })).toBeNull();
});

it('counts words of the page in the draft, without spaces at the ends; none that are the party’s own', () => {
  for (const words of ['States', ' act ', 'now', 'act now in', ' peace']) {
    const { from, to } = range(words, text);
    expect(countedWords(paragraph, from, to)).toEqual(range(words.trim()));
  }
  for (const words of ['shall', 'States shall', 'shall act', 'all act now', ' ']) {
    const { from, to } = range(words, text);
    expect([words, countedWords(paragraph, from, to)]).toEqual([words, null]);
  }
});

it('finds where a line of the draft on paper begins on the page, before what the party has in the place of its words', () => {
  const begins = (words: string) => text.slice(lineOnPage(paragraph, base.indexOf(words)) ?? undefined);
  expect(begins('act now')).toBe('act now in peace');
  expect(begins('now')).toBe('now in peace');
  expect(begins('should')).toBe('shall act now in peace');
  expect(begins('ould act')).toBe('shall act now in peace');
  expect(lineOnPage(paragraph, base.length)).toBeNull();
});

it('takes no words from both sides of what is struck between them', () => {
  // "States act": [should ] is struck, and nothing is in its place.
  const struck = {
    text: 'States act now in peace',
    spans: [
      plain(0, 7, 0),
      bracket(7, 14, 7, 7, [{ start: 7, end: 7, struck: 'should ', tabled: false }]),
      plain(14, base.length, 7),
    ],
  };
  expect(countedWords(struck, 0, 10)).toBeNull();
  expect(countedWords(struck, 0, 6)).toEqual(range('States'));
  expect(countedWords(struck, 7, 10)).toEqual(range('act'));
  expect(placeOnPage(struck, range('should'))).toBeNull();
  expect(placeOnPage(struck, range('act now'))).toEqual({ start: 7, end: 14 });
});
