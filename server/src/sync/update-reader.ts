import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';

/*
 * An update of Yjs, version 1, as far as a live text has use for it:
 *
 *   update   := count • client*  • deletes          client  := count • id • clock • struct*
 *   struct   := info • (origin? rightOrigin? | parent parentSub?) • content
 *   content  := 1 length | 4 words | 5 JSON | 8 1 value                       info & 31
 *   deletes  := count • (id • count • (clock • length)*)*
 *
 * Yjs itself reads whatever is there; this reader stops at the first thing that an honest editor does not send, before it has
 * cost more than its bytes, and keeps where each struct's bytes are, so that an update can be divided without writing it again.
 */

/** One character, mark or entry, by the client that made it and its clock there. */
export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** What a struct brings. */
type StructContent =
  /** Made and deleted before it was sent. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'embed'; readonly value: unknown }
  | { readonly kind: 'entry'; readonly value: unknown };

/** One struct of an update. */
export interface UpdateStruct extends ItemId {
  readonly length: number;
  readonly origin: ItemId | null;
  readonly rightOrigin: ItemId | null;
  /** Name of the root and key in it; null where its neighbours tell. */
  readonly place: { readonly root: string; readonly key: string | null } | null;
  readonly content: StructContent;
  /** Its own bytes. */
  readonly bytes: Uint8Array;
}

/** Clocks of one client that are deleted. */
export interface DeletedRange extends ItemId {
  readonly length: number;
}

/** An update, read. Structs of a client follow each other without a gap; so do the ranges, in ascending order. */
export interface ReadUpdate {
  readonly structs: ReadonlyMap<number, readonly UpdateStruct[]>;
  readonly deletes: readonly DeletedRange[];
}

/** The bytes are not those of an update that an editor of ours sends; `reason` says why, and quotes nothing. */
export class UnfitUpdate extends Error {
  readonly reason: OperatorMessage;

  constructor(reason: OperatorMessage) {
    super(operatorSentence(reason));
    this.name = 'UnfitUpdate';
    this.reason = reason;
  }
}

/** The sender lacks something itself and leaves it out: no fault of its own, but nothing to go on with. */
export class SkippedStructs extends Error {}

/** Structs of one update: reading them takes 10 ms, and nobody types as much between two moments of being connected. */
const maxStructs = 20_000;
/** Deleted ranges of one update; an answer repeats all that was ever deleted. */
const maxRanges = 50_000;
/** Clients in one update that bring something: an offline laptop has a handful, one for each time it was opened. */
const maxClients = 64;
/** Characters of an embed's JSON: marks of a paragraph have under 800 with every attribute at its limit. */
const maxEmbedLength = 1_024;
/** Highest clock: a client that types ten characters a second needs 3,000 years. */
const maxClock = 2 ** 40;

/** Reads an update. Throws `UnfitUpdate` or `SkippedStructs`. */
export function readUpdate(update: Uint8Array): ReadUpdate {
  const decoder = decoding.createDecoder(update);
  try {
    const structs = readClients(decoder);
    const deletes = readDeletes(decoder);
    // Updates of version 2 read as empty ones with something behind them.
    if (decoding.hasContent(decoder)) throw new UnfitUpdate(message('update-with-more-bytes'));
    return { structs, deletes };
  } catch (error) {
    if (error instanceof UnfitUpdate || error instanceof SkippedStructs) throw error;
    throw new UnfitUpdate(message('update-unreadable'));
  }
}

/** The update that brings these structs and deletes these ranges. Structs of a client are in the order of their clocks. */
export function writeUpdate(structs: readonly UpdateStruct[], deletes: readonly DeletedRange[]): Uint8Array {
  return encoding.encode((encoder) => {
    const byClient = Map.groupBy(structs, ({ client }) => client);
    encoding.writeVarUint(encoder, byClient.size);
    // Yjs writes higher ids first, which lets a reader resolve dependencies sooner.
    for (const [client, list] of [...byClient].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(encoder, list.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, list[0]?.clock ?? 0);
      for (const { bytes } of list) encoding.writeUint8Array(encoder, bytes);
    }
    const ranges = Map.groupBy(deletes, ({ client }) => client);
    encoding.writeVarUint(encoder, ranges.size);
    for (const [client, list] of ranges) {
      const joined = withoutSeams(list);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, joined.length);
      for (const { clock, length } of joined) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}

/** Ranges of one client, those that follow each other as one, as Yjs writes them and the reader expects them. */
function withoutSeams(ranges: readonly DeletedRange[]): DeletedRange[] {
  const joined: DeletedRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && last.clock + last.length === range.clock) {
      joined[joined.length - 1] = { ...last, length: last.length + range.length };
    } else joined.push(range);
  }
  return joined;
}

/** The struct of an ascending list of one client that holds a clock; the last one where none does. */
export function structIn(list: readonly UpdateStruct[], clock: number): UpdateStruct | undefined {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((list[middle]?.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return list[low];
}

function readClients(decoder: decoding.Decoder): Map<number, UpdateStruct[]> {
  const clients = decoding.readVarUint(decoder);
  if (clients > maxClients) throw new UnfitUpdate(message('too-many-clients', { most: maxClients }));
  const structs = new Map<number, UpdateStruct[]>();
  let left = maxStructs;
  for (let index = 0; index < clients; index++) {
    const count = decoding.readVarUint(decoder);
    if (count > left) throw new UnfitUpdate(message('too-many-structs', { most: maxStructs }));
    left -= count;
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    if (count === 0 || structs.has(client)) throw new UnfitUpdate(message('client-twice'));
    const list: UpdateStruct[] = [];
    for (let place = 0; place < count; place++) {
      const struct = readStruct(decoder, client, clock);
      clock += struct.length;
      if (clock > maxClock) throw new UnfitUpdate(message('clock-too-high'));
      list.push(struct);
    }
    structs.set(client, list);
  }
  return structs;
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): UpdateStruct {
  const from = decoder.pos;
  const info = decoding.readUint8(decoder);
  if ((info & 31) === 10) throw new SkippedStructs();
  const origin = info & 128 ? readId(decoder) : null;
  const rightOrigin = info & 64 ? readId(decoder) : null;
  for (const id of [origin, rightOrigin]) {
    if (id?.client === client && id.clock >= clock) throw new UnfitUpdate(message('struct-before-itself'));
  }
  // Yjs writes the parent only where no neighbour tells it, and the key only with the parent.
  const place = origin || rightOrigin ? null : readPlace(decoder, (info & 32) !== 0);
  const { content, length } = readContent(decoder, info & 31);
  return { client, clock, length, origin, rightOrigin, place, content, bytes: decoder.arr.subarray(from, decoder.pos) };
}

function readPlace(decoder: decoding.Decoder, hasKey: boolean): UpdateStruct['place'] {
  if (decoding.readVarUint(decoder) !== 1) throw new UnfitUpdate(message('nested-content'));
  return { root: decoding.readVarString(decoder), key: hasKey ? decoding.readVarString(decoder) : null };
}

function readContent(decoder: decoding.Decoder, kind: number): { content: StructContent; length: number } {
  switch (kind) {
    case 1: {
      const length = decoding.readVarUint(decoder);
      if (length === 0) throw new UnfitUpdate(message('struct-without-length'));
      return { content: { kind: 'deleted' }, length };
    }
    case 4: {
      const text = decoding.readVarString(decoder);
      if (text === '') throw new UnfitUpdate(message('struct-without-length'));
      return { content: { kind: 'words', text }, length: text.length };
    }
    case 5: {
      const json = decoding.readVarString(decoder);
      if (json.length > maxEmbedLength) throw new UnfitUpdate(message('mark-too-long'));
      return { content: { kind: 'embed', value: JSON.parse(json) }, length: 1 };
    }
    case 8:
      if (decoding.readVarUint(decoder) !== 1) throw new UnfitUpdate(message('entry-with-several-values'));
      return { content: { kind: 'entry', value: decoding.readAny(decoder) }, length: 1 };
    default:
      throw new UnfitUpdate(message('content-unfit', { kind }));
  }
}

function readDeletes(decoder: decoding.Decoder): DeletedRange[] {
  const deletes: DeletedRange[] = [];
  const clients = decoding.readVarUint(decoder);
  const seen = new Set<number>();
  for (let index = 0; index < clients; index++) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    if (seen.has(client)) throw new UnfitUpdate(message('deletions-twice'));
    if (deletes.length + count > maxRanges) throw new UnfitUpdate(message('too-many-deletions', { most: maxRanges }));
    seen.add(client);
    let end = -1;
    for (let place = 0; place < count; place++) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      // Yjs sorts and merges them; in any other order they would cost it the square of their number.
      if (clock <= end || length === 0) throw new UnfitUpdate(message('deletions-out-of-order'));
      end = clock + length;
      if (end > maxClock) throw new UnfitUpdate(message('clock-too-high'));
      deletes.push({ client, clock, length });
    }
  }
  return deletes;
}

function readId(decoder: decoding.Decoder): ItemId {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
