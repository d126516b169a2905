/**
 * What crosses a room's socket, on `/sync/<room name>?member=<id>&schema=<textSchemaVersion>&generation=<of the handshake>`:
 *
 *   message    := varUint(type) • payload
 *   sync       := 0 • y-protocols sync message
 *   awareness  := 1 • y-protocols awareness update, one entry, of this connection's own client id
 *   query      := 3 •                               answered with everyone's presence
 *   saved      := 100 • varUint(count)              server → client: so many update messages of this connection are durable
 *
 *   incomplete := 101                               server → client: a part of this text’s log is missing on the server
 *
 * `count` counts sync messages of this connection that carry an update (sync step 2 and update), from 1 in each connection.
 */
export const messageType = { sync: 0, awareness: 1, queryAwareness: 3, saved: 100, incomplete: 101 } as const;

/**
 * Why the server ends a socket. The close reason says it more closely, for whoever looks into it: JSON of a key and its parameters. Codes from 4400 are final: the client does not come back by itself, except after `restart`.
 */
export const closeCode = {
  /** The server restarts or stops; come back. */
  restart: 1012,
  /** Signed out, link revoked, or no such room or no right there: one code, so that it tells nothing. */
  refused: 4403,
  /** The message was not of the protocol's form or over a limit. */
  malformed: 4400,
  /** The round is over: the draft is no longer the open one. */
  roundOver: 4410,
  /** The text cannot be read from the storage; it is closed until whoever runs the server has repaired it. */
  unreadable: 4424,
  /** The text has another log than the client began with (a backup was restored): reload. */
  replaced: 4425,
  /** The client writes an older or newer form of text: reload. */
  schema: 4426,
  /** Too many messages. */
  flood: 4429,
} as const;

/** Codes after which reconnecting cannot help. */
export const finalCloseCodes: readonly number[] = [
  closeCode.refused,
  closeCode.malformed,
  closeCode.roundOver,
  closeCode.unreadable,
  closeCode.replaced,
  closeCode.schema,
];

/** Presence of one person in a room, as the server relays it: `user` is always stamped by the server. */
export interface Presence {
  readonly user: { readonly member: string; readonly name: string; readonly party: string | null };
  /** Caret and selection as the editor binding writes them; opaque to the server. */
  readonly cursor?: unknown;
}
