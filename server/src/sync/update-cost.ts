import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import type { NewDeletion } from './deleted-clocks.ts';
import { structIndex } from './struct-lookup.ts';
import { type ItemId, structIn, type UpdateStruct } from './update-reader.ts';

/*
 * What an update will cost, in steps of about a microsecond, found out on our side before Yjs is asked to carry it out:
 *
 *   an insertion    1 + the items between its origins, each of which Yjs compares it with (measured: 0.9 µs each)
 *   a split         the structs behind it, which are moved in memory (2,000 a step)
 *   a deletion      1 for each item that it deletes, and its splits
 *
 * The scan of an insertion is paid again whenever the log is replayed, forever: so it is not only rationed but refused.
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
  const fresh = new FreshPlaces(doc, structs);
  for (const struct of structs) {
    steps += 1 + splitSteps(doc, struct.origin, true) + splitSteps(doc, struct.rightOrigin, false);
    const scan = fresh.scan(struct, Math.min(maxScan + 1, maxScans + 1 - scans));
    if (scan > maxScan) return { steps, scans: maxScans + 1 };
    scans += scan;
    if (scans > maxScans) return { steps, scans };
  }
  return { steps: steps + scans, scans };
}

/** The cost of deleting these ranges, all of which delete something. */
export function costOfDeletes(doc: Y.Doc, deletes: readonly NewDeletion[]): number {
  let steps = 0;
  for (const range of deletes) {
    const end = { client: range.client, clock: range.clock + range.length - 1 };
    steps += 1 + range.items + splitSteps(doc, range, false) + splitSteps(doc, end, true);
  }
  return steps;
}

const isAt = (id: ItemId, struct: ItemId): boolean => id.client === struct.client && id.clock === struct.clock;

/** A struct without any left neighbour is the first of its place; only the words have something to its right. */
const originKey = ({ origin, place }: UpdateStruct): string =>
  origin ? `${origin.client} ${origin.clock}` : `${place?.root ?? 'words'} ${place?.key ?? null}`;

/** Steps to divide the struct that holds an id, behind it or before it; 0 where it ends or begins there. */
function splitSteps(doc: Y.Doc, id: ItemId | null, behind: boolean): number {
  const found = id && structIndex(doc, id);
  const struct = found?.structs[found.index];
  if (!id || !found || !struct) return 0;
  const whole = behind ? struct.id.clock + struct.length - 1 === id.clock : struct.id.clock === id.clock;
  return whole ? 0 : 1 + (found.structs.length - found.index) / movesPerStep;
}

/** Where a new struct will be, as far as that is known before it is there. */
interface FreshPlace {
  /** The document's item behind which it is put, over others that come with it; for the beginning, the key of its place. */
  readonly anchor: Y.Item | string;
  /** The document's item before which it is put, with all that comes with it; null for the end. */
  readonly end: Y.Item | null;
  /** Whether it is right behind its origin, whatever else is there. */
  readonly tight: boolean;
}

/**
 * Counts, for new structs in their order, what Yjs will compare each with: never less, and for an honest editor hardly more. Between
 * its origin and its right neighbour are items of the document, what the update has put behind each of these, and what it has
 * put behind the origin itself, unless the struct is put right before the last of that, which is right behind the origin.
 */
class FreshPlaces {
  readonly #doc: Y.Doc;
  readonly #byClient: ReadonlyMap<number, readonly UpdateStruct[]>;
  readonly #places = new Map<UpdateStruct, FreshPlace>();
  /** How many new structs have been put behind an item of the document, or at the beginning of a place. */
  readonly #behind = new Map<Y.Item | string, number>();
  /** The last struct with this origin. */
  readonly #siblings = new Map<string, UpdateStruct>();

  constructor(doc: Y.Doc, structs: readonly UpdateStruct[]) {
    this.#doc = doc;
    this.#byClient = Map.groupBy(structs, ({ client }) => client);
  }

  /** Comparisons for the next struct, counted up to `limit` and what the update itself has put there. */
  scan(struct: UpdateStruct, limit: number): number {
    const { origin, rightOrigin } = struct;
    const parent = this.#placeOf(origin);
    const right = this.#placeOf(rightOrigin);
    const end = right ? right.end : rightOrigin && itemAt(this.#doc, rightOrigin);
    const key = originKey(struct);
    const sibling = this.#siblings.get(key);
    const anchor = parent ? parent.anchor : ((origin && itemAt(this.#doc, origin)) ?? key);
    let count = 0;
    let tight = true;
    if (!sibling || !rightOrigin || !isAt(rightOrigin, sibling) || !this.#places.get(sibling)?.tight) {
      // What is in the document is no child of what comes with the update: there Yjs stops at the first item.
      count = parent ? 0 : this.#between(struct, end, limit);
      if (sibling) count += this.#behind.get(anchor) ?? 0;
      tight = count === 0;
    }
    this.#places.set(struct, { anchor, end, tight });
    this.#behind.set(anchor, (this.#behind.get(anchor) ?? 0) + 1);
    this.#siblings.set(key, struct);
    return count;
  }

  /** Items between an origin in the document and `end`, and what was put behind each of them. */
  #between({ origin, rightOrigin, place }: UpdateStruct, end: Y.Item | null, limit: number): number {
    const left = origin && itemAt(this.#doc, origin);
    let count = 0;
    let item: Y.Item | null;
    if (origin && left) {
      const within = left.id.clock + left.length - 1 !== origin.clock;
      if (within && rightOrigin && isAt(rightOrigin, { client: origin.client, clock: origin.clock + 1 })) return 0;
      if (within) count += 1 + (this.#behind.get(left) ?? 0);
      item = within && left === end ? end : left.right;
    } else item = firstOf(this.#doc, place, end);
    for (; item && item !== end && count < limit; item = item.right) count += 1 + (this.#behind.get(item) ?? 0);
    // Within the right one, the part before is between them too.
    const apart = item && item === end && rightOrigin && itemAt(this.#doc, rightOrigin) === end;
    if (apart && end?.id.clock !== rightOrigin.clock && left !== end)
      count += 1 + (this.#behind.get(end as Y.Item) ?? 0);
    return count;
  }

  /** The place of what comes with the update; undefined for what is in the document. */
  #placeOf(id: ItemId | null): FreshPlace | undefined {
    if (!id || id.clock < Y.getState(this.#doc.store, id.client)) return undefined;
    const struct = structIn(this.#byClient.get(id.client) ?? [], id.clock);
    return struct && this.#places.get(struct);
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
