import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textRoots } from '@adref/shared/crdt';
import { messageType } from '@adref/shared/protocol';
import type { DocumentQuestion } from '../../server/src/documents/document-question.ts';
import { room } from '../server/sync/committee.ts';
import { type Delegate, sit } from '../server/sync/delegate.ts';
import { openRaw, presenceMessage, type RawPeer, stateMessage } from '../server/sync/raw-peer.ts';
import { type Row, summary } from './row.ts';
import type { CrowdState } from './sync-server.ts';

const connections = 100;
const typists = 20;
const keysPerSecond = 5;
const seconds = 10;

/**
 * A hundred people with a text open, twenty of them typing: how long a key takes, and what the server needs for it. Those who type
 * are whole clients, to whose documents the keys of others are applied; the rest only note what arrives, since a hundred documents in
 * one process would measure that process (0.6 of a core against 0.16 for the server) and not the server.
 */
export async function benchSync(): Promise<Row[]> {
  return [...(await crowd(10, '10 parties of 10')), ...(await crowd(1, '1 party of 100'))];
}

/**
 * A hundred people in so many parties, twenty of them typing for ten seconds; `who` names the rows. The server has `questions` answered
 * meanwhile, each over and over.
 */
export async function crowd(parties: number, who: string, questions: readonly DocumentQuestion[] = []): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-bench-'));
  const members = Array.from({ length: connections }, (_, index) => `P${index % parties}-m${index}`);
  const server = fork(new URL('./sync-server.ts', import.meta.url), [folder, members.join(',')], {
    execArgv: [],
    serialization: 'advanced',
  });
  const delegates: Delegate[] = [];
  const readers: RawPeer[] = [];
  try {
    const [{ port, leases }] = (await once(server, 'message')) as [{ port: number; leases: Record<string, number> }];
    const url = `ws://127.0.0.1:${port}/sync`;
    const partyRoom = (member: string) => room(member.split('-')[0] ?? '');
    for (const member of members.slice(0, typists)) {
      delegates.push(sit(url, partyRoom(member), member, leases[member] ?? 0));
    }
    for (const member of members.slice(typists)) readers.push(await openRaw({ url }, partyRoom(member), member));
    for (const [index, member] of members.slice(typists).entries()) {
      readers[index]?.send(stateMessage());
      readers[index]?.send(presenceMessage([leases[member] ?? 0, 1, {}]));
    }
    await Promise.all(delegates.map((delegate) => delegate.synced()));
    server.send(questions);
    const { shown, saved } = await typeAll(delegates, readers);
    const { rss, turn, files } = await stateOf(server);
    const memory = rss / 1e6;
    if (questions.length > 0) console.log(`${files} files were written or read meanwhile`);
    const load = `${who}, ${typists} typing`;
    return [
      { ...summary(shown), name: `key press to another’s screen: ${load}`, unit: 'ms', goal: 20 },
      { ...summary(saved), name: `key press to “saved”: ${load}`, unit: 'ms' },
      { name: `memory of the server: ${load}`, unit: 'MB', median: memory, min: memory, max: memory, goal: 200 },
      { name: `longest turn of the server: ${load}`, unit: 'ms', median: turn, min: turn, max: turn, goal: 50 },
    ];
  } finally {
    for (const delegate of delegates) delegate.leave();
    for (const { socket } of readers) socket.terminate();
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from each key press to each other screen, and to its acknowledgement. */
async function typeAll(
  delegates: readonly Delegate[],
  readers: readonly RawPeer[],
): Promise<{ shown: number[]; saved: number[] }> {
  const pressed = new Map<string, number>();
  const shown: number[] = [];
  const saved: number[] = [];
  for (const { doc } of delegates) {
    textRoots(doc).words.observe((event) => {
      if (event.transaction.local) return;
      for (const { insert } of event.changes.delta) {
        const time = typeof insert === 'string' ? pressed.get(insert) : undefined;
        if (time !== undefined) shown.push(performance.now() - time);
      }
    });
  }
  for (const { socket } of readers) {
    socket.on('message', (frame: Buffer) => {
      if (frame[0] !== messageType.sync) return;
      const time = pressed.get(/\d+:\d+;/.exec(frame.toString('latin1'))?.[0] ?? '');
      if (time !== undefined) shown.push(performance.now() - time);
    });
  }
  const timers: NodeJS.Timeout[] = [];
  const begins = delegates.map((delegate, typist) => {
    const waiting: { readonly message: number; readonly time: number }[] = [];
    const { messageHandlers } = delegate.provider;
    const count = messageHandlers[messageType.saved];
    messageHandlers[messageType.saved] = (...message) => {
      count?.(...message);
      while (waiting[0] && waiting[0].message <= delegate.saved()) {
        saved.push(performance.now() - (waiting.shift()?.time ?? 0));
      }
    };
    let keys = 0;
    const press = () => {
      const key = `${typist}:${keys++};`;
      const time = performance.now();
      pressed.set(key, time);
      delegate.type(`op${typist}`, key);
      delegate.provider.awareness.setLocalStateField('cursor', { anchor: keys, head: keys });
      waiting.push({ message: delegate.sent(), time });
    };
    // People do not press their keys in step.
    const interval = 1_000 / keysPerSecond + (typist % 5);
    return setTimeout(() => timers.push(setInterval(press, interval)), (typist * interval) / typists);
  });
  timers.push(...begins);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  for (const timer of timers) clearTimeout(timer);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { shown, saved };
}

async function stateOf(server: ChildProcess): Promise<CrowdState> {
  const answer = once(server, 'message') as Promise<[CrowdState]>;
  server.send('state');
  return (await answer)[0];
}
