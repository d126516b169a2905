import type { SyncLimits } from './sync-limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** Bytes that a row of a log takes besides the update: hash, member, time, numbers, twice in an index. */
const rowBytes = 250;

/** Share of the own burst below which somebody has written much: where a room has no more, they stop first. */
const muchBelow = 0.5;

/**
 * What typing adds to the disk. A log is never cut, so whoever types and deletes all day fills the disk with words that nobody sees: each
 * writer (a member from an address) has so much for a day, more than the longest day of typing, and each room so much for all of
 * its writers. Where a room has used that up, first those stop who have written much; the others go on until it is owed as
 * much again, and then all wait for what a day gives.
 */
export class LogQuota {
  readonly #limits: Pick<SyncLimits, 'logged' | 'loggedPerRoom'>;
  readonly #writers = new Map<string, TokenBucket>();
  readonly #rooms = new Map<string, TokenBucket>();

  constructor(limits: Pick<SyncLimits, 'logged' | 'loggedPerRoom'>) {
    this.#limits = limits;
  }

  /** Notes a row that was written; `bytes` of its update, `now` in milliseconds. */
  spend(writer: string, room: string, bytes: number, now: number): void {
    const { logged, loggedPerRoom } = this.#limits;
    for (const [buckets, key, rate] of [
      [this.#writers, writer, logged],
      [this.#rooms, room, loggedPerRoom],
    ] as const) {
      const bucket = buckets.get(key) ?? new TokenBucket(rate, now);
      buckets.set(key, bucket);
      bucket.spend(bytes + rowBytes, now);
    }
  }

  /** Milliseconds for which a writer has to wait before the next row in the room; 0 where it may come now. */
  wait(writer: string, room: string, now: number): number {
    const own = this.#writers.get(writer);
    const ofRoom = this.#rooms.get(room);
    const wait = own?.wait(now) ?? 0;
    if (!ofRoom || ofRoom.left(now) >= 0) return wait;
    const { burst, perSecond } = this.#limits.loggedPerRoom;
    const beyond = (own?.left(now) ?? 1) < muchBelow ? 0 : burst;
    return Math.max(wait, ofRoom.wait(now) - (beyond / perSecond) * 1_000, 0);
  }

  /** Forgets whoever has everything left. */
  prune(now: number): void {
    for (const buckets of [this.#writers, this.#rooms]) {
      for (const [key, bucket] of buckets) if (bucket.left(now) >= 1) buckets.delete(key);
    }
  }
}
