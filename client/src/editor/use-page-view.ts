import { useSyncExternalStore } from 'react';
import type { PageEditor, PageView } from './page-editor.ts';

/** What a page shows now; null until it is open. */
export function usePageView(page: PageEditor | null): PageView | null {
  return useSyncExternalStore(page?.subscribe ?? subscribeToNothing, page ? page.snapshot : nothing);
}

const subscribeToNothing = () => () => undefined;
const nothing = () => null;
