import { withNotesAlike } from '@adref/shared/document';
import type { Negotiation } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { writeReference } from '../texts/text-reference.ts';
import { manualLinks } from './by-hand.ts';
import type { Generation } from './lineage.ts';
import type { LineageQuestion } from './lineage-worker.ts';

/** What each draft has of a paragraph; null while it is followed. */
export function useLineage({ drafts, matches }: Pick<Negotiation, 'drafts' | 'matches'>, id: string) {
  const [found, setFound] = useState<{ id: string; generations: readonly Generation[] } | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./lineage-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<readonly Generation[]>) => {
      setFound({ id, generations: event.data });
      worker.terminate();
    });
    const references = drafts.map(({ number }) => writeReference({ kind: 'draft', number }));
    const question: LineageQuestion = {
      drafts: withNotesAlike(drafts.map(({ document }) => document)).map(({ paragraphs }) => paragraphs),
      id,
      byHand: references.slice(1).map((b, at) => manualLinks(matches, references[at] ?? null, b)),
    };
    worker.postMessage(question);
    return () => worker.terminate();
  }, [drafts, matches, id]);
  return found?.id === id ? found.generations : null;
}
