import { isMarker, textRoots } from '@adref/shared/crdt';
import { maxParagraphLength, maxParagraphs, maxTextLength } from '@adref/shared/protocol';
import * as Y from 'yjs';
import { message, type OperatorMessage } from '../messages/message.ts';
import { DeletedClocks } from './deleted-clocks.ts';
import { structAt, structIndex } from './struct-lookup.ts';
import type { NewChange } from './update-check.ts';
import { structIn, type UpdateStruct } from './update-reader.ts';

/** Entries of each map of a text: every paragraph ever removed or changed, every stretch that an undo brought back. */
const maxEntries = 50_000;

/**
 * Pieces that a text is kept in, deleted ones included: a run of typing is one. To open a text costs a microsecond for each, ten where
 * they were put in here and there, in many turns of the process; twenty people who start at another place every ten seconds need days to get there.
 */
const maxPieces = 200_000;

/** What a text may be at most; characters in code units. */
export interface TextLimits {
  readonly pieces: number;
  readonly paragraphLength: number;
  readonly paragraphs: number;
  readonly textLength: number;
}

const productLimits: TextLimits = {
  pieces: maxPieces,
  paragraphLength: maxParagraphLength,
  paragraphs: maxParagraphs,
  textLength: maxTextLength,
};

/** Characters put in after which it is worth measuring the text again: a bound that is too high costs a look at each keystroke. */
const remeasureAfter = 4_000;

/** What is put in behind an item of the text, as it will be read: lengths of words, and null where a paragraph begins. */
interface Added {
  /** Characters of the item before it. */
  readonly offset: number;
  readonly tokens: readonly (number | null)[];
}

/**
 * Keeps a text within its limits without measuring it at each keystroke. Of the longest paragraph an upper bound is carried along
 * (as last measured, and everything put in since); where that reaches the limit, the paragraphs that an update touches are
 * measured, and nothing else of the text.
 */
export class TextBounds {
  readonly #limits: TextLimits;
  /** Null when the text was changed in a way that nobody counted, until it is measured again. */
  #longest: number | null = null;
  /** Characters put in since it was measured. */
  #grown = 0;
  /** How many markers each paragraph's id has. */
  readonly #markers = new Map<string, number>();

  constructor(limits: Partial<TextLimits> = {}) {
    this.#limits = { ...productLimits, ...limits };
  }

  /** Null when the text stays within its limits, and then counts the change, which is about to be applied; else the limit that it would break. */
  admit(doc: Y.Doc, change: NewChange): OperatorMessage | null {
    const size = this.#after(doc, change);
    if ('key' in size) return size;
    this.#longest = size.longest;
    this.#grown += size.words;
    for (const id of size.begun) this.#markers.set(id, (this.#markers.get(id) ?? 0) + 1);
    for (const id of size.ended) this.#forgetMarker(id);
    return null;
  }

  /** Null when the text would stay within its limits; else the limit that it would break. Counts nothing. */
  check(doc: Y.Doc, change: NewChange): OperatorMessage | null {
    const size = this.#after(doc, change);
    return 'key' in size ? size : null;
  }

  #after(
    doc: Y.Doc,
    change: NewChange,
  ): OperatorMessage | { longest: number; words: number; begun: string[]; ended: string[] } {
    const { paragraphLength } = this.#limits;
    const roots = textRoots(doc);
    for (const map of [roots.paragraphs, roots.removed, roots.moved, roots.restored]) {
      // What was deleted stays in Yjs's own map: counted only where there can be too many.
      if (map._map.size <= maxEntries || !change.structs.some((struct) => change.places.get(struct)?.key)) continue;
      if (map.size > maxEntries) {
        return message('too-many-entries', { most: maxEntries });
      }
    }
    if (change.structs.length > 0 && piecesOf(doc) + change.structs.length > this.#limits.pieces) {
      return message('too-many-pieces', { most: this.#limits.pieces });
    }
    const added = change.structs.filter((struct) => change.places.get(struct)?.root === 'words');
    const words = added.reduce((sum, { content, length }) => sum + (content.kind === 'words' ? length : 0), 0);
    if (this.#longest === null || (this.#longest + words > paragraphLength && this.#grown > remeasureAfter)) {
      this.#measure(doc);
    }
    const gone = deletedItems(doc, change);
    const begun = added.flatMap(({ content }) => idOf(content.kind === 'embed' ? content.value : null) ?? []);
    const paragraphs = this.#markers.size + begun.filter((id) => !this.#markers.has(id)).length - gone.markers.length;
    if (begun.length > 0 && paragraphs > this.#limits.paragraphs)
      return message('too-many-paragraphs', { most: this.#limits.paragraphs });
    const growth = lengthOf(added, new DeletedClocks(change.deletions)) - gone.length;
    if (growth > 0 && roots.words.length + growth > this.#limits.textLength) {
      return message('too-many-characters', { most: this.#limits.textLength });
    }
    let longest = (this.#longest ?? 0) + words;
    if (longest > paragraphLength || gone.markers.length > 0) {
      const touched = this.#longestTouched(doc, change, added, gone.markers);
      if (touched > paragraphLength) return message('paragraph-too-long', { most: paragraphLength });
      longest = Math.max(longest, touched);
    }
    return { longest, words, begun, ended: gone.markers.flatMap((item) => markerOf(item) ?? []) };
  }

  /** The text was changed in a way that nobody counted. */
  forget(): void {
    this.#longest = null;
  }

  #forgetMarker(id: string): void {
    const left = (this.#markers.get(id) ?? 1) - 1;
    if (left > 0) this.#markers.set(id, left);
    else this.#markers.delete(id);
  }

  #measure(doc: Y.Doc): void {
    this.#markers.clear();
    let longest = 0;
    let length = 0;
    for (let item = textRoots(doc).words._start; item; item = item.right) {
      if (item.deleted) continue;
      const id = markerOf(item);
      if (id !== null) {
        this.#markers.set(id, (this.#markers.get(id) ?? 0) + 1);
        if (this.#markers.get(id) === 1) length = 0;
      } else if (item.content instanceof Y.ContentString) length += item.length;
      longest = Math.max(longest, length);
    }
    this.#longest = longest;
    this.#grown = 0;
  }

  /** Length of the longest of the paragraphs in which something is put in, or that a deletion joins, as they will be. */
  #longestTouched(doc: Y.Doc, change: NewChange, added: readonly UpdateStruct[], joined: readonly Y.Item[]): number {
    const deleted = new DeletedClocks(change.deletions);
    const { anchors, first } = anchorsOf(doc, added, deleted);
    // A second marker of an id begins nothing.
    const begins = (item: Y.Item): boolean => {
      const id = item.deleted ? null : markerOf(item);
      const stays = deleted.count(item.id.client, item.id.clock, item.id.clock + 1) === 0;
      return id !== null && this.#markers.get(id) === 1 && stays;
    };
    const seen = new Set<Y.Item | null>();
    const starts: (Y.Item | null)[] = [...anchors.keys(), ...joined];
    if (first.length > 0) starts.push(null);
    let longest = 0;
    for (const start of starts) {
      let head = start;
      while (head && !begins(head)) head = head.left;
      if (seen.has(head)) continue;
      seen.add(head);
      longest = Math.max(longest, longestFrom(doc, head, begins, anchors, first, deleted));
    }
    return longest;
  }
}

/** Length that the longest paragraph will have between a marker (null: the beginning of the text) and the next. */
function longestFrom(
  doc: Y.Doc,
  head: Y.Item | null,
  begins: (item: Y.Item) => boolean,
  anchors: ReadonlyMap<Y.Item, readonly Added[]>,
  first: readonly (number | null)[],
  deleted: DeletedClocks,
): number {
  let longest = 0;
  let length = 0;
  const take = (token: number | null) => {
    length = token === null ? 0 : length + token;
    longest = Math.max(longest, length);
  };
  if (head === null) for (const token of first) take(token);
  for (let item = head ?? textRoots(doc).words._start; item; item = item.right) {
    if (item !== head && begins(item)) break;
    const { client, clock } = item.id;
    let offset = 0;
    const words = (to: number) => {
      if (!item.deleted && item.content instanceof Y.ContentString && to > offset) {
        take(to - offset - deleted.count(client, clock + offset, clock + to));
      }
      offset = Math.max(offset, to);
    };
    for (const added of anchors.get(item) ?? []) {
      words(added.offset);
      for (const token of added.tokens) take(token);
    }
    words(item.length);
  }
  return longest;
}

/** What is put in, by the item behind which it is put; `first`: before everything. */
function anchorsOf(
  doc: Y.Doc,
  added: readonly UpdateStruct[],
  deleted: DeletedClocks,
): { anchors: Map<Y.Item, Added[]>; first: (number | null)[] } {
  const byClient = Map.groupBy(added, ({ client }) => client);
  const children = new Map<UpdateStruct, UpdateStruct[]>();
  const tops = new Map<string, UpdateStruct[]>();
  for (const struct of added) {
    const { origin } = struct;
    const fresh = origin && origin.clock >= Y.getState(doc.store, origin.client);
    const parent = fresh ? structIn(byClient.get(origin.client) ?? [], origin.clock) : undefined;
    if (parent) push(children, parent, struct);
    else push(tops, origin ? `${origin.client} ${origin.clock}` : '', struct);
  }
  const anchors = new Map<Y.Item, Added[]>();
  const first: (number | null)[] = [];
  for (const structs of tops.values()) {
    const origin = structs[0]?.origin;
    const tokens = tokensOf(structs, children, deleted);
    const item = origin && structAt(doc, origin);
    if (item instanceof Y.Item && origin) {
      push(anchors, item, { offset: origin.clock - item.id.clock + 1, tokens });
      anchors.get(item)?.sort((a, b) => a.offset - b.offset);
    } else first.push(...tokens);
  }
  return { anchors, first };
}

/** What is put in behind one place, as it will be read: the later of two at the same place comes before the earlier. */
function tokensOf(
  structs: readonly UpdateStruct[],
  children: ReadonlyMap<UpdateStruct, readonly UpdateStruct[]>,
  deleted: DeletedClocks,
): (number | null)[] {
  const tokens: (number | null)[] = [];
  const waiting = [...structs];
  for (let struct = waiting.pop(); struct; struct = waiting.pop()) {
    const { client, clock, length, content } = struct;
    if (content.kind === 'words') tokens.push(length - deleted.count(client, clock, clock + length));
    else if (content.kind === 'embed' && idOf(content.value) !== null && !deleted.count(client, clock, clock + 1)) {
      tokens.push(null);
    }
    waiting.push(...(children.get(struct) ?? []));
  }
  return tokens;
}

function piecesOf(doc: Y.Doc): number {
  let pieces = 0;
  for (const structs of doc.store.clients.values()) pieces += structs.length;
  return pieces;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How much longer the text gets: everything put in that is not deleted by the same update. */
function lengthOf(added: readonly UpdateStruct[], deleted: DeletedClocks): number {
  let sum = 0;
  for (const { content, client, clock, length } of added) {
    if (content.kind !== 'deleted') sum += length - deleted.count(client, clock, clock + length);
  }
  return sum;
}

/** The length of what lives and is deleted by a change, and the markers in it. */
function deletedItems(doc: Y.Doc, { deletions }: NewChange): { length: number; markers: Y.Item[] } {
  let deleted = 0;
  const markers: Y.Item[] = [];
  const { words } = textRoots(doc);
  for (const { client, clock, length, items } of deletions) {
    if (items === 0) continue;
    const { structs, index } = structIndex(doc, { client, clock }) ?? { structs: [], index: 0 };
    for (let place = index; place < structs.length; place++) {
      const item = structs[place];
      if (!item || item.id.clock >= clock + length) break;
      if (!(item instanceof Y.Item) || item.deleted || item.parent !== words) continue;
      deleted += Math.min(clock + length, item.id.clock + item.length) - Math.max(clock, item.id.clock);
      if (markerOf(item) !== null) markers.push(item);
    }
  }
  return { length: deleted, markers };
}

const markerOf = (item: Y.Item): string | null =>
  item.content instanceof Y.ContentEmbed ? idOf(item.content.embed) : null;
const idOf = (embed: unknown): string | null => (isMarker(embed) ? embed.paragraph : null);
