import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { message, type OperatorMessage } from '../messages/message.ts';
import { type NewDeletion, newDeletions } from './deleted-clocks.ts';
import { structAt } from './struct-lookup.ts';
import { type LiveTextPlace, namedPlace, placeOfItem, samePlace, unfit } from './text-place.ts';
import { costOfDeletes, costOfStructs, maxScans } from './update-cost.ts';
import {
  type ItemId,
  type ReadUpdate,
  readUpdate,
  SkippedStructs,
  structIn,
  UnfitUpdate,
  type UpdateStruct,
  writeUpdate,
} from './update-reader.ts';

/**
 * What an update may hold, given the document as it is (see the form of a text in shared/crdt):
 *
 *   what is known            is passed over, or cut off where a struct is half known
 *   new structs              begin exactly at their client's next clock and build on what is there, or comes with them
 *   words                    characters that a text may hold, marks of paragraphs
 *   paragraphs, removed,     entries of the form that each has, under keys of the form that it has
 *   restored
 *   anywhere                 what was deleted before it was sent
 *   deletions                of what is there
 *
 * and how much work it may be: see update-cost.ts. Nothing else, and nothing of it is applied before all of it is judged.
 */
export type UpdateVerdict =
  | { readonly status: 'new'; readonly change: NewChange }
  /** As `new`, but too much for one turn: updates to take in one after the other, each judged again. */
  | { readonly status: 'long'; readonly change: NewChange; readonly portions: readonly Uint8Array[] }
  /** Everything in it was here already. */
  | { readonly status: 'known'; readonly steps: number }
  /** Something it builds on is missing here: of the sender's own, or of others. */
  | { readonly status: 'gap'; readonly own: boolean }
  | { readonly status: 'malformed'; readonly reason: OperatorMessage };

/** What an update changes: only what is new, in an order in which it can be carried out. */
export interface NewChange {
  /** Clients whose structs are new, and the clock behind the last. Whose they are is for the caller to check. */
  readonly authors: ReadonlyMap<number, number>;
  readonly structs: readonly UpdateStruct[];
  readonly places: ReadonlyMap<UpdateStruct, LiveTextPlace>;
  readonly deletions: readonly NewDeletion[];
  /** The change as an update, without anything that is known. */
  readonly update: Uint8Array;
  /** Microseconds, roughly, that it costs to carry out, and those of them that every replay costs again. */
  readonly steps: number;
  readonly scans: number;
}

/** Structs and steps that are carried out in one turn: a few milliseconds. */
const maxTurnStructs = 400;
const maxTurnSteps = 4_000;
/** Structs that are looked at in one step to find out whether they are deleted already. */
const looksPerStep = 20;

/** Judges an update without applying it, whatever the bytes are. */
export function checkUpdate(doc: Y.Doc, update: Uint8Array): UpdateVerdict {
  try {
    let read = readUpdate(update);
    if (isHalfKnown(doc, read)) read = readUpdate(Y.diffUpdate(update, stateBefore(doc, read)));
    return judge(doc, read);
  } catch (error) {
    if (error instanceof SkippedStructs) return { status: 'gap', own: false };
    if (error instanceof UnfitUpdate) return { status: 'malformed', reason: error.reason };
    throw error;
  }
}

function judge(doc: Y.Doc, { structs: read, deletes }: ReadUpdate): UpdateVerdict {
  const fresh = new Map<number, readonly UpdateStruct[]>();
  const authors = new Map<number, number>();
  for (const [client, list] of read) {
    const state = Y.getState(doc.store, client);
    const added = list.filter(({ clock }) => clock >= state);
    const [first] = added;
    const last = added.at(-1);
    if (!first || !last) continue;
    if (first.clock > state) return { status: 'gap', own: true };
    fresh.set(client, added);
    authors.set(client, last.clock + last.length);
  }
  const end = (client: number) => authors.get(client) ?? Y.getState(doc.store, client);
  if (deletes.some(({ client, clock, length }) => clock + length > end(client))) return { status: 'gap', own: false };
  const structs = inOrder(doc, fresh);
  if (!structs) return { status: 'gap', own: false };
  const places = placesOf(doc, fresh, structs);
  const { deletions, looked } = newDeletions(doc, deletes);
  const look = looked / looksPerStep;
  if (structs.length === 0 && deletions.length === 0) return { status: 'known', steps: look };

  const { steps, scans } = costOfStructs(doc, structs);
  if (scans > maxScans) throw new UnfitUpdate(message('update-too-scattered'));
  const all = steps + look + costOfDeletes(doc, deletions);
  const update = writeUpdate(structs, deletions);
  const change = { authors, structs, places, deletions, update, steps: all, scans };
  if (structs.length > maxTurnStructs || all > maxTurnSteps + scans) {
    const portions = portionsOf(doc, structs, deletions);
    if (portions.length > 1) return { status: 'long', change, portions };
  }
  return { status: 'new', change };
}

/** Deletions of what is there come first, so that replaced words do not count beside those that replace them. */
function portionsOf(doc: Y.Doc, structs: readonly UpdateStruct[], deletions: readonly NewDeletion[]): Uint8Array[] {
  const portions: Uint8Array[] = [];
  const inTurns = (list: readonly NewDeletion[]) => {
    let turn: NewDeletion[] = [];
    let steps = 0;
    for (const deletion of list) {
      const cost = costOfDeletes(doc, [deletion]);
      if (turn.length > 0 && (steps + cost > maxTurnSteps || turn.length >= maxTurnStructs)) {
        portions.push(writeUpdate([], turn));
        [turn, steps] = [[], 0];
      }
      turn.push(deletion);
      steps += cost;
    }
    if (turn.length > 0) portions.push(writeUpdate([], turn));
  };
  inTurns(deletions.filter(({ items }) => items > 0));
  for (let from = 0; from < structs.length; from += maxTurnStructs) {
    portions.push(writeUpdate(structs.slice(from, from + maxTurnStructs), []));
  }
  inTurns(deletions.filter(({ items }) => items === 0));
  return portions;
}

/** The structs in an order in which each comes after everything that it refers to; null where something is missing. */
function inOrder(doc: Y.Doc, fresh: ReadonlyMap<number, readonly UpdateStruct[]>): UpdateStruct[] | null {
  const ordered: UpdateStruct[] = [];
  const next = new Map<number, number>();
  const reached = new Map<number, number>();
  const isThere = (id: ItemId | null) => !id || id.clock < (reached.get(id.client) ?? Y.getState(doc.store, id.client));
  for (let before = -1; before < ordered.length; ) {
    before = ordered.length;
    for (const [client, list] of fresh) {
      let place = next.get(client) ?? 0;
      for (let struct = list[place]; struct; struct = list[place]) {
        if (!isThere(struct.origin) || !isThere(struct.rightOrigin)) break;
        ordered.push(struct);
        reached.set(client, struct.clock + struct.length);
        place++;
      }
      next.set(client, place);
    }
  }
  const all = [...fresh.values()].reduce((sum, list) => sum + list.length, 0);
  return ordered.length === all ? ordered : null;
}

/** Where each new struct will be. Throws where a text has no such place, or nothing of its sort there. */
function placesOf(
  doc: Y.Doc,
  fresh: ReadonlyMap<number, readonly UpdateStruct[]>,
  ordered: readonly UpdateStruct[],
): Map<UpdateStruct, LiveTextPlace> {
  const roots = textRoots(doc);
  const places = new Map<UpdateStruct, LiveTextPlace>();
  const neighbour = (id: ItemId): LiveTextPlace => {
    const item = structAt(doc, id);
    const added = item ? undefined : structIn(fresh.get(id.client) ?? [], id.clock);
    const place = item instanceof Y.Item ? placeOfItem(item, roots) : added && places.get(added);
    if (!place) throw new UnfitUpdate(message('struct-outside-text'));
    return place;
  };
  for (const struct of ordered) {
    const { origin, rightOrigin, place: named } = struct;
    const [place, other] = named
      ? [namedPlace(named)]
      : [origin, rightOrigin].flatMap((id) => (id ? neighbour(id) : []));
    if (!place) throw new UnfitUpdate(message('struct-without-place'));
    if (other && !samePlace(place, other)) {
      throw new UnfitUpdate(message('neighbours-apart'));
    }
    const reason = unfit(struct, place);
    if (reason) throw new UnfitUpdate(reason);
    places.set(struct, place);
  }
  return places;
}

function isHalfKnown(doc: Y.Doc, { structs }: ReadUpdate): boolean {
  for (const [client, list] of structs) {
    const state = Y.getState(doc.store, client);
    const first = list.find(({ clock, length }) => clock + length > state);
    if (first && first.clock < state) return true;
  }
  return false;
}

function stateBefore(doc: Y.Doc, { structs }: ReadUpdate): Uint8Array {
  return Y.encodeStateVector(new Map([...structs.keys()].map((client) => [client, Y.getState(doc.store, client)])));
}
