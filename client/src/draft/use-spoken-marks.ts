import type { Negotiation } from '@adref/shared/negotiation';
import { useEffect, useMemo, useRef } from 'react';
import type { PageEditor } from '../editor/page-editor.ts';
import { spokenWords } from './spoken-words.ts';

/** Marks on a page the words that open conversations of a round are on. `hidden`: what is marked there now goes. */
export function useSpokenMarks(page: PageEditor | null, round: Negotiation, hidden: boolean): void {
  // What conversations are on follows from these alone: live words of others change nothing of it.
  const { comments, drafts, bases } = round;
  const latest = useRef(round);
  latest.current = round;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const spoken = useMemo(() => spokenWords(latest.current), [comments, drafts, bases]);
  useEffect(() => page?.mark(hidden ? new Map() : spoken), [page, spoken, hidden]);
}
