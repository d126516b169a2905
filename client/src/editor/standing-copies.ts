import { type CharacterRange, type CopyRecord, isCopyRecord } from '@adref/shared/crdt';
import * as Y from 'yjs';

/** A chain of copies of copies is followed no further than this; each link is an undo of the same words. */
const longestChain = 20;

/**
 * What undo has brought back and is in the text now: one record for each stretch of a copy that is not deleted, or is among the
 * characters that `comeBack`. A copy of a copy is one of the original too. A record of something that has not come in yet is left out.
 */
export function standingCopies(
  doc: Y.Doc,
  restored: Y.Map<CopyRecord>,
  comeBack: readonly CharacterRange[] = [],
): CopyRecord[] {
  const records = [...restored.values()].filter(
    (record) => isCopyRecord(record) && endOf(record.by) <= Y.getState(doc.store, record.by.client),
  );
  const byClient = Map.groupBy(records, ({ by }) => by.client);
  const found: CopyRecord[] = [];
  const trace = (copy: CopyRecord, links: number): void => {
    found.push(copy);
    if (links === 0) return;
    for (const older of byClient.get(copy.client) ?? []) {
      const from = Math.max(copy.clock, older.by.clock);
      const to = Math.min(endOf(copy), endOf(older.by));
      if (to <= from) continue;
      const len = to - from;
      const by = { ...copy.by, clock: copy.by.clock + from - copy.clock, len };
      trace(
        { client: older.client, clock: older.clock + from - older.by.clock, len, by, whole: copy.whole },
        links - 1,
      );
    }
  };
  for (const { client, clock, by, whole } of records) {
    for (const item of itemsIn(doc, by)) {
      const from = Math.max(item.id.clock, by.clock);
      const part = { client: by.client, clock: from, len: Math.min(item.id.clock + item.length, endOf(by)) - from };
      const there = item.deleted
        ? overlaps(
            part,
            comeBack.filter((range) => range.client === by.client),
          )
        : [part];
      for (const copy of there) {
        trace({ client, clock: clock + copy.clock - by.clock, len: copy.len, by: copy, whole }, longestChain);
      }
    }
  }
  return found;
}

/** The items that hold characters of a range; none of what has not come in yet. */
export function itemsIn(doc: Y.Doc, range: CharacterRange): Y.Item[] {
  const structs = doc.store.clients.get(range.client) ?? [];
  const items: Y.Item[] = [];
  if (range.clock >= Y.getState(doc.store, range.client)) return items;
  for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= endOf(range)) break;
    if (struct instanceof Y.Item) items.push(struct);
  }
  return items;
}

/** What is left of a stretch of clocks without others. */
export function without<R extends { readonly clock: number; readonly len: number }>(
  range: R,
  holes: readonly R[],
): R[] {
  const left: R[] = [];
  let from = range.clock;
  for (const hole of holes.toSorted((a, b) => a.clock - b.clock)) {
    if (endOf(hole) <= from || hole.clock >= endOf(range)) continue;
    if (hole.clock > from) left.push({ ...range, clock: from, len: hole.clock - from });
    from = endOf(hole);
  }
  if (from < endOf(range)) left.push({ ...range, clock: from, len: endOf(range) - from });
  return left;
}

/** Where a stretch of clocks meets others, each clock once. */
export function overlaps<R extends { readonly clock: number; readonly len: number }>(
  range: R,
  others: readonly R[],
): R[] {
  return without(range, without(range, others));
}

const endOf = ({ clock, len }: { readonly clock: number; readonly len: number }): number => clock + len;
