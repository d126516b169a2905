import type { CharacterRange, CopyRecord } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { notedCopies } from './noted-copies.ts';

/** A chain of copies of copies is followed no further than this; each link is an undo of the same words. */
const longestChain = 20;
/** Copies that are told of, and looks at what is noted, at most: notes of pages that are not ours may ask for any number of each. */
const [mostTraced, mostLooks] = [100_000, 30_000_000];

/**
 * A copy of characters, told of one of the originals that it goes back to. `first` is the copy of that original from which it comes: the
 * copy itself, or the one that it is a copy of in its turn; `whole` is how many characters that one brought back.
 */
export interface TracedCopy extends CopyRecord {
  readonly first: Omit<CharacterRange, 'len'>;
}

/** Characters, and the copy of them that has just been made. */
export interface MadeCopy {
  readonly of: CharacterRange;
  readonly by: CharacterRange;
}

/**
 * What undo has brought back, whether it is in the text or was deleted again. A copy of a copy is told of each original. A record of
 * something that has not come in yet is left out.
 */
function tracedCopies(doc: Y.Doc, restored: Y.Map<CopyRecord>): TracedCopy[] {
  const records = knownRecords(doc, restored);
  const byClient = Map.groupBy(records, ({ by }) => by.client);
  const found: TracedCopy[] = [];
  let looks = 0;
  const trace = (copy: TracedCopy, links: number): void => {
    if (found.length === mostTraced || looks > mostLooks) return;
    found.push(copy);
    if (links === 0) return;
    for (const older of byClient.get(copy.client) ?? []) {
      if (++looks > mostLooks) return;
      const from = Math.max(copy.clock, older.by.clock);
      const to = Math.min(endOf(copy), endOf(older.by));
      if (to <= from) continue;
      const { by } = partOf(copy, from, to);
      const clock = older.clock + from - older.by.clock;
      const first = { client: older.by.client, clock: from };
      trace({ client: older.client, clock, len: to - from, by, whole: older.whole, first }, links - 1);
    }
  };
  for (const { client, clock, len, by, whole } of records) {
    trace({ client, clock, len, by, whole, first: { client: by.client, clock: by.clock } }, longestChain);
  }
  return found;
}

function knownRecords(doc: Y.Doc, restored: Y.Map<CopyRecord>): CopyRecord[] {
  return notedCopies(doc, restored).filter(({ moved }) => !moved);
}

/**
 * The last copy of each character that undo has brought back, where none of them is there now; of several copies of the same one that to
 * which the others yield. Where it was is where the character belongs: beside the other copies that were made with it, which may be there
 * still.
 */
export function lastCopies(doc: Y.Doc, restored: Y.Map<CopyRecord>, ranges: readonly CharacterRange[]): MadeCopy[] {
  const records = Map.groupBy(knownRecords(doc, restored), ({ client }) => client);
  const found: MadeCopy[] = [];
  for (const range of ranges) {
    const copied = (records.get(range.client) ?? []).filter((record) => meet(record, range));
    for (const { clock, len } of overlaps<Clocks>(range, copied)) {
      for (let at = clock; at < clock + len; at++) {
        const of = { client: range.client, clock: at };
        const by = lastCopy(records, of);
        const last = found.at(-1);
        const follows = last && follow(last.of, of) && follow(last.by, by);
        if (follows) found.pop();
        const [start, run] = last && follows ? [last, last.of.len + 1] : [{ of, by }, 1];
        found.push({ of: { ...start.of, len: run }, by: { ...start.by, len: run } });
      }
    }
  }
  return found;
}

type Character = Omit<CharacterRange, 'len'>;

function lastCopy(records: ReadonlyMap<number, readonly CopyRecord[]>, character: Character): Character {
  let last = character;
  for (let links = longestChain; links > 0; links--) {
    const copies = (records.get(last.client) ?? []).filter((record) => meet(record, { ...last, len: 1 }));
    const [copy] = copies.sort((a, b) => b.whole - a.whole || a.by.client - b.by.client || b.by.clock - a.by.clock);
    if (!copy) break;
    last = { client: copy.by.client, clock: copy.by.clock + last.clock - copy.clock };
  }
  return last;
}

function follow({ client, clock, len }: CharacterRange, next: Character): boolean {
  return next.client === client && next.clock === clock + len;
}

/** The part of a copy that is of the original's clocks from `from` to `to`. */
function partOf(copy: TracedCopy, from: number, to: number): TracedCopy {
  const [ahead, len] = [from - copy.clock, to - from];
  const by = { ...copy.by, clock: copy.by.clock + ahead, len };
  return { ...copy, clock: from, len, by, first: { ...copy.first, clock: copy.first.clock + ahead } };
}

/** What a step of undo is about to do, in characters. */
interface Coming {
  /** What it brings back. */
  readonly comes: readonly CharacterRange[];
  /** What it takes away. */
  readonly goes: readonly CharacterRange[];
}

const nothing: Coming = { comes: [], goes: [] };

/** The stretches of a copy that will be there. */
function standingParts(doc: Y.Doc, copy: TracedCopy, { comes, goes }: Coming = nothing): TracedCopy[] {
  return itemsIn(doc, copy.by).flatMap((item) => {
    const from = Math.max(item.id.clock, copy.by.clock);
    const to = Math.min(item.id.clock + item.length, endOf(copy.by));
    const part = { client: copy.by.client, clock: from, len: to - from };
    const there = item.deleted ? overlaps(part, sameClient(part, comes)) : rangesWithout(part, sameClient(part, goes));
    return there.map(({ clock, len }) => {
      const start = copy.clock + clock - copy.by.clock;
      return partOf(copy, start, start + len);
    });
  });
}

/** What undo has brought back and will be in the text after a step. */
export function standingCopies(doc: Y.Doc, restored: Y.Map<CopyRecord>, step: Coming): TracedCopy[] {
  return tracedCopies(doc, restored).flatMap((copy) => standingParts(doc, copy, step));
}

/**
 * What this copy of the text has brought back and has to take away again, because somebody else brought the same back at the same moment
 * and theirs stays. That they did not know of each other shows where both are there. Then all that both brought back goes, also where
 * theirs was deleted since: as though theirs had come in before it was deleted. Else a word would be put together of pieces of both.
 */
export function yielding(doc: Y.Doc, restored: Y.Map<CopyRecord>): CharacterRange[] {
  const copies = tracedCopies(doc, restored);
  const mine = copies
    .filter(({ by }) => by.client === doc.clientID)
    .flatMap((copy) => {
      const parts = standingParts(doc, copy);
      return parts.length > 0 ? [{ copy, parts }] : [];
    });
  const found: CharacterRange[] = [];
  let looks = 0;
  for (const { copy, parts } of mine) {
    for (const other of copies) {
      if (++looks > mostLooks) return found;
      const [from, to] = [Math.max(copy.clock, other.clock), Math.min(endOf(copy), endOf(other))];
      if (to <= from || !yieldsTo(copy, other)) continue;
      const theirs = standingParts(doc, partOf(other, from, to));
      const isTwice = parts.some((part) => theirs.some((their) => meet(part, their)));
      if (isTwice) found.push(partOf(copy, from, to).by);
    }
  }
  return found;
}

/**
 * Whether a copy gives way to another of the same original: to one of more words, then to the one of the lower client id. What is
 * compared is the first copies that the two come from. Were a copy of a copy compared by itself, it could lose to the one that has given
 * way, elsewhere, to the copy that it was made of: both would go. Two that come from the same first copy are told apart as its copies.
 */
function yieldsTo(mine: TracedCopy, other: TracedCopy): boolean {
  if (other.by.client === mine.by.client || other.client !== mine.client) return false;
  const [a, b] = [mine, other].map(({ first, clock }) => ({ client: first.client, ahead: first.clock - clock }));
  if (!a || !b || (a.client === b.client && a.ahead === b.ahead)) return false;
  if (other.whole !== mine.whole) return other.whole > mine.whole;
  return b.client === a.client ? b.ahead < a.ahead : b.client < a.client;
}

type Clocks = Pick<CharacterRange, 'clock' | 'len'>;

/** A character that undo has brought back, and the characters that it is a copy of. */
interface Copy {
  readonly by: CharacterRange;
  readonly isComing: boolean;
  /** By the original: the copy as one of that. */
  readonly of: Map<string, TracedCopy>;
}

/**
 * Those of the characters that `comeBack` that would be there twice: others brought back the same ones beside them, and those stand, or come
 * back with the same step. Of two the one stays to which the other yields.
 */
export function secondCopies(copies: readonly TracedCopy[], comeBack: readonly CharacterRange[]): CharacterRange[] {
  // A record is of characters that stand, or that come back: never of both.
  const coming = copies.filter(({ by }) => sameClient(by, comeBack).some((range) => meet(by, range)));
  const concerned = copies.filter((copy) => sameClient(copy, coming).some((other) => meet(copy, other)));
  const known = new Map<string, Copy>();
  const copiesOf = new Map<string, Set<Copy>>();
  for (const record of concerned) {
    const { client, clock, by, first } = record;
    const isComing = coming.includes(record);
    for (let at = 0; at < by.len; at++) {
      const key = `${by.client} ${by.clock + at}`;
      const origin = `${client} ${clock + at}`;
      const character = { client: by.client, clock: by.clock + at, len: 1 };
      const copy = known.get(key) ?? { by: character, isComing, of: new Map() };
      known.set(key, copy);
      const one = { ...record, clock: clock + at, len: 1, by: character };
      copy.of.set(origin, { ...one, first: { ...first, clock: first.clock + at } });
      copiesOf.set(origin, (copiesOf.get(origin) ?? new Set()).add(copy));
    }
  }
  const found = new Set<Copy>();
  for (const [origin, family] of copiesOf) {
    if (family.size < 2) continue;
    for (const one of family) {
      if (!one.isComing) continue;
      for (const other of family) {
        // A copy of a copy is no second one: the first is left out for it.
        if (other === one || found.has(other) || one.of.has(keyOf(other)) || other.of.has(keyOf(one))) continue;
        const sameHand = other.by.client === one.by.client;
        const [mine, others] = [one.of.get(origin), other.of.get(origin)];
        const gives = sameHand
          ? !other.isComing || other.by.clock < one.by.clock
          : mine && others && yieldsTo(mine, others);
        if (gives) found.add(one);
      }
    }
  }
  return [...found].map(({ by }) => by);
}

const keyOf = ({ by }: Copy): string => `${by.client} ${by.clock}`;

/** Those of the ranges that are of the same client. */
export function sameClient<R extends { readonly client: number }>(
  { client }: { readonly client: number },
  ranges: readonly R[],
): R[] {
  return ranges.filter((range) => range.client === client);
}

/** Whether two stretches of clocks of one client have any in common. */
export function meet(a: Clocks, b: Clocks): boolean {
  return a.clock < endOf(b) && b.clock < endOf(a);
}

/** The items that hold characters of a range; none of what has not come in yet. */
export function itemsIn(doc: Y.Doc, range: CharacterRange): Y.Item[] {
  const structs = doc.store.clients.get(range.client) ?? [];
  const items: Y.Item[] = [];
  if (range.clock >= Y.getState(doc.store, range.client)) return items;
  for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= endOf(range)) break;
    if (struct instanceof Y.Item) items.push(struct);
  }
  return items;
}

/** What is left of a stretch of clocks without others. */
export function rangesWithout<R extends { readonly clock: number; readonly len: number }>(
  range: R,
  holes: readonly R[],
): R[] {
  const left: R[] = [];
  let from = range.clock;
  for (const hole of holes.toSorted((a, b) => a.clock - b.clock)) {
    if (endOf(hole) <= from || hole.clock >= endOf(range)) continue;
    if (hole.clock > from) left.push({ ...range, clock: from, len: hole.clock - from });
    from = endOf(hole);
  }
  if (from < endOf(range)) left.push({ ...range, clock: from, len: endOf(range) - from });
  return left;
}

/** Where a stretch of clocks meets others, each clock once. */
function overlaps<R extends { readonly clock: number; readonly len: number }>(range: R, others: readonly R[]): R[] {
  return rangesWithout(range, rangesWithout(range, others));
}

const endOf = ({ clock, len }: Clocks): number => clock + len;
