import { longestIncreasing, type PlacePair } from './longest-increasing-subsequence.ts';

/** A paragraph's two places, and whether a person is known to have moved it. */
export interface MovablePlace extends PlacePair {
  readonly moved: boolean;
}

/**
 * Which paragraphs kept the common order. Whoever moved one has left the others where they were, however much shorter these are, so that the order
 * is looked for without what was moved; of that is kept what fits among the others all the same.
 *
 *   a  A B      b  B A      A moved     →   B kept
 *   a  A B C    b  A C B    A, B moved  →   A and C kept
 */
export function keptInOrder(places: readonly MovablePlace[]): boolean[] {
  if (!places.some(({ moved }) => moved)) return longestIncreasing(places);
  const left = places.filter(({ moved }) => !moved);
  const leftKept = longestIncreasing(left);
  const kept = new Set<MovablePlace>(left.filter((_, at) => leftKept[at]));
  // Between two that stay only what is between them in both texts can stay too, so that no more of those is given up for it.
  const byB = places.toSorted((x, y) => x.b - y.b);
  const fits = new Set<MovablePlace>(kept);
  let waiting: MovablePlace[] = [];
  let low = -1;
  const close = (high: number) => {
    for (const one of waiting) if (one.a > low && one.a < high) fits.add(one);
    waiting = [];
    low = high;
  };
  for (const place of byB) {
    if (kept.has(place)) close(place.a);
    else if (place.moved) waiting.push(place);
  }
  close(Number.POSITIVE_INFINITY);
  const fitting = places.filter((place) => fits.has(place));
  const fittingKept = longestIncreasing(fitting);
  const all = new Set(fitting.filter((_, at) => fittingKept[at]));
  return places.map((place) => all.has(place));
}
