import { takenSources } from './taken-sources.ts';
import { unsentTexts } from './unsent-texts.ts';

/** Databases of this product in the browser begin so; what is kept in one is not readable for whoever sits down here next. */
const prefix = 'adref';
/** Those that there are, for browsers that do not tell. */
const known = ['adref-texts'];

/** Milliseconds for which another window may take to let go of what it has open. */
const patience = 3_000;

/**
 * Removes all words that this browser keeps, of every text and every seat; at signing out, when the computer may be another's
 * next. Windows that still have them open let go of them (see `LocalCopy`). Resolves when they are gone, or after three seconds:
 * they then go as soon as the last window is closed.
 */
export async function forgetKeptWords(): Promise<void> {
  unsentTexts.forget();
  takenSources.forget();
  const listed = await indexedDB.databases?.().catch(() => []);
  const names = new Set([...known, ...(listed ?? []).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))]);
  const removals = [...names].map(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => resolve();
      }),
  );
  await Promise.race([Promise.all(removals), new Promise((resolve) => setTimeout(resolve, patience))]);
}
