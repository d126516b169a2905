import { type Draft, type Negotiation, openDraft } from '@adref/shared/negotiation';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Which draft the page shows, and what has just happened to it. */
export interface ShownRound {
  readonly draft: Draft;
  /** A new draft was issued while this page was open: the page went on to it, or stayed because somebody was writing on it. */
  readonly news: 'went on' | 'stayed' | null;
  /** The person has read the news. */
  readonly noted: () => void;
}

/**
 * The draft that the address names, else the open one, so that a new one is in sight when it is issued. Whoever is writing at that moment
 * stays: no key may fall into another text, or beside it. `onStay` is called with the number of the draft that they stay on, for the
 * address.
 */
export function useRound(negotiation: Negotiation, round: number | null, onStay: (draft: number) => void): ShownRound {
  const open = openDraft(negotiation);
  const isWriting = useSyncExternalStore(subscribeToFocus, writesNow);
  const [latest, setLatest] = useState(open.number);
  const [stays, setStays] = useState<number | null>(null);
  const [news, setNews] = useState<ShownRound['news']>(null);
  if (latest !== open.number) {
    setLatest(open.number);
    const on = round ?? stays ?? latest;
    const stayed = isWriting || on !== latest;
    if (stayed) setStays(on);
    if (on === latest) setNews(stayed ? 'stayed' : 'went on');
  }
  useEffect(() => {
    if (stays === null) return;
    onStay(stays);
    setStays(null);
  }, [stays, onStay]);
  const shown = round ?? stays;
  return {
    draft: negotiation.drafts.find(({ number }) => number === shown) ?? open,
    // News of the new draft is for whoever sees it, and of the old one for whoever stayed there.
    news: (news === 'stayed') === (shown === null || shown === open.number) ? null : news,
    noted: () => setNews(null),
  };
}

/** Whether the focus is where keys become words. */
function writesNow(): boolean {
  return (
    document.activeElement?.matches(
      '#place :is([contenteditable="true"], textarea, input:not([type="radio"], [type="checkbox"]))',
    ) ?? false
  );
}

function subscribeToFocus(listener: () => void): () => void {
  addEventListener('focusin', listener);
  addEventListener('focusout', listener);
  return () => {
    removeEventListener('focusin', listener);
    removeEventListener('focusout', listener);
  };
}
