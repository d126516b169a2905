import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { RoomHost } from './room-host.ts';

/** Who wants to be where. `member` is null for a session without a right, which learns it from a close code after the upgrade. */
export interface Visit {
  readonly room: string;
  readonly member: string | null;
  /** Version of the form of text that the client says it writes. */
  readonly schema: number;
  /** Of the room's log, as the client was told when it opened the text; null where it does not say. */
  readonly generation?: string | null;
  /** Where the visitor comes from, as far as is known: what everybody there asks for together is bounded. */
  readonly address?: string | null;
  /** Given a function that ends the socket, for whoever knows how long the visitor may stay; returns one that takes it back. */
  readonly tie?: (end: () => void) => () => void;
}

/** The rooms of this server. */
export interface Rooms extends RoomHost {
  /**
   * Completes the upgrade to a socket and connects it. Address, origin and session are checked before. Browsers are not told
   * why an upgrade fails, so a refusal is a socket that ends with its code.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, visit: Visit): void;
  /** Connects a socket that is already open. */
  connect(socket: WebSocket, visit: Visit): void;
  /** Leases a Yjs client id to the member for this room; durable when it resolves. One for each time a document is opened. */
  openLease(room: string, member: string): Promise<number>;
  /** Of the room's log; see `Storage.roomGeneration`. */
  generation(room: string): Promise<string>;
  /** Ends all sockets with `restart` once what they sent is durable and acknowledged; nothing new is let in. */
  close(): Promise<void>;
}
