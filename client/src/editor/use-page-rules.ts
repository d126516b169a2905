import { useEffect, useSyncExternalStore } from 'react';
import type { PageRules } from '../components/page-rules.ts';
import { whenIdle } from '../components/when-idle.ts';

let rules: PageRules | null = null;
const listeners = new Set<() => void>();

/**
 * What tells the force of an alternative, and what opens a paragraph. The tables of words are large and a page can be read without: they are
 * fetched once the first page is open (`isOpen`), and null until they are there. Where they do not come, the next page asks again.
 */
export function usePageRules(isOpen: boolean): PageRules | null {
  useEffect(() => {
    if (!isOpen || rules) return;
    return whenIdle(() => void fetchRules().catch(() => undefined));
  }, [isOpen]);
  return useSyncExternalStore(subscribe, known);
}

async function fetchRules(): Promise<void> {
  rules = (await import('../components/page-rules.ts')).pageRules;
  for (const listener of listeners) listener();
}

function known(): PageRules | null {
  return rules;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
