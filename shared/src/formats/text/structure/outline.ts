import type { Numbering } from '@adref/shared/document';
import type { Marker } from '../source/marker.ts';

/** Where a sub-paragraph is and how it counts. */
export interface ListPosition {
  readonly level: number;
  readonly numbering: Numbering;
}

/**
 * Finds the level of sub-paragraphs, one after another.
 *
 *   … h) i) j)        after h), `i)` is the ninth letter
 *   … h) i) ii) i)    unless `ii)` follows it
 *   a) i) ii) b)      after a), `i)` opens a roman list one level deeper; `b)` returns to the letters
 *   1.1. 1.2. a)      the level of decimals is in their number; letters go one level deeper
 */
export function outline(): {
  readonly restart: () => void;
  readonly place: (marker: Marker, next: Marker | null) => ListPosition;
} {
  /** Open lists from the outside in: how each counts and what it counted last. */
  let open: { numbering: Numbering; last: number }[] = [];

  const place = (marker: Marker, next: Marker | null): ListPosition => {
    if (marker.style === 'decimal') {
      const level = marker.path.length - 1;
      open = Array.from({ length: level }, (_, at) => ({ numbering: 'decimal', last: marker.path[at + 1] ?? 0 }));
      return { level, numbering: 'decimal' };
    }
    const values = marker.style === 'letter' ? { letter: marker.letter, roman: marker.roman } : { letter: 0, roman: 0 };
    const continues = (list: { numbering: Numbering; last: number }): boolean =>
      list.numbering !== 'decimal' && values[list.numbering] > 0 && values[list.numbering] === list.last + 1;
    const beginsRoman = values.roman === 1 && next?.style === 'letter' && next.roman === 2;
    for (let level = open.length; level > 0 && !beginsRoman; level--) {
      const list = open[level - 1];
      if (!list || !continues(list)) continue;
      list.last++;
      open = open.slice(0, level);
      return { level, numbering: list.numbering };
    }
    const numbering: Numbering = values.roman === 1 || values.letter === 0 ? 'roman' : 'letter';
    const value = values[numbering];
    const same = open.findIndex((list) => list.numbering === numbering);
    // A list that begins again without continuing one is beside the open list of its kind, else inside the innermost.
    if (same >= 0) open = open.slice(0, same);
    open = [...open, { numbering, last: value }];
    return { level: open.length, numbering };
  };

  const restart = (): void => {
    open = [];
  };
  return { restart, place };
}
