import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxParagraphLength } from '@adref/shared/protocol';
import { openStorage } from '../../server/src/storage/sqlite-storage.ts';
import { RoomText } from '../../server/src/sync/room-text.ts';
import { type ChildServer, startChild } from '../server/sync/child-server.ts';
import { room } from '../server/sync/committee.ts';
import { type Delegate, sit, until } from '../server/sync/delegate.ts';
import { type Dice, dice } from '../server/sync/dice.ts';

const members = ['KEN-amina', 'KEN-brian', 'KEN-chege'];

/** Characters that all typists of one folder put into its one paragraph at most: a server rightly refuses what is beyond its limit. */
const capacity = maxParagraphLength - 1_000;

/** What happens to a server under three typists; the server is killed when it is over. */
export type Mishap = (server: ChildServer, roll: Dice) => Promise<void>;

/** Something between 20 and 170 ms of typing; then the server is killed. */
export const nothingBefore: Mishap = (_server, roll) => pause(20 + roll(150));

/** The whole process is stopped for up to a second, twice, as a suspended machine is. */
export const stopped: Mishap = async ({ process: child }, roll) => {
  for (let time = 0; time < 2; time++) {
    await pause(20 + roll(60));
    child.kill('SIGSTOP');
    await pause(100 + roll(900));
    child.kill('SIGCONT');
  }
  await pause(roll(150));
};

/** The clock jumps by up to a year in either direction, several times. */
export const clockJumps: Mishap = async (server, roll) => {
  for (let jump = 0; jump < 5; jump++) {
    await pause(10 + roll(40));
    server.setClock((roll(2) === 0 ? -1 : 1) * roll(365) * 86_400_000);
  }
  await pause(roll(100));
};

/**
 * So many times: three members type as fast as they can, something happens, and the server is killed without notice. Returns how
 * many words were acknowledged, and which of these are not in the text at the end: none should be.
 */
export async function crashRounds(
  seed: number,
  times: number,
  mishap: Mishap,
): Promise<{ acknowledged: number; lost: readonly string[]; stuck: number }> {
  const roll = dice(seed);
  const folder = mkdtempSync(join(tmpdir(), 'adref-crash-'));
  const acknowledged: string[] = [];
  const share = capacity / (times * members.length);
  let stuck = 0;
  try {
    for (let round = 0; round < times; round++) {
      const child = await startChild(folder, members);
      try {
        const delegates = members.map((member) => sit(child.url, room('KEN'), member, child.leases[member] ?? 0));
        await Promise.all(delegates.map((delegate) => delegate.synced()));
        const typists = delegates.map((delegate, index) => typeOn(delegate, 'abc'[index] ?? '', round, share));
        // On a busy machine too something is acknowledged before it happens.
        await until(() => delegates.some((delegate) => delegate.saved() > 0), 'the first words saved', 120_000);
        await mishap(child, roll);
        // Whatever has happened, what was typed is saved in the end.
        const saved = () => delegates.every(({ provider, saved, sent }) => provider.synced && saved() === sent());
        if (mishap !== nothingBefore) {
          for (const typist of typists) typist.rest();
          const settled = await until(saved, 'everything saved', 30_000).then(
            () => true,
            () => false,
          );
          // Numbers of messages begin anew with each connection, and there may have been several.
          if (settled) for (const typist of typists) typist.acknowledgeAll();
          else stuck++;
        }
        await child.kill();
        // What was acknowledged is counted only now, so that acknowledgements under way count too.
        await pause(10);
        for (const typist of typists) acknowledged.push(...typist.stop());
        for (const delegate of delegates) delegate.leave();
      } finally {
        await child.kill();
      }
    }
    const storage = openStorage(folder);
    const text = await RoomText.replay(await storage.room(room('KEN')));
    await storage.close();
    if (text.hasGap) throw new Error('The log has a gap');
    const words = text.read().paragraphs.find(({ id }) => id === 'op1')?.text ?? '';
    return { acknowledged: acknowledged.length, lost: acknowledged.filter((word) => !words.includes(word)), stuck };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Somebody who types without pause. */
interface Typing {
  rest(): void;
  /** Everything typed until now is known to be saved. */
  acknowledgeAll(): void;
  /** Ends it; the words that are known to be saved. */
  stop(): string[];
}

/** Types numbered words, `share` characters at most, as fast as the event loop turns; returns the words of which the server has said that they are saved. */
function typeOn(delegate: Delegate, name: string, round: number, share: number): Typing {
  const words: { readonly word: string; readonly message: number }[] = [];
  let left = share;
  const timer = setInterval(() => {
    const word = `${name}${round}x${words.length};`;
    if (!delegate.provider.synced || word.length > left) return;
    left -= word.length;
    delegate.type('op1', word);
    words.push({ word, message: delegate.sent() });
  }, 1);
  let all = false;
  return {
    rest: () => clearInterval(timer),
    acknowledgeAll() {
      all = true;
    },
    stop() {
      clearInterval(timer);
      return words.filter(({ message }) => all || message <= delegate.saved()).map(({ word }) => word);
    },
  };
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
