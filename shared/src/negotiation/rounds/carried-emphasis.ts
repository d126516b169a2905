import { changes } from '../../differences/index.ts';
import type { Emphasis } from '../../document/index.ts';

/**
 * What is set apart in the words of `before`, in `after`: the words that stayed, and those that came in the place of some within it.
 *
 *   *Calls upon* States to act   →   *Urges* States to act            in its place
 *   *Calls upon* States to act   →   *Calls upon* also States to act   only put beside it
 *   *Calls upon* States to act   →   Urges all to act                 in the place of more than it
 */
export function carriedEmphasis(emphasis: readonly Emphasis[], before: string, after: string): Emphasis[] {
  const hunks = changes(before, after);
  return emphasis.flatMap(({ kind, from, to }): Emphasis[] => {
    const kept: { from: number; to: number }[] = [];
    const keep = (start: number, end: number) => {
      const last = kept.at(-1);
      if (start >= end) return;
      if (last?.to === start) last.to = end;
      else kept.push({ from: start, to: end });
    };
    let at = 0;
    let shift = 0;
    for (const hunk of hunks) {
      keep(Math.max(at, from) + shift, Math.min(hunk.from, to) + shift);
      const within = from <= hunk.from && hunk.to <= to && (hunk.from < hunk.to || (from < hunk.from && hunk.to < to));
      if (within) keep(hunk.from + shift, hunk.from + shift + hunk.text.length);
      at = hunk.to;
      shift += hunk.text.length - (hunk.to - hunk.from);
    }
    keep(Math.max(at, from) + shift, Math.min(before.length, to) + shift);
    return kept.map((range) => ({ kind, ...range }));
  });
}
