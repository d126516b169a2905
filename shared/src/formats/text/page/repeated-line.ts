import type { Line } from '../source/line.ts';
import { marker } from '../source/marker.ts';
import { longestHead } from './page-edge.ts';

/** Fewest times that a line comes again between paragraphs, or inside one, where pages have no numbers that tell them. */
const fewestRepeats = 3;

/** A line that comes again and again on its own, and once at least cuts a sentence in two. */
export function repeatedAlone(
  lines: readonly Line[],
  keys: readonly string[],
  seen: ReadonlyMap<string, number>,
  found: boolean[],
): void {
  const cuts = new Set<string>();
  const alone = (at: number) => lines[at]?.gap !== 'none' && lines[at + 1]?.gap !== 'none';
  const repeated = (at: number) => {
    const key = keys[at] ?? '';
    return key !== '' && (seen.get(key) ?? 0) >= fewestRepeats && !/[.;:,!?،؛。；：，]$/u.test(lines[at]?.text ?? '');
  };
  for (const at of lines.keys()) {
    const [before, after] = [lines[at - 1]?.text ?? '', lines[at + 1]?.text ?? ''];
    if (!repeated(at) || !alone(at) || marker(lines[at]?.text ?? '') || keys[at - 1] === keys[at]) continue;
    if (before.length > longestHead / 3 && /[\p{L}\p{N}]$/u.test(before) && /^\p{Ll}/u.test(after))
      cuts.add(keys[at] ?? '');
  }
  let first = new Set<string>();
  for (const at of lines.keys()) {
    const key = keys[at] ?? '';
    if (!cuts.has(key) || !alone(at)) continue;
    // The first may be the title that the others repeat.
    if (first.has(key) || /^\p{Ll}/u.test(lines[at + 1]?.text ?? '')) found[at] = true;
    first = first.add(key);
  }
}
