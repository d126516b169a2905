import { textFragment } from '@adref/shared/crdt';
import { maxParagraphLength, maxParagraphs, maxTextLength } from '@adref/shared/protocol';
import * as Y from 'yjs';

interface Size {
  /** Code units of the whole text and of its longest paragraph. */
  readonly total: number;
  readonly longest: number;
  readonly paragraphs: number;
}

/**
 * Keeps a text within its limits. An upper bound is carried along (last measured size + everything inserted since); only when
 * that reaches a limit is the text measured again, and only when it still does is the update tried on a copy.
 */
export class TextBounds {
  #bound: Size = { total: Infinity, longest: Infinity, paragraphs: Infinity };

  /** Null when the text stays within its limits; else the limit that it would break. */
  check(doc: Y.Doc, update: Uint8Array, inserted: { characters: number; paragraphs: number }): string | null {
    if (!broken(grown(this.#bound, inserted))) return null;
    this.#bound = measure(doc);
    if (!broken(grown(this.#bound, inserted))) return null;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const before = broken(this.#bound);
    Y.applyUpdate(copy, update);
    const after = broken(measure(copy));
    copy.destroy();
    // A text that is already too long, because acts made it so, can still be shortened.
    return after !== before ? after : null;
  }

  /** An update with so much in it was applied. */
  add(inserted: { characters: number; paragraphs: number }): void {
    this.#bound = grown(this.#bound, inserted);
  }

  /** The text was changed in a way that nobody counted. */
  forget(): void {
    this.#bound = { total: Infinity, longest: Infinity, paragraphs: Infinity };
  }
}

const grown = ({ total, longest, paragraphs }: Size, inserted: { characters: number; paragraphs: number }): Size => ({
  total: total + inserted.characters,
  longest: longest + inserted.characters,
  paragraphs: paragraphs + inserted.paragraphs,
});

function broken({ total, longest, paragraphs }: Size): string | null {
  if (longest > maxParagraphLength) return `A paragraph has more than ${maxParagraphLength} characters`;
  if (paragraphs > maxParagraphs) return `The text has more than ${maxParagraphs} paragraphs`;
  return total > maxTextLength ? `The text has more than ${maxTextLength} characters` : null;
}

function measure(doc: Y.Doc): Size {
  const elements = doc.getXmlFragment(textFragment).toArray();
  let total = 0;
  let longest = 0;
  for (const element of elements) {
    if (!(element instanceof Y.XmlElement)) continue;
    let length = 0;
    for (const child of element.toArray()) if (child instanceof Y.XmlText) length += child.length;
    total += length;
    longest = Math.max(longest, length);
  }
  return { total, longest, paragraphs: elements.length };
}
