import { indexAt, indexOfCharacter, readRows, textRoots } from '@adref/shared/crdt';
import type * as Y from 'yjs';

/** One paragraph's words in a document, by offsets in them. */
export interface ParagraphWords {
  readonly length: number;
  insert(offset: number, words: string): void;
  delete(offset: number, length: number): void;
}

/** The words of the paragraph with this id. Throws where the text has none. */
export function wordsOf(doc: Y.Doc, id: string): ParagraphWords {
  const roots = textRoots(doc);
  const row = () => {
    const found = readRows(roots).rows.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`No paragraph ${id}`);
    return found;
  };
  return {
    get length() {
      return row().words.length;
    },
    insert: (offset, words) => roots.words.insert(indexAt(row(), offset), words),
    delete(offset, length) {
      for (let left = length; left > 0; left--) roots.words.delete(indexOfCharacter(row(), offset + left - 1), 1);
    },
  };
}
