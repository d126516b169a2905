import {
  isOfConcern,
  isOurs,
  isSeen,
  type Negotiation,
  type NewsItem,
  type NewsReader,
  newsPlaceOf,
  ownPlaces,
} from '@adref/shared/negotiation';
import type { NewsState } from '../store/news-store.ts';

/** A piece of news as the list shows it. */
export interface NewsEntry {
  readonly key: string;
  readonly item: NewsItem;
  readonly read: boolean;
  /** A colleague did it. */
  readonly ours: boolean;
  readonly concerns: boolean;
}

/** The news of one paragraph, or of the whole text (`place` empty). */
export interface NewsGroup {
  readonly place: string;
  readonly entries: readonly NewsEntry[];
  /** How many of them are unread, colleagues' doings left out. */
  readonly unread: number;
}

/** All news that the page knows, the newest first. */
export function newsEntries(negotiation: Negotiation, reader: NewsReader, state: NewsState): NewsEntry[] {
  const places = ownPlaces(negotiation, reader.parties);
  const nth = new Map<string, number>();
  return state.items
    .map((item): NewsEntry => {
      const act = `${item.among ?? ''} ${item.seq}`;
      const at = nth.get(act) ?? 0;
      nth.set(act, at + 1);
      return {
        key: `${act} ${at}`,
        item,
        read: isSeen(state.seen, item),
        ours: isOurs(negotiation, reader, item),
        concerns: isOfConcern(reader, places, item),
      };
    })
    .reverse();
}

/** The same by paragraph: first what is about the whole text, then paragraphs in the order of `order`, then all others. */
export function newsGroups(entries: readonly NewsEntry[], order: Iterable<string>): NewsGroup[] {
  const byPlace = Map.groupBy(entries, ({ item }) => item.paragraph ?? '');
  const places = new Set(['', ...order, ...byPlace.keys()]);
  return [...places].flatMap((place): NewsGroup[] => {
    const group = byPlace.get(place);
    return group ? [{ place, entries: group, unread: group.filter(({ read, ours }) => !read && !ours).length }] : [];
  });
}

/**
 * Up to which act one has read in a place, of which one has seen these entries: the last act before the first that was not seen. Null where
 * that is none.
 */
export function readUpTo(entries: readonly NewsEntry[], place: string, seen: ReadonlySet<string>): number | null {
  const here = entries.filter(({ item, read }) => !read && newsPlaceOf(item) === place).reverse();
  const gap = here.findIndex(({ key }) => !seen.has(key));
  if (gap < 0) return here.at(-1)?.item.seq ?? null;
  const last = here[gap - 1]?.item.seq ?? null;
  // Of an act that tells several things all have to have been seen.
  return last !== null && last === here[gap]?.item.seq
    ? (here.findLast(({ item }) => item.seq < last)?.item.seq ?? null)
    : last;
}
