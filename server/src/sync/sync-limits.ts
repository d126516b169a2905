import { maxFrameBytes, maxQueuedBytes } from '@adref/shared/protocol';
import type { Rate } from './token-bucket.ts';

/** Limits and intervals of the rooms; tests shorten some. */
export interface SyncLimits {
  /** Frames of one connection: a key held down sends 30 updates and 30 carets a second, and presence of others is echoed. */
  readonly frames: Rate;
  readonly bytes: Rate;
  /** Requests for the state: the provider sends one when it connects. */
  readonly questions: Rate;
  /** Bytes received and not yet handled after which the socket is paused. */
  readonly maxWaitingBytes: number;
  readonly maxQueuedBytes: number;
  /** Milliseconds between presence frames, and between those that only say that somebody is still there. */
  readonly presenceTick: number;
  readonly renewalTick: number;
  /** Milliseconds between pings; a peer that has not answered by the next is cut. */
  readonly pingInterval: number;
  /** Milliseconds that a room stays loaded after the last use. */
  readonly idle: number;
  /** Rows and bytes of the log after which a snapshot is taken. */
  readonly snapshotRows: number;
  readonly snapshotBytes: number;
  /** Times a client may be asked again for what is missing, in a row. */
  readonly maxGaps: number;
  /** Milliseconds that closing sockets have for their goodbye. */
  readonly goodbye: number;
}

export const defaultSyncLimits: SyncLimits = {
  frames: { burst: 400, perSecond: 120 },
  bytes: { burst: 4 * maxFrameBytes, perSecond: 262_144 },
  questions: { burst: 10, perSecond: 0.5 },
  maxWaitingBytes: maxFrameBytes,
  maxQueuedBytes,
  presenceTick: 80,
  // Clients renew every 15 s and forget each other after 30 s.
  renewalTick: 5_000,
  pingInterval: 20_000,
  idle: 60_000,
  snapshotRows: 500,
  snapshotBytes: 262_144,
  maxGaps: 5,
  goodbye: 1_000,
};
