import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { structIndex } from './struct-lookup.ts';
import { type DeletedRange, type ItemId, structIn, type UpdateStruct } from './update-reader.ts';

/*
 * What an update will cost, in steps of about a microsecond, found out on our side before Yjs is asked to carry it out:
 *
 *   an insertion    1 + the items between its origins, each of which Yjs compares it with (measured: 0.9 µs each)
 *   a split         the structs behind it, which are moved in memory (2,000 a step)
 *   a deletion      1 for each item that it deletes, and its splits
 *
 * The scan of an insertion is paid again whenever the log is replayed, for ever: so it is not only rationed but refused.
 */

/** Items between the origins of one insertion: ten times what a colleague pastes into the gap in which one types offline. */
const maxScan = 10_000;
/** The same for all insertions of one update together. */
export const maxScans = 20_000;
/** Structs that are moved in memory in one step. */
const movesPerStep = 2_000;

/** Steps of an update; `scans` are those that every replay pays again. */
export interface UpdateCost {
  readonly steps: number;
  readonly scans: number;
}

/**
 * The cost of bringing new structs, in an order in which each comes after what it refers to. Looks at no more items than the limits
 * allow: `scans` is beyond `maxScans` where one insertion alone is beyond `maxScan`.
 */
export function costOfStructs(doc: Y.Doc, structs: readonly UpdateStruct[]): UpdateCost {
  let scans = 0;
  let steps = 0;
  /** Where the last struct with this origin begins, among those of the update. */
  const siblings = new Map<string, UpdateStruct>();
  const fresh = new FreshPlaces(doc, structs);
  for (const [index, struct] of structs.entries()) {
    steps += 1 + splitSteps(doc, struct.origin, true) + splitSteps(doc, struct.rightOrigin, false);
    const scan = fresh.scan(struct, Math.min(maxScan + 1, maxScans + 1 - scans));
    if (scan > maxScan) return { steps, scans: maxScans + 1 };
    scans += scan;
    // Beside others of the same update at the same place it is compared with them and with all that follows from them; an
    // honest editor puts the later one right before the earlier, which costs nothing.
    const origin = originKey(struct);
    const sibling = siblings.get(origin);
    if (sibling && !(struct.rightOrigin && isAt(struct.rightOrigin, sibling))) scans += index;
    siblings.set(origin, struct);
    if (scans > maxScans) return { steps, scans };
  }
  return { steps: steps + scans, scans };
}

/** The cost of deleting these ranges, all of which delete something. */
export function costOfDeletes(doc: Y.Doc, deletes: readonly DeletedRange[]): number {
  let steps = 0;
  for (const range of deletes) {
    const end = { client: range.client, clock: range.clock + range.length - 1 };
    steps += 1 + splitSteps(doc, range, false) + splitSteps(doc, end, true);
  }
  return steps;
}

const isAt = (id: ItemId, struct: ItemId): boolean => id.client === struct.client && id.clock === struct.clock;

function originKey({ origin, place }: UpdateStruct): string {
  return origin ? `${origin.client} ${origin.clock}` : `${place?.root} ${place?.key}`;
}

/** Steps to divide the struct that holds an id, behind it or before it; 0 where it ends or begins there. */
function splitSteps(doc: Y.Doc, id: ItemId | null, behind: boolean): number {
  const found = id && structIndex(doc, id);
  const struct = found?.structs[found.index];
  if (!id || !found || !struct) return 0;
  const whole = behind ? struct.id.clock + struct.length - 1 === id.clock : struct.id.clock === id.clock;
  return whole ? 0 : 1 + (found.structs.length - found.index) / movesPerStep;
}

/** Where new structs will be among the items of the document, as far as that can be told before they are there. */
class FreshPlaces {
  readonly #doc: Y.Doc;
  readonly #byClient: ReadonlyMap<number, readonly UpdateStruct[]>;
  /** Items that each was compared with, by which it may be away from its origin. */
  readonly #scans = new Map<UpdateStruct, number>();
  readonly #anchors = new Map<UpdateStruct, Y.Item | null>();

  constructor(doc: Y.Doc, structs: readonly UpdateStruct[]) {
    this.#doc = doc;
    this.#byClient = Map.groupBy(structs, ({ client }) => client);
  }

  /** Items of the document between the origins of an insertion, counted up to `limit`. Structs are asked for in their order. */
  scan(struct: UpdateStruct, limit: number): number {
    const scan = this.#distance(struct, limit);
    this.#scans.set(struct, scan);
    this.#anchors.set(struct, this.#anchorOf(struct));
    return scan;
  }

  #distance({ origin, rightOrigin, place }: UpdateStruct, limit: number): number {
    const doc = this.#doc;
    let right = rightOrigin && itemAt(doc, rightOrigin);
    // Its right neighbour comes with the same update: that is behind its own origin, and may have been moved further.
    const freshRight = rightOrigin && !right ? this.#structOf(rightOrigin) : undefined;
    let count = freshRight ? (this.#scans.get(freshRight) ?? 0) : 0;
    const behind = freshRight && (this.#anchors.get(freshRight) ?? null);
    let item: Y.Item | null;
    if (origin) {
      const left = itemAt(doc, origin);
      // Its origin comes with the same update: what is in the document is no child of that, and Yjs stops at the first item.
      if (!left) return count;
      if (behind === left) return count;
      if (left.id.clock + left.length - 1 === origin.clock) item = left.right;
      else if (rightOrigin && isAt(rightOrigin, { client: origin.client, clock: origin.clock + 1 })) return count;
      else {
        count++;
        item = left === right ? null : left.right;
      }
    } else {
      if (behind === null) return count;
      item = firstOf(doc, place, right ?? null);
    }
    right = behind ? behind.right : right;
    for (; item && item !== right && count < limit; item = item.right) count++;
    // Within the right one, the part before is between them too.
    if (item && item === right && rightOrigin && !behind && right.id.clock !== rightOrigin.clock) count++;
    return count;
  }

  /** The document's item behind which a new struct is put, over others that come with it; null for the beginning. */
  #anchorOf({ origin }: UpdateStruct): Y.Item | null {
    if (!origin) return null;
    const parent = this.#structOf(origin);
    return parent ? (this.#anchors.get(parent) ?? null) : itemAt(this.#doc, origin);
  }

  #structOf(id: ItemId): UpdateStruct | undefined {
    if (id.clock < Y.getState(this.#doc.store, id.client)) return undefined;
    return structIn(this.#byClient.get(id.client) ?? [], id.clock);
  }
}

function itemAt(doc: Y.Doc, id: ItemId): Y.Item | null {
  const found = structIndex(doc, id);
  const struct = found?.structs[found.index];
  return struct instanceof Y.Item ? struct : null;
}

/** The first item at a place; where only a right neighbour tells the place, that of this neighbour. */
function firstOf(doc: Y.Doc, place: UpdateStruct['place'], right: Y.Item | null): Y.Item | null {
  const roots = textRoots(doc);
  const root = right ? right.parent : place && place.root in roots ? roots[place.root as keyof typeof roots] : null;
  const key = right ? right.parentSub : (place?.key ?? null);
  if (!(root instanceof Y.AbstractType)) return null;
  if (key === null) return root._start;
  let item = root._map.get(key) ?? null;
  while (item?.left) item = item.left;
  return item;
}
