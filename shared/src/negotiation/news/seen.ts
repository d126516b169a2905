import type { NewsItem } from './news-item.ts';

/**
 * Up to where somebody has read: everything up to the act `all`, and in each of `places` up to the act there. Numbers only ever rise:
 *
 *   all 10   OP3 → 14        12 in OP3 read    12 in OP4 not    9 anywhere read
 */
export interface Seen {
  readonly all: number;
  /** By id of the paragraph; what is about no paragraph is under the empty one. */
  readonly places: ReadonlyMap<string, number>;
}

/** Up to where somebody has read in one place, or (`place` null) everywhere. */
export interface SeenMark {
  readonly place: string | null;
  readonly seq: number;
}

/** Where news is read. */
export function placeOf({ paragraph }: Pick<NewsItem, 'paragraph'>): string {
  return paragraph ?? '';
}

/** Whether somebody has read it. */
export function isSeen(seen: Seen, item: Pick<NewsItem, 'seq' | 'paragraph'>): boolean {
  return item.seq <= Math.max(seen.all, seen.places.get(placeOf(item)) ?? 0);
}

/** With these marks added, in whatever order and however often they come: the highest of each place counts, and none that says no more than `all`. */
export function withMarks(seen: Seen, marks: readonly SeenMark[]): Seen {
  const all = marks.reduce((most, { place, seq }) => (place === null ? Math.max(most, seq) : most), seen.all);
  const places = new Map(seen.places);
  for (const { place, seq } of marks) {
    if (place !== null) places.set(place, Math.max(seq, places.get(place) ?? 0));
  }
  for (const [place, seq] of places) if (seq <= all) places.delete(place);
  return { all, places };
}
