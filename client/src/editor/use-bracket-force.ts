import { useEffect, useSyncExternalStore } from 'react';
import type { BracketForce } from '../components/bracket-force.ts';
import { whenIdle } from '../components/when-idle.ts';

let force: BracketForce = null;
const listeners = new Set<() => void>();

/**
 * What tells the force of an alternative. Its tables of words are large and a page can be read without: they are fetched once the first page is
 * open (`isOpen`), and null until they are there. Where they do not come, the next page asks again.
 */
export function useBracketForce(isOpen: boolean): BracketForce {
  useEffect(() => {
    if (!isOpen || force) return;
    return whenIdle(() => void fetchForce().catch(() => undefined));
  }, [isOpen]);
  return useSyncExternalStore(subscribe, known);
}

async function fetchForce(): Promise<void> {
  force = (await import('../components/bracket-force.ts')).bracketForce;
  for (const listener of listeners) listener();
}

function known(): BracketForce {
  return force;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
