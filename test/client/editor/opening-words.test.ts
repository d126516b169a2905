import { openingApart } from '@adref/shared/formats';
import { notationWords } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { pageMarksOf } from '../../../client/src/editor/page-decorations.ts';
import type { PageLook } from '../../../client/src/editor/page-look.ts';
import { draftOf, model } from './bracketed.ts';

/** How the page sets the first paragraph of a draft: `*Decides* to meet`. */
function set(text: string, opening: PageLook['opening'] = openingApart) {
  const notation = { verbs: notationWords.en, names: new Map(), force: null };
  const look = { clean: false, language: 'en', notation, opening, writable: true } as const;
  const draft = draftOf(text);
  const [paragraph] = model(draft, draft).paragraphs;
  const marks = paragraph ? pageMarksOf(paragraph, 'KEN', look, {}, new Map()) : [];
  const [mark] = marks.filter((one) => one.type === 'words' && one.look === 'italic');
  return mark?.type === 'words' ? `*${text.slice(mark.from, mark.to)}*${text.slice(mark.to)}` : text;
}

it.each([
  '*Noting with appreciation* the report',
  '*Calls upon* States',
  '*Guided* by the purposes',
  'We, the Heads of State and Government',
  'The world has changed',
  'However, much remains to be done',
])('the page sets what opens a paragraph as files do: %s', (drawn) => {
  expect(set(drawn.replaceAll('*', ''))).toBe(drawn);
});

it('sets nothing before the rules of the phrase are there', () => {
  expect(set('Calls upon States', null)).toBe('Calls upon States');
});
