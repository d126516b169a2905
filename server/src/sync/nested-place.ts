import { textFragment } from '@adref/shared/crdt';
import * as Y from 'yjs';

/**
 * Where a struct belongs in a live text:
 *
 *   root       among the paragraphs            element    among a paragraph's texts
 *   attribute  a paragraph's attribute         text       among a text's characters
 *   gone       in something that was deleted
 */
export type Place = 'root' | 'element' | 'attribute' | 'text' | 'gone';

/** The text has no such place: another root, a type that the form does not know, or a reference in a circle. */
export class NoSuchPlace extends Error {}

/** How deep a chain of structs, each beside the next, is followed; honest updates name what is already there. */
const deepest = 500;

/** Finds the places of structs in an update that is not yet applied; references must be known to the document or the update. */
export class Places {
  readonly #doc: Y.Doc;
  readonly #fresh: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>;
  readonly #found = new Map<Y.Item, Place>();

  /** `fresh`: the update's structs by client, in order of clock. */
  constructor(doc: Y.Doc, fresh: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>) {
    this.#doc = doc;
    this.#fresh = fresh;
  }

  /** Place of an item of the update. */
  of(item: Y.Item, depth = 0): Place {
    const known = this.#found.get(item);
    if (known) return known;
    if (depth > deepest) throw new NoSuchPlace('A chain of references is too long');
    const place = this.#find(item, depth);
    this.#found.set(item, place);
    return place;
  }

  #find(item: Y.Item, depth: number): Place {
    // Of an item that is not yet integrated the parent is a root's name, an id, or null where a neighbour has it.
    const parent: unknown = item.parent;
    if (typeof parent === 'string') {
      if (parent !== textFragment || item.parentSub !== null) throw new NoSuchPlace(`There is no root ${parent}`);
      return 'root';
    }
    if (parent instanceof Y.ID) return this.#inside(parent, item.parentSub !== null);
    const left = item.origin ? this.#beside(item.origin, depth) : null;
    if (left === 'gone') return left;
    const right = item.rightOrigin ? this.#beside(item.rightOrigin, depth) : null;
    const place = left ?? right;
    if (!place) throw new NoSuchPlace('A struct belongs nowhere');
    // Neighbours in two different places would let one smuggle content past the check of the other.
    if (left && right && right !== 'gone' && left !== right)
      throw new NoSuchPlace('A struct has neighbours in two places');
    return right === 'gone' ? right : place;
  }

  #inside(parent: Y.ID, attribute: boolean): Place {
    const struct = this.#struct(parent);
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return 'gone';
    if (!(struct.content instanceof Y.ContentType)) throw new NoSuchPlace('The parent holds nothing');
    return placeIn(struct.content.type, attribute);
  }

  #beside(neighbour: Y.ID, depth: number): Place {
    const struct = this.#struct(neighbour);
    if (!(struct instanceof Y.Item)) return 'gone';
    if (neighbour.clock >= Y.getState(this.#doc.store, neighbour.client)) return this.of(struct, depth + 1);
    return struct.parent instanceof Y.AbstractType ? placeIn(struct.parent, struct.parentSub !== null) : 'gone';
  }

  #struct(id: Y.ID): Y.Item | Y.GC {
    const { store } = this.#doc;
    if (id.clock < Y.getState(store, id.client)) return Y.getItem(store, id);
    const structs = this.#fresh.get(id.client) ?? [];
    let from = 0;
    let to = structs.length - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      const struct = structs[middle];
      if (!struct) break;
      if (id.clock < struct.id.clock) to = middle - 1;
      else if (id.clock >= struct.id.clock + struct.length) from = middle + 1;
      else return struct;
    }
    throw new NoSuchPlace('A reference leads nowhere');
  }
}

function placeIn(type: Y.AbstractType<unknown>, attribute: boolean): Place {
  if (type._item?.deleted) return 'gone';
  if (type instanceof Y.XmlText && !attribute) return 'text';
  if (type instanceof Y.XmlElement) return attribute ? 'attribute' : 'element';
  // The root is a plain type until somebody asks for it as a fragment.
  if (type._item === null && !attribute && isRootFragment(type)) return 'root';
  throw new NoSuchPlace('A struct stands where the form of a text has nothing');
}

const isRootFragment = (type: Y.AbstractType<unknown>): boolean =>
  type instanceof Y.XmlFragment && !(type instanceof Y.XmlElement);
