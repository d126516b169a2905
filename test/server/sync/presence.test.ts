import { afterEach, beforeEach, expect, test } from 'vitest';
import { room } from './committee.ts';
import { type Delegate, until } from './delegate.ts';
import { presenceMessage } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit({ presenceTick: 20, renewalTick: 60 });
});
afterEach(() => sitting.end());

interface Shown {
  readonly user?: { readonly name: string };
  readonly cursor?: unknown;
}
const seen = (by: Delegate, of: Delegate): Shown | undefined =>
  by.provider.awareness.getStates().get(of.doc.clientID) as Shown | undefined;

test('names who is there by the server’s word, whatever the client calls itself', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  amina.provider.awareness.setLocalState({
    user: { name: 'The Chair', color: '#f00' },
    cursor: { anchor: 3 },
    more: 1,
  });
  await until(() => seen(brian, amina)?.cursor !== undefined, 'Amina’s caret');
  expect(seen(brian, amina)).toEqual({
    user: { member: 'KEN-amina', name: 'KEN-amina', party: 'KEN' },
    cursor: { anchor: 3 },
  });
});

test('shows who was there before to who comes later', async () => {
  const amina = await sitting.seat('KEN-amina');
  amina.provider.awareness.setLocalStateField('cursor', 1);
  const brian = await sitting.seat('KEN-brian');
  await until(() => seen(brian, amina)?.cursor === 1, 'Amina');
});

test('takes down who leaves, and shows them again when they come back', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  await until(() => seen(brian, amina) !== undefined, 'Amina');
  amina.provider.disconnect();
  await until(() => seen(brian, amina) === undefined, 'Amina gone');
  amina.provider.connect();
  await until(() => seen(brian, amina)?.user?.name === 'KEN-amina', 'Amina again');
});

test('never sends anyone their own presence, and passes many changes on in one frame', async () => {
  const clientId = await sitting.committee().rooms.openLease(room('KEN'), 'KEN-brian');
  const brian = await sitting.raw('KEN-brian');
  brian.send(presenceMessage([clientId, 1, { cursor: 0 }]));
  const amina = await sitting.seat('KEN-amina');
  await until(() => brian.frames.some((frame) => frame[0] === 1), 'Amina shown');
  const presences = () => brian.frames.filter((frame) => frame[0] === 1);
  const before = presences().length;
  for (let caret = 0; caret < 50; caret++) amina.provider.awareness.setLocalStateField('cursor', caret);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(presences().length - before).toBeLessThanOrEqual(2);
  // One entry each: Amina's.
  expect(presences().every((frame) => frame[2] === 1 || frame[3] === 1)).toBe(true);
});

test('passes on that somebody is still there', async () => {
  const amina = await sitting.seat('KEN-amina');
  const brian = await sitting.seat('KEN-brian');
  await until(() => seen(brian, amina) !== undefined, 'Amina');
  const clock = () => brian.provider.awareness.meta.get(amina.doc.clientID)?.clock ?? 0;
  const before = clock();
  amina.provider.awareness.setLocalState(amina.provider.awareness.getLocalState());
  await until(() => clock() > before, 'the renewal');
});

test('shows a delegation’s presence to nobody outside it', async () => {
  const amina = await sitting.seat('KEN-amina');
  const luc = await sitting.seat('FRA-luc');
  amina.provider.awareness.setLocalStateField('cursor', 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([...luc.provider.awareness.getStates().keys()]).toEqual([luc.doc.clientID]);
});
