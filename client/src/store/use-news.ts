import { isOurs, isSeen, type Negotiation, type NewsReader, newsReader } from '@adref/shared/negotiation';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NewsState } from './news-store.ts';
import { useNegotiation } from './use-negotiation.ts';

/** What the reader has not read, colleagues' doings left out. */
export interface Unread {
  readonly count: number;
  /** How many pieces of news in each place, by id of the paragraph. */
  readonly places: ReadonlyMap<string, number>;
}

/** What is new for the member; kept up to date, also with what was read on another device, when the page comes back into sight. */
export function useNews(): NewsState {
  const { news } = useNegotiation();
  return useSyncExternalStore(news.state.subscribe, news.state.snapshot);
}

/** What of it is unread; the same object while nothing of it changes. */
export function useUnread(): Unread {
  const { negotiation, news } = useNegotiation();
  const state = useNews();
  const reader = useNewsReader();
  useEffect(() => {
    const looked = () => (document.visibilityState === 'visible' ? news.askAgain() : void news.send());
    document.addEventListener('visibilitychange', looked);
    return () => document.removeEventListener('visibilitychange', looked);
  }, [news]);
  return useMemo(() => unread(negotiation.members, state, reader), [negotiation.members, state, reader]);
}

/** For whom news are told here. */
export function useNewsReader(): NewsReader {
  const { negotiation, member } = useNegotiation();
  return useMemo(() => newsReader({ parties: negotiation.parties }, member), [negotiation.parties, member]);
}

function unread(members: Negotiation['members'], { items, earlier, seen }: NewsState, reader: NewsReader): Unread {
  const places = new Map<string, number>();
  let count = earlier;
  for (const item of items) {
    if (isSeen(seen, item) || isOurs({ members }, reader, item)) continue;
    count++;
    const paragraph = item.paragraph ?? '';
    places.set(paragraph, (places.get(paragraph) ?? 0) + 1);
  }
  return { count, places };
}
