import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { structIndex } from './struct-lookup.ts';
import type { DeletedRange, ItemId, UpdateStruct } from './update-reader.ts';

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
  for (const [index, struct] of structs.entries()) {
    steps += 1 + splitSteps(doc, struct.origin, true) + splitSteps(doc, struct.rightOrigin, false);
    const scan = distance(doc, struct, Math.min(maxScan + 1, maxScans + 1 - scans));
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

/** Items of the document that are between the origins of an insertion, counted up to `limit`. */
function distance(doc: Y.Doc, { origin, rightOrigin, place }: UpdateStruct, limit: number): number {
  const right = rightOrigin && itemAt(doc, rightOrigin);
  let count = 0;
  let item: Y.Item | null;
  if (origin) {
    const left = itemAt(doc, origin);
    // Its origin comes with the same update: what is in the document is no child of that, and Yjs stops at the first item.
    if (!left) return 0;
    if (left.id.clock + left.length - 1 === origin.clock) item = left.right;
    else if (rightOrigin && isAt(rightOrigin, { client: origin.client, clock: origin.clock + 1 })) return 0;
    else {
      count = 1;
      item = left === right ? null : left.right;
    }
  } else item = firstOf(doc, place, right ?? null);
  for (; item && item !== right && count < limit; item = item.right) count++;
  // Within the right one, the part before is between them too.
  if (item && item === right && rightOrigin && right.id.clock !== rightOrigin.clock) count++;
  return count;
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
