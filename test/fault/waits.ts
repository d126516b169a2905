import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { type Delegate, sit, until } from '../server/sync/delegate.ts';
import { AttackedServer, type HostileDelegate } from './attacked-server.ts';
import { doorAttacks } from './door-attacks.ts';
import { type AttackOrder, roomAttacks } from './room-attacks.ts';
import type { Trial } from './trial.ts';

const attackers = 12;
const seconds = 6;
const pieces = 6_000;
/** Milliseconds that an innocent keystroke may have to wait for others’ turns, of a hundred at most one longer. */
const goal = 50;
/** How much larger the server may be after all attacks than before them. */
const growth = 1.5;
/** Seconds of ordinary work before memory is looked at: threads without work end after ten, and their memory goes some eight later. */
const calm = 20;
/** Seconds for which it is looked at: the thread that proves logs comes and goes with such work, and takes 40 MB as long as it is there. */
const looked = 15;

/** Bytes in the server's process. */
interface Memory {
  /** At most, while it was looked at. */
  readonly resident: number;
  readonly live: number;
  /** Resident at most since it was looked at before. */
  readonly peak: number;
}

/** Two who only work, each in their own party's text, and the paragraph that they type in. */
interface Work {
  readonly server: AttackedServer;
  readonly delegates: readonly Delegate[];
  readonly paragraph: string;
}

/**
 * How long an innocent keystroke waits for “saved” while twelve delegates behind one address attack from a process of their own, one
 * attack after the other, and whether the server's memory levels off. Whatever else the machine does makes keystrokes wait too,
 * so the verdict is on what the server itself does: the processor time of the turns that a keystroke may have to wait for.
 *
 * Memory is that of the real process, as the operating system counts it. What comes after is held against a server that has just done
 * an ordinary day's work (see `serveOrdinarily`) and goes on with it: its code is compiled, its threads and caches have been needed,
 * and no text is yet in pieces. A process that has done nothing would be smaller by half and tell nothing.
 */
export async function faultWaits(): Promise<Trial[]> {
  const server = await AttackedServer.start();
  const delegates: Delegate[] = [];
  try {
    const { kenya, japan } = server.meeting;
    delegates.push(await server.seat(kenya, 'KEN'), await server.seat(japan, 'JPN'));
    await Promise.all(delegates.map((delegate) => delegate.synced()));
    const work: Work = { server, delegates, paragraph: await server.paragraph() };
    const quiet = p99(await waits(work, seconds));
    await server.serveOrdinarily();
    const sizes = [await settled(work)];
    const hostile = await server.hostile(attackers);
    await fragment(server, hostile);
    const trials: Trial[] = [];
    // Twice: what a first round leaves behind for good, a second one would leave again.
    for (let round = 1; round <= 2; round++) {
      for (const attack of Object.keys({ ...roomAttacks, ...doorAttacks })) {
        const times = await attacked(work, hostile, attack);
        const turns = (await server.turns()).sort((a, b) => a - b);
        const longest = p99(turns);
        const failures = longest <= goal ? [] : [`turns of ${longest.toFixed(0)} ms`];
        const waited = `keystroke median ${at(times, 0.5).toFixed(1)}, p99 ${p99(times).toFixed(1)} ms (without ${quiet.toFixed(1)})`;
        const note = `${waited}; turns p99 ${longest.toFixed(1)}, longest ${at(turns, 1).toFixed(1)} ms`;
        trials.push({ name: `${attack} (${round})`, tries: times.length, unit: 'keystrokes', failures, note });
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await waits(work, 0.2);
      }
      sizes.push(await settled(work));
    }
    return [...trials, grown(sizes)];
  } finally {
    for (const delegate of delegates) delegate.leave();
    await server.dispose();
  }
}

/** Memory after a while of nothing but work. */
async function settled(work: Work): Promise<Memory> {
  const { server } = work;
  await waits(work, calm);
  const peak = await server.peak();
  await waits(work, looked);
  return { peak, resident: await server.peak(), live: await server.live() };
}

function grown(sizes: readonly Memory[]): Trial {
  const failures: string[] = [];
  const notes = (['resident', 'live'] as const).map((of) => {
    const [before = 0, ...after] = sizes.map((size) => size[of] / 1e6);
    const ratio = Math.max(...after) / before;
    if (ratio > growth) failures.push(`what is ${of} grew by ${ratio.toFixed(2)}`);
    return `${[before, ...after].map((size) => size.toFixed(0)).join(', ')} MB ${of} (× ${ratio.toFixed(2)})`;
  });
  const peak = Math.max(...sizes.map((size) => size.peak)) / 1e6;
  const note = `${notes.join('; ')}; at most ${peak.toFixed(0)} MB resident meanwhile`;
  const name = 'memory before, after all attacks, and after all again';
  return { name, tries: sizes.length, unit: 'times', failures, note };
}

/** Milliseconds that keystrokes wait during an attack. */
async function attacked(work: Work, people: readonly HostileDelegate[], attack: string): Promise<number[]> {
  const process = fork(fileURLToPath(new URL('./attack-process.ts', import.meta.url)));
  const [kenyan] = work.delegates;
  const state = kenyan ? Buffer.from(Y.encodeStateAsUpdate(kenyan.doc)).toString('base64') : '';
  process.send({ url: work.server.url, people, attack, state } satisfies AttackOrder);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await work.server.turns();
  const times = await waits(work, seconds);
  const ended = once(process, 'exit');
  process.send('stop');
  const timer = setTimeout(() => process.kill(), 3_000);
  await ended;
  clearTimeout(timer);
  return times;
}

/** Kenya's first paragraph in pieces of one letter, as somebody hostile can make it; takes as long as the server lets it. */
async function fragment({ url }: AttackedServer, [person]: readonly HostileDelegate[]): Promise<void> {
  if (!person) return;
  const { room, member, clientId, headers } = person;
  const mallory = sit(`${url.replace('http', 'ws')}/sync`, room, member, clientId, headers);
  await mallory.synced();
  mallory.doc.transact(() => {
    for (let count = 0; count < pieces; count++) textRoots(mallory.doc).words.insert(1, 'p');
  });
  await until(() => mallory.saved() === mallory.sent(), 'the pieces saved', 60_000);
  mallory.leave();
}

/** Milliseconds from each key press to its acknowledgement. */
async function waits({ delegates, paragraph }: Work, forSeconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + forSeconds * 1_000;
  await Promise.all(
    delegates.map(async (delegate) => {
      while (performance.now() < end) {
        const started = performance.now();
        delegate.type(paragraph, 'k');
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
