/*
 * What is noted in a text of its characters (`restored` in `shared/crdt/form.ts`) is followed in the page of everybody who has the text open, and
 * a page that is not ours may note anything that has the form. So only what undo and moves can write is read:
 *
 *   noted under the key of the copy; copy and original have come in; of one client, the copy is the later one
 *   noted by whoever has put the copy in, by this page, or as the first has noted it: nobody says of the letters of a third what they are
 *   a letter is a copy of one other, the one that was noted first: letters of two others are not the same through one of a third
 *
 * What an undo takes are then own letters, and letters that those who have put them in have said to be these.
 *
 * And it is followed for a limited number of steps only: notes that have all this can still go round, and divide at each turn.
 */
import { type CharacterRange, type CopyRecord, copyKey, isCopyRecord } from '@adref/shared/crdt';
import * as Y from 'yjs';

/** What is noted of characters that have come in, the earliest of each page first. */
export function notedCopies(doc: Y.Doc, restored: Y.Map<CopyRecord>): CopyRecord[] {
  const hasCome = ({ client, clock, len }: CharacterRange) => clock + len <= Y.getState(doc.store, client);
  const found: { readonly record: CopyRecord; readonly by: Y.ID }[] = [];
  for (const [key, record] of restored.entries()) {
    const noted = restored._map.get(key)?.id;
    if (!noted || !isCopyRecord(record) || key !== copyKey(record.by, noted.client)) continue;
    const { client, clock, len, by } = record;
    if (!hasCome(record) || !hasCome(by) || (client === by.client && clock + len > by.clock)) continue;
    found.push({ record, by: noted });
  }
  found.sort((a, b) => a.by.client - b.by.client || a.by.clock - b.by.clock);
  const originals = new Originals();
  const isOwn = ({ record, by }: (typeof found)[number]) => by.client === record.by.client;
  const own = new Set(found.filter((one) => isOwn(one) && originals.add(one.record)));
  return found.flatMap((one) => {
    const { record, by } = one;
    const isRead = own.has(one) || (!isOwn(one) && (by.client === doc.clientID || originals.tell(record)));
    return isRead ? [record] : [];
  });
}

/** Which characters copies are of. */
class Originals {
  /** By the client of the copies, in their order, none twice. */
  readonly #byCopy = new Map<number, CopyRecord[]>();

  /** Whether records tell the same of all characters of this one. */
  tell({ client, clock, by }: CopyRecord): boolean {
    const known = this.#byCopy.get(by.client) ?? [];
    const one = known[firstFrom(known, ({ by: copy }) => endOf(copy) > by.clock)];
    const isSame = one?.client === client && one.clock - one.by.clock === clock - by.clock;
    return isSame && one.by.clock <= by.clock && endOf(by) <= endOf(one.by);
  }

  /** Adds a record, unless it tells of a character otherwise than one before it; whether it does not. */
  add(record: CopyRecord): boolean {
    const { client, clock, by } = record;
    const known = this.#byCopy.get(by.client) ?? [];
    this.#byCopy.set(by.client, known);
    const first = firstFrom(known, ({ by: copy }) => endOf(copy) > by.clock);
    let last = first;
    for (let one = known[last]; one && one.by.clock < by.clock + by.len; one = known[++last]) {
      if (one.client !== client || one.clock - one.by.clock !== clock - by.clock) return false;
    }
    // What tells the same is put together, so that it is looked at once.
    const [before, behind] = [known[first], known[last - 1]];
    const from = last > first && before ? Math.min(before.by.clock, by.clock) : by.clock;
    const end = last > first && behind ? Math.max(endOf(behind.by), endOf(by)) : endOf(by);
    const whole = { client, clock: clock + from - by.clock, len: end - from };
    known.splice(first, last - first, { ...record, ...whole, by: { ...by, clock: from, len: end - from } });
    return true;
  }
}

const endOf = ({ clock, len }: CharacterRange): number => clock + len;

/** The index of the first of which something is true, where it is true of all behind it. */
function firstFrom<T>(all: readonly T[], isTrue: (one: T) => boolean): number {
  let [first, end] = [0, all.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const one = all[middle];
    if (one !== undefined && !isTrue(one)) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** Characters that were reached already, to ask of more whether they are new. */
export class ReachedCharacters {
  /** By client, in order, none twice. */
  readonly #ranges = new Map<number, CharacterRange[]>();

  /** Adds characters, and gives those that are new. */
  add({ client, clock, len }: CharacterRange): CharacterRange[] {
    const known = this.#ranges.get(client) ?? [];
    this.#ranges.set(client, known);
    const first = firstFrom(known, (one) => endOf(one) > clock);
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

  /** Those of the characters that were reached, in order. */
  among({ client, clock, len }: CharacterRange): CharacterRange[] {
    const known = this.#ranges.get(client) ?? [];
    const found: CharacterRange[] = [];
    for (let at = firstFrom(known, (one) => endOf(one) > clock); ; at++) {
      const one = known[at];
      if (!one || one.clock >= clock + len) return found;
      const from = Math.max(one.clock, clock);
      const to = Math.min(endOf(one), clock + len);
      const last = found.at(-1);
      if (last && endOf(last) === from) found[found.length - 1] = { ...last, len: to - last.clock };
      else found.push({ client, clock: from, len: to - from });
    }
  }

  /** Whether any of the characters was reached. */
  has(range: CharacterRange): boolean {
    const known = this.#ranges.get(range.client) ?? [];
    const one = known[firstFrom(known, (known) => endOf(known) > range.clock)];
    return one !== undefined && one.clock < endOf(range);
  }
}
