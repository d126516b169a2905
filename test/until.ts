import { vi } from 'vitest';

/** Waits for what has to come. How long that took is nothing that a test judges: a minute is for a machine that is busy with much else. */
export async function until(wish: () => boolean): Promise<void> {
  await vi.waitUntil(wish, { timeout: 60_000, interval: 10 });
}
