import { afterEach, expect, test } from 'vitest';
import { until } from './delegate.ts';
import { savedCounts, stateMessage } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
afterEach(() => sitting.end());

test('cuts off a reader that leaves too much unread, and goes on for the others', async () => {
  const long = Array.from({ length: 30 }, (_, index) => ({
    id: `p${index}`,
    kind: 'operative' as const,
    level: 0,
    text: 'words '.repeat(6_000),
  }));
  sitting = await sit({ maxQueuedBytes: 1_000_000, questions: { burst: 1_000, perSecond: 0 } }, [
    ...long,
    { id: 'op1', kind: 'operative', level: 0, text: 'Decides;' },
  ]);
  const sleeper = await sitting.raw('KEN-sleeper');
  sleeper.socket.pause();
  for (let i = 0; i < 60; i++) sleeper.send(stateMessage());
  const amina = await sitting.seat('KEN-amina');
  amina.type('op1', ' now');
  await until(() => amina.saved() === amina.sent(), 'saved');
  await until(() => sitting.committee().reports.includes('A slow reader was cut off'), 'the sleeper cut off');
});

test('cuts off a peer that no longer answers', async () => {
  sitting = await sit({ pingInterval: 40 });
  const amina = await sitting.seat('KEN-amina');
  const dead = await sitting.raw('KEN-brian');
  dead.socket.pause();
  const resumed = new Promise((resolve) => setTimeout(resolve, 200)).then(() => dead.socket.resume());
  expect((await dead.closed).code).toBe(1006);
  await resumed;
  expect(amina.provider.wsconnected).toBe(true);
});

test('unloads a room when nobody is there, and has every word when somebody comes back', async () => {
  sitting = await sit({ idle: 30 });
  const amina = await sitting.seat('KEN-amina');
  amina.type('op1', ' open to all');
  await until(() => amina.saved() === amina.sent(), 'saved');
  amina.leave();
  await new Promise((resolve) => setTimeout(resolve, 120));
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe('Decides to convene a working group; open to all');
  expect(sitting.committee().state.seeds).toBe(1);
});

test('answers a hundred who come back at once from one encoding', async () => {
  sitting = await sit();
  const amina = await sitting.seat('KEN-amina');
  const peers = await Promise.all(Array.from({ length: 100 }, (_, index) => sitting.raw(`KEN-brian${index}`)));
  for (const peer of peers) peer.send(stateMessage());
  const answers = () => peers.map(({ frames }) => frames.find((frame) => frame[0] === 0 && frame[1] === 1));
  await until(() => answers().every((answer) => answer !== undefined), 'all answered');
  amina.type('op1', ' now');
  await until(() => peers.every(({ frames }) => frames.some((frame) => frame[1] === 2)), 'the update with all');
  expect(peers.every((peer) => savedCounts(peer).length === 0)).toBe(true);
});
