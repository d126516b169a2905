import type { Numbering } from '@adref/shared/document';
import type { Marker } from '../source/marker.ts';

/** Where a sub-paragraph is and how it counts. */
export interface ListPosition {
  readonly level: number;
  readonly numbering: Numbering;
}

/** An open list: how it counts, what form its markers have, and what it counted last. */
interface List {
  readonly numbering: Numbering;
  readonly form: 'closed' | 'stop' | 'item';
  last: number;
}

/**
 * Finds the level of sub-paragraphs, one after another.
 *
 *   … h) i) j)            after h), `i)` is the ninth letter
 *   … h) i) ii) i)        unless `ii)` follows it
 *   a) i) ii) b)          after a), `i)` opens a roman list one level deeper; `b)` returns to the letters
 *   a) i) a. b. i. ii.    a full stop for a parenthesis opens a list of its own, deeper
 *   1. (1) (2)  a) (1)    figures in parentheses are a list of their own, and stay as they are printed
 *   1.1. 1.2. a)          the level of decimals is in their number; letters go one level deeper
 *   a) b) a) b)           a list that begins again is where it was before
 */
export function outline(): {
  readonly restart: () => void;
  readonly place: (marker: Marker, next: Marker | null) => ListPosition;
} {
  /** Open lists from the outside in. */
  let open: List[] = [];

  const place = (marker: Marker, next: Marker | null): ListPosition => {
    if (marker.style === 'decimal') {
      const level = marker.path.length - 1;
      open = Array.from({ length: level }, (_, at) => ({
        numbering: 'decimal',
        form: 'closed',
        last: marker.path[at + 1] ?? 0,
      }));
      return { level, numbering: 'decimal' };
    }
    if (marker.style === 'item') return listed('item', 'item', marker.value);
    const values = marker.style === 'letter' ? { letter: marker.letter, roman: marker.roman } : { letter: 0, roman: 0 };
    const form = marker.style === 'letter' && marker.stop ? 'stop' : 'closed';
    const added = marker.style === 'letter' && marker.added !== '';
    const continues = (list: List): boolean =>
      (list.numbering === 'letter' || list.numbering === 'roman') &&
      list.form === form &&
      values[list.numbering] > 0 &&
      values[list.numbering] === list.last + (added ? 0 : 1);
    const beginsRoman = values.roman === 1 && next?.style === 'letter' && next.roman === 2;
    for (let level = open.length; level > 0 && !beginsRoman; level--) {
      const list = open[level - 1];
      if (!list || !continues(list)) continue;
      if (!added) list.last++;
      open = open.slice(0, level);
      return { level, numbering: list.numbering };
    }
    const numbering: Numbering = values.roman === 1 || values.letter === 0 ? 'roman' : 'letter';
    return listed(numbering, form, values[numbering]);
  };

  /** A list that begins, or begins again, without continuing one: beside the open list of its kind, else inside the innermost. */
  const listed = (numbering: Numbering, form: List['form'], value: number): ListPosition => {
    const same = open.findIndex((list) => list.numbering === numbering && list.form === form);
    if (same >= 0) open = open.slice(0, same);
    open = [...open, { numbering, form, last: value }];
    return { level: open.length, numbering };
  };

  const restart = (): void => {
    open = [];
  };
  return { restart, place };
}
