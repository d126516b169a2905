import type { TextEdit } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { closeCode } from '@adref/shared/protocol';
import type { Reason } from '@adref/shared/refusal';
import { reportOf } from '../error-report.ts';
import { message, type OperatorMessage } from '../messages/message.ts';
import { Unreadable } from '../unreadable.ts';
import { ClientIdLeases } from './client-id-leases.ts';
import { updateFrame } from './frame.ts';
import { PendingWork } from './pending-work.ts';
import { PresenceBoard } from './presence-board.ts';
import type { RoomDependencies } from './room-dependencies.ts';
import type { PendingEdit } from './room-host.ts';
import type { RoomReader } from './room-reader.ts';
import { RoomSnapshots } from './room-snapshots.ts';
import type { RoomText } from './room-text.ts';
import { loadText, type StoredText } from './stored-text.ts';
import { foreign, type Taken } from './taken-update.ts';

/** What a room needs from outside, and who hears that it is of no more use. */
export interface RoomOwner extends RoomDependencies {
  /** The room could not be read again from the storage. */
  readonly onLost: (room: Room) => void;
}

/** Where a room is between its log and its people. */
type RoomStage =
  | { readonly status: 'live'; readonly stored: StoredText }
  /** Memory is ahead of the log, or broken; everything waits until it has been read again. */
  | { readonly status: 'reloading'; readonly until: Promise<void> }
  /** Could not be read again, or is of no more use. Nobody is in it any more. */
  | { readonly status: 'lost' };

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
  /** Of its log; see `Storage.roomGeneration`. */
  readonly generation: string;
  readonly leases: ClientIdLeases;
  readonly presence: PresenceBoard;
  readonly readers = new Set<RoomReader>();
  lastUse: number;
  readonly #dependencies: RoomOwner;
  #state: RoomStage;
  #version = 0;
  readonly #pending = new PendingWork();
  readonly #snapshots: RoomSnapshots;

  private constructor(name: string, generation: string, stored: StoredText, around: RoomOwner) {
    this.name = name;
    this.generation = generation;
    this.#dependencies = around;
    this.leases = new ClientIdLeases(around.storage, name, around.limits.unusedLeases);
    const now = () => around.clock().getTime();
    this.presence = new PresenceBoard(this.readers, around.limits, now);
    this.lastUse = now();
    this.#snapshots = new RoomSnapshots(name, around);
    this.#state = { status: 'live', stored };
  }

  /** Reads the room from its log, and seeds it, durably, where it was never written to. Throws `Unreadable`. */
  static async open(name: string, around: RoomOwner): Promise<Room> {
    const { storage, limits, clock } = around;
    const stored = await loadText(name, around);
    const room = new Room(name, await storage.roomGeneration(name), stored, around);
    const written = await storage.lastWritten(name);
    // Nobody's page has been open for so long that it could undo what was deleted then.
    if (written && clock().getTime() - Date.parse(written) > limits.rest) room.#forgetCopies(0);
    return room;
  }

  /** Counts the updates taken in; higher for each. */
  get version(): number {
    return this.#version;
  }

  get isIdle(): boolean {
    return this.readers.size === 0 && this.#pending.isNothing && this.#state.status !== 'reloading';
  }

  /** Whether a part of the log is missing, and what builds on it is left out. Throws when the room is not live. */
  get hasGap(): boolean {
    const { text, lacksRows } = this.#stored;
    return lacksRows || text.hasGap;
  }

  /** Null when updates can be taken in; else resolves when it is worth asking again. */
  notReady(): Promise<void> | null {
    return this.notLive() ?? (this.#pending.hasHolds ? this.#pending.nextEnd() : null);
  }

  /** Null when the text can be read and edited in this turn; else resolves when it is worth asking again. */
  notLive(): Promise<void> | null {
    return this.#state.status === 'reloading' ? this.#state.until : null;
  }

  /** Null when the text can be sent to somebody in this turn: live, and no edit waits for its act. */
  busy(): Promise<void> | null {
    return this.notLive() ?? (this.#pending.hasEdits ? this.#pending.nextEnd() : null);
  }

  /** Calls back when everything taken in so far is durable; at once when it is. Never when it cannot be saved. */
  whenDurable(callback: () => void): void {
    this.#pending.whenFlushed(callback);
  }

  /** Resolves when nothing taken in is still on its way to the disk. */
  flushed(): Promise<void> {
    return this.#pending.flushed();
  }

  /** Throws when the room is not live. */
  read(): { paragraphs: LiveParagraph[]; faults: number } {
    return this.#text.read();
  }

  /** See `RoomHost.wordsSince`. Throws when the room is not live. */
  touchedWords(): ReadonlyMap<string, string> | null {
    return this.#text.touchedWords();
  }

  /** Leases a client id to the member; durable when it resolves. */
  openLease(member: string): Promise<number> {
    return this.leases.open(
      member,
      // While the text is read again, or where a part of the log is missing, nobody can tell.
      (clientId) => this.#state.status !== 'live' || this.hasGap || this.#text.hasWordsOf(clientId),
    );
  }

  /** Throws when the room is not live. */
  stateVector(): Uint8Array {
    return this.#text.stateVector();
  }

  /** Frames with everything that `stateVector` lacks. Throws when it is not one. Only when settled. */
  framesSince(stateVector: Uint8Array): readonly Uint8Array[] {
    return this.#text.framesSince(stateVector, this.#dependencies.clock().getTime());
  }

  /** Takes in an update of `from`. Only when ready. */
  take(bytes: Uint8Array, from: RoomReader): Taken {
    const text = this.#text;
    const judged = text.judge(bytes);
    if (judged.status !== 'new' && judged.status !== 'long') return judged;
    const unknown: number[] = [];
    for (const [clientId, end] of judged.authors) {
      const holder = this.leases.known(clientId);
      if (holder === from.member || this.#mayBringBack(clientId, end, holder)) continue;
      if (holder === undefined) unknown.push(clientId);
      else return foreign(clientId);
    }
    if (unknown.length > 0) return { status: 'unknown', clientIds: unknown };
    if (judged.status === 'long') return judged;
    const tooLong = judged.admit();
    if (tooLong !== null) return { status: 'malformed', reason: tooLong };

    const { steps, scans } = judged;
    let produced: Uint8Array | null;
    try {
      produced = text.apply(judged.update);
    } catch (error) {
      const details = { room: this.name, member: from.member, error: reportOf(error) };
      this.#dependencies.log.warn(details, 'An update broke the text');
      this.#reload();
      return { status: 'malformed', reason: message('update-not-applied') };
    }
    if (!produced) return { status: 'known', steps };
    return { status: 'taken', durable: this.#append(produced, from), steps, scans, logged: produced.length };
  }

  /** Changes the text for an act; see `RoomHost.edit`. Throws when the room is not live. */
  edit(edits: readonly TextEdit[]): PendingEdit {
    const update = this.#text.edit(edits);
    if (!update) return { writes: [], announce() {}, abandon() {} };
    const version = ++this.#version;
    const settled = this.#pending.edit();
    const time = this.#dependencies.clock().toISOString();
    return {
      writes: [{ kind: 'update', room: this.name, member: 'server', time, update }],
      announce: () => settled(() => this.#announce(update, version, null)),
      abandon: () => settled(() => this.#reload()),
    };
  }

  /** Lets updates wait until the function that is returned is called: an act is on its way that may end the round. */
  hold(): () => void {
    const released = this.#pending.hold();
    return () => released();
  }

  /** Lets go of memory and timers. */
  destroy(): void {
    this.presence.stop();
    if (this.#state.status === 'live') this.#text.destroy();
    this.#state = { status: 'lost' };
  }

  get #stored(): StoredText {
    if (this.#state.status !== 'live') throw new Error(`Room ${this.name} is ${this.#state.status}, not live`);
    return this.#state.stored;
  }

  get #text(): RoomText {
    return this.#stored.text;
  }

  /**
   * Whether words of somebody else may be brought by whoever has them still: those that the log is known to have lost, and, where
   * rows at its end are missing so that nothing tells which, those of members who are not here to bring them themselves.
   */
  #mayBringBack(clientId: number, end: number, holder: string | undefined): boolean {
    const { text, lacksRows } = this.#stored;
    if (text.isHole(clientId, end)) return true;
    return lacksRows && holder !== undefined && ![...this.readers].some(({ member }) => member === holder);
  }

  /** `from` is null where the server itself wrote it. */
  #append(update: Uint8Array, from: RoomReader | null): Promise<boolean> {
    const version = ++this.#version;
    const time = this.#dependencies.clock().toISOString();
    const write = { kind: 'update', room: this.name, member: from?.member ?? 'server', time, update } as const;
    return this.#pending.commit(
      this.#dependencies.storage.commit([write]),
      () => this.#announce(update, version, from),
      (error) => this.#lose(error),
    );
  }

  /** An update is durable: everyone but its sender is sent it, unless the state they were sent has it. */
  #announce(update: Uint8Array, version: number, from: RoomReader | null): void {
    const frame = updateFrame(update);
    for (const reader of this.readers) {
      if (reader !== from && reader.since !== null && version > reader.since) reader.send(frame);
    }
    // While it is read again its log is counted anew.
    if (this.#state.status === 'live') this.#stored.tail.add(update);
    this.#dependencies.onDurable(this.name);
    this.#snapshotWhenDue();
  }

  /** Forgets records of undo beyond `most`, for everybody and durably. */
  #forgetCopies(most: number): void {
    const update = this.hasGap ? null : this.#text.forgetCopies(most);
    if (update) void this.#append(update, null);
  }

  #snapshotWhenDue(): void {
    const state = this.#state;
    if (state.status !== 'live') return;
    const { text, tail } = state.stored;
    const { limits } = this.#dependencies;
    if (!tail.isLong(limits)) return;
    this.#forgetCopies(limits.copies);
    // It may hold only what is in the log before it, and all of that; the next update tries again.
    if (this.#snapshots.underWay || !this.#pending.isLogged || this.hasGap) return;
    tail.clear();
    this.#snapshots.take(text, () => this.#pending.isLogged && this.#state === state);
  }

  /** An update could not be saved: memory is ahead of the log, and so are the senders. They come back and send it again. */
  #lose(error: unknown): void {
    this.#dependencies.log.error({ room: this.name, error: reportOf(error) }, 'An update could not be saved');
    this.#closeAll(closeCode.restart, message('not-saved'));
    this.#reload();
  }

  #reload(): void {
    if (this.#state.status !== 'live') return;
    const stale = this.#text;
    const until = this.#reread().finally(() => stale.destroy());
    this.#state = { status: 'reloading', until };
  }

  async #reread(): Promise<void> {
    try {
      while (this.#pending.hasEdits) await this.#pending.nextEnd();
      await this.flushed();
      this.#state = { status: 'live', stored: await loadText(this.name, this.#dependencies) };
    } catch (error) {
      this.#dependencies.log.error({ room: this.name, error: reportOf(error) }, 'A room could not be read again');
      this.#state = { status: 'lost' };
      if (error instanceof Unreadable) this.#closeAll(closeCode.unreadable, error.reason);
      else this.#closeAll(closeCode.restart, message('come-back'));
      this.#dependencies.onLost(this);
    }
  }

  #closeAll(code: number, reason: OperatorMessage | Reason): void {
    for (const reader of [...this.readers]) reader.close(code, reason);
  }
}
