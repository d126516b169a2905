import type { ManualLinks } from '@adref/shared/alignment';
import { documentStyle, type TextDocument } from '@adref/shared/document';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CompareQuestion, CompareReport } from './compare-message.ts';
import type { ComparedRow, Matched } from './comparison.ts';

/** Two texts compared, or three: `rows` grows from the top until there are `total`. */
export interface ShownComparison extends Omit<Matched, 'rows'> {
  readonly rows: readonly ComparedRow[];
  readonly total: number;
}

/** How far a comparison is; `idle` while one of the texts is missing. While the words are still read, `comparison` has what is there. */
export type ComparisonState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly done: number; readonly total: number }
  | { readonly phase: 'reading' | 'done'; readonly comparison: ShownComparison }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed' };

/** What is compared. */
export interface TextsToCompare {
  readonly a: TextDocument | null;
  readonly b: TextDocument | null;
  /** `lasting` between two drafts of one negotiation. */
  readonly ids: 'lasting' | 'unrelated';
  readonly byHand?: ManualLinks;
  readonly agreed?: {
    readonly document: TextDocument;
    readonly ids: 'lasting' | 'unrelated';
    readonly byHandA: ManualLinks;
    readonly byHandB: ManualLinks;
  } | null;
}

/**
 * Compares texts in a worker; a change of any ends the work under way. Where the same texts are compared again, because somebody matched
 * paragraphs by hand, the comparison before stays until the next is whole, so that nobody loses their place.
 */
export function useComparison({ a, b, ids, byHand, agreed = null }: TextsToCompare) {
  const [state, setState] = useState<ComparisonState>({ phase: 'idle' });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(state);
  latest.current = state;
  const shown = useRef<readonly unknown[]>([]);
  const [worker, setWorker] = useState<Worker | null>(null);
  // Compared by what it says: two matches are the same where they say the same, whatever object they are in.
  const hand = useMemo(() => JSON.stringify([byHand, agreed?.byHandA, agreed?.byHandB]), [byHand, agreed]);
  const third = agreed?.document ?? null;
  const thirdIds = agreed?.ids;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of texts begins from nothing
  useEffect(() => setState({ phase: 'idle' }), [a, b, third]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    if (!a || !b) return;
    const inPlace = [a, b, third].every((text, at) => text === shown.current[at]) && 'comparison' in latest.current;
    shown.current = [a, b, third];
    setState((before) => ('comparison' in before ? before : { phase: 'working', done: 0, total: 0 }));
    const own = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    setWorker(own);
    own.addEventListener('message', (event: MessageEvent<CompareReport>) => hear(event.data));
    own.addEventListener('error', () => setState({ phase: 'failed' }));
    let next: ShownComparison | null = null;
    const hear = (message: CompareReport) => {
      switch (message.kind) {
        case 'progress':
          setState((before) =>
            'comparison' in before ? before : { phase: 'working', done: message.done, total: message.total },
          );
          break;
        case 'matched':
          next = { ...message.matched, rows: [], total: message.total };
          break;
        case 'rows': {
          if (!next) break;
          const first = next.rows.length === 0;
          next = { ...next, rows: [...next.rows, ...message.rows] };
          if (inPlace) break;
          const show = { phase: 'reading', comparison: next } as const;
          if (first) setState(show);
          else startTransition(() => setState(show));
          break;
        }
        case 'done': {
          const comparison = next;
          if (comparison) startTransition(() => setState({ phase: 'done', comparison }));
          own.terminate();
        }
      }
    };
    const [linksAB, linksCA, linksCB] = JSON.parse(hand) as (ManualLinks | null)[];
    const question: CompareQuestion = {
      a: a.paragraphs,
      b: b.paragraphs,
      options: { ids, byHand: linksAB ?? {}, labels: { a: documentStyle(a), b: documentStyle(b) } },
      agreed: third && {
        paragraphs: third.paragraphs,
        withA: { ids: thirdIds ?? 'unrelated', byHand: linksCA ?? {} },
        withB: { ids: thirdIds ?? 'unrelated', byHand: linksCB ?? {} },
        labels: documentStyle(third),
      },
    };
    own.postMessage(question);
    return () => own.terminate();
  }, [a, b, ids, third, thirdIds, hand, attempt]);

  const cancel = useCallback(() => {
    worker?.terminate();
    setState({ phase: 'cancelled' });
  }, [worker]);
  const again = useCallback(() => {
    setState({ phase: 'idle' });
    setAttempt((count) => count + 1);
  }, []);
  return { state, cancel, again };
}
