import { textRoots, textSchemaVersion } from '@adref/shared/crdt';
import { closeCode, finalCloseCodes, messageType, type RoomHandshake } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ApiError, request } from '../request/request.ts';
import { typingRhythm } from '../store/typing-rhythm.ts';
import { CountingSocket } from './counting-socket.ts';
import { HeldMessages } from './held-messages.ts';
import { keptName } from './kept-words.ts';
import type { RoomAddress } from './room-address.ts';
import { lastKept, RoomCopy } from './room-copy.ts';
import { type RoomEnded, type RoomState, type RoomWords, sameState } from './room-state.ts';
import { hasEverything, type SaveFacts, saveState } from './save-state.ts';

/** The way to the server. */
type Link =
  /** It has not said yet which text this is. `shown`: the name under which the text is kept that is shown meanwhile; null where none is. */
  | { readonly stage: 'asking'; readonly shown: string | null }
  /** It has said so, and what this computer keeps of the text is being read. */
  | { readonly stage: 'told' }
  /** `wasUp`: the connection has been up at least once. */
  | {
      readonly stage: 'made';
      readonly provider: WebsocketProvider;
      readonly held: HeldMessages;
      readonly copy: RoomCopy;
      readonly wasUp: boolean;
    }
  /** Nobody shows the text any more. */
  | { readonly stage: 'closed' };

/** Waits between attempts to reach the server for the first time, in ms. */
const retryDelays = [300, 700, 1_500, 3_000, 5_000];
/** For how long a first connection may take before the page says that it is offline, in ms. */
const patience = 3_000;

/**
 * One live text, a party's or the chair's, connected: the shared document, its way to the server and its copy on this computer. It comes back by itself
 * after a lost connection and a restarted server, and says at any time whether what was typed is safe.
 */
export class OpenRoom {
  readonly address: RoomAddress;
  readonly doc = new Y.Doc();
  #link: Link = { stage: 'asking', shown: null };
  #state: RoomState = { phase: 'opening', save: 'connecting', writable: false, incomplete: false, kept: [] };
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #facts: SaveFacts = { connected: false, received: false, sent: 0, durable: 0, unsaved: false, kept: true };
  #told = false;
  readonly #opened = Date.now();

  constructor(address: RoomAddress) {
    this.address = address;
    // Their types must be known before anything is in them.
    textRoots(this.doc);
    void this.#open(0);
    setTimeout(() => void this.#showKept(), patience);
  }

  /** Calls `listener` after each change of state; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): RoomState => this.#state;

  /** Everybody's presence in the room; null before there is a connection. */
  get awareness(): WebsocketProvider['awareness'] | null {
    return this.#link.stage === 'made' ? this.#link.provider.awareness : null;
  }

  /** Whether closing the page now would lose words. */
  get wouldLose(): boolean {
    return this.#facts.unsaved && !this.#facts.kept;
  }

  /** Resolves when the server has everything typed until now, or cannot be reached: then it is for the act to fail. */
  async settled(): Promise<void> {
    const waiting = () => this.#link.stage !== 'closed' && this.#facts.connected && this.#facts.unsaved;
    if (!waiting()) return;
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        if (waiting()) return;
        stop();
        resolve();
      });
    });
  }

  /** What this computer keeps of the text is of no more use: the server has it, or its writer has let it go. */
  async forgetCopy(): Promise<void> {
    await this.#copy?.clear();
  }

  /** What was kept in other logs of the text has been taken over or let go. */
  forgetKept(): void {
    this.#copy?.forgetOthers();
    this.#publish({ kept: [] });
  }

  /** Keeps colleagues' changes waiting while the own user composes a character. */
  composing(now: boolean): void {
    if (this.#link.stage !== 'made') return;
    if (now) this.#link.held.hold();
    else this.#link.held.release();
  }

  close(): void {
    const link = this.#link;
    this.#link = { stage: 'closed' };
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
    removeEventListener('offline', this.#offline);
    removeEventListener('pagehide', this.#leaving);
    if (link.stage === 'made') {
      link.held.stop();
      link.provider.destroy();
      link.copy.close();
    }
    this.doc.destroy();
  }

  get #copy(): RoomCopy | null {
    return this.#link.stage === 'made' ? this.#link.copy : null;
  }

  async #open(attempt: number): Promise<void> {
    const { negotiation, draft, party, pen, member } = this.address;
    try {
      const text = pen !== undefined ? `pen/${pen}` : party === null ? 'chair' : `party/${party}`;
      const path = `/negotiations/${negotiation}/drafts/${draft}/${text}`;
      const handshake = await request<RoomHandshake>('POST', path, { member });
      if (this.#link.stage === 'closed') return;
      const shown = this.#link.stage === 'asking' ? this.#link.shown : null;
      this.#link = { stage: 'told' };
      const name = keptName(handshake.room, member, textSchemaVersion, handshake.generation);
      if (handshake.schema !== textSchemaVersion) this.#end('reload');
      // What is shown was kept in another log of the text: it must not be merged into this one.
      else if (shown !== null && shown !== name) this.#end('restored');
      else await this.#connect(handshake, name);
    } catch (error) {
      if (this.#link.stage === 'closed') return;
      if (error instanceof ApiError && error.code === 'damaged') this.#end('damaged');
      else if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) {
        this.#end('refused');
      } else {
        const delay = retryDelays[Math.min(attempt, retryDelays.length - 1)];
        this.#timer = setTimeout(() => void this.#open(attempt + 1), delay);
        void this.#showKept();
      }
    }
  }

  /** Shows the text that this computer keeps, to read, while the server does not say which it is; it is the one kept last. */
  async #showKept(): Promise<void> {
    const isAwaited = () => this.#link.stage === 'asking' && this.#link.shown === null;
    if (!isAwaited()) return;
    const kept = await lastKept(this.address);
    if (!isAwaited() || !kept) return;
    this.#link = { stage: 'asking', shown: kept.name };
    for (const update of kept.updates) Y.applyUpdate(this.doc, update);
    // Whether the server has it all is not known yet.
    this.#learn({ unsaved: true });
  }

  async #connect(handshake: RoomHandshake, name: string): Promise<void> {
    const { member } = this.address;
    this.doc.clientID = handshake.clientId;
    // Of a round that is over too: words that came too late are refused, but stay readable.
    const copy = await RoomCopy.open(name);
    if (this.#link.stage === 'closed') {
      copy.close();
      return;
    }
    for (const update of copy.updates) Y.applyUpdate(this.doc, update, copy);
    this.#facts = { ...this.#facts, unsaved: copy.updates.length > 0, kept: copy.isWhole };
    const provider = new WebsocketProvider(syncAddress(), handshake.room, this.doc, {
      params: { member, schema: String(textSchemaVersion), generation: handshake.generation },
      disableBc: true,
      WebSocketPolyfill: CountingSocket,
      shouldReconnect: ({ code }) => !finalCloseCodes.includes(code),
    });
    this.#link = { stage: 'made', provider, held: new HeldMessages(provider), copy, wasUp: false };
    provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      this.#learn({ durable: decoding.readVarUint(decoder), sent: this.#sent() });
    };
    provider.messageHandlers[messageType.incomplete] = () => this.#publish({ incomplete: true });
    provider.on('status', ({ status }) => {
      if (status === 'connected') {
        this.#publish({ incomplete: false });
        if (this.#link.stage === 'made') this.#link = { ...this.#link, wasUp: true };
      }
      this.#learn({ connected: status === 'connected', received: false, sent: 0, durable: 0 });
    });
    provider.on('sync', (received: boolean) => {
      if (received) this.#compareKept();
      this.#learn({ received, sent: this.#sent() });
      // Nothing is taken of a reader, so the server never says of what this computer kept that it has it: no "saving" for ever.
      if (received && !handshake.writable && this.#facts.unsaved) this.#end('round over');
    });
    provider.on('closed', ({ code }: { code: number }) => {
      if (code === closeCode.roundOver) this.#end('round over');
      else if (code === closeCode.unreadable) this.#end('damaged');
      else if (code === closeCode.replaced) this.#end('restored');
      else this.#end(code === closeCode.schema ? 'reload' : 'refused');
    });
    this.doc.on('update', this.#updated);
    addEventListener('online', this.#online);
    addEventListener('offline', this.#offline);
    addEventListener('pagehide', this.#leaving);
    setTimeout(() => this.#publish(), patience);
    this.#publish({ writable: handshake.writable });
  }

  /** The text is as the server has it: what was kept in other logs is shown, unless the text has it all. */
  #compareKept(): void {
    // Judged once: what others write later in the text does not make words new that were not.
    if (!this.#copy || this.#state.kept.length > 0) return;
    const kept = this.#copy.notIn(this.doc);
    if (kept.length === 0) this.#copy.forgetOthers();
    else this.#publish({ kept });
  }

  /** Browsers know at once when the network is gone; the socket would take half a minute. */
  #offline = () => this.#link.stage === 'made' && this.#link.provider.disconnect();
  #online = () => this.#link.stage === 'made' && this.#link.provider.connect();

  #leaving = () => this.#copy?.flush();

  #updated = (update: Uint8Array, origin: unknown): void => {
    const link = this.#link;
    if (link.stage !== 'made' || origin === link.copy) return;
    if (origin !== link.provider) {
      typingRhythm.typed();
      this.#learn({ unsaved: true, sent: this.#sent() });
    }
    link.copy.add(update, () => this.#learn({ kept: link.copy.isWhole }));
    this.#learn({ kept: link.copy.isWhole });
  };

  #sent(): number {
    const socket = this.#link.stage === 'made' ? this.#link.provider.ws : null;
    return socket instanceof CountingSocket ? socket.sentUpdates : 0;
  }

  #learn(facts: Partial<SaveFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
    if (this.#facts.unsaved && hasEverything(this.#facts)) {
      this.#facts = { ...this.#facts, unsaved: false };
    }
    this.#publish();
  }

  #end(reason: RoomEnded['reason']): void {
    // The page keeps showing what was written; a copy of what the server has got is of no more use here.
    if (reason === 'refused' && !this.#facts.unsaved) void this.#copy?.clear();
    this.#facts = { ...this.#facts, connected: false };
    // Whoever writes when the round ends goes on writing, on this computer: no key is lost, and none falls into the next draft.
    const writable = reason === 'round over' && this.#state.writable;
    this.#publish({ writable }, { phase: 'ended', reason });
  }

  /** Tells of what has changed: `changes`, and what the facts now come to. */
  #publish(changes: Partial<Omit<RoomWords, 'save'>> = {}, end?: RoomEnded): void {
    const link = this.#link;
    if (link.stage === 'closed') return;
    const before = this.#state;
    const { connected } = this.#facts;
    const isWaiting = !connected && !(link.stage === 'made' && link.wasUp) && Date.now() - this.#opened < patience;
    const filled = textRoots(this.doc).words.length === 0 ? 'opening' : link.stage === 'made' ? 'open' : 'away';
    const ended = before.phase === 'ended' ? before : null;
    const { writable, incomplete, kept } = { ...before, ...changes };
    const now: RoomState = {
      ...(end ?? ended ?? { phase: filled }),
      save: isWaiting ? 'connecting' : saveState(this.#facts),
      writable,
      incomplete,
      kept,
    };
    if (this.#told && sameState(now, before)) return;
    this.#told = true;
    this.#state = now;
    for (const listener of this.#listeners) listener();
  }
}

function syncAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
}
