import type { Accounts } from '../accounts/accounts.ts';
import type { BrowserConnections } from '../accounts/browser-connections.ts';
import type { NegotiationHost } from '../acts/negotiation-host.ts';
import type { Config } from '../config.ts';
import type { DemonstrationSeats } from '../demonstration.ts';
import type { DocumentReaders } from '../documents/document-readers.ts';
import type { KeptUploads } from '../documents/kept-uploads.ts';
import type { LibraryProcess } from '../library/library-process.ts';
import type { Storage } from '../storage/storage.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { UnreadableRegister } from '../unreadable.ts';
import type { EventStreams } from './event-stream.ts';
import type { PackedAnswers } from './packed-answer.ts';
import type { RateLimits } from './rate.ts';

/** What the application hands to its routes and sockets. */
export interface AppDependencies {
  readonly config: Config;
  readonly secure: boolean;
  readonly storage: Storage;
  readonly accounts: Accounts;
  /** Streams and sockets, by the browser that opened them. */
  readonly connections: BrowserConnections;
  readonly host: NegotiationHost;
  readonly rooms: Rooms;
  /** Processes that read uploaded files, and write those to take away. */
  readonly readers: DocumentReaders;
  /** Files that were sent to be looked at. */
  readonly uploads: KeptUploads;
  /** Agreed language, in a process of its own. */
  readonly library: LibraryProcess;
  readonly streams: EventStreams;
  readonly packed: PackedAnswers;
  readonly limits: RateLimits;
  /** Null where the server runs without the ready-made negotiation. */
  readonly demonstration: DemonstrationSeats | null;
  /** What was found unreadable, for the operator. */
  readonly unreadable: UnreadableRegister;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}
