import { isAttributes, isCopyRecord, isEndMark, isMarker, isParagraphId, type TextRoots } from '@adref/shared/crdt';
import { hasForbiddenCharacter } from '@adref/shared/document';
import type * as Y from 'yjs';
import { message, type OperatorMessage } from '../messages/message.ts';
import { UnfitUpdate, type UpdateStruct } from './update-reader.ts';

/** Where something is in a live text: among the words, or under a key of one of its maps. */
export interface LiveTextPlace {
  readonly root: keyof TextRoots;
  /** Null among the words. */
  readonly key: string | null;
}

/** Characters of what one struct deletes unseen; nobody deletes more before it is sent. */
const maxDeletedLength = 2_000_000;
const copyKeyForm = /^\d{1,16} \d{1,16}( \d{1,16})?$/;

/** The place that an update names. Throws `UnfitUpdate` where a text has no such place. */
export function namedPlace({ root, key }: NonNullable<UpdateStruct['place']>): LiveTextPlace {
  switch (root) {
    case 'words':
      if (key !== null) throw new UnfitUpdate(message('words-with-key'));
      return { root, key };
    case 'paragraphs':
    case 'removed':
    case 'moved':
      if (!isParagraphId(key)) throw new UnfitUpdate(message('key-of-no-paragraph'));
      return { root, key };
    case 'restored':
      if (key === null || !copyKeyForm.test(key)) throw new UnfitUpdate(message('key-of-no-character'));
      return { root, key };
    default:
      throw new UnfitUpdate(message('root-unknown'));
  }
}

/** The place of what is in the document already; null for what is in none of a text’s roots. */
export function placeOfItem(item: Y.Item, roots: TextRoots): LiveTextPlace | null {
  for (const root of ['words', 'paragraphs', 'removed', 'moved', 'restored'] as const) {
    if (item.parent === roots[root]) return { root, key: item.parentSub };
  }
  return null;
}

/** Whether two places are one. */
export function samePlace(a: LiveTextPlace, b: LiveTextPlace): boolean {
  return a.root === b.root && a.key === b.key;
}

/** Null where a struct may be in its place; else why not, without quoting it. */
export function unfit({ content, length, rightOrigin }: UpdateStruct, { root }: LiveTextPlace): OperatorMessage | null {
  // An editor only ever replaces an entry. Put before all that a key ever held, it would make Yjs look for the first of these.
  if (root !== 'words' && rightOrigin) return message('entry-before-another');
  switch (content.kind) {
    case 'deleted':
      return length <= maxDeletedLength ? null : message('deleted-unseen', { most: maxDeletedLength });
    case 'words':
      if (root !== 'words') return message('words-in-map');
      return hasForbiddenCharacter(content.text) ? message('characters-forbidden') : null;
    case 'embed':
      if (root !== 'words') return message('mark-in-map');
      return isMarker(content.value) || isEndMark(content.value) ? null : message('embed-of-no-paragraph');
    case 'entry':
      return isEntry(content.value, root) ? null : message('entry-unfit');
  }
}

function isEntry(value: unknown, root: LiveTextPlace['root']): boolean {
  switch (root) {
    case 'words':
      return false;
    case 'paragraphs':
      return isAttributes(value);
    case 'removed':
    case 'moved':
      return value === true;
    case 'restored':
      return isCopyRecord(value);
  }
}
