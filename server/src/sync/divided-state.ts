/*
 * A whole state in one row of a log, as updates that are applied one after the other, so that opening a large text holds nobody up:
 *
 *   divided := 0 0 • (length • update)*
 *
 * An update that begins so has no structs and no deletions, and nothing behind them: a row is one or the other. Each update builds on
 * nothing but those before it.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC;

/**
 * Pieces of a text that are put in with one update: a quarter of a millisecond; twenty where each parts what another client wrote in one
 * go, in a text of 150,000 pieces (measured; with a thousand it is fifty, and all of them at once are two hundred).
 */
const piecesInUpdate = 500;

/** The whole state of a document as one row: an update, or several where it is in more pieces than can be put in at once. */
export function dividedState(doc: Y.Doc, pieces = piecesInUpdate): Uint8Array {
  const parts = partsInOrder(doc, pieces);
  if (!parts || parts.length < 2) return Y.encodeStateAsUpdate(doc);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 0);
  for (const part of parts) encoding.writeVarUint8Array(encoder, updateOf(part));
  return encoding.toUint8Array(encoder);
}

/** The updates of a row, in order; the row itself where it is not divided. Throws where it is cut short. */
export function updatesIn(row: Uint8Array): readonly Uint8Array[] {
  if (row.length <= 2 || row[0] !== 0 || row[1] !== 0) return [row];
  const decoder = decoding.createDecoder(row);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const updates: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder));
  return updates;
}

/** Structs of some clients, of each in order and without a gap. */
type Part = Map<number, Struct[]>;

/**
 * All structs, each behind those that it builds on, in parts; null where there is no such order, which no document that was put together
 * has. In the order of reading as far as that goes: neighbours of one client between which others have written would else be joined
 * at the end of each part, to be divided again one by one.
 */
function partsInOrder({ share, store }: Y.Doc, pieces: number): Part[] | null {
  const parts: Part[] = [];
  let room = 0;
  const cursors = new Map<number, number>();
  const next = (client: number) => store.clients.get(client)?.[cursors.get(client) ?? 0] as Struct | undefined;
  const isMissing = (id: Y.ID | null): id is Y.ID => {
    const first = id && next(id.client);
    return first ? first.id.clock <= id.clock : false;
  };
  const read = [...share.values()].flatMap(itemsOf);
  const ends = [...store.clients.values()].flatMap((structs) => structs.at(-1)?.id ?? []);
  for (const wanted of [...read, ...ends]) {
    const waiting = [wanted];
    for (let id = waiting.at(-1); id; id = waiting.at(-1)) {
      const struct = isMissing(id) ? next(id.client) : undefined;
      const missing = struct instanceof Y.Item ? buildsOn(struct).find(isMissing) : undefined;
      if (missing) {
        if (waiting.length > store.clients.size) return null;
        waiting.push(missing);
      } else if (struct) put(id.client, struct);
      else waiting.pop();
    }
  }
  return parts;

  function put(client: number, struct: Struct): void {
    if (room === 0) {
      parts.push(new Map());
      room = pieces;
    }
    room--;
    const part = parts.at(-1) as Part;
    const structs = part.get(client);
    if (structs) structs.push(struct);
    else part.set(client, [struct]);
    cursors.set(client, (cursors.get(client) ?? 0) + 1);
  }
}

/** Ids of what is in a root, in the order of reading. */
function itemsOf(root: Pick<Y.Text, '_start'>): Y.ID[] {
  const ids: Y.ID[] = [];
  for (let item = root._start; item; item = item.right) ids.push(item.id);
  return ids;
}

/** What has to be there before an item: its neighbours when it was put in, and what it is in. */
function buildsOn({ origin, rightOrigin, parent }: Y.Item): (Y.ID | null)[] {
  const container = parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null;
  return [origin, rightOrigin, container];
}

/** A part as Yjs writes an update: the structs by client, and what of them is deleted and does not say so itself. */
function updateOf(part: Part): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, part.size);
  const deleted = new Map<number, Struct[]>();
  for (const [client, structs] of part) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
    const unsaid = structs.filter(
      (one) => one instanceof Y.Item && one.deleted && !(one.content instanceof Y.ContentDeleted),
    );
    if (unsaid.length > 0) deleted.set(client, unsaid);
  }
  encoding.writeVarUint(encoder.restEncoder, deleted.size);
  for (const [client, structs] of deleted) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    for (const { id, length } of structs) {
      encoding.writeVarUint(encoder.restEncoder, id.clock);
      encoding.writeVarUint(encoder.restEncoder, length);
    }
  }
  return encoder.toUint8Array();
}
