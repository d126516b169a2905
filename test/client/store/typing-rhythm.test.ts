import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TypingRhythm } from '../../../client/src/store/typing-rhythm.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** How long a key takes to its frame, in ms. */
const frame = 16;

function typist() {
  const rhythm = new TypingRhythm((then) => setTimeout(then, frame));
  const done: number[] = [];
  const start = performance.now();
  const work = () => done.push(performance.now() - start);
  return { rhythm, done, work };
}

describe('what others make necessary', () => {
  it('is done at once while nobody types here', () => {
    const { rhythm, done, work } = typist();
    rhythm.do(work);
    expect(done).toEqual([0]);
  });

  it('waits for the frame of the key that has been pressed', () => {
    const { rhythm, done, work } = typist();
    rhythm.typed();
    rhythm.do(work);
    vi.advanceTimersByTime(frame);
    expect(done).toEqual([frame]);
  });

  it('is done at once just after such a frame, and later waits for that of the next key', () => {
    const { rhythm, done, work } = typist();
    rhythm.typed();
    vi.advanceTimersByTime(frame + 10);
    rhythm.do(work);
    expect(done).toEqual([frame + 10]);
    vi.advanceTimersByTime(40);
    rhythm.do(work);
    vi.advanceTimersByTime(30);
    rhythm.typed();
    expect(done).toHaveLength(1);
    vi.advanceTimersByTime(frame);
    expect(done).toHaveLength(2);
  });

  it('does not wait for a key that never comes, is done once, and not where it is forgotten', () => {
    const { rhythm, done, work } = typist();
    const other = vi.fn();
    rhythm.typed();
    vi.advanceTimersByTime(100);
    for (let time = 0; time < 3; time++) rhythm.do(work);
    rhythm.do(other);
    rhythm.forget(other);
    vi.advanceTimersByTime(1_000);
    expect(done).toHaveLength(1);
    expect(other).not.toHaveBeenCalled();
  });

  it('comes in steps while one types, all that waits in the same one, and at once after a rest', () => {
    const { rhythm, done, work } = typist();
    const others = vi.fn();
    rhythm.inStep(work);
    expect(done).toEqual([0]);
    const press = () => {
      rhythm.typed();
      vi.advanceTimersByTime(frame);
    };
    press();
    rhythm.inStep(work);
    expect(done).toHaveLength(2);
    // Three keys a tenth of a second apart: asked for at each, it is done once more, with the other.
    for (let key = 0; key < 3; key++) {
      expect(done).toHaveLength(2);
      rhythm.inStep(work);
      if (key === 1) rhythm.inStep(others);
      expect(others).not.toHaveBeenCalled();
      vi.advanceTimersByTime(100 - frame);
      press();
    }
    expect(done).toHaveLength(3);
    expect(others).toHaveBeenCalledTimes(1);
    rhythm.inStep(work);
    rhythm.forget(work);
    vi.advanceTimersByTime(2_000);
    expect(done).toHaveLength(3);
  });
});
