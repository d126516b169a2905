import { mergeUpdates } from 'yjs';

const databaseName = 'adref-texts';
const storeName = 'updates';

/** Updates of one text before they are merged into one when it is next opened. */
const mergeAfter = 200;

interface StoredUpdate {
  readonly text: string;
  readonly update: Uint8Array;
}

/**
 * What this computer keeps of one text, in IndexedDB, so that words which the server has not yet got survive a reload. One text is one
 * room as one member, in one log of the room: two members of a group in one browser do not send each other's words.
 */
export class LocalCopy {
  readonly #text: string;
  readonly #database: IDBDatabase;

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

  /** The copy of another text, in the same database. */
  of(text: string): LocalCopy {
    return new LocalCopy(text, this.#database);
  }

  /** Resolves when the update is durable on this computer; rejects when it could not be kept. */
  async add(update: Uint8Array): Promise<void> {
    const transaction = this.#database.transaction(storeName, 'readwrite', { durability: 'strict' });
    transaction.objectStore(storeName).add({ text: this.#text, update } satisfies StoredUpdate);
    await finished(transaction);
  }

  /** Removes everything kept of the text. */
  async clear(): Promise<void> {
    const transaction = this.#database.transaction(storeName, 'readwrite');
    const store = transaction.objectStore(storeName);
    for (const key of await answer(store.index('text').getAllKeys(this.#text))) store.delete(key);
    await finished(transaction);
  }

  close(): void {
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
