import { messageType } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';

/** What a client may send. An update is a copy, since it outlives the frame; the rest are views of it. */
export type Incoming =
  | { readonly type: 'state'; readonly stateVector: Uint8Array }
  | {
      readonly type: 'update';
      readonly bytes: Uint8Array;
      /** It answers our question for all that we lack. */
      readonly answer: boolean;
    }
  | { readonly type: 'presence'; readonly bytes: Uint8Array }
  | { readonly type: 'query' };

/** Reads one frame. Throws on anything that is not of the protocol's form. */
export function readFrame(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case messageType.sync: {
      const step = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (step === messageYjsSyncStep1) return { type: 'state', stateVector: bytes };
      if (step === messageYjsSyncStep2) return { type: 'update', bytes: bytes.slice(), answer: true };
      if (step === messageYjsUpdate) return { type: 'update', bytes: bytes.slice(), answer: false };
      throw new RangeError(`Unknown sync step ${step}`);
    }
    case messageType.awareness:
      return { type: 'presence', bytes: decoding.readVarUint8Array(decoder) };
    case messageType.queryAwareness:
      return { type: 'query' };
    default:
      throw new RangeError(`Unknown message type ${type}`);
  }
}

/** Asks for everything that this state vector lacks. */
export function questionFrame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep1, stateVector);
}

/** The answer to a client's state vector. */
export function answerFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep2, update);
}

/** An update, as everybody in the room is sent it. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsUpdate, update);
}

/** So many update messages of the connection are durable. */
export function savedFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.saved);
    encoding.writeVarUint(encoder, count);
  });
}

/** A part of the text's log is missing. */
export function incompleteFrame(): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, messageType.incomplete));
}

/** One presence update with entries as `presenceEntry` writes them. */
export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) encoding.writeUint8Array(encoder, entry);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** One person's presence; `state` is JSON, `null` for someone who has left. */
export function presenceEntry(clientId: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  });
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}
