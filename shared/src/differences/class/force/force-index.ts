import { firstIndexOf } from '../../binary-search.ts';
import type { ForceSide } from './force-side.ts';
import type { ForceWord } from './force-word.ts';

/**
 * How many words under one key are looked at on each side of the place that a word would keep: where more govern the same, the nearest
 * answer to each other, so that a text of a thousand `shall` costs no more than its share.
 */
const nearest = 24;

/** A word of force that a hunk touches, and its place among those. */
interface Touched {
  readonly y: ForceWord;
  readonly j: number;
}

/** The touched words of force of a text by what makes them answer to one of another text: their hunk, what they govern, their place. */
export class ForceIndex {
  readonly #all: Touched[] = [];
  readonly #byKey = new Map<string, Touched[]>();

  /** @param paired words that are left out */
  constructor(side: ForceSide, paired: ReadonlySet<ForceWord>) {
    for (const [j, y] of side.touched.entries()) if (!paired.has(y)) this.#all.push({ y, j });
    if (this.#all.length <= 2 * nearest) return;
    for (const touched of this.#all) {
      const { y } = touched;
      const [is, ...isMore] = side.governed(y);
      for (const key of [...placeKeys(side, y), ...(is === undefined ? [] : [`first ${is}`]), ...isMore.map(later)])
        this.#put(`${y.kind} ${key}`, touched);
    }
  }

  /** Those that may answer to the touched word `x` with place `i` of another text, each once; the nearest where they are many. */
  near(other: ForceSide, x: ForceWord, i: number): Iterable<Touched> {
    if (this.#all.length <= 2 * nearest) return this.#all;
    const [was, ...wasMore] = other.governed(x);
    const found = new Set<Touched>();
    for (const key of [
      ...placeKeys(other, x),
      ...(was === undefined ? [] : [`first ${was}`, later(was), ...wasMore.map((stem) => `first ${stem}`)]),
    ]) {
      const touched = this.#byKey.get(`${x.kind} ${key}`) ?? [];
      const at = touched.length > 2 * nearest ? firstIndexOf(touched, ({ j }) => j >= i) : nearest;
      for (const one of touched.slice(Math.max(0, at - nearest), at + nearest)) found.add(one);
    }
    return found;
  }

  #put(key: string, touched: Touched): void {
    const others = this.#byKey.get(key);
    if (!others) this.#byKey.set(key, [touched]);
    else if (others.at(-1) !== touched) others.push(touched);
  }
}

const later = (stem: string) => `later ${stem}`;

/** The hunk that touches a word; the opening of the text is a place as well. */
function placeKeys(side: ForceSide, word: ForceWord): string[] {
  return [`hunk ${side.hunkOf(word)}`, ...(side.opens(word) ? ['opening'] : [])];
}
