import { type Line, runsOn } from '../source/line.ts';
import { marker, numeric } from '../source/marker.ts';
import { mostLines } from './page-edge.ts';
import { bareNumber } from './page-number.ts';

/**
 * Bare numbers alone between lines that count on, one of which at least cuts a sentence in two: the pages of a text without other
 * furniture. Where the first is 1, which a list may begin with, most of them do.
 */
export function countedPages(lines: readonly Line[], comesAgain: (at: number) => boolean): Set<number> {
  const alone = lines.flatMap(({ text, gap }, at) => {
    if (!bareNumber.test(text)) return [];
    // Beside a head or foot that comes again it may be close.
    const apart = (gap !== 'none' || comesAgain(at - 1)) && (lines[at + 1]?.gap !== 'none' || comesAgain(at + 1));
    return apart ? [at] : [];
  });
  const value = (at: number) => numeric(lines[at]?.text.replace(/[^\d٠-٩]/g, ''));
  const first = value(alone[0] ?? 0);
  if (alone.length < 2 || alone.some((at, nth) => value(at) !== first + nth)) return new Set();
  /** The line of the text above or below, over the heads and feet between. */
  const beyond = (at: number, step: 1 | -1) => {
    let next = at + step;
    while (Math.abs(next - at) <= mostLines && comesAgain(next)) next += step;
    return lines[next]?.text ?? '';
  };
  const cut = alone.filter((at) => {
    const [before, after] = [beyond(at, -1), beyond(at, 1)];
    return runsOn(before) && /^[\p{Ll}\p{Lo}]/u.test(after) && marker(after) === null;
  });
  return new Set(cut.length > (first > 1 ? 0 : alone.length / 2) ? alone : []);
}
