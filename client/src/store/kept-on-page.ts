import { useCallback, useSyncExternalStore } from 'react';
import { useNegotiation } from './use-negotiation.ts';

/** By seat and name; nothing of it outlives the page. */
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

/**
 * A value that stays while the reader looks at other places of the negotiation, until the page is closed: what was typed and not sent, and
 * what can be shown only once. Every place that asks under the same name has the same. `none` must be one object.
 */
export function useKeptOnPage<T>(name: string, none: T): [T, (value: T) => void] {
  const { negotiation, member } = useNegotiation();
  const key = `${negotiation.id} ${member.id} ${name}`;
  const now = () => (kept.has(key) ? (kept.get(key) as T) : none);
  const value = useSyncExternalStore(subscribe, now, now);
  const keep = useCallback(
    (next: T) => {
      if (next === none) kept.delete(key);
      else kept.set(key, next);
      for (const listener of listeners) listener();
    },
    [key, none],
  );
  return [value, keep];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
