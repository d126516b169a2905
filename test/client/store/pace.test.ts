import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../../client/src/store/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('pace', () => {
  it('does at once what is asked for after a rest, and once more what was asked for meanwhile', () => {
    const work = vi.fn();
    const pace = new Pace(work, () => 100);
    pace.ask();
    expect(work).toHaveBeenCalledTimes(1);
    for (let asked = 0; asked < 10; asked++) pace.ask();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('keeps its pace however often it is asked', () => {
    const work = vi.fn();
    const pace = new Pace(work, () => 250);
    for (let ms = 0; ms < 1_000; ms += 10) {
      pace.ask();
      vi.advanceTimersByTime(10);
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(5);
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('never waits where there is no pause, and forgets what waits when it is stopped', () => {
    const work = vi.fn();
    let pause = 0;
    const pace = new Pace(work, () => pause);
    pace.ask();
    pace.ask();
    expect(work).toHaveBeenCalledTimes(2);
    pause = 100;
    pace.ask();
    pace.ask();
    pace.stop();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(3);
  });
});
