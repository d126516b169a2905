import * as Y from 'yjs';
import { structIndex } from './struct-lookup.ts';
import type { DeletedRange } from './update-reader.ts';

/** Items that one deletion takes at most; a longer one is divided, so that each part is carried out in a moment. */
const maxItems = 400;

/** A range of which everything is there and not deleted yet, or comes with the same update. */
export interface NewDeletion extends DeletedRange {
  /** How many of the document’s items it deletes, whole or in part. */
  readonly items: number;
}

/** What is new of some ranges, and how many structs of the document were looked at for it. */
interface FoundDeletions {
  readonly deletions: NewDeletion[];
  readonly looked: number;
}

/**
 * What of these ranges is not deleted yet. An answer repeats everything that was ever deleted; what is known costs Yjs nothing and
 * is left out here. Ranges beyond the document (of structs that come with the update) are passed on as they are.
 */
export function newDeletions(doc: Y.Doc, ranges: readonly DeletedRange[]): FoundDeletions {
  const found: NewDeletion[] = [];
  let looked = 0;
  for (const { client, clock, length } of ranges) {
    const end = clock + length;
    const state = Y.getState(doc.store, client);
    const { structs, index } = structIndex(doc, { client, clock }) ?? { structs: [], index: 0 };
    let from = clock;
    let items = 0;
    const close = (to: number) => {
      if (items > 0) found.push({ client, clock: from, length: to - from, items });
      items = 0;
    };
    for (let place = index; place < structs.length; place++) {
      const struct = structs[place];
      if (!struct || struct.id.clock >= end) break;
      looked++;
      const begins = Math.max(clock, struct.id.clock);
      if (struct.deleted || items === maxItems) close(begins);
      if (struct.deleted) continue;
      if (items === 0) from = begins;
      items++;
    }
    close(Math.min(end, state));
    if (end > state)
      found.push({ client, clock: Math.max(clock, state), length: end - Math.max(clock, state), items: 0 });
  }
  return { deletions: found, looked };
}

/** Answers which clocks a list of ranges deletes. */
export class DeletedClocks {
  readonly #ranges = new Map<number, DeletedRange[]>();

  /** The ranges of a client ascend. */
  constructor(ranges: readonly DeletedRange[]) {
    for (const range of ranges) {
      const list = this.#ranges.get(range.client);
      if (list) list.push(range);
      else this.#ranges.set(range.client, [range]);
    }
  }

  /** How many of the clocks from `from` up to `to` of a client are deleted. */
  count(client: number, from: number, to: number): number {
    const ranges = this.#ranges.get(client);
    if (!ranges) return 0;
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const range = ranges[middle];
      if (range && range.clock + range.length <= from) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    for (let place = low; place < ranges.length; place++) {
      const range = ranges[place];
      if (!range || range.clock >= to) break;
      count += Math.min(to, range.clock + range.length) - Math.max(from, range.clock);
    }
    return count;
  }
}
