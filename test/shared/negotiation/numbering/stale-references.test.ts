import type { Paragraph } from '@adref/shared/document';
import { staleReferences } from '@adref/shared/negotiation';
import { describe, expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';

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

/** What becomes of words in the second of three paragraphs. */
const moved = (words: string, after: string) =>
  staleReferences(draft('xay', words), draft(after, words)).map(({ words: was, mended }) => `${was} → ${mended}`);

describe('a paragraph that is moved', () => {
  test.each([
    ['see paragraph 1 above', 'paragraph 1 above → paragraph 2 below'],
    ['visé au paragraphe 1 ci-dessus', 'paragraphe 1 ci-dessus → paragraphe 2 ci-dessous'],
    ['en el párrafo 1 supra', 'párrafo 1 supra → párrafo 2 infra'],
    ['в пункте 1 выше', 'пункте 1 выше → пункте 2 ниже'],
    ['الفقرة 1 أعلاه', 'الفقرة 1 أعلاه → الفقرة 2 أدناه'],
    ['上文第1段', '上文第1段 → 下文第2段'],
    [
      'in paragraph 1 of the present resolution',
      'paragraph 1 of the present resolution → paragraph 2 of the present resolution',
    ],
  ])('to behind the words that name it: %s', (words, expected) => {
    expect(moved(words, 'axy')).toEqual([expected]);
  });

  test.each([
    ['see paragraph 3 below', 'paragraph 3 below → paragraph 1 above'],
    ['visé au paragraphe 3 ci-après', 'paragraphe 3 ci-après → paragraphe 1 ci-dessus'],
    ['下文第3段', '下文第3段 → 上文第1段'],
  ])('to before them: %s', (words, expected) => {
    expect(moved(words, 'yxa')).toEqual([expected]);
  });

  test('out of a range leaves it without a mend, and with others the range goes on', () => {
    const range = (order: string, words: string) =>
      staleReferences(draft('xyza', words), draft(order, words)).map(({ mended }) => mended);
    for (const words of [
      'paragraphs 1 to 3 above',
      'paragraphes 1 à 3 ci-dessus',
      'párrafos 1 a 3 supra',
      'пунктах 1–3 выше',
      'الفقرات 1 إلى 3 أعلاه',
      '上文第1至3段',
    ]) {
      expect(range('xyaz', words), words).toEqual([null]);
      expect(range('xnzay', words), words).toEqual([null]);
      expect(range('nxyza', words), words).toHaveLength(1);
      expect(range('nxyza', words)[0], words).toMatch(/2.+4/u);
    }
  });
});

describe('words that came into another paragraph', () => {
  const of = (texts: Readonly<Record<string, string>>): Paragraph[] =>
    Object.entries(texts).map(([id, text]) => ({ id, kind: 'operative', level: 0, text }));
  test.each([
    ['as it is requested in paragraph 1 above and to meet', 'paragraph 2 above'],
    ['comme il est demandé au paragraphe 1 ci-dessus et de se réunir', 'paragraphe 2 ci-dessus'],
    ['como se pide en el párrafo 1 supra y que se reúna', 'párrafo 2 supra'],
    ['как просит Ассамблея в пункте 1 выше, и собраться', 'пункте 2 выше'],
    ['على النحو المطلوب في الفقرة 1 أعلاه وأن يجتمع', 'في الفقرة 2 أعلاه'],
    ['依照大会的要求并且按照上文第1段所述再次举行会议并提出报告', '上文第2段'],
  ])('are stale there too, when it was split or joined: %s', (words, mended) => {
    const before = of({ x: 'Words of x', a: `Words of a, ${words}`, y: 'Words of y' });
    const split = of({ n: 'Words of n', x: 'Words of x', a: 'Words of a', b: words, y: 'Words of y' });
    expect(staleReferences(before, split)).toMatchObject([{ paragraph: 'b', mended }]);
    const joined = of({ n: 'Words of n', x: `Words of x Words of a, ${words}`, y: 'Words of y' });
    // What it names is the paragraph that it is in now.
    expect(staleReferences(before, joined).map(({ paragraph }) => paragraph)).toEqual(['x']);
  });

  test('are not, where they are new', () => {
    const before = of({ x: 'Words of x', a: 'see paragraph 1 above' });
    const after = of({ n: 'Words of n', x: 'Words of x', a: 'see paragraph 1 above', b: 'and also paragraph 1 above' });
    expect(staleReferences(before, after).map(({ paragraph }) => paragraph)).toEqual(['a']);
  });
});

test('references in words that all came from elsewhere take no more than their share of time', () => {
  const make = (n: number) => {
    const before = Array.from({ length: n }, (_, at) => ({
      id: `p${at}`,
      kind: 'operative' as const,
      level: 0,
      text: `Invites body ${at} to act on what is requested in paragraph ${at + 1} above ${'and so on '.repeat(20)}`,
    }));
    return { before, after: before.map((one) => ({ ...one, id: `new ${one.id}` })).toReversed() };
  };
  expect(growth(make, ({ before, after }) => staleReferences(before, after), 500)).toBeLessThan(linear);
});
