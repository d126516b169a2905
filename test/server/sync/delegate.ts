import { indexAt, readLiveText, readRows, textRoots } from '@adref/shared/crdt';
import { finalCloseCodes, messageType } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Committee, visitParams } from './committee.ts';

// Each provider listens for the end of the process; thirty of them are no leak.
process.setMaxListeners(0);

/** Somebody at a keyboard: the unmodified y-websocket provider over a real socket, under a client id leased by the server. */
export interface Delegate {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Update messages that the provider has sent, and those acknowledged, in this connection. */
  readonly sent: () => number;
  readonly saved: () => number;
  /** Code with which the server closed for good. */
  readonly closed: Promise<{ code: number; reason: string }>;
  text(paragraph: string): string;
  /** Types at an offset of a paragraph; at its end where none is given. */
  type(paragraph: string, words: string, offset?: number): void;
  synced(): Promise<void>;
  leave(): void;
}

export async function seat(committee: Committee, roomName: string, member: string): Promise<Delegate> {
  return sit(committee.url, roomName, member, await committee.rooms.openLease(roomName, member));
}

/** At a server's rooms under `url`; `headers` are those of a browser with a session, where the server asks for one. */
export function sit(
  url: string,
  roomName: string,
  member: string,
  clientId: number,
  headers: Readonly<Record<string, string>> = {},
): Delegate {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  let sent = 0;
  let saved = 0;
  class CountingSocket extends WebSocket.WebSocket {
    constructor(address: string | URL) {
      super(address, { headers });
      sent = 0;
      saved = 0;
      this.on('error', () => undefined);
    }
    override send(data: unknown, ...rest: unknown[]): void {
      const bytes = new Uint8Array(data as ArrayBuffer);
      if (bytes[0] === 0 && bytes[1] !== 0) sent++;
      super.send(data as ArrayBuffer, ...(rest as []));
    }
  }
  const provider = new WebsocketProvider(url, roomName, doc, {
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    params: visitParams(member),
    disableBc: true,
    maxBackoffTime: 200,
    shouldReconnect: ({ code }) => !finalCloseCodes.includes(code),
  });
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
  };
  provider.messageHandlers[messageType.incomplete] = () => undefined;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => provider.on('closed', resolve));
  const roots = textRoots(doc);
  return {
    doc,
    provider,
    sent: () => sent,
    saved: () => saved,
    closed,
    text: (id) => readLiveText(doc).paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '(none)',
    type(id, words, offset) {
      const row = readRows(roots).rows.find((candidate) => candidate.id === id);
      if (!row) throw new Error(`No paragraph ${id}`);
      roots.words.insert(indexAt(row, offset ?? row.words.length), words);
    },
    synced: () =>
      provider.synced ? Promise.resolve() : new Promise((resolve) => provider.once('sync', () => resolve())),
    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Waits until something holds; fails with what was waited for, after a minute, which no machine is too busy for. */
export async function until(holds: () => boolean, what: string, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}
