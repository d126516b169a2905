import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import type { Storage } from '../../../server/src/storage/storage.ts';
import { type Committee, convene, room } from './committee.ts';
import { type Delegate, seat, until } from './delegate.ts';

let folder: string;
let storage: Storage;
let committee: Committee;
const delegates: Delegate[] = [];
const kenya = async (name: string): Promise<Delegate> => {
  const delegate = await seat(committee, room('KEN'), `KEN-${name}`);
  delegates.push(delegate);
  await delegate.synced();
  return delegate;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adref-rooms-'));
  storage = openStorage(folder);
  committee = await convene(storage);
});

afterEach(async () => {
  for (const delegate of delegates.splice(0)) delegate.leave();
  await committee.close();
  await storage.close();
  rmSync(folder, { recursive: true });
});

test('two members of Kenya who type at once end with the same text, with both their words', async () => {
  const amina = await kenya('amina');
  const brian = await kenya('brian');
  amina.type('op1', ' open to all', 18);
  brian.type('op1', ' Also,', 0);
  await until(() => amina.text('op1') === brian.text('op1') && amina.text('op1').includes('Also'), 'one text');
  expect(amina.text('op1')).toBe(' Also,Decides to convene open to all a working group;');
  await until(() => amina.saved() === amina.sent() && brian.saved() === brian.sent(), 'everything acknowledged');
});
