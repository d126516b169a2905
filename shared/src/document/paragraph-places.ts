import type { Paragraph } from './paragraph.ts';

/** The index of each of these paragraphs, by id. Kept for as long as they are: drafts never change, and each key asks where one is. */
export function placesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const known = placesByText.get(paragraphs);
  if (known) return known;
  const places = new Map(paragraphs.map(({ id }, at) => [id, at]));
  placesByText.set(paragraphs, places);
  return places;
}

const placesByText = new WeakMap<readonly Paragraph[], ReadonlyMap<string, number>>();
