import { mergeUpdates } from 'yjs';

const databaseName = 'adref-texts';
const storeName = 'updates';

/** Updates of one text before they are merged into one when it is next opened. */
const mergeAfter = 200;

/**
 * How long an update waits for others to be kept with it, in ms: until the key that made it has been painted. To keep it takes a millisecond,
 * and what a person typed is not said to be kept before it is.
 */
const together = 30;

interface StoredUpdate {
  readonly text: string;
  readonly update: Uint8Array;
}

/** Updates that are kept in one go, and whom to tell. */
interface KeptTogether {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly all: { readonly update: Uint8Array; done(): void; failed(reason: unknown): void }[];
}

/**
 * What this computer keeps of one text, in IndexedDB, so that words which the server has not yet got survive a reload. One text is one
 * room as one member, in one log of the room: two members of a group in one browser do not send each other's words.
 */
export class LocalCopy {
  readonly #text: string;
  readonly #database: IDBDatabase;
  /** What is to be kept next; null where nothing is. */
  #next: KeptTogether | null = null;

  private constructor(text: string, database: IDBDatabase) {
    this.#text = text;
    this.#database = database;
  }

  /** Null where this browser keeps nothing (a private window, no room left). */
  static async open(text: string): Promise<LocalCopy | null> {
    try {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(storeName, { autoIncrement: true }).createIndex('text', 'text');
      };
      const database = await answer(request);
      // Another window signs out and removes what is kept; it would wait for this one.
      database.onversionchange = () => database.close();
      return new LocalCopy(text, database);
    } catch {
      return null;
    }
  }

  /** Everything kept, in order. Many small updates are merged into one on the way. */
  async load(): Promise<Uint8Array[]> {
    const transaction = this.#database.transaction(storeName, 'readwrite');
    const store = transaction.objectStore(storeName);
    const index = store.index('text');
    const rows = (await answer(index.getAll(this.#text))) as StoredUpdate[];
    const updates = rows.map(({ update }) => update);
    if (updates.length <= mergeAfter) return updates;
    const merged = mergeUpdates(updates);
    for (const key of await answer(index.getAllKeys(this.#text))) store.delete(key);
    store.add({ text: this.#text, update: merged } satisfies StoredUpdate);
    await finished(transaction);
    return [merged];
  }

  /** Names under which texts are kept, those that fulfil the wish. */
  async names(wish: (name: string) => boolean): Promise<string[]> {
    const index = this.#database.transaction(storeName).objectStore(storeName).index('text');
    const names: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const request = index.openKeyCursor(null, 'nextunique');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) {
          resolve();
          return;
        }
        if (wish(String(cursor.key))) names.push(String(cursor.key));
        cursor.continue();
      };
    });
    return names;
  }

  /** The name that fulfils the wish of the text of which something was kept last; null where there is none. */
  async last(wish: (name: string) => boolean): Promise<string | null> {
    const request = this.#database.transaction(storeName).objectStore(storeName).openCursor(null, 'prev');
    return new Promise((resolve, reject) => {
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        const { text } = (cursor?.value ?? {}) as Partial<StoredUpdate>;
        if (text === undefined || wish(text)) resolve(text ?? null);
        else cursor?.continue();
      };
    });
  }

  /** The copy of another text, in the same database. */
  of(text: string): LocalCopy {
    return new LocalCopy(text, this.#database);
  }

  /** Resolves when the update is durable on this computer; rejects when it could not be kept. */
  add(update: Uint8Array): Promise<void> {
    this.#next ??= { timer: setTimeout(this.flush, together), all: [] };
    const { all } = this.#next;
    return new Promise((done, failed) => all.push({ update, done, failed }));
  }

  /** Keeps at once what waits to be kept. */
  flush = (): void => {
    const { timer, all } = this.#next ?? { all: [] };
    clearTimeout(timer);
    this.#next = null;
    if (all.length === 0) return;
    this.#write(all.map(({ update }) => update)).then(
      () => {
        for (const { done } of all) done();
      },
      (reason: unknown) => {
        for (const { failed } of all) failed(reason);
      },
    );
  };

  async #write(updates: readonly Uint8Array[]): Promise<void> {
    const transaction = this.#database.transaction(storeName, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(storeName);
    for (const update of updates) store.add({ text: this.#text, update } satisfies StoredUpdate);
    await finished(transaction);
  }

  /** Removes everything kept of the text, also what waits to be kept. */
  async clear(): Promise<void> {
    this.flush();
    const transaction = this.#database.transaction(storeName, 'readwrite');
    const store = transaction.objectStore(storeName);
    for (const key of await answer(store.index('text').getAllKeys(this.#text))) store.delete(key);
    await finished(transaction);
  }

  close(): void {
    this.flush();
    this.#database.close();
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
