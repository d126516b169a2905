import { matchParagraphs } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { wordingsOfText } from '@adref/shared/rolling';
import { expect, test } from 'vitest';
import { americanDraft, russianDraft } from './base-document.ts';

/** The text with its paragraph at `from` moved to `to`, and where `reworded` every ninth word of all left out. */
function withMove(text: readonly Paragraph[], from: number, to: number, reworded: boolean): Paragraph[] {
  const order = text.toSpliced(from, 1).toSpliced(to, 0, text[from] as Paragraph);
  const words = (one: string) =>
    reworded
      ? one
          .split(' ')
          .filter((_, at) => at % 9 !== 8)
          .join(' ')
      : one;
  return order.map((one) => ({ ...one, text: words(one.text) }));
}

/** Moves of every second of the paragraphs that have something to say past two or more, each to a place of its own. */
function madeUpMoves(text: readonly Paragraph[]): readonly { readonly from: number; readonly to: number }[] {
  const long = [...text.keys()].filter((at) => at % 2 === 0 && (text[at]?.text.length ?? 0) > 80);
  return long
    .map((from, nth) => ({ from, to: long[(nth * 5 + 3) % long.length] ?? 0 }))
    .filter(({ from, to }) => Math.abs(from - to) > 1);
}

const drafts = [russianDraft(), americanDraft()];

test.each([
  ['as they are', false],
  ['with every ninth word of the text left out', true],
])('made-up moves are found by their words, %s, and no other paragraph has moved', (_, reworded) => {
  let [all, found, other] = [0, 0, 0];
  for (const draft of drafts) {
    for (const { from, to } of madeUpMoves(draft)) {
      const own = withMove(draft, from, to, reworded).map((one) => ({ ...one, id: `own ${one.id}` }));
      const links = matchParagraphs(draft, own, { ids: 'unrelated' }).filter(({ relation }) => relation === 'moved');
      const name = draft[from]?.id;
      const right = links.filter((link) => link.a.includes(name ?? '') && link.b.includes(`own ${name}`));
      all++;
      found += right.length;
      other += links.length - right.length;
    }
  }
  expect(all).toBeGreaterThan(20);
  expect(found / all).toBeGreaterThanOrEqual(0.9);
  expect(other).toBe(0);
});

test('made-up moves under lasting ids are all told, and each as that of the paragraph that was moved', () => {
  for (const draft of drafts) {
    for (const { from, to } of madeUpMoves(draft)) {
      const own = withMove(draft, from, to, false);
      const answers = own.map(({ id }) => draft.findIndex((one) => one.id === id));
      const moved = wordingsOfText('EU', draft, own, answers).filter((wording) => wording.moved);
      expect(moved.map(({ paragraph }) => paragraph)).toEqual([draft[from]?.id]);
    }
  }
});
