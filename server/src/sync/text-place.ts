import {
  hasForbiddenCharacter,
  isAttributes,
  isCopyRecord,
  isEndMark,
  isMarker,
  isParagraphId,
  type TextRoots,
} from '@adref/shared/crdt';
import type * as Y from 'yjs';
import type { UpdateStruct } from './update-reader.ts';

/** Where something is in a live text: among the words, or under a key of one of its maps. */
export interface TextPlace {
  readonly root: keyof TextRoots;
  /** Null among the words. */
  readonly key: string | null;
}

/** Characters of what one struct deletes unseen; nobody deletes more before it is sent. */
const maxDeletedLength = 2_000_000;
const copyKeyForm = /^\d{1,16} \d{1,16}$/;

/** The place that an update names, or the reason why a text has no such place. */
export function namedPlace({ root, key }: NonNullable<UpdateStruct['place']>): TextPlace | string {
  switch (root) {
    case 'words':
      return key === null ? { root, key } : 'The words have no keys';
    case 'paragraphs':
    case 'removed':
      return isParagraphId(key) ? { root, key } : 'A key is not the id of a paragraph';
    case 'restored':
      return key !== null && copyKeyForm.test(key) ? { root, key } : 'A key is not the id of a character';
    default:
      return 'A text has no such root';
  }
}

/** The place of what is in the document already; null for what is in none of a text’s roots. */
export function placeOf(item: Y.Item, roots: TextRoots): TextPlace | null {
  for (const root of ['words', 'paragraphs', 'removed', 'restored'] as const) {
    if (item.parent === roots[root]) return { root, key: item.parentSub };
  }
  return null;
}

export function samePlace(a: TextPlace, b: TextPlace): boolean {
  return a.root === b.root && a.key === b.key;
}

/** Null where a struct may be in its place; else why not, without quoting it. */
export function unfit({ content, length, rightOrigin }: UpdateStruct, { root }: TextPlace): string | null {
  // An editor only ever sets an entry anew. Put before all that a key ever held, it would make Yjs look for the first of these.
  if (root !== 'words' && rightOrigin) return 'An entry of a map is put before another';
  switch (content.kind) {
    case 'deleted':
      return length <= maxDeletedLength ? null : `More than ${maxDeletedLength} characters deleted unseen`;
    case 'words':
      if (root !== 'words') return 'Words cannot be in a map';
      return hasForbiddenCharacter(content.text)
        ? 'There are characters among the words that no text may hold: controls, halves of characters or overrides of direction'
        : null;
    case 'embed':
      if (root !== 'words') return 'A mark cannot be in a map';
      return isMarker(content.value) || isEndMark(content.value) ? null : 'An embed is not the mark of a paragraph';
    case 'entry':
      return isEntry(content.value, root) ? null : 'An entry does not have the form that its map has';
  }
}

function isEntry(value: unknown, root: TextPlace['root']): boolean {
  switch (root) {
    case 'words':
      return false;
    case 'paragraphs':
      return isAttributes(value);
    case 'removed':
      return value === true;
    case 'restored':
      return isCopyRecord(value);
  }
}
