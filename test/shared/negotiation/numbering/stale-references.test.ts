import type { Paragraph } from '@adref/shared/document';
import { staleReferences } from '@adref/shared/negotiation';
import { describe, expect, test } from 'vitest';

/** Operative paragraphs by their ids; `a` is the one that the reference is in. */
const draft = (order: string, words: string): Paragraph[] =>
  [...order].map((id) => ({ id, kind: 'operative', level: 0, text: id === 'a' ? words : `Words of ${id}` }));
/** What a draft of `xya` says of `words` when a paragraph is put before the first, so that 1 is 2 and 2 is 3. */
const stale = (words: string, after = 'nxya') =>
  staleReferences(draft('xya', words), draft(after, words)).map(
    ({ words: was, mended, sure }) => `${was} → ${mended}${sure ? '' : ' ?'}`,
  );

describe('a paragraph put before the others', () => {
  test.each([
    ['as referred to in paragraph 1 above;', 'paragraph 1 above → paragraph 2 above'],
    ['in operative paragraphs 1 and 2 below,', 'paragraphs 1 and 2 below → paragraphs 2 and 3 below'],
    ['visés aux paragraphes 1 à 2 ci-dessus ;', 'paragraphes 1 à 2 ci-dessus → paragraphes 2 à 3 ci-dessus'],
    [
      'au paragraphe 2 de la présente résolution',
      'paragraphe 2 de la présente résolution → paragraphe 3 de la présente résolution',
    ],
    [
      'en los párrafos 1 y 2 de la presente resolución',
      'párrafos 1 y 2 de la presente resolución → párrafos 2 y 3 de la presente resolución',
    ],
    ['о которых говорится в пункте 2 выше,', 'пункте 2 выше → пункте 3 выше'],
    ['المشار إليه في الفقرة ٢ أعلاه', 'في الفقرة ٢ أعلاه → في الفقرة ٣ أعلاه'],
    ['上文第1和2段所述', '上文第1和2段 → 上文第2和3段'],
    ['in paragraph 1 (b) above', 'paragraph 1 (b) above → paragraph 2 (b) above'],
    ['in paragraph 2,', 'paragraph 2 → paragraph 3 ?'],
  ])('%s', (words, expected) => {
    expect(stale(words)).toEqual([expected]);
  });

  test.each([
    'paragraph 1 of its resolution 73/27',
    'paragraphe 24 de sa résolution 73/27',
    'párrafo 1 de su resolución 73/27',
    'пункте 1 резолюции 73/27',
    'الفقرة 1 من القرار 73/27',
    '第73/27号决议第1段',
    'the 2030 Agenda and 1 other',
    'paragraph 7 above',
  ])('leaves %s alone', (words) => {
    expect(stale(words)).toEqual([]);
  });
});

test('a reference to a paragraph that is left out has no mend', () => {
  expect(stale('see paragraph 1 above', 'ya')).toEqual(['paragraph 1 above → null']);
});

test('nothing is stale where nothing is renumbered, nor in words that the draft before did not have', () => {
  expect(stale('see paragraph 1 above', 'xyna')).toEqual([]);
  expect(staleReferences(draft('xya', 'old words'), draft('nxya', 'see paragraph 1 above'))).toEqual([]);
});

test('a reference into a report names its numbered paragraphs', () => {
  const report = (order: string): Paragraph[] =>
    [...order].map((id) => ({ id, kind: 'numbered', level: 0, text: id === 'a' ? 'au paragraphe 1 ci-dessus' : id }));
  expect(staleReferences(report('xa'), report('nxa')).map(({ mended }) => mended)).toEqual(['paragraphe 2 ci-dessus']);
});
