import { maxPresenceBytes } from '@adref/shared/protocol';
import { message, type OperatorMessage } from '../messages/message.ts';

/** What a client says of where it is: gone, or there, with the place of its caret where it says one. */
export type SaidPresence =
  | { readonly status: 'gone' }
  | { readonly status: 'there'; readonly cursor?: unknown }
  | { readonly status: 'malformed'; readonly reason: OperatorMessage };

/** Reads a state of presence, which is JSON. Of what a client says of its person nothing is read: the server knows who it is. */
export function saidPresence(state: string): SaidPresence {
  if (Buffer.byteLength(state) > maxPresenceBytes) {
    return { status: 'malformed', reason: message('presence-too-long') };
  }
  let said: unknown;
  try {
    said = JSON.parse(state);
  } catch {
    return { status: 'malformed', reason: message('presence-not-json') };
  }
  if (said === null) return { status: 'gone' };
  const cursor = isRecord(said) ? said.cursor : undefined;
  return { status: 'there', ...(cursor !== undefined && { cursor }) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
