import * as Y from 'yjs';
import type { ItemId } from './update-reader.ts';

/** The document’s struct that holds an id; null where the document does not have it. */
export function structAt(doc: Y.Doc, id: ItemId): Y.Item | Y.GC | null {
  const found = structIndex(doc, id);
  return found ? (found.structs[found.index] ?? null) : null;
}

/** The same with its place among its client's structs. */
export function structIndex(
  doc: Y.Doc,
  { client, clock }: ItemId,
): { structs: (Y.Item | Y.GC)[]; index: number } | null {
  const structs = doc.store.clients.get(client);
  if (!structs || clock >= Y.getState(doc.store, client)) return null;
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((structs[middle]?.id.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return { structs, index: low };
}
