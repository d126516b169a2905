import { closeCode, messageType } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { type Committee, visitParams } from './committee.ts';

/** A socket that sends whatever bytes it likes. */
export interface RawPeer {
  readonly socket: WebSocket;
  /** Frames received, in order. */
  readonly frames: Uint8Array[];
  readonly closed: Promise<{ code: number; reason: string }>;
  send(frame: Uint8Array): void;
}

export async function openRaw(
  committee: Pick<Committee, 'url'>,
  room: string,
  member: string,
  params: Record<string, string> = visitParams(member),
  headers: Readonly<Record<string, string>> = {},
): Promise<RawPeer> {
  const socket = new WebSocket(`${committee.url}/${room}?${new URLSearchParams(params)}`, { headers });
  const frames: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)));
  socket.on('error', () => undefined);
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
  return {
    socket,
    frames,
    closed,
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame);
    },
  };
}

export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(2, update);
export const answerMessage = (update: Uint8Array): Uint8Array => syncMessage(1, update);
export const stateMessage = (stateVector: Uint8Array = Uint8Array.of(0)): Uint8Array => syncMessage(0, stateVector);

export function syncMessage(step: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** Awareness with these entries: client id, clock, state. */
export function presenceMessage(...entries: readonly (readonly [number, number, unknown])[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [clientId, clock, state] of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** Bytes from numbers, each written as a variable length integer; strings as themselves. */
export function bytes(...values: readonly (number | string)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) {
      if (typeof value === 'string') encoding.writeVarString(encoder, value);
      else encoding.writeVarUint(encoder, value);
    }
  });
}

/** Counts acknowledged in the frames received, in order. */
export function savedCounts(peer: RawPeer): number[] {
  return peer.frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame);
    return decoding.readVarUint(decoder) === messageType.saved ? [decoding.readVarUint(decoder)] : [];
  });
}

export { closeCode };
