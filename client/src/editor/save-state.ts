/*
 * Whether the words on the page are safe, and where. Facts of one room → what the page may say:
 *
 *   connected, both sides exchanged, all that was sent is durable on the server   → saved
 *   connected, something still on its way                                         → saving
 *   not connected, nothing of it only here                                        → offline, saved
 *   not connected, words that only this computer has, durable here                → offline, kept
 *   not connected, words that only this page has                                  → offline, not kept
 */

/** What is known of the way from this page to the server. */
export interface SaveFacts {
  readonly connected: boolean;
  /** The server's words have come in on this connection. */
  readonly received: boolean;
  /** Messages with an update that this connection has sent, and how many of them the server says are durable. */
  readonly sent: number;
  readonly durable: number;
  /** Words were typed, or found in the local copy, since the server last had everything. */
  readonly unsaved: boolean;
  /** Everything on the page is durable in the local copy. */
  readonly kept: boolean;
}

export type SaveState = 'saved' | 'saving' | 'offline-saved' | 'offline-kept' | 'offline-unkept';

/** The server has everything: the exchange that opens a connection brings it all that it lacked, and so there is at least one message. */
export function hasEverything({ connected, received, sent, durable }: SaveFacts): boolean {
  return connected && received && sent > 0 && durable >= sent;
}

/** What the page may say. */
export function saveState(facts: SaveFacts): SaveState {
  if (facts.connected) return hasEverything(facts) || (!facts.unsaved && facts.received) ? 'saved' : 'saving';
  if (!facts.unsaved) return 'offline-saved';
  return facts.kept ? 'offline-kept' : 'offline-unkept';
}
