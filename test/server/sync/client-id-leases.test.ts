import { afterEach, expect, test } from 'vitest';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { type Committee, convene, room } from './committee.ts';
import { seat, sit, until } from './delegate.ts';

let committee: Committee;
afterEach(() => committee.close());

const name = room('KEN');

test('whoever opens a text again and again has a few client ids, and those that are written under for good', async () => {
  const storage = createMemoryStorage();
  committee = await convene(storage, { limits: { unusedLeases: 4 } });
  const { rooms, url } = committee;
  const writing = await seat(committee, name, 'KEN-amina');
  await writing.synced();
  writing.type('op1', ' Early.');
  await until(() => writing.saved() === writing.sent(), 'saved');
  const colleague = await rooms.openLease(name, 'KEN-luc');
  const opened: number[] = [];
  for (let time = 0; time < 30; time++) opened.push(await rooms.openLease(name, 'KEN-amina'));
  expect(await storage.leases(name, 'KEN-amina')).toEqual([writing.doc.clientID, ...opened.slice(-4)]);
  expect(await storage.leases(name, 'KEN-luc')).toEqual([colleague]);

  // All of them are of use: the one that is written under, and those that were opened last.
  writing.type('op1', ' Late.');
  await until(() => writing.saved() === writing.sent(), 'saved');
  const last = sit(url, name, 'KEN-amina', opened.at(-4) ?? 0);
  await last.synced();
  last.type('op1', ' Later.');
  await until(() => last.saved() === last.sent() && last.sent() > 0, 'saved');
  // One that has ended is nobody's: not even its former holder's.
  const ended = sit(url, name, 'KEN-amina', opened[0] ?? 0);
  await ended.synced();
  ended.type('op1', ' Too late.');
  expect((await ended.closed).code).toBeGreaterThan(4_000);
  const { paragraphs } = await rooms.read(name);
  expect(paragraphs.at(-1)?.text).toBe('Decides to convene a working group; Early. Late. Later.');
  for (const delegate of [writing, last, ended]) delegate.leave();
});
