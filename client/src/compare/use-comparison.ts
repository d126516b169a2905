import type { TextDocument } from '@adref/shared/document';
import { useEffect, useState } from 'react';
import type { CompareQuestion, CompareReport } from './compare-message.ts';
import type { Comparison } from './comparison.ts';

/** How far a comparison is; `idle` while one of the texts is missing. */
export type ComparisonState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly comparison: Comparison }
  | { readonly phase: 'failed' };

/** Compares two texts in a worker; a change of either ends the work under way. */
export function useComparison(
  a: TextDocument | null,
  b: TextDocument | null,
  ids: CompareQuestion['ids'],
): ComparisonState {
  const [state, setState] = useState<ComparisonState>({ phase: 'idle' });
  useEffect(() => {
    if (!a || !b) {
      setState({ phase: 'idle' });
      return;
    }
    setState({ phase: 'working', done: 0, total: 0 });
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<CompareReport>) => {
      const message = event.data;
      if (message.kind === 'progress') setState({ phase: 'working', done: message.done, total: message.total });
      else {
        setState({ phase: 'done', comparison: message.comparison });
        worker.terminate();
      }
    });
    worker.addEventListener('error', () => setState({ phase: 'failed' }));
    worker.postMessage({ a: a.paragraphs, b: b.paragraphs, ids } satisfies CompareQuestion);
    return () => worker.terminate();
  }, [a, b, ids]);
  return state;
}
