import { useRef } from 'react';

/** The keys of a map as a set that stays the same object while they are the same: counts change more often than places. */
export function useSameSet(map: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string>>(new Set());
  const { current } = known;
  if (map.size !== current.size || ![...map.keys()].every((key) => current.has(key)))
    known.current = new Set(map.keys());
  return known.current;
}
