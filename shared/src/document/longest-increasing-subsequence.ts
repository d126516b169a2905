/** Two places, one in each text, and how many letters are there. */
export interface PlacePair {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

/**
 * Which places kept the common order: the heaviest choice of them that rises in both texts (longest increasing subsequence). A paragraph
 * counts one, and a little more the longer it is: of two that changed places the shorter one has moved, of equally long ones the one that went up.
 */
export function longestIncreasing(places: readonly PlacePair[]): boolean[] {
  const total = places.reduce((sum, place) => sum + place.size, 1);
  const byB = places
    .map((_, at) => at)
    .sort((x, y) => (places[x]?.b ?? 0) - (places[y]?.b ?? 0) || (places[x]?.a ?? 0) - (places[y]?.a ?? 0));
  const ranks = new Map(
    [...new Set(places.map((place) => place.a))].sort((x, y) => x - y).map((a, rank) => [a, rank + 1]),
  );
  const weight: number[] = [];
  const before: number[] = [];
  /** Fenwick tree over the ranks in a: the heaviest chain that ends at or before each. */
  const tree = new Int32Array(ranks.size + 1).fill(-1);
  // Of equal ones the later is preferred: what went up is what is left out.
  const heavier = (x: number, y: number) => (x >= 0 ? (weight[x] ?? 0) : 0) > (y >= 0 ? (weight[y] ?? 0) : 0);
  let last = -1;
  for (const at of byB) {
    const rank = ranks.get(places[at]?.a ?? 0) ?? 1;
    let best = -1;
    for (let node = rank; node > 0; node -= node & -node) if (!heavier(best, tree[node] ?? -1)) best = tree[node] ?? -1;
    before[at] = best;
    weight[at] = total + (places[at]?.size ?? 0) + (best >= 0 ? (weight[best] ?? 0) : 0);
    for (let node = rank; node < tree.length; node += node & -node) if (!heavier(tree[node] ?? -1, at)) tree[node] = at;
    if (!heavier(last, at)) last = at;
  }
  const kept = places.map(() => false);
  for (let at = last; at >= 0; at = before[at] ?? -1) kept[at] = true;
  return kept;
}
