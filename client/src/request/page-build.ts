import type { buildHeader } from '@adref/shared/protocol';

// Only the type is imported: the value would bring all schemas of the protocol into the first load.
const saysBuild: typeof buildHeader = 'adref-build';

let newer = false;
const listeners = new Set<() => void>();

/** Takes note of which pages the server hands out by now. To call with every answer. */
export function noteBuild(headers: Headers): void {
  const served = headers.get(saysBuild);
  if (served === null) return;
  const own = ownBuild();
  // In development the page is not one of those that the server hands out.
  if (newer || own === null || served === own) return;
  newer = true;
  for (const listener of listeners) listener();
}

/** Whether the server has other pages than this one by now, so that it should be loaded again. Stays true once it is. */
export const newerPages = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: (): boolean => newer,
};

/** The first script of this page; null where it is not a built page, as in development, and outside a browser. */
function ownBuild(): string | null {
  if (typeof document === 'undefined') return null;
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]');
  return script ? new URL(script.src).pathname : null;
}
