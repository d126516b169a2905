import { maxFrameBytes, maxQueuedBytes } from '@adref/shared/protocol';
import type { Rate } from './token-bucket.ts';

/** Limits and intervals of the rooms; tests shorten some. */
export interface SyncLimits {
  /** Frames of one connection: a key held down sends 30 updates and 30 carets a second, and presence of others is echoed. */
  readonly frames: Rate;
  readonly bytes: Rate;
  /**
   * Work of one member, and of one address, in microseconds: a hundred people behind one address who hold a key down need a
   * tenth of it, and one who attacks keeps a tenth of the process at most.
   */
  readonly work: Rate;
  /** Comparisons with what is between an insertion's origins; each is paid again at every replay of the log, forever. */
  readonly scans: Rate;
  /**
   * Bytes of rows that one writer, and all in one room, may add to a log: so much in a day, all of it at once if need be. Somebody who types
   * for eight hours, two keys a second, adds 19 MB; a room has eight of those.
   */
  readonly logged: Rate;
  readonly loggedPerRoom: Rate;
  /** Work on answers to state vectors that are in no cache, in microseconds, of one room; beyond it a longer answer is sent. */
  readonly answers: Rate;
  /** Sockets that one member, and one address, may have open: a hundred people behind one address with a few windows each. */
  readonly connectionsPerMember: number;
  readonly connectionsPerAddress: number;
  /**
   * Client ids that one member may have in a room and has written nothing under: whoever opens the text again and again, and writes
   * without a connection, brings it while fewer openings have followed.
   */
  readonly unusedLeases: number;
  /** Records of undo that a text keeps: whoever deletes and undoes all day makes a few hundred, and each page goes through all of them at an undo. */
  readonly copies: number;
  /** Milliseconds without a word written after which a text forgets them all when it is opened: no undo is left that could need them. */
  readonly rest: number;
  /** Sockets that were closed and do not go by themselves, above which the oldest are cut: twice a full room at the end of a round. */
  readonly maxLeaving: number;
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

const mebibyte = 1_048_576;
const perDay = (bytes: number): Rate => ({ burst: bytes, perSecond: bytes / 86_400 });

/** Limits of a server. */
export const defaultSyncLimits: SyncLimits = {
  frames: { burst: 400, perSecond: 120 },
  bytes: { burst: 4 * maxFrameBytes, perSecond: 262_144 },
  work: { burst: 100_000, perSecond: 100_000 },
  scans: { burst: 20_000, perSecond: 200 },
  logged: perDay(32 * mebibyte),
  loggedPerRoom: perDay(256 * mebibyte),
  answers: { burst: 40_000, perSecond: 20_000 },
  connectionsPerMember: 20,
  connectionsPerAddress: 600,
  unusedLeases: 500,
  copies: 5_000,
  rest: 86_400_000,
  maxLeaving: 1_200,
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
