import { isEndMark, isMarker, type TextRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { rangesWithout, sameClient } from './standing-copies.ts';
import { rangesOf, type UndoStep } from './undo-step.ts';
import { type GuestWords, withRedone } from './undone-move.ts';

/*
 * The words behind a split go back to where they came from when it is undone: its marks go, and what is before them is their paragraph
 * again. Not so where somebody has put a paragraph between the two, who pressed Enter at the end of the first one:
 *
 *   {a}A| {n}B   by one,   {a}A {new} {n}B   by another, the split undone   →   {a}AB {new}   not   {a}A {new}B
 */

/** The words behind splits that a step has made, with paragraphs of others between, as what is to be put at the end of where they came from. */
export function partedWords(roots: TextRoots, step: UndoStep): GuestWords[] {
  const { doc } = roots.words;
  const found: GuestWords[] = [];
  if (!doc) return found;
  const put = withRedone(doc, rangesOf(step.insertions));
  const stays = ({ id: { client, clock }, length }: Y.Item) => {
    const whole = { client, clock, len: length };
    return rangesWithout(whole, sameClient(whole, put));
  };
  /** The paragraph that was split last, and whether the words that come are behind the split but not in it. */
  let split: { readonly paragraph: string; readonly end: Y.ID } | null = null;
  let paragraph = '';
  let isParted = false;
  for (let item = roots.words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { content, id } = item;
    const embed = content instanceof Y.ContentEmbed ? content.embed : null;
    const isOwn = stays(item).length === 0;
    if (isEndMark(embed) && embed.split && isOwn) split = { paragraph, end: id };
    if (isMarker(embed)) {
      const isRest = isOwn && split?.end.client === id.client && split.end.clock === id.clock - 1;
      isParted = isRest && split?.paragraph !== paragraph;
      paragraph = embed.paragraph;
    }
    if (!isParted || !split || !(content instanceof Y.ContentString)) continue;
    for (const range of stays(item)) {
      const at = range.clock - id.clock;
      const words = content.str.slice(at, at + range.len);
      found.push({ paragraph: split.paragraph, offset: Number.POSITIVE_INFINITY, words, range, isCopy: false });
    }
  }
  return found;
}
