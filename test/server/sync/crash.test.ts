import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readText } from '@adref/shared/crdt';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import { room } from './committee.ts';
import { type Delegate, sit } from './delegate.ts';
import { dice } from './dice.ts';

const members = ['KEN-amina', 'KEN-brian', 'KEN-chege'];
const kills = 20;
const seed = 1992;

interface Child {
  readonly process: ChildProcess;
  readonly port: number;
  readonly leases: Record<string, number>;
}

async function start(folder: string): Promise<Child> {
  const script = fileURLToPath(new URL('./crash-server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, members.join(',')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await new Promise<string[]>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (first) => resolve([first]));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return { process: child, ...(JSON.parse(line ?? '') as { port: number; leases: Record<string, number> }) };
}

/** Types numbered words as fast as the event loop turns; returns the words of which the server has said that they are saved. */
function typeOn(delegate: Delegate, name: string, round: number): { stop(): string[] } {
  const words: { readonly word: string; readonly message: number }[] = [];
  const timer = setInterval(() => {
    if (!delegate.provider.synced) return;
    const word = `${name}${round}x${words.length};`;
    delegate.type('op1', word);
    words.push({ word, message: delegate.sent() });
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return words.filter(({ message }) => message <= delegate.saved()).map(({ word }) => word);
    },
  };
}

test(`a server killed ${kills} times under typing loses no acknowledged keystroke (seed ${seed})`, async () => {
  const roll = dice(seed);
  const folder = mkdtempSync(join(tmpdir(), 'adref-crash-'));
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < kills; round++) {
      const child = await start(folder);
      const delegates = members.map((member) =>
        sit(`ws://127.0.0.1:${child.port}/sync`, room('KEN'), member, child.leases[member] ?? 0),
      );
      await Promise.all(delegates.map((delegate) => delegate.synced()));
      const typists = delegates.map((delegate, index) => typeOn(delegate, 'abc'[index] ?? '', round));
      await new Promise((resolve) => setTimeout(resolve, 20 + roll(150)));
      const dead = new Promise((resolve) => child.process.once('exit', resolve));
      child.process.kill('SIGKILL');
      await dead;
      // What was acknowledged is counted only now, so that acknowledgements under way count too.
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (const typist of typists) acknowledged.push(...typist.stop());
      for (const delegate of delegates) delegate.leave();
    }
    const storage = openStorage(folder);
    const doc = new Y.Doc();
    for (const row of await storage.room(room('KEN'))) Y.applyUpdate(doc, row);
    await storage.close();
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    const text = readText(doc).paragraphs.find(({ id }) => id === 'op1')?.text ?? '';
    expect(acknowledged.length).toBeGreaterThan(300);
    expect(acknowledged.filter((word) => !text.includes(word))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
