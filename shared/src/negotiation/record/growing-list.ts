/**
 * Lists while acts are folded into them. The list they start from stays as it was; it is copied once, when something is first changed,
 * so that many changes cost time in proportion to their number and not to the length of the list each.
 */

/** A list that only grows, or begins again. */
export class GrowingList<T> {
  #items: readonly T[];
  #own: T[] | null = null;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  append(...items: readonly T[]): void {
    this.#own ??= [...this.#items];
    for (const item of items) this.#own.push(item);
  }

  replace(items: readonly T[]): void {
    this.#items = items;
    this.#own = null;
  }

  /** The list as it is now; the one it started from where nothing was changed. */
  items(): readonly T[] {
    return this.#own ?? this.#items;
  }
}

/** A list in which an item takes the place of the earlier one with the same key. */
export class KeyedList<K, T extends K> {
  readonly #key: (item: K) => string;
  #items: readonly T[];
  #own: Map<string, T> | null = null;

  constructor(items: readonly T[], key: (item: K) => string) {
    this.#items = items;
    this.#key = key;
  }

  /** Puts the item in the place of the one with its key; at the end where there is none. */
  put(item: T): void {
    this.#byKey().set(this.#key(item), item);
  }

  /** Puts the item at the end, whether or not there was one with its key. */
  putLast(item: T): void {
    this.remove(item);
    this.put(item);
  }

  /** Takes the item with the key of this one away. */
  remove(item: K): void {
    this.#byKey().delete(this.#key(item));
  }

  /** Changes the item with this key, if there is one. */
  change(like: K, changed: (item: T) => T): void {
    const item = this.#byKey().get(this.#key(like));
    if (item !== undefined) this.put(changed(item));
  }

  has(like: K): boolean {
    return this.#byKey().has(this.#key(like));
  }

  /** The first item in order for which this holds. */
  find(holds: (item: T) => boolean): T | undefined {
    for (const item of this.#own?.values() ?? this.#items) if (holds(item)) return item;
    return undefined;
  }

  removeWhere(gone: (item: T) => boolean): void {
    this.replace(this.items().filter((item) => !gone(item)));
  }

  replace(items: readonly T[]): void {
    this.#items = items;
    this.#own = null;
  }

  /** The list as it is now; the one it started from where nothing was changed. */
  items(): readonly T[] {
    return this.#own ? [...this.#own.values()] : this.#items;
  }

  #byKey(): Map<string, T> {
    this.#own ??= new Map(this.#items.map((item) => [this.#key(item), item]));
    return this.#own;
  }
}
