import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { type ChildServer, startChild } from '../server/sync/child-server.ts';
import { room } from '../server/sync/committee.ts';
import { type Delegate, sit, until } from '../server/sync/delegate.ts';
import { type AttackOrder, attacks } from './room-attacks.ts';
import type { Trial } from './trial.ts';

const hostile = Array.from({ length: 12 }, (_, index) => `KEN-mallory${index}`);
/** One in the room that is attacked, one in another. */
const innocent = ['KEN-amina', 'FRA-luc'];
const seconds = 6;
const pieces = 6_000;
/** Milliseconds that an innocent keystroke may have to wait for others’ turns, of a hundred at most one longer. */
const goal = 50;
/** How much larger the server may be after all attacks than before them. */
const growth = 1.5;

/**
 * How long an innocent keystroke waits for “saved” while twelve members behind one address attack from a process of their own, one
 * attack after the other, and whether the server's memory levels off. Whatever else the machine does makes keystrokes wait too,
 * so the verdict is on what the server itself does: the processor time of the turns that a keystroke may have to wait for.
 */
export async function faultWaits(): Promise<Trial[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-waits-'));
  const server = await startChild(folder, [...innocent, ...hostile]);
  const delegates = innocent.map((member) =>
    sit(server.url, room(member.split('-')[0] ?? ''), member, server.leases[member] ?? 0),
  );
  try {
    await Promise.all(delegates.map((delegate) => delegate.synced()));
    await fragment(server);
    await waits(delegates, 2);
    const quiet = p99(await waits(delegates, seconds));
    const before = await server.memory();
    const trials: Trial[] = [];
    const sizes = [before];
    // Twice: what a first round leaves behind for good, a second one would leave again.
    for (let round = 1; round <= 2; round++) {
      for (const attack of Object.keys(attacks)) {
        const times = await attacked(server, delegates, attack);
        const turns = (await server.turns()).sort((a, b) => a - b);
        const longest = p99(turns);
        const failures = longest <= goal ? [] : [`turns of ${longest.toFixed(0)} ms`];
        const waited = `keystroke median ${at(times, 0.5).toFixed(1)}, p99 ${p99(times).toFixed(1)} ms (without ${quiet.toFixed(1)})`;
        const note = `${waited}; turns p99 ${longest.toFixed(1)}, longest ${at(turns, 1).toFixed(1)} ms`;
        trials.push({ name: `${attack} (${round})`, tries: times.length, unit: 'keystrokes', failures, note });
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await waits(delegates, 0.2);
      }
      sizes.push(await server.memory());
    }
    const megabytes = (of: 'live' | 'resident') => sizes.map((size) => (size[of] / 1e6).toFixed(0)).join(', ');
    const ratio = (sizes.at(-1)?.live ?? 0) / before.live;
    trials.push({
      name: 'memory before, after all attacks, and after all again',
      tries: sizes.length,
      unit: 'times',
      failures: ratio <= growth ? [] : [`grew by ${ratio.toFixed(2)}`],
      note: `${megabytes('live')} MB in use (× ${ratio.toFixed(2)}); ${megabytes('resident')} MB resident`,
    });
    return trials;
  } finally {
    for (const delegate of delegates) delegate.leave();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that keystrokes wait during an attack. */
async function attacked(server: ChildServer, delegates: readonly Delegate[], attack: string): Promise<number[]> {
  const process = fork(fileURLToPath(new URL('./attack-process.ts', import.meta.url)));
  const [kenyan] = delegates;
  const state = kenyan ? Buffer.from(Y.encodeStateAsUpdate(kenyan.doc)).toString('base64') : '';
  process.send({ url: server.url, members: hostile, leases: server.leases, attack, state } satisfies AttackOrder);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await server.turns();
  const times = await waits(delegates, seconds);
  const ended = once(process, 'exit');
  process.send('stop');
  const timer = setTimeout(() => process.kill(), 3_000);
  await ended;
  clearTimeout(timer);
  return times;
}

/** Kenya's first paragraph in pieces of one letter, as somebody hostile can make it; takes as long as the server lets it. */
async function fragment(server: ChildServer): Promise<void> {
  const [member = ''] = hostile;
  const mallory = sit(server.url, room('KEN'), member, server.leases[member] ?? 0);
  await mallory.synced();
  mallory.doc.transact(() => {
    for (let count = 0; count < pieces; count++) textRoots(mallory.doc).words.insert(1, 'p');
  });
  await until(() => mallory.saved() === mallory.sent(), 'the pieces saved', 60_000);
  mallory.leave();
}

/** Milliseconds from each key press to its acknowledgement. */
async function waits(delegates: readonly Delegate[], forSeconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + forSeconds * 1_000;
  await Promise.all(
    delegates.map(async (delegate) => {
      while (performance.now() < end) {
        const started = performance.now();
        delegate.type('op1', 'k');
        await until(() => delegate.provider.synced && delegate.saved() === delegate.sent(), 'saved', 60_000);
        times.push(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }),
  );
  return times.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const p99 = (sorted: readonly number[]): number => at(sorted, 0.99);
