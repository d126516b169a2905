import type { SyncLimits } from './sync-limits.ts';

/** What a log has since its last snapshot: its rows, and the bytes of those after the first, which may be the snapshot. */
export class LogTail {
  #rows: number;
  #bytes: number;

  constructor(rows: number, bytes: number) {
    this.#rows = rows;
    this.#bytes = bytes;
  }

  add(row: Uint8Array): void {
    this.#rows++;
    this.#bytes += row.length;
  }

  /** Whether it takes so long to read that a snapshot is worth it. */
  isLong({ snapshotRows, snapshotBytes }: Pick<SyncLimits, 'snapshotRows' | 'snapshotBytes'>): boolean {
    return this.#rows >= snapshotRows || this.#bytes >= snapshotBytes;
  }

  /** A snapshot is on its way. */
  clear(): void {
    this.#rows = 0;
    this.#bytes = 0;
  }
}
