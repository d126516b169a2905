import { endMark, markerOf, splitMark, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import * as Y from 'yjs';

/** An operative paragraph. */
export const op = (id: string, text: string): LiveParagraph => ({ id, kind: 'operative', level: 0, text });

/**
 * A text as its row of characters is written: `{1}` begins the operative paragraph 1, `{2<1}` the paragraph 2 split off 1, `|` is the
 * end of a paragraph, `/` the end of one that was split, `{?}` an embed that is no mark; everything else is words.
 */
export function textOf(notation: string): Y.Doc {
  const doc = new Y.Doc();
  const { words } = textRoots(doc);
  for (const [part, id, from] of notation.matchAll(/\{([^}<]*)(?:<(\w+))?\}|[|/]|[^{|/]+/g)) {
    const at = words.length;
    if (part === '|') words.insertEmbed(at, endMark);
    else if (part === '/') words.insertEmbed(at, splitMark);
    else if (id === '?') words.insertEmbed(at, { image: 'x' });
    else if (id !== undefined) words.insertEmbed(at, markerOf(op(id, ''), from ?? null));
    else words.insert(at, part);
  }
  return doc;
}

/** The row of characters of a text, in the same notation. */
export function notationOf(doc: Y.Doc): string {
  const parts = textRoots(doc).words.toDelta() as { insert: unknown }[];
  return parts
    .map(({ insert }) => {
      if (typeof insert === 'string') return insert;
      const { paragraph, from, end, split } = insert as Record<string, unknown>;
      return paragraph ? `{${paragraph}${from ? `<${from}` : ''}}` : end ? (split ? '/' : '|') : '{?}';
    })
    .join('');
}

/** The same text in another member's hands. */
export function copy(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  textRoots(other);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

/** Two members exchange all they have. */
export function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}
