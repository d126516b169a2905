import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { bringing } from '../../client/src/editor/bring-along.ts';
import { doubled } from '../../client/src/editor/own-doubles.ts';
import { overtaken } from '../../client/src/editor/undone-move.ts';

/** Why a character went. `yield` is an undo that gave way to another's, `along` what is brought along with a move, or was there twice. */
type Reason = 'typing' | 'undo' | 'server' | 'yield' | 'along';

/** A character by its Yjs id. */
type Key = string;

const keyOf = (client: number, clock: number): Key => `${client} ${clock}`;

/**
 * What really became of every character, told from the items themselves and not from what the text looks like: in prose the same
 * letter is often typed again where one was deleted. A character and what undo made of it are one and the same.
 */
export class Truth {
  /** Who takes characters away at the moment, and why. */
  #now: { doc: Y.Doc; reason: Reason } | null = null;
  readonly #letters = new Map<Key, string>();
  readonly #copyOf = new Map<Key, Key>();
  /** Of letters that were put in where their paragraph was moved to: which they were before. */
  readonly #movedFrom = new Map<Key, Key>();
  readonly #deaths = new Map<Key, Set<Reason>>();
  /** By client id: what its writer has deleted. */
  readonly #killed = new Map<number, Set<Key>>();
  readonly faults = new Set<string>();
  /** Letters that were brought along with the beginning of their paragraph, without what was split off behind them. */
  readonly brought = new Set<string>();

  /** Watches a copy of the text from now on. */
  watch(doc: Y.Doc): void {
    doc.on('afterTransaction', (transaction) => {
      if (transaction.local) this.#note(doc, transaction);
    });
  }

  /** Runs something that changes a copy, and remembers why. */
  during(doc: Y.Doc, reason: Reason, run: () => void): void {
    this.#now = { doc, reason };
    try {
      run();
    } finally {
      this.#now = null;
    }
  }

  /** Undo or redo, of which is asked that it brings back what its step deleted, nothing else, and takes away only what is the writer's own. */
  undoing(doc: Y.Doc, undo: Y.UndoManager, which: 'undo' | 'redo'): void {
    const stack = which === 'undo' ? undo.undoStack : undo.redoStack;
    const gone = new Map(stack.map((item) => [item, deletedBy(doc, item)]));
    const last = stack.at(-1);
    // What is elsewhere by now, because another has moved it on or put it in again, does not come back.
    const overtook = last ? overtaken(textRoots(doc), last) : [];
    this.#learn(doc);
    const before = this.#alive(doc);
    const begun = Y.getState(doc.store, doc.clientID);
    this.during(doc, 'undo', () => (which === 'undo' ? undo.undo() : undo.redo()));
    this.#learn(doc);
    const after = this.#alive(doc);
    const own = (root: Key) => [root, this.#typed(root)].some((key) => Number(key.split(' ')[0]) === doc.clientID);
    const originals = this.#originalsOfCopiesIn(doc);
    const known = this.#alive(doc, (key) => !originals.has(key));
    const owed = new Set<Key>();
    for (const [item, keys] of gone) if (!stack.includes(item)) for (const key of keys) owed.add(this.#root(key));
    // At another place it may, where what was brought along with its paragraph is noted as the same.
    const deleted = new Set(owed);
    // What the step has moved, and is nowhere any more, somebody has deleted where it was moved to.
    const there = new Set([...before.keys()].map((root) => this.#typed(root)));
    const moved = new Set<Key>();
    for (const [item] of gone) {
      if (stack.includes(item)) continue;
      for (const key of keysOf(item.insertions))
        if (!Y.isDeleted(item.deletions, idOf(key))) moved.add(this.#typed(key));
    }
    for (const root of [...owed]) if (moved.has(this.#typed(root)) && !there.has(this.#typed(root))) owed.delete(root);
    const stays = new Set<Key>();
    for (const { client, clock, len } of overtook)
      for (let at = clock; at < clock + len; at++) stays.add(keyOf(client, at));
    for (const key of stays) owed.delete(this.#root(key));
    for (const key of this.#written(doc, begun)) {
      const original = this.#copyOf.get(key) ?? '';
      if (stays.has(original)) this.faults.add(`${which} brought ${this.#name(original)} back to where it was`);
    }
    const back = new Set([...after.keys()].map((root) => this.#typed(root)));
    for (const root of owed)
      if (!back.has(this.#typed(root))) this.faults.add(`${which} did not bring back ${this.#name(root)}`);
    for (const [root, copies] of after) {
      if (copies > (before.get(root) ?? 0) && (known.get(root) ?? 0) > 1)
        this.faults.add(`${which} brought ${this.#name(root)} twice`);
      if (!before.has(root) && !deleted.has(root))
        this.faults.add(`${which} brought ${this.#name(root)} of another step`);
    }
    const killed = new Set<Key>();
    for (const key of this.#killed.get(doc.clientID) ?? []) killed.add(this.#root(key)).add(this.#typed(key));
    for (const [root] of before) {
      const mine = own(root) || killed.has(root) || killed.has(this.#typed(root));
      if (!after.has(root) && !mine) this.faults.add(`${which} took another’s ${this.#name(root)}`);
    }
  }

  /** Judges a copy when everybody has everything. */
  judge(doc: Y.Doc): void {
    const alive = this.#alive(doc);
    for (const [root, copies] of alive) if (copies > 1) this.faults.add(`${this.#name(root)} is there ${copies} times`);
    const leaves = new Map<Key, Key[]>();
    const inner = new Set(this.#copyOf.values());
    for (const key of this.#letters.keys()) {
      if (inner.has(key)) continue;
      const root = this.#root(key);
      leaves.set(root, [...(leaves.get(root) ?? []), key]);
    }
    for (const [root, keys] of leaves) {
      if (alive.has(root)) continue;
      const meant = keys.some((key) => [...(this.#deaths.get(key) ?? [])].some((reason) => reason !== 'yield'));
      if (!meant) this.faults.add(`${this.#name(root)} is gone though nobody deleted it`);
    }
  }

  #note(doc: Y.Doc, transaction: Y.Transaction): void {
    const other = transaction.origin === doubled || transaction.origin === bringing ? 'along' : 'yield';
    const reason = this.#now?.doc === doc && other === 'yield' ? this.#now.reason : other;
    // Letters that are brought along with a moved paragraph are the same letters.
    if (reason === 'yield' || reason === 'along') this.#learn(doc);
    const from = transaction.beforeState.get(doc.clientID) ?? 0;
    for (const { id, content } of words(doc, doc.clientID, from)) {
      for (let at = 0; at < content.str.length; at++) {
        this.#letters.set(keyOf(id.client, id.clock + at), content.str[at] ?? '');
      }
    }
    for (const [client, ranges] of transaction.deleteSet.clients) {
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; at++) {
          const key = keyOf(client, at);
          if (transaction.origin === bringing) this.brought.add(this.#letters.get(key) ?? '');
          this.#deaths.set(key, (this.#deaths.get(key) ?? new Set()).add(reason));
          if (reason === 'typing')
            this.#killed.set(doc.clientID, (this.#killed.get(doc.clientID) ?? new Set()).add(key));
        }
      }
    }
  }

  /**
   * Learns from the items of an undo which of them are copies of which, and from what is noted in the text which words it has put at another place:
   * those of others in a moved paragraph, those behind a split.
   */
  #learn(doc: Y.Doc): void {
    for (const { client, clock, len, by, moved } of textRoots(doc).restored.values()) {
      const known = moved ? this.#movedFrom : this.#copyOf;
      for (let at = 0; at < len; at++) known.set(keyOf(by.client, by.clock + at), keyOf(client, clock + at));
    }
    for (const client of doc.store.clients.keys()) {
      for (const struct of doc.store.clients.get(client) ?? []) {
        if (!(struct instanceof Y.Item) || !struct.redone || !(struct.content instanceof Y.ContentString)) continue;
        for (let at = 0; at < struct.length; at++) {
          const copy = keyOf(struct.redone.client, struct.redone.clock + at);
          this.#copyOf.set(copy, keyOf(struct.id.client, struct.id.clock + at));
        }
      }
    }
  }

  #root(key: Key): Key {
    let root = key;
    for (let of = this.#copyOf.get(root); of !== undefined; of = this.#copyOf.get(root)) root = of;
    return root;
  }

  /** The character as it was typed, before it was moved anywhere. */
  #typed(key: Key): Key {
    let typed = this.#root(key);
    for (let of = this.#movedFrom.get(typed); of !== undefined; of = this.#movedFrom.get(typed)) typed = this.#root(of);
    return typed;
  }

  /**
   * The originals of all copies that have come in here. Whoever made a copy had seen its original deleted; where the copy comes in before
   * that deletion, as in seeds 7209727 and 3589311, the character shows twice here until the deletion comes in too. When a writer deletes
   * one of the two meanwhile and undoes that, what was there before is there again: nothing is lost, nothing of others is taken, and the
   * late deletion leaves one. Two copies of one original are still a doubling, whatever is late.
   */
  #originalsOfCopiesIn(doc: Y.Doc): Set<Key> {
    const originals = new Set<Key>();
    for (const [copy, original] of this.#copyOf) {
      const [client = 0, clock = 0] = copy.split(' ').map(Number);
      if (clock < Y.getState(doc.store, client)) originals.add(original);
    }
    return originals;
  }

  /** The characters that are in the text and whose writer has put them in since a clock. */
  #written(doc: Y.Doc, from: number): Key[] {
    return words(doc, doc.clientID, from).flatMap(({ id, length, deleted }) =>
      deleted ? [] : Array.from({ length }, (_, at) => keyOf(id.client, id.clock + at)),
    );
  }

  /** How many copies of each character are in the text. */
  #alive(doc: Y.Doc, counts: (key: Key) => boolean = () => true): Map<Key, number> {
    const alive = new Map<Key, number>();
    for (const client of doc.store.clients.keys()) {
      for (const { id, length, deleted } of words(doc, client, 0)) {
        if (deleted) continue;
        for (let at = 0; at < length; at++) {
          const key = keyOf(id.client, id.clock + at);
          if (!counts(key)) continue;
          const root = this.#root(key);
          alive.set(root, (alive.get(root) ?? 0) + 1);
        }
      }
    }
    return alive;
  }

  #name(key: Key): string {
    return `${JSON.stringify(this.#letters.get(key) ?? '?')} (${key})`;
  }
}

type Words = Y.Item & { content: Y.ContentString };

function words(doc: Y.Doc, client: number, from: number): Words[] {
  const structs = doc.store.clients.get(client) ?? [];
  const found = structs.filter((one) => one instanceof Y.Item && one.content instanceof Y.ContentString);
  return (found as Words[]).filter(({ id }) => id.clock >= from);
}

function idOf(key: Key): Y.ID {
  const [client = 0, clock = 0] = key.split(' ').map(Number);
  return Y.createID(client, clock);
}

function keysOf({ clients }: Y.UndoManager['undoStack'][number]['insertions']): Key[] {
  return [...clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => Array.from({ length: len }, (_, at) => keyOf(client, clock + at))),
  );
}

/** The characters that a step of undo deleted, without those that it had put in itself. */
function deletedBy(doc: Y.Doc, { deletions, insertions }: Y.UndoManager['undoStack'][number]): Key[] {
  const keys: Key[] = [];
  for (const [client, ranges] of deletions.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; at++) {
        const item = Y.getItem(doc.store, Y.createID(client, at));
        const isWord = item instanceof Y.Item && item.content instanceof Y.ContentString;
        if (isWord && !Y.isDeleted(insertions, Y.createID(client, at))) keys.push(keyOf(client, at));
      }
    }
  }
  return keys;
}
