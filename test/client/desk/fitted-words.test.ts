import type { Paragraph } from '@adref/shared/document';
import { type Bracket, type RollingParagraph, rollingText } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { fittedWords } from '../../../client/src/desk/fitted-words.ts';

/** The paragraph with the bracket that Kenya's wording of it makes. */
function bracketed(text: string, kenya: string): [RollingParagraph, Bracket] {
  const draft: Paragraph[] = [{ id: 'a', kind: 'operative', level: 0, text }];
  const [paragraph] = rollingText(draft, [{ party: 'KEN', paragraph: 'a', text: kenya }], []);
  const bracket = paragraph?.segments.find((segment) => segment.kind === 'bracket');
  if (!paragraph || bracket?.kind !== 'bracket') throw new Error(`No bracket: ${kenya}`);
  return [paragraph, bracket];
}

/** How the paragraph reads with these words in the bracket's place. */
function reads(text: string, kenya: string, words: string): string {
  const [paragraph, bracket] = bracketed(text, kenya);
  return text.slice(0, bracket.from) + fittedWords(paragraph, bracket, words) + text.slice(bracket.to);
}

it.each([
  ['data on the quality', 'data on the quantity and quality', 'volume and', 'data on the volume and quality'],
  ['States should act', 'States shall act', 'must', 'States must act'],
  ['States act', 'States act at once', 'together', 'States act together'],
  ['States act', 'All States act', 'Most', 'Most States act'],
  ['to share data', 'to share, free of charge, data', ', at no cost,', 'to share, at no cost, data'],
  ['floods (and droughts)', 'floods (storms and droughts)', 'fires', 'floods (fires and droughts)'],
  ['floods;', 'floods and droughts;', 'and fires', 'floods and fires;'],
  ['de l’eau', 'de l’eau douce', 'salée', 'de l’eau salée'],
  ['关于水的数据', '关于水质的数据', '水量', '关于水量的数据'],
])('the chair’s words stand between those around the bracket: “%s” with “%s”, and %s', (text, kenya, words, result) => {
  for (const typed of [words, ` ${words}`, `${words} `, `  ${words}\n`]) expect(reads(text, kenya, typed)).toBe(result);
});

it('a space that was typed before a dash is meant', () => {
  expect(reads('States act', 'States act now', ' – at once')).toBe('States act – at once');
});

it('what is on the table stays as it is to the letter', () => {
  const [paragraph, bracket] = bracketed('data on the quality', 'data on the  quantity and quality');
  const [alternative] = bracket.alternatives;
  expect(fittedWords(paragraph, bracket, alternative?.text ?? '')).toBe(alternative?.text);
  expect(fittedWords(paragraph, bracket, bracket.draft)).toBe(bracket.draft);
  expect(fittedWords(paragraph, bracket, '  ')).toBe('');
});
