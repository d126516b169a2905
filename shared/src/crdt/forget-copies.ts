import type * as Y from 'yjs';
import { textRoots } from './form.ts';

/**
 * Forgets what undo has brought back as which characters, the earliest first, where there are more than `most` records: then half of `most`
 * stay, so that this is seldom done. A record is of use only while somebody's page is open that could bring the same words back; without
 * it, two who undo the same deletion bring them back twice.
 */
export function forgetCopies(doc: Y.Doc, most: number, origin: unknown): void {
  const { restored } = textRoots(doc);
  const keys = [...restored.keys()];
  if (keys.length <= most) return;
  doc.transact(() => {
    for (const key of keys.slice(0, keys.length - Math.floor(most / 2))) restored.delete(key);
  }, origin);
}
