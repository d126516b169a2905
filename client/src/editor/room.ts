import { readLiveText, roomName, textRoots, textSchemaVersion } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { closeCode, finalCloseCodes, messageType, type RoomHandshake } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ApiError, request } from '../request/request.ts';
import { typingRhythm } from '../store/typing-rhythm.ts';
import { CountingSocket } from './counting-socket.ts';
import { HeldMessages } from './held-messages.ts';
import { hasKept, isOfAnotherLog, type KeptText, keptName, readKept } from './kept-words.ts';
import { LocalCopy } from './local-copy.ts';
import { hasEverything, type SaveFacts, type SaveState, saveState } from './save-state.ts';

/** Which text of which negotiation, and as which member. */
export interface RoomAddress {
  readonly negotiation: string;
  readonly draft: number;
  /** Null for the chair's text. */
  readonly party: string | null;
  /** Of a paragraph of the chair's text that is written with this pen. */
  readonly pen?: string | undefined;
  readonly member: string;
}

/** What the page knows of a room. */
export interface RoomState {
  /**
   * `opening` until there is a text to show; `away` while the server has not answered yet and the text is the one that this computer keeps,
   * to read; `ended` when the server will not have this connection any more.
   */
  readonly phase: 'opening' | 'away' | 'open' | 'ended';
  readonly save: SaveState | 'connecting';
  /** Whether words may be typed: into the party's text, or, where the round ended meanwhile, into what this computer keeps of it. */
  readonly writable: boolean;
  /** Why it ended. */
  readonly reason: 'refused' | 'round over' | 'reload' | 'restored' | 'damaged' | null;
  /** A part of the text is missing on the server; what is shown is what is whole. */
  readonly incomplete: boolean;
  /** What this computer keeps of the text in another log of it, and the text does not have (kept-words.ts); mostly nothing. */
  readonly kept: readonly LiveParagraph[];
}

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
  #provider: WebsocketProvider | null = null;
  #held: HeldMessages | null = null;
  #copy: LocalCopy | null = null;
  #state: RoomState = {
    phase: 'opening',
    save: 'connecting',
    writable: false,
    reason: null,
    incomplete: false,
    kept: [],
  };
  #listeners = new Set<() => void>();
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Under which name the text is kept that is shown while the server is away; null where none is. */
  #shown: string | null = null;
  /** The server has said which text this is. */
  #known = false;
  #facts: SaveFacts = { connected: false, received: false, sent: 0, durable: 0, unsaved: false, kept: true };
  #keeping = 0;
  readonly #kept: KeptText[] = [];
  #lost = false;
  #everConnected = false;
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
    return this.#provider?.awareness ?? null;
  }

  /** Whether closing the page now would lose words. */
  get wouldLose(): boolean {
    return this.#facts.unsaved && !this.#facts.kept;
  }

  /** Resolves when the server has everything typed until now, or cannot be reached: then it is for the act to fail. */
  async settled(): Promise<void> {
    const waiting = () => !this.#closed && this.#facts.connected && this.#facts.unsaved;
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
    await this.#copy?.clear().catch(() => undefined);
  }

  /** What was kept in other logs of the text has been taken over or let go. */
  forgetKept(): void {
    for (const { name } of this.#kept.splice(0)) {
      void this.#copy
        ?.of(name)
        .clear()
        .catch(() => undefined);
    }
    this.#state = { ...this.#state, kept: [] };
    this.#tell();
  }

  /** Keeps colleagues' changes waiting while the own user composes a character. */
  composing(now: boolean): void {
    if (now) this.#held?.hold();
    else this.#held?.release();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
    removeEventListener('offline', this.#offline);
    removeEventListener('pagehide', this.#leaving);
    this.#held?.stop();
    this.#provider?.destroy();
    this.#copy?.close();
    this.doc.destroy();
  }

  async #open(attempt: number): Promise<void> {
    const { negotiation, draft, party, pen, member } = this.address;
    try {
      const text = pen !== undefined ? `pen/${pen}` : party === null ? 'chair' : `party/${party}`;
      const path = `/negotiations/${negotiation}/drafts/${draft}/${text}`;
      const handshake = await request<RoomHandshake>('POST', path, { member });
      if (this.#closed) return;
      this.#known = true;
      const name = keptName(handshake.room, member, textSchemaVersion, handshake.generation);
      if (handshake.schema !== textSchemaVersion) this.#end('reload');
      // What is shown was kept in another log of the text: it must not be merged into this one.
      else if (this.#shown !== null && this.#shown !== name) this.#end('restored');
      else await this.#connect(handshake, name);
    } catch (error) {
      if (this.#closed) return;
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
    const late = () => this.#known || this.#closed || this.#shown !== null;
    if (late()) return;
    const name = keptName(roomName(this.address), this.address.member, textSchemaVersion, '');
    const copy = await LocalCopy.open(name);
    const kept = await copy?.last((other) => other.startsWith(name)).catch(() => null);
    const updates =
      (kept &&
        (await copy
          ?.of(kept)
          .load()
          .catch(() => []))) ||
      [];
    copy?.close();
    if (late() || !kept || readKept(kept, updates) === null) return;
    this.#shown = kept;
    for (const update of updates) Y.applyUpdate(this.doc, update);
    // Whether the server has it all is not known yet.
    this.#learn({ unsaved: true });
  }

  async #connect(handshake: RoomHandshake, name: string): Promise<void> {
    const { member } = this.address;
    this.doc.clientID = handshake.clientId;
    this.#copy = await LocalCopy.open(name);
    const others = (await this.#copy?.names((other) => isOfAnotherLog(other, name)).catch(() => [])) ?? [];
    for (const other of others) {
      const updates =
        (await this.#copy
          ?.of(other)
          .load()
          .catch(() => [])) ?? [];
      const found = readKept(other, updates);
      if (found) this.#kept.push(found);
    }
    // Of a round that is over too: words that came too late are refused, but stay readable.
    const kept = (await this.#copy?.load().catch(() => [])) ?? [];
    if (this.#closed) return;
    for (const update of kept) Y.applyUpdate(this.doc, update, this.#copy);
    this.#facts = { ...this.#facts, unsaved: kept.length > 0, kept: this.#copy !== null };
    const provider = new WebsocketProvider(syncAddress(), handshake.room, this.doc, {
      params: { member, schema: String(textSchemaVersion), generation: handshake.generation },
      disableBc: true,
      WebSocketPolyfill: CountingSocket,
      shouldReconnect: ({ code }) => !finalCloseCodes.includes(code),
    });
    this.#provider = provider;
    this.#held = new HeldMessages(provider);
    provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      this.#learn({ durable: decoding.readVarUint(decoder), sent: this.#sent() });
    };
    provider.messageHandlers[messageType.incomplete] = () => this.#setIncomplete(true);
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#setIncomplete(false);
      if (status === 'connected') this.#everConnected = true;
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
    if (this.#kept.length === 0 || this.#state.kept.length > 0) return;
    const newer = this.#kept.filter((kept) => !hasKept(this.doc, kept));
    const present = new Map(readLiveText(this.doc).paragraphs.map(({ id, text }) => [id, text]));
    // Of several, the words of the one read last count: it was kept last.
    const words = new Map(newer.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one] as const)));
    const kept = [...words.values()];
    // Judged once: what others write later in the text does not make words new that were not.
    if (kept.every(({ id, text }) => text.trim() === '' || present.get(id) === text)) {
      this.forgetKept();
      return;
    }
    this.#state = { ...this.#state, kept };
    this.#tell();
  }

  /** Browsers know at once when the network is gone; the socket would take half a minute. */
  #offline = () => this.#provider?.disconnect();
  #online = () => this.#provider?.connect();

  #leaving = () => this.#copy?.flush();

  #updated = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#copy && this.#copy !== null) return;
    if (origin !== this.#provider) {
      typingRhythm.typed();
      this.#learn({ unsaved: true, sent: this.#sent() });
    }
    const copy = this.#copy;
    if (!copy) return;
    this.#keeping++;
    this.#learn({ kept: false });
    copy
      .add(update)
      .catch(() => {
        this.#lost = true;
      })
      .finally(() => {
        this.#keeping--;
        this.#learn({ kept: this.#keeping === 0 && !this.#lost });
      });
  };

  #sent(): number {
    const socket = this.#provider?.ws;
    return socket instanceof CountingSocket ? socket.sentUpdates : 0;
  }

  #learn(facts: Partial<SaveFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
    if (this.#facts.unsaved && hasEverything(this.#facts)) {
      this.#facts = { ...this.#facts, unsaved: false };
    }
    this.#publish();
  }

  #end(reason: RoomState['reason']): void {
    // The page keeps showing what was written; a copy of what the server has got is of no more use here.
    if (reason === 'refused' && !this.#facts.unsaved) void this.#copy?.clear().catch(() => undefined);
    this.#facts = { ...this.#facts, connected: false };
    // Whoever writes when the round ends goes on writing, on this computer: no key is lost, and none falls into the next draft.
    const writable = reason === 'round over' && this.#state.writable;
    this.#publish({ phase: 'ended', writable, reason });
  }

  #setIncomplete(incomplete: boolean): void {
    this.#publish({ incomplete });
  }

  /** Tells of what has changed: `changes`, and what the facts now come to. */
  #publish(changes: Partial<RoomState> = {}): void {
    if (this.#closed) return;
    const before = this.#state;
    const waiting = !this.#everConnected && Date.now() - this.#opened < patience;
    const save = waiting && !this.#facts.connected ? 'connecting' : saveState(this.#facts);
    const filled = textRoots(this.doc).words.length === 0 ? 'opening' : this.#provider ? 'open' : 'away';
    const phase = changes.phase ?? (before.phase === 'ended' ? 'ended' : filled);
    const now: RoomState = { ...before, ...changes, phase, save };
    const keys = Object.keys(now) as (keyof RoomState)[];
    if (this.#told && keys.every((key) => now[key] === before[key])) return;
    this.#told = true;
    this.#state = now;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
  #told = false;
}

function syncAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
}
