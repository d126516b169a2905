import { copyKey, textRoots } from '@adref/shared/crdt';
import { afterEach, expect, test } from 'vitest';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { type Committee, convene, room } from './committee.ts';
import { type Delegate, seat, until } from './delegate.ts';

let committee: Committee;
afterEach(() => committee.close());

const name = room('KEN');

/** Notes that an undo has brought the `nth` of its own characters back. */
function note({ doc }: Delegate, nth: number): void {
  const by = { client: doc.clientID, clock: nth, len: 1 };
  const record = { client: 1, clock: nth, len: 1, by, whole: 1 };
  textRoots(doc).restored.set(copyKey(by), record);
}

const notes = ({ doc }: Delegate) => [...textRoots(doc).restored.keys()];
const saved = (delegate: Delegate) => until(() => delegate.saved() === delegate.sent(), 'saved');

test('whoever undoes without end keeps nobody from undoing: of all records the latest stay', async () => {
  committee = await convene(createMemoryStorage(), { limits: { copies: 20, snapshotRows: 5 } });
  const amina = await seat(committee, name, 'KEN-amina');
  const luc = await seat(committee, name, 'KEN-luc');
  await Promise.all([amina.synced(), luc.synced()]);
  for (let nth = 0; nth < 100; nth++) {
    note(amina, nth);
    await saved(amina);
  }
  luc.type('op1', ' Together.');
  note(luc, 0);
  await saved(luc);
  await until(() => notes(amina).length <= 25 && amina.text('op1').endsWith('Together.'), 'few records');
  expect(notes(luc)).toContain(copyKey({ client: amina.doc.clientID, clock: 99 }));
  expect(notes(luc)).not.toContain(copyKey({ client: amina.doc.clientID, clock: 0 }));
  await until(() => notes(amina).includes(copyKey({ client: luc.doc.clientID, clock: 0 })), 'Luc’s record');
  expect(luc.text('op1')).toBe('Decides to convene a working group; Together.');
  amina.leave();
  luc.leave();
});

test('a text at rest forgets its records when it is opened, for good; one that was written in a moment ago keeps them', async () => {
  const storage = createMemoryStorage();
  const sitting = async (rest: number, then: (amina: Delegate) => Promise<void>) => {
    committee = await convene(storage, { limits: { rest } });
    const amina = await seat(committee, name, 'KEN-amina');
    await amina.synced();
    await then(amina);
    amina.leave();
    await committee.close();
  };
  await sitting(60_000, async (amina) => {
    note(amina, 0);
    note(amina, 1);
    await saved(amina);
  });
  await sitting(60_000, async (amina) => expect(notes(amina)).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await sitting(1, async (amina) => {
    await until(() => notes(amina).length === 0, 'no records');
    expect(amina.text('op1')).toBe('Decides to convene a working group;');
  });
  await sitting(60_000, async (amina) => expect(notes(amina)).toEqual([]));
  committee = await convene(storage);
});
