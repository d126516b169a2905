/*
 * What is noted in a text of its characters (`restored` in `shared/crdt/form.ts`) is followed in the page of everybody who has the text open, and
 * a page that is not ours may note anything that has the form. So only what undo and moves can write is read:
 *
 *   noted under the key of the copy; copy and original have come in; of one client, the copy is the later one
 *
 * And it is followed for a limited number of steps only: notes that have all this can still go round, and divide at each turn.
 */
import { type CharacterRange, type CopyRecord, copyKey, isCopyRecord } from '@adref/shared/crdt';
import * as Y from 'yjs';

/** What is noted of characters that have come in. */
export function notedCopies(doc: Y.Doc, restored: Y.Map<CopyRecord>): CopyRecord[] {
  const hasCome = ({ client, clock, len }: CharacterRange) => clock + len <= Y.getState(doc.store, client);
  const found: CopyRecord[] = [];
  for (const [key, record] of restored.entries()) {
    if (!isCopyRecord(record) || key !== copyKey(record.by) || !hasCome(record) || !hasCome(record.by)) continue;
    const { client, clock, len, by } = record;
    if (client !== by.client || clock + len <= by.clock) found.push(record);
  }
  return found;
}

/** Characters that were reached already, to ask of more whether they are new. */
export class ReachedCharacters {
  /** By client, in order, none twice. */
  readonly #ranges = new Map<number, CharacterRange[]>();

  /** Adds characters, and gives those that are new. */
  add({ client, clock, len }: CharacterRange): CharacterRange[] {
    const known = this.#ranges.get(client) ?? [];
    this.#ranges.set(client, known);
    let [first, end] = [0, known.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      const one = known[middle];
      if (one && one.clock + one.len <= clock) first = middle + 1;
      else end = middle;
    }
    const fresh: CharacterRange[] = [];
    const all: CharacterRange[] = [];
    let [from, last] = [clock, first];
    for (; from < clock + len; last++) {
      const one = known[last];
      const to = Math.min(one?.clock ?? clock + len, clock + len);
      if (to > from) fresh.push({ client, clock: from, len: to - from });
      if (to > from) all.push({ client, clock: from, len: to - from });
      if (!one || one.clock >= clock + len) break;
      all.push(one);
      from = one.clock + one.len;
    }
    const met = all.length - fresh.length;
    known.splice(first, met, ...all);
    return fresh;
  }
}
