import { type CharacterRange, type CopyRecord, isCopyRecord } from '@adref/shared/crdt';
import type * as Y from 'yjs';
import { itemsIn, rangesWithout, sameClient } from './standing-copies.ts';

/**
 * A letter that somebody types is another item of the text wherever its paragraph has been moved to, and whenever an undo has brought it back.
 * What is noted in the text of all these makes them one family:
 *
 *   typed  →  moved  →  moved on
 *             moved  →  brought back
 */
export class LetterFamilies {
  readonly #records: readonly CopyRecord[];
  readonly #byOriginal: ReadonlyMap<number, CopyRecord[]>;
  readonly #byCopy: ReadonlyMap<number, CopyRecord[]>;

  /** Of what is noted now. */
  constructor(restored: Y.Map<CopyRecord>) {
    this.#records = [...restored.values()].filter(isCopyRecord);
    this.#byOriginal = Map.groupBy(this.#records, ({ client }) => client);
    this.#byCopy = Map.groupBy(this.#records, ({ by }) => by.client);
  }

  get isEmpty(): boolean {
    return this.#records.length === 0;
  }

  /** Characters with all that are the same. */
  all(ranges: readonly CharacterRange[]): CharacterRange[] {
    return [...ranges, ...this.others(ranges)];
  }

  /** All that are the same as characters, without these. */
  others(ranges: readonly CharacterRange[]): CharacterRange[] {
    return reached(ranges, (range) => [
      ...(this.#byCopy.get(range.client) ?? []).map((record) => answering(range, record.by, record)),
      ...(this.#byOriginal.get(range.client) ?? []).map((record) => answering(range, record, record.by)),
    ]);
  }
}

/** The part of `to` that answers to the part of `from` that is in the range; null where none is. */
function answering(range: CharacterRange, from: CharacterRange, to: CharacterRange): CharacterRange | null {
  const start = Math.max(range.clock, from.clock);
  const len = Math.min(range.clock + range.len, from.clock + from.len) - start;
  return len > 0 ? { client: to.client, clock: to.clock + start - from.clock, len } : null;
}

/** All that is reached by steps from ranges, without these. */
function reached(
  ranges: readonly CharacterRange[],
  step: (range: CharacterRange) => (CharacterRange | null)[],
): CharacterRange[] {
  const found: CharacterRange[] = [];
  for (let last: readonly CharacterRange[] = ranges; last.length > 0; ) {
    const next: CharacterRange[] = [];
    for (const one of last.flatMap(step)) {
      if (one) next.push(...rangesWithout(one, sameClient(one, [...ranges, ...found, ...next])));
    }
    found.push(...next);
    last = next;
  }
  return found;
}

/** Those of the characters that are in the text, in pieces. */
export function thereAmong(doc: Y.Doc, ranges: readonly CharacterRange[]): CharacterRange[] {
  return ranges.flatMap((range) =>
    itemsIn(doc, range).flatMap(({ id, length, deleted }) => {
      const clock = Math.max(id.clock, range.clock);
      return deleted ? [] : [{ ...range, clock, len: Math.min(id.clock + length, range.clock + range.len) - clock }];
    }),
  );
}

/** Those of the characters that are deleted, each by itself. */
export function deletedAmong(doc: Y.Doc, ranges: readonly CharacterRange[]): CharacterRange[] {
  return ranges.flatMap((range) =>
    itemsIn(doc, range).flatMap(({ id, length, deleted }) => {
      if (!deleted) return [];
      const from = Math.max(id.clock, range.clock);
      const to = Math.min(id.clock + length, range.clock + range.len);
      return Array.from({ length: to - from }, (_, at) => ({ client: range.client, clock: from + at, len: 1 }));
    }),
  );
}
