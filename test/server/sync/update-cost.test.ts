import { endMark, textRoots } from '@adref/shared/crdt';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../../server/src/sync/update-check.ts';
import { costOfStructs } from '../../../server/src/sync/update-cost.ts';
import { readUpdate, type UpdateStruct, writeUpdate } from '../../../server/src/sync/update-reader.ts';
import { dice } from './dice.ts';
import { paragraphStart, piecesOf } from './pieces.ts';
import { bytes } from './raw-peer.ts';

interface Id {
  readonly client: number;
  readonly clock: number;
}

/** A mark of one client between two neighbours: marks stay apart in the document, where letters would be merged. */
function mark({ client, clock }: Id, origin: Id | null, right: Id | null): UpdateStruct {
  const ids = [origin, right].flatMap((id) => (id ? [id.client, id.clock] : []));
  const info = 5 + (origin ? 128 : 0) + (right ? 64 : 0);
  const place = ids.length > 0 ? [] : [1, 'words'];
  const update = bytes(1, 1, client, clock);
  const struct = Uint8Array.from([info, ...bytes(...ids, ...place, JSON.stringify(endMark)), 0]);
  const [read] = readUpdate(Uint8Array.from([...update, ...struct])).structs.get(client) ?? [];
  if (!read) throw new Error('Not a struct');
  return read;
}

/** Carries structs out one after the other; returns how many items Yjs compares each with, by its own rule. */
function comparisons(doc: Y.Doc, structs: readonly UpdateStruct[]): number {
  let count = 0;
  for (const struct of structs) {
    count += scanned(doc, struct);
    Y.applyUpdate(doc, writeUpdate([struct], []));
  }
  return count;
}

/** The loop in which Yjs looks for the place of an item among those between its origins, without its effect. */
function scanned(doc: Y.Doc, { client, origin, rightOrigin }: UpdateStruct): number {
  const same = (a: Id | null, b: Id | null) => a?.client === b?.client && a?.clock === b?.clock;
  const itemAt = (id: Id) => Y.getItem(doc.store, id as Y.ID) as Y.Item;
  const left = origin && itemAt(origin);
  const right = rightOrigin && itemAt(rightOrigin);
  const before = new Set<Y.Item>();
  const conflicting = new Set<Y.Item>();
  let count = 0;
  for (let item = left ? left.right : textRoots(doc).words._start; item && item !== right; item = item.right) {
    count++;
    before.add(item);
    conflicting.add(item);
    if (same(origin, item.origin)) {
      if (item.id.client < client) conflicting.clear();
      else if (same(rightOrigin, item.rightOrigin)) break;
    } else if (item.origin && before.has(itemAt(item.origin))) {
      if (!conflicting.has(itemAt(item.origin))) conflicting.clear();
    } else break;
  }
  return count;
}

/** A text of marks by a client of middling number, as two or three wrote it who did not know of each other. */
function text(): Y.Doc {
  const doc = piecesOf(0);
  const start = paragraphStart(doc);
  const before = Array.from({ length: 30 }, (_, clock) => mark({ client: 50, clock }, start, null));
  for (const struct of before) Y.applyUpdate(doc, writeUpdate([struct], []));
  return doc;
}

test('what insertions are compared with is never more than was counted before', () => {
  let most = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const random = dice(seed);
    const doc = text();
    const known: Id[] = [paragraphStart(doc), ...Array.from({ length: 30 }, (_, clock) => ({ client: 50, clock }))];
    const clocks = new Map([9, 60, 70].map((client) => [client, 0]));
    const clients = [...clocks.keys()].slice(0, 1 + random(3));
    // Few places, so that many structs meet there.
    const places = Array.from({ length: 3 }, () => known[random(known.length)] as Id);
    const structs: UpdateStruct[] = [];
    for (let count = 0; count < 60; count++) {
      const client = clients[random(clients.length)] as number;
      const clock = clocks.get(client) as number;
      clocks.set(client, clock + 1);
      const any = () => (random(2) === 0 ? places[random(3)] : known[random(known.length)]) as Id;
      const last = known.at(-1) as Id;
      const origin = random(3) === 0 ? last : any();
      const right = random(3) === 0 ? null : random(2) === 0 ? last : any();
      structs.push(mark({ client, clock }, origin, right === origin ? null : right));
      known.push({ client, clock });
    }
    const counted = costOfStructs(doc, structs).scans;
    const done = comparisons(doc, structs);
    // Each is looked at once beside what is counted.
    if (counted <= 20_000) expect(done, `seed ${seed}`).toBeLessThanOrEqual(counted + structs.length);
    most = Math.max(most, done);
  }
  expect(most).toBeGreaterThan(300);
});

/** What one client writes at the start of a paragraph, and what another then puts behind all of it, each before the one before. */
function behindAnother(doc: Y.Doc, each: number): UpdateStruct[] {
  const start = paragraphStart(doc);
  const far = { client: 50, clock: 29 };
  const low = Array.from({ length: each }, (_, clock) =>
    mark({ client: 9, clock }, clock === 0 ? start : { client: 9, clock: clock - 1 }, far),
  );
  const high = Array.from({ length: each }, (_, clock) =>
    mark({ client: 60, clock }, start, clock === 0 ? far : { client: 60, clock: clock - 1 }),
  );
  return [...low, ...high];
}

test('two client ids of one sender make no work that is not counted', () => {
  const doc = text();
  const structs = behindAnother(doc, 100);
  const counted = costOfStructs(doc, structs).scans;
  const done = comparisons(doc, structs);
  expect(done).toBeGreaterThan(9_000);
  expect(counted).toBeGreaterThanOrEqual(done - structs.length);
  expect(checkUpdate(text(), writeUpdate(behindAnother(doc, 200), []))).toMatchObject({ status: 'malformed' });
});

test('typing, and coming back to where one typed, is compared with hardly anything', () => {
  const doc = text();
  const places = Array.from({ length: 29 }, (_, clock) => ({ client: 50, clock: 28 - clock }));
  const own: UpdateStruct[] = [];
  const next = () => ({ client: 9, clock: own.length });
  for (let round = 0; round < 10; round++) {
    let left: Id = { client: 50, clock: 29 };
    for (const right of places) {
      // The caret is behind `left`; what was put there in the last round is to its right.
      const before: Id =
        own.findLast(({ origin }) => origin?.client === left.client && origin.clock === left.clock) ?? right;
      let origin = left;
      for (let key = 0; key < 5; key++) {
        const id = next();
        own.push(mark(id, origin, before));
        origin = id;
      }
      left = right;
    }
  }
  expect(own.length).toBe(1_450);
  expect(costOfStructs(doc, own).scans).toBe(0);
});
