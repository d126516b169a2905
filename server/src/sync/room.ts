import { editText, readLiveText, seedText, type TextEdit, textFragment } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { closeCode } from '@adref/shared/protocol';
import * as Y from 'yjs';
import type { Storage } from '../storage/storage.ts';
import { ClientIdLeases, seedClientId, serverClientId } from './client-id-leases.ts';
import { answerFrame, updateFrame } from './frame.ts';
import { PresenceBoard } from './presence-board.ts';
import type { PendingEdit, RoomRules } from './room-host.ts';
import type { RoomLog } from './room-log.ts';
import type { RoomSession } from './room-session.ts';
import { StateFrames } from './state-frames.ts';
import type { SyncLimits } from './sync-limits.ts';
import { TextBounds } from './text-bounds.ts';
import { checkUpdate } from './update-check.ts';

/** What a room needs around it. */
export interface RoomDependencies {
  readonly storage: Storage;
  readonly rules: RoomRules;
  readonly clock: () => Date;
  readonly log: RoomLog;
  readonly limits: SyncLimits;
  readonly onDurable: (room: string) => void;
  /** The room could not be read again from the storage and is of no more use. */
  readonly onLost: (room: Room) => void;
}

/** What became of an update. `durable` resolves to false when it could not be saved; the room's sockets are ended then. */
export type Taken =
  | { readonly status: 'taken'; readonly durable: Promise<boolean> }
  /** Everything in it was here already. */
  | { readonly status: 'known' }
  | { readonly status: 'gap' }
  /** Client ids whose holder has to be looked up first. */
  | { readonly status: 'unknown'; readonly clientIds: readonly number[] }
  | { readonly status: 'malformed'; readonly reason: string };

/**
 * One live text in memory, the only writer of its log:
 *
 *   judge → apply → append → (flush) → broadcast and acknowledge
 *
 * Nobody is sent what is not durable. An edit on behalf of an act is in memory before it is durable; whoever joins meanwhile
 * waits for it. When anything goes wrong the text is read again from the log, and everything else waits for that.
 */
export class Room {
  readonly name: string;
  readonly leases: ClientIdLeases;
  readonly presence: PresenceBoard;
  readonly sessions = new Set<RoomSession>();
  lastUse: number;
  readonly #around: RoomDependencies;
  readonly #frames = new StateFrames();
  readonly #bounds = new TextBounds();
  #doc = new Y.Doc();
  #produced: Uint8Array | null = null;
  #version = 0;
  #inFlight = 0;
  #lastCommit: Promise<unknown> = Promise.resolve();
  #reloading: Promise<void> | null = null;
  #pendingEdits = 0;
  #onQuiet: (() => void)[] = [];
  #rows = 0;
  #bytes = 0;

  private constructor(name: string, around: RoomDependencies) {
    this.name = name;
    this.#around = around;
    this.leases = new ClientIdLeases(around.storage, name);
    const now = () => around.clock().getTime();
    this.presence = new PresenceBoard(this.sessions, around.limits, now);
    this.lastUse = now();
  }

  /** Reads the room from its log, and seeds it, durably, where it was never written to. */
  static async open(name: string, around: RoomDependencies): Promise<Room> {
    const room = new Room(name, around);
    await room.#load();
    return room;
  }

  /** Counts the updates taken in; higher for each. */
  get version(): number {
    return this.#version;
  }

  get isIdle(): boolean {
    return this.sessions.size === 0 && this.#inFlight === 0 && this.#pendingEdits === 0 && !this.#reloading;
  }

  /** Resolves when the text is not being read again from the log. Null when it is not. */
  ready(): Promise<void> | null {
    return this.#reloading;
  }

  /** Resolves when, in addition, no edit waits for its act. */
  async settled(): Promise<void> {
    while (this.#reloading || this.#pendingEdits > 0) await (this.#reloading ?? this.#quiet());
  }

  /** Calls back when everything taken in so far is durable; at once when it is. Never when it cannot be saved. */
  whenDurable(callback: () => void): void {
    if (this.#inFlight === 0) callback();
    else this.#lastCommit.then((durable) => durable === true && callback());
  }

  /** Resolves when nothing taken in is still on its way to the disk. */
  async flushed(): Promise<void> {
    while (this.#inFlight > 0) await this.#lastCommit;
  }

  read(): { paragraphs: LiveParagraph[]; faults: number } {
    return readLiveText(this.#doc);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** Frames with everything that `stateVector` lacks. Throws when it is not one. Only when settled. */
  framesSince(stateVector: Uint8Array): readonly Uint8Array[] {
    const hasNothing = stateVector.length === 1 && stateVector[0] === 0;
    return hasNothing ? this.#frames.read(this.#doc) : [answerFrame(Y.encodeStateAsUpdate(this.#doc, stateVector))];
  }

  /** Takes in an update of `from`; `answer` when it is one to our question for all that we lack, which repeats much that is known. */
  take(update: Uint8Array, answer: boolean, from: RoomSession): Taken {
    const verdict = checkUpdate(this.#doc, update);
    if (verdict.status === 'gap' || verdict.status === 'malformed') return verdict;
    const inserted = verdict.status === 'new' ? verdict : { authors: new Set<number>(), characters: 0, paragraphs: 0 };
    const unknown: number[] = [];
    for (const clientId of inserted.authors) {
      const holder = this.leases.known(clientId);
      if (holder === undefined) unknown.push(clientId);
      else if (holder !== from.member) return foreign(clientId);
    }
    if (unknown.length > 0) return { status: 'unknown', clientIds: unknown };
    const tooLong = this.#bounds.check(this.#doc, update, inserted);
    if (tooLong) return { status: 'malformed', reason: tooLong };

    this.#produced = null;
    try {
      Y.applyUpdate(this.#doc, update);
      // What could not be integrated would be kept, and be sent to everyone who joins.
      const { pendingStructs, pendingDs } = this.#doc.store;
      if (pendingStructs || pendingDs) throw new RangeError('The update builds on something that does not exist');
    } catch (error) {
      this.#around.log.warn({ room: this.name, member: from.member, error: String(error) }, 'An update broke the text');
      this.#reload();
      return { status: 'malformed', reason: 'The update cannot be applied' };
    }
    const produced = this.#lastProduced();
    if (!produced) return { status: 'known' };
    this.#bounds.add(inserted);
    return { status: 'taken', durable: this.#append(answer ? produced : update, from) };
  }

  /** Changes the text for an act; see `RoomHost.edit`. Only when ready. */
  edit(edits: readonly TextEdit[]): PendingEdit {
    this.#produced = null;
    editText(this.#doc, edits, this);
    const update = this.#lastProduced();
    if (!update) return { writes: [], announce() {}, abandon() {} };
    this.#bounds.forget();
    this.#frames.add(update);
    const version = ++this.#version;
    this.#pendingEdits++;
    let open = true;
    const settle = (then: () => void) => () => {
      if (!open) return;
      open = false;
      then();
      if (--this.#pendingEdits === 0) for (const resolve of this.#onQuiet.splice(0)) resolve();
    };
    const time = this.#around.clock().toISOString();
    return {
      writes: [{ kind: 'update', room: this.name, member: 'server', time, update }],
      announce: settle(() => this.#announce(update, version, null)),
      abandon: settle(() => this.#reload()),
    };
  }

  /** Lets go of memory and timers. */
  destroy(): void {
    this.presence.stop();
    this.#doc.destroy();
  }

  /** What the document itself made of the last change; null when nothing changed. */
  #lastProduced(): Uint8Array | null {
    return this.#produced;
  }

  #append(update: Uint8Array, from: RoomSession): Promise<boolean> {
    const version = ++this.#version;
    const time = this.#around.clock().toISOString();
    this.#frames.add(update);
    this.#inFlight++;
    const durable = this.#around.storage
      .commit([{ kind: 'update', room: this.name, member: from.member, time, update }])
      .then(
        () => {
          this.#inFlight--;
          this.#announce(update, version, from);
          return true;
        },
        (error: unknown) => {
          this.#inFlight--;
          this.#lose(error);
          return false;
        },
      );
    this.#lastCommit = durable;
    return durable;
  }

  /** An update is durable: everyone but its sender is sent it, unless the state they were sent has it. */
  #announce(update: Uint8Array, version: number, from: RoomSession | null): void {
    const frame = updateFrame(update);
    for (const reader of this.sessions) if (reader !== from && version > reader.since) reader.send(frame);
    this.#rows++;
    this.#bytes += update.length;
    this.#around.onDurable(this.name);
    this.#snapshotWhenDue();
  }

  #snapshotWhenDue(): void {
    const { snapshotRows, snapshotBytes } = this.#around.limits;
    if (this.#rows < snapshotRows && this.#bytes < snapshotBytes) return;
    // It may hold only what is in the log before it; the next update tries again.
    if (this.#inFlight > 0 || this.#pendingEdits > 0 || this.#reloading) return;
    this.#rows = 0;
    this.#bytes = 0;
    const state = Y.encodeStateAsUpdate(this.#doc);
    this.#around.storage
      .commit([{ kind: 'snapshot', room: this.name, state }])
      .catch((error: unknown) => this.#around.log.warn({ room: this.name, error: String(error) }, 'No snapshot taken'));
  }

  /** An update could not be saved: memory is ahead of the log, and so are the senders. They come back and send it again. */
  #lose(error: unknown): void {
    this.#around.log.error({ room: this.name, error: String(error) }, 'An update could not be saved');
    for (const session of [...this.sessions]) session.close(closeCode.restart, 'Could not be saved');
    this.#reload();
  }

  #reload(): void {
    this.#reloading ??= (async () => {
      try {
        if (this.#pendingEdits > 0) await this.#quiet();
        await this.flushed();
        await this.#load();
      } catch (error) {
        this.#around.log.error({ room: this.name, error: String(error) }, 'A room could not be read again');
        for (const session of [...this.sessions]) session.close(closeCode.restart, 'Come back');
        this.#around.onLost(this);
      } finally {
        this.#reloading = null;
      }
    })();
  }

  #quiet(): Promise<void> {
    return new Promise((resolve) => this.#onQuiet.push(resolve));
  }

  async #load(): Promise<void> {
    const { storage } = this.#around;
    let rows = await storage.room(this.name);
    if (rows.length === 0) rows = await this.#seed();
    const doc = new Y.Doc();
    // The root is made before anything is in it, so that it is a fragment from the start.
    doc.getXmlFragment(textFragment);
    doc.transact(() => {
      for (const row of rows) Y.applyUpdate(doc, row);
    });
    if (doc.store.pendingStructs || doc.store.pendingDs) {
      this.#around.log.error({ room: this.name, rows: rows.length }, 'The log of a room has a gap');
    }
    doc.clientID = serverClientId();
    doc.on('update', (update: Uint8Array) => {
      this.#produced = update;
    });
    this.#doc.destroy();
    this.#doc = doc;
    this.#frames.forget();
    this.#bounds.forget();
    this.#rows = rows.length;
    this.#bytes = rows.reduce((sum, row) => sum + row.length, 0) - (rows[0]?.length ?? 0);
  }

  async #seed(): Promise<Uint8Array[]> {
    const { storage, rules, clock } = this.#around;
    const paragraphs = await rules.seed(this.name);
    const doc = new Y.Doc();
    doc.clientID = seedClientId;
    seedText(doc, paragraphs);
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    await storage.commit([{ kind: 'update', room: this.name, member: 'server', time: clock().toISOString(), update }]);
    return [update];
  }
}

/** The refusal of a client id that belongs to somebody else, or to nobody. */
export function foreign(clientId: number): Taken {
  return { status: 'malformed', reason: `Client id ${clientId} is not leased to this member` };
}
