import * as Y from 'yjs';
import { isMarker, textRoots } from './form.ts';

/**
 * The paragraphs whose words or attributes a transaction may have changed; a few that only lie beside the change can be among them.
 * To be asked in `afterTransaction`, before Yjs lets go of what was deleted.
 */
export function touchedParagraphs(doc: Y.Doc, transaction: Y.Transaction): Set<string> {
  const { words, paragraphs, removed } = textRoots(doc);
  const touched = new Set<string>();
  const seen = new Set<string>();
  const rebuilt = new Set<string>();
  let current: string | null = null;
  // Before the first marker nothing has a name yet; what changes there is the first paragraph's.
  let openingTouched = false;
  const touch = () => {
    if (current === null) openingTouched = true;
    else touched.add(current);
  };
  for (let item = words._start; item; item = item.right) {
    const fresh = item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
    const gone = item.deleted && !fresh && Y.isDeleted(transaction.deleteSet, item.id);
    if (item.deleted && !gone) continue;
    const changed = fresh || gone;
    const embed = item.content instanceof Y.ContentEmbed ? item.content.embed : null;
    if (!isMarker(embed)) {
      if (changed && item.content instanceof Y.ContentString) touch();
      continue;
    }
    const { paragraph: id } = embed;
    if (changed) rebuilt.add(id);
    if (rebuilt.has(id)) {
      touch();
      touched.add(id);
    }
    if (gone || seen.has(id)) continue;
    seen.add(id);
    current = id;
    if (openingTouched) touched.add(id);
    openingTouched = false;
  }
  for (const map of [paragraphs, removed]) {
    for (const id of transaction.changed.get(map as unknown as Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>) ?? [])
      if (id !== null) touched.add(id);
  }
  return touched;
}
