import { type Ranged, sameRange } from '../ranges/range-now.ts';
import type { Take } from './take.ts';

/** The decisions that stay when those at a place are taken back: all of them, or with `last` only the one that was made last. */
export function takesWithout(takes: readonly Take[], place: Ranged, last: true | undefined): readonly Take[] {
  if (!last) return takes.filter((take) => !sameRange(take, place));
  const at = takes.findLastIndex((take) => sameRange(take, place));
  return at < 0 ? takes : takes.toSpliced(at, 1);
}
