import type * as Y from 'yjs';
import type { LiveParagraph, Paragraph } from '../document/index.ts';
import { type EndMark, markerOf, textRoots } from './form.ts';
import { type ParagraphRow, readRows } from './row.ts';

/** What is at a paragraph's end. */
export const endMark: EndMark = { end: true };
/** What is at the end of a paragraph whose rest was split off. */
export const splitMark: EndMark = { end: true, split: true };

/** Writes the draft's paragraphs into an empty document, once, on the server, so that all copies share ids. Throws on a document that has a text. */
export function seedText(doc: Y.Doc, paragraphs: readonly (Paragraph | LiveParagraph)[]): void {
  const roots = textRoots(doc);
  if (roots.words.length > 0) {
    throw new RangeError(`This document is already seeded with ${readRows(roots).rows.length} paragraphs`);
  }
  doc.transact(() => {
    roots.words.applyDelta(paragraphs.flatMap(paragraphItems).map((insert) => ({ insert })));
    for (const paragraph of paragraphs)
      if ('moved' in paragraph && paragraph.moved) roots.moved.set(paragraph.id, true);
  });
}

/**
 * Reads a live text. `faults` counts everything in it that is void (a second marker of an id, an embed that is no mark, a malformed
 * entry), so that a corrupt copy shows and cannot be tabled unseen. A document that was never written to has no paragraphs.
 */
export function readLiveText(doc: Y.Doc): { paragraphs: LiveParagraph[]; faults: number } {
  const roots = textRoots(doc);
  if (roots.words._start === null) return { paragraphs: [], faults: 0 };
  const { rows, faults } = readRows(roots);
  return { paragraphs: rows.map(paragraphOf), faults };
}

function paragraphOf({ id, attributes, moved, words }: ParagraphRow): LiveParagraph {
  return { id, ...attributes, ...(moved && { moved }), text: words };
}

/** What a paragraph is among the words: its marker, its words, its end. */
export function paragraphItems(paragraph: Paragraph | LiveParagraph): (string | object)[] {
  return [markerOf(paragraph), ...(paragraph.text === '' ? [] : [paragraph.text]), endMark];
}
