import { describe, expect, it } from 'vitest';
import { PendingWork } from '../../../server/src/sync/pending-work.ts';

/** A commit in the making: succeeds or fails when it is told to. */
function commit(work: PendingWork) {
  const heard: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const durable = work.commit(
    promise,
    () => heard.push('saved'),
    () => heard.push('lost'),
  );
  return { heard, durable, succeed: resolve, fail: () => reject(new Error('no disk')) };
}

describe('what is under way in a room', () => {
  it('is nothing at first, and again when a commit is over, whichever way', async () => {
    const work = new PendingWork();
    expect([work.isNothing, work.isLogged]).toEqual([true, true]);
    const one = commit(work);
    expect([work.isNothing, work.isLogged]).toEqual([false, false]);
    one.succeed();
    expect(await one.durable).toBe(true);
    expect(one.heard).toEqual(['saved']);
    const other = commit(work);
    other.fail();
    expect(await other.durable).toBe(false);
    expect(other.heard).toEqual(['lost']);
    expect(work.isNothing).toBe(true);
  });

  it('is flushed when the last commit is over; who waits for success hears of none that fails', async () => {
    const work = new PendingWork();
    const told: string[] = [];
    work.whenFlushed(() => told.push('at once'));
    expect(told).toEqual(['at once']);
    const [first, second] = [commit(work), commit(work)];
    work.whenFlushed(() => told.push('after success'));
    let flushed = false;
    const all = work.flushed().then(() => {
      flushed = true;
    });
    first.succeed();
    await first.durable;
    expect([flushed, told.length]).toEqual([false, 1]);
    second.succeed();
    await all;
    expect(told).toEqual(['at once', 'after success']);
    const failing = commit(work);
    work.whenFlushed(() => told.push('after failure'));
    failing.fail();
    await work.flushed();
    expect(told).not.toContain('after failure');
  });

  it('keeps edits and holds until each is ended, once, and then tells who waits', async () => {
    const work = new PendingWork();
    const [edit, hold] = [work.edit(), work.hold()];
    expect([work.hasEdits, work.hasHolds, work.isLogged]).toEqual([true, true, false]);
    const ended = work.nextEnd();
    const before: boolean[] = [];
    edit(() => before.push(work.hasEdits));
    edit(() => before.push(work.hasEdits));
    await ended;
    // What is to be done first is done while it still counts; a second end does nothing.
    expect(before).toEqual([true]);
    expect([work.hasEdits, work.hasHolds, work.isLogged, work.isNothing]).toEqual([false, true, true, false]);
    hold();
    expect(work.isNothing).toBe(true);
  });
});
