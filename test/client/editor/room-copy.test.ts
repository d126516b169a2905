import { afterEach, expect, it, vi } from 'vitest';
import { RoomCopy } from '../../../client/src/editor/room-copy.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a text opens without what this computer keeps, where it does not answer for that', async () => {
  vi.useFakeTimers();
  const close = vi.fn();
  const asked: { result?: unknown; onsuccess?: () => void } = {};
  vi.stubGlobal('indexedDB', { open: () => asked });
  const opening = RoomCopy.open('a text');
  await vi.advanceTimersByTimeAsync(9_000);
  let opened: RoomCopy | null = null;
  void opening.then((copy) => {
    opened = copy;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(opened).toBeNull();
  await vi.advanceTimersByTimeAsync(1_000);
  const copy = await opening;
  // It says that nothing is kept, and asks before the page is closed.
  expect([copy.updates, copy.isWhole]).toEqual([[], false]);
  // What comes too late is not held open.
  const answering = (result: unknown) => () => {
    const request: { readonly result: unknown; onsuccess?: () => void } = { result };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  const index = () => ({ getAll: answering([]), openKeyCursor: answering(null) });
  asked.result = { close, transaction: () => ({ objectStore: () => ({ index }) }) };
  asked.onsuccess?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledOnce();
});
