import type { LinkSecret } from '@adref/shared/protocol';
import { useSyncExternalStore } from 'react';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What each negotiation's desk has made on this page and not put away: nothing and nobody else can show it again. */
const made = new Map<string, readonly LinkSecret[]>();
const listeners = new Set<() => void>();
const none: readonly LinkSecret[] = [];

/**
 * The links just made or renewed, which are shown this once. They stay while one looks at other places, until they are put away or the
 * page is closed.
 */
export function useMadeLinks(): [readonly LinkSecret[], (links: readonly LinkSecret[]) => void] {
  const { negotiation, member } = useNegotiation();
  const key = `${negotiation.id} ${member.id}`;
  const links = useSyncExternalStore(subscribe, () => made.get(key) ?? none);
  const show = (next: readonly LinkSecret[]) => {
    made.set(key, next);
    for (const listener of listeners) listener();
  };
  return [links, show];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
