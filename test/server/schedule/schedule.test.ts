import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeadlineHandler, Schedule } from '../../../server/src/schedule/schedule.ts';
import { createMemoryStorage } from '../../../server/src/storage/memory-storage.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import type { Storage } from '../../../server/src/storage/storage.ts';

const day = 86_400_000;
const start = Date.parse('2026-02-01T09:00:00.000Z');
const at = (time: number) => new Date(time).toISOString();

let now: number;
let storage: Storage;
let done: string[];
const complaints: string[] = [];
const open: Schedule[] = [];

beforeEach(() => {
  now = start;
  storage = createMemoryStorage();
  done = [];
  complaints.length = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const schedule of open.splice(0)) await schedule.close();
  await storage.close();
});

const end: DeadlineHandler = async (subject) => {
  done.push(subject);
};

function begin(handlers: Record<string, DeadlineHandler> = { round: end }): Schedule {
  const report = (error: unknown) => complaints.push(String(error));
  const schedule = new Schedule({ storage, now: () => new Date(now), report, handlers });
  open.push(schedule);
  return schedule;
}

const note = (subject: string, time: number, kind = 'round') =>
  storage.commit([{ kind: 'deadline', deadline: { kind, subject, at: at(time) } }]);

/** So much time goes by, for the engine's timers and the clock alike. */
async function pass(milliseconds: number): Promise<void> {
  for (const goal = now + milliseconds; now < goal; ) {
    const step = Math.min(30_000, goal - now);
    now += step;
    await ring(step);
  }
}

/** The engine's timers go on by so much, and what they began is done. */
async function ring(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('what is overdue at the start', () => {
  it('is carried out once, the earliest first', async () => {
    await note('third', start - 1);
    await note('first', start - 30 * day);
    await note('second', start - day);
    await note('later', start + 1);
    const schedule = begin();
    await schedule.run();
    await schedule.run();
    expect(done).toEqual(['first', 'second', 'third']);
    await begin().run();
    expect(done).toHaveLength(3);
  });

  it('is known after a restart in the middle, also what a killed server had handled and not removed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-schedule-'));
    await storage.close();
    storage = openStorage(folder);
    await note('first', start - 2);
    await note('second', start - 1);
    let died: () => void = () => undefined;
    const death = new Promise<void>((resolve) => {
      died = resolve;
    });
    // The handler of the second one does its work, and the server dies before it can say so.
    const dying = begin({
      round: (subject) => {
        done.push(subject);
        if (subject !== 'second') return Promise.resolve();
        died();
        return new Promise(() => undefined);
      },
    });
    void dying.run();
    await death;
    open.length = 0;
    await storage.close();
    storage = openStorage(folder);
    await begin().run();
    expect(done).toEqual(['first', 'second', 'second']);
    await begin().run();
    expect(done).toHaveLength(3);
    await storage.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a handler that fails', () => {
  it('stops no other, is reported, and is tried again within a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let failures = 3;
    const handlers = {
      round: end,
      link: async (subject: string) => {
        if (failures-- > 0) throw new Error('The disk is full');
        done.push(subject);
      },
    };
    await note('stubborn', start - 2, 'link');
    await note('unheard of', start - 2, 'eclipse');
    await note('round', start - 1);
    const schedule = begin(handlers);
    await schedule.run();
    expect(done).toEqual(['round']);
    expect(complaints).toEqual([
      'RangeError: Nothing is known of deadlines of the kind eclipse',
      'Error: The disk is full',
    ]);
    await pass(61_000);
    await note('next', now + 5_000);
    schedule.expect({ kind: 'round', subject: 'next', at: at(now + 5_000) });
    await pass(30_000);
    expect(done).toEqual(['round', 'next']);
    await pass(61_000);
    expect(done).toEqual(['round', 'next', 'stubborn']);
    // What nobody knows is kept, and asked about no more than once a minute.
    const before = complaints.length;
    await pass(10 * 60_000);
    expect(complaints.length - before).toBeLessThanOrEqual(11);
    expect(await storage.dueDeadlines(at(now))).toHaveLength(1);
  });
});

describe('the timer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  it('wakes for one that is noted while it waits for a later one', async () => {
    const schedule = begin();
    await note('later', start + 50_000);
    await schedule.run();
    await note('sooner', start + 1_000);
    schedule.expect({ kind: 'round', subject: 'sooner', at: at(start + 1_000) });
    now += 1_000;
    await ring(1_000);
    expect(done).toEqual(['sooner']);
    now += 49_000;
    await ring(49_000);
    expect(done).toEqual(['sooner', 'later']);
  });

  it('meets a deadline that is further away than a timer of the engine reaches, and not before', async () => {
    await note('far', start + 30 * day);
    await begin().run();
    expect(vi.getTimerCount()).toBe(1);
    await pass(30 * day - 60_000);
    expect(done).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
    await pass(60_000);
    expect(done).toEqual(['far']);
  });

  it('notices within a minute that the clock was set, and does nothing twice when it is set back', async () => {
    await note('next month', start + 30 * day);
    await begin().run();
    now += 31 * day;
    await ring(60_000);
    expect(done).toEqual(['next month']);
    now -= 31 * day;
    await note('again', start + 2_000);
    now += 3_000;
    await ring(60_000);
    expect(done).toEqual(['next month', 'again']);
    await pass(5 * 60_000);
    expect(done).toHaveLength(2);
  });

  it('is gone after the end', async () => {
    const schedule = begin();
    await note('soon', start + 1_000);
    await schedule.run();
    await schedule.close();
    now += day;
    schedule.expect({ kind: 'round', subject: 'soon', at: at(start + 1_000) });
    await schedule.run();
    expect([vi.getTimerCount(), done]).toEqual([0, []]);
  });
});
