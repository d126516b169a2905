import { paragraphNode } from '@adref/shared/crdt';
import { maxTextLength } from '@adref/shared/protocol';
import * as Y from 'yjs';
import { NoSuchPlace, type Place, Places } from './nested-place.ts';

/**
 * What an update may hold, given the document as it is:
 *
 *   clocks      continue what is known, without a gap; so do the ids that structs refer to, and the ranges deleted
 *   root        <paragraph> elements          element    texts
 *   attribute   one short plain value         text       plain characters
 *   anywhere    what was deleted since, of believable length
 *
 * Whose client ids the new structs bear is for the caller to check: `authors`.
 */
export type UpdateVerdict =
  | {
      readonly status: 'new';
      readonly authors: ReadonlySet<number> /** Code units of new text. */;
      readonly characters: number;
      readonly paragraphs: number;
    }
  /** No struct that is not known; it may still delete something. */
  | { readonly status: 'deletes' }
  /** Something it builds on is missing here. */
  | { readonly status: 'gap' }
  | { readonly status: 'malformed'; readonly reason: string };

/** Clients in one update that bring something new: an offline laptop has a handful, one for each time it was opened. */
const maxAuthors = 64;
/** Characters of an attribute's value, and of its name; ids are the longest. */
const maxAttributeLength = 200;

const malformed = (reason: string): UpdateVerdict => ({ status: 'malformed', reason });

/** Judges an update without applying it. Never throws, whatever the bytes. */
export function checkUpdate(doc: Y.Doc, update: Uint8Array): UpdateVerdict {
  try {
    // Lazy, unlike applyUpdate: a declared count of millions allocates nothing.
    return judge(doc, Y.decodeUpdate(update));
  } catch (error) {
    return malformed(error instanceof NoSuchPlace ? error.message : 'The update cannot be read');
  }
}

function judge(doc: Y.Doc, { structs, ds }: ReturnType<typeof Y.decodeUpdate>): UpdateVerdict {
  const { store } = doc;
  const fresh = new Map<number, (Y.Item | Y.GC)[]>();
  const finished = new Set<number>();
  let client = -1;
  let clock = 0;
  for (const struct of structs) {
    if (struct.id.client !== client) {
      if (finished.has(struct.id.client)) return malformed('A client stands twice in the update');
      client = struct.id.client;
      finished.add(client);
      if (struct.id.clock > Y.getState(store, client)) return { status: 'gap' };
      clock = struct.id.clock;
    }
    if (struct.id.clock !== clock) return malformed('The clocks of a client do not follow each other');
    clock += struct.length;
    if (struct instanceof Y.Skip) return { status: 'gap' };
    if (struct.length < 1 || !Number.isSafeInteger(struct.id.clock + struct.length))
      return malformed('A struct has no length');
    if (struct.id.clock + struct.length <= Y.getState(store, client)) continue;
    let list = fresh.get(client);
    if (!list) {
      if (fresh.size === maxAuthors) return malformed(`More than ${maxAuthors} clients in one update`);
      list = [];
      fresh.set(client, list);
    }
    list.push(struct);
  }
  const end = (of: number): number => {
    const last = fresh.get(of)?.at(-1);
    return last ? last.id.clock + last.length : Y.getState(store, of);
  };
  for (const [of, ranges] of ds.clients) {
    for (const range of ranges) if (range.clock + range.len > end(of)) return { status: 'gap' };
  }
  if (fresh.size === 0) return { status: 'deletes' };
  return judgeStructs(doc, fresh, end);
}

function judgeStructs(
  doc: Y.Doc,
  fresh: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>,
  end: (client: number) => number,
): UpdateVerdict {
  const places = new Places(doc, fresh);
  let characters = 0;
  let paragraphs = 0;
  for (const list of fresh.values()) {
    for (const struct of list) {
      if (struct instanceof Y.GC) {
        if (struct.length > maxTextLength) return malformed(`A struct of length ${struct.length}`);
        continue;
      }
      for (const id of [struct.origin, struct.rightOrigin, idOf(struct.parent)]) {
        if (!id) continue;
        if (id.clock >= end(id.client)) return { status: 'gap' };
        if (id.client === struct.id.client && id.clock >= struct.id.clock)
          return malformed('A struct refers to a later one');
      }
      const place = places.of(struct);
      if (!mayStand(struct.content, place))
        return malformed(`${struct.content.constructor.name} cannot stand in a text's ${place}`);
      if (struct.content instanceof Y.ContentString) characters += struct.length;
      if (place === 'root' && struct.content instanceof Y.ContentType) paragraphs++;
      if (place === 'attribute' && (struct.parentSub?.length ?? 0) > maxAttributeLength)
        return malformed('An attribute’s name is too long');
    }
  }
  return { status: 'new', authors: new Set(fresh.keys()), characters, paragraphs };
}

function mayStand(content: Y.Item['content'], place: Place): boolean {
  if (content instanceof Y.ContentDeleted) return content.getLength() <= maxTextLength;
  if (content instanceof Y.ContentString) return place === 'text' || place === 'gone';
  if (content instanceof Y.ContentType) {
    const { type } = content;
    const isText = type instanceof Y.XmlText;
    const isParagraph = type instanceof Y.XmlElement && type.nodeName === paragraphNode;
    if (place === 'gone') return isText || isParagraph;
    return place === 'root' ? isParagraph : place === 'element' && isText;
  }
  if (content instanceof Y.ContentAny) {
    return (place === 'attribute' || place === 'gone') && content.arr.length === 1 && isPlain(content.arr[0]);
  }
  return false;
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= maxAttributeLength;
  return value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean';
}

const idOf = (parent: unknown): Y.ID | null => (parent instanceof Y.ID ? parent : null);
