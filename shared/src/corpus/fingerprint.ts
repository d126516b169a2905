import { folded } from './word-row.ts';

/**
 * Which runs of words an index remembers of a row (winnowing, Schleimer and others 2003): of each five runs of four that follow one another,
 * the one with the lowest hash. Any two rows with eight places in common therefore share a run that is remembered in both, and whoever asks
 * with all runs of a text finds every place where eight of it are.
 */
export const runLength = 4;
const windowLength = 5;

/** Hash of the run that begins at a place. */
export function runHash(codes: Int32Array, at: number): number {
  let value = 0x9e3779b9;
  for (let offset = 0; offset < runLength; offset++) {
    value = Math.imul(value ^ folded(codes[at + offset] ?? 0), 0x85ebca6b);
    value ^= value >>> 15;
  }
  return value >>> 0;
}

/**
 * Calls `keep` with each remembered run of codes `from` to `to`, which are one row, in order: its place and its hash. A row shorter than a
 * window keeps its lowest run, one shorter than a run nothing.
 */
export function fingerprints(
  codes: Int32Array,
  from: number,
  to: number,
  keep: (at: number, hash: number) => void,
): void {
  const runs = to - from - runLength + 1;
  if (runs <= 0) return;
  const hashes = new Uint32Array(runs);
  for (let at = 0; at < runs; at++) hashes[at] = runHash(codes, from + at);
  let kept = -1;
  for (let window = 0; window === 0 || window + windowLength <= runs; window++) {
    const end = Math.min(window + windowLength, runs);
    // The lowest of the window so far still is, unless it has left; of equal ones the last.
    let lowest = Math.max(kept, window);
    for (let at = Math.max(lowest, kept >= window ? end - 1 : window); at < end; at++) {
      if ((hashes[at] ?? 0) <= (hashes[lowest] ?? 0)) lowest = at;
    }
    if (lowest === kept) continue;
    kept = lowest;
    keep(from + kept, hashes[kept] ?? 0);
  }
}
