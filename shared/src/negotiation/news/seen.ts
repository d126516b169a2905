import type { Visibility } from '../visibility.ts';
import type { NewsItem } from './news-item.ts';

/**
 * Up to where somebody has read: everything up to the act `all`, and in each of `places` up to the act there. Numbers only ever rise:
 *
 *   all 10   OP3 → 14        12 in OP3 read    12 in OP4 not    9 anywhere read
 *
 * What is said in private is numbered by itself, so that it has places of its own:
 *
 *   party:KEN OP3 → 2   party:KEN (and a space) → 1        of what Kenya’s people say to each other the first is read, in OP3 the second too
 */
export interface Seen {
  readonly all: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Up to where somebody has read in one place, or (`place` null) in all that is not private. */
export interface SeenMark {
  readonly place: string | null;
  readonly seq: number;
}

type Placed = Pick<NewsItem, 'seq' | 'paragraph' | 'among'>;

/** Where news is read: the id of its paragraph, empty for what is about none; where it is private behind those between whom it is, with a space. */
export function newsPlaceOf({ paragraph = '', among }: Omit<Placed, 'seq'>): string {
  return among === undefined ? paragraph : `${among} ${paragraph}`;
}

/** Between whom something is that has this place, and the paragraph; null where it is not private. An id has no space in it. */
export function privatePlace(place: string): { readonly among: Visibility; readonly paragraph: string } | null {
  const space = place.indexOf(' ');
  if (space < 0) return null;
  return { among: place.slice(0, space) as Visibility, paragraph: place.slice(space + 1) };
}

/** Whether somebody has read it. */
export function isSeen({ all, places }: Seen, item: Placed): boolean {
  const { among } = item;
  const everywhere = among === undefined ? all : (places.get(newsPlaceOf({ among })) ?? 0);
  return item.seq <= Math.max(everywhere, places.get(newsPlaceOf(item)) ?? 0);
}

/** With these marks added, in whatever order and however often they come: the highest of each place counts, and none that says no more than `all`. */
export function withMarks(seen: Seen, marks: readonly SeenMark[]): Seen {
  const all = marks.reduce((most, { place, seq }) => (place === null ? Math.max(most, seq) : most), seen.all);
  const places = new Map(seen.places);
  for (const { place, seq } of marks) {
    if (place !== null) places.set(place, Math.max(seq, places.get(place) ?? 0));
  }
  for (const [place, seq] of places) if (seq <= all && privatePlace(place) === null) places.delete(place);
  return { all, places };
}
