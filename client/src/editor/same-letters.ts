import type { CharacterRange, CopyRecord } from '@adref/shared/crdt';
import type * as Y from 'yjs';
import { notedCopies, ReachedCharacters } from './noted-copies.ts';
import { itemsIn } from './standing-copies.ts';

/** Steps from letters to others that are the same, of all that is asked of one text. Each note is as many as two for each question. */
const mostSteps = 50_000;

/**
 * A letter that somebody types is another item of the text wherever its paragraph has been moved to, and whenever an undo has brought it back.
 * What is noted in the text of all these makes them one family:
 *
 *   typed  →  moved  →  moved on
 *             moved  →  brought back
 */
export class LetterFamilies {
  readonly #byOriginal: ReadonlyMap<number, CopyRecord[]>;
  readonly #byCopy: ReadonlyMap<number, CopyRecord[]>;
  #stepsLeft = mostSteps;

  /** Of what is noted now. */
  constructor(doc: Y.Doc, restored: Y.Map<CopyRecord>) {
    const records = notedCopies(doc, restored);
    this.#byOriginal = Map.groupBy(records, ({ client }) => client);
    this.#byCopy = Map.groupBy(records, ({ by }) => by.client);
  }

  get isEmpty(): boolean {
    return this.#byCopy.size === 0;
  }

  /** Characters with all that are the same. */
  all(ranges: readonly CharacterRange[]): CharacterRange[] {
    return [...ranges, ...this.others(ranges)];
  }

  /** All that are the same as characters, without these. */
  others(ranges: readonly CharacterRange[]): CharacterRange[] {
    const reached = new ReachedCharacters();
    for (const range of ranges) reached.add(range);
    const found: CharacterRange[] = [];
    const step = (range: CharacterRange, from: CharacterRange, to: CharacterRange) => {
      const same = this.#stepsLeft > 0 ? answering(range, from, to) : null;
      if (!same) return;
      this.#stepsLeft--;
      found.push(...reached.add(same));
    };
    const look = (range: CharacterRange) => {
      for (const record of this.#byCopy.get(range.client) ?? []) step(range, record.by, record);
      for (const record of this.#byOriginal.get(range.client) ?? []) step(range, record, record.by);
    };
    for (const range of ranges) look(range);
    for (const range of found) if (this.#stepsLeft > 0) look(range);
    return found;
  }
}

/** The part of `to` that answers to the part of `from` that is in the range; null where none is. */
function answering(range: CharacterRange, from: CharacterRange, to: CharacterRange): CharacterRange | null {
  const start = Math.max(range.clock, from.clock);
  const len = Math.min(range.clock + range.len, from.clock + from.len) - start;
  return len > 0 ? { client: to.client, clock: to.clock + start - from.clock, len } : null;
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
