import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseRoomName } from '@adref/shared/crdt';
import { closeCode, maxFrameBytes } from '@adref/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { reportOf } from '../error-report.ts';
import { message } from '../messages/message.ts';
import type { Storage } from '../storage/storage.ts';
import { Unreadable, UnreadableRegister } from '../unreadable.ts';
import { Connection } from './connection.ts';
import { currentForm } from './current-form.ts';
import { admitted, payersOf } from './entrance.ts';
import { LeavingSockets } from './leaving-sockets.ts';
import { LoadedRooms } from './loaded-rooms.ts';
import { LogQuota } from './log-quota.ts';
import { ReplayThread } from './replay-thread.ts';
import type { Room } from './room.ts';
import type { RoomDependencies } from './room-dependencies.ts';
import type { LiveTexts, RoomHost, RoomRules } from './room-host.ts';
import type { RoomLog } from './room-log.ts';
import { RoomSession, tooMuch } from './room-session.ts';
import type { Rooms, Visit } from './rooms.ts';
import { defaultSyncLimits, type SyncLimits } from './sync-limits.ts';
import type { TextForm } from './text-form.ts';
import { WorkLedger } from './work-ledger.ts';

/** Nothing waits in ws for a frame that is a little too long: the connection can then say why it closes. */
const maxPayload = 4 * maxFrameBytes;
const internalError = 1011;
/** Microseconds that it costs to let somebody in: looking them up, asking them what they have, telling them who is there. */
const enteringSteps = 1_000;

/** Makes the rooms over a storage. `limits` overrides single limits, for tests; `unreadable` is the server's register. */
export function createRooms(
  storage: Storage,
  rules: RoomRules,
  clock: () => Date,
  log: RoomLog,
  {
    limits = {},
    unreadable = new UnreadableRegister(),
    form = currentForm,
  }: {
    readonly limits?: Partial<SyncLimits>;
    readonly unreadable?: UnreadableRegister;
    readonly form?: () => TextForm;
  } = {},
): Rooms {
  return new OpenRooms({
    storage,
    rules,
    clock,
    log,
    unreadable,
    form,
    replays: new ReplayThread(),
    limits: { ...defaultSyncLimits, ...limits },
  });
}

/** Who is in which room, over which connection; the rooms themselves are in `LoadedRooms`. */
class OpenRooms implements Rooms {
  readonly #dependencies: RoomDependencies;
  readonly #now: () => number;
  readonly #rooms: LoadedRooms;
  readonly #work: WorkLedger;
  readonly #quota: LogQuota;
  /** Where each is, and who pays for its work: its member, and its address where that is known. */
  readonly #connections = new Map<Connection, { readonly room: string; readonly payers: readonly string[] }>();
  readonly #leaving: LeavingSockets;
  readonly #listeners = new Set<(room: string) => void>();
  readonly #upgrades = new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #timers: NodeJS.Timeout[];
  #closing = false;

  constructor(around: Omit<RoomDependencies, 'onDurable'>) {
    const { limits } = around;
    this.#leaving = new LeavingSockets(limits.maxLeaving);
    this.#work = new WorkLedger(limits);
    this.#quota = new LogQuota(limits);
    this.#now = () => around.clock().getTime();
    this.#dependencies = { ...around, onDurable: (room) => this.#tell(room) };
    this.#rooms = new LoadedRooms(this.#dependencies);
    this.#timers = [
      setInterval(() => this.#checkAlive(), limits.pingInterval).unref(),
      setInterval(() => this.#unloadIdle(), limits.idle / 2).unref(),
    ];
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, visit: Visit): void {
    this.#upgrades.handleUpgrade(request, socket, head, (open) => this.#connect(open, socket, visit));
  }

  connect(socket: WebSocket, visit: Visit): void {
    this.#connect(socket, null, visit);
  }

  #connect(socket: WebSocket, wire: Duplex | null, visit: Visit): void {
    const { room, member, generation = null, tie } = visit;
    const { limits, log } = this.#dependencies;
    const payers = payersOf(visit);
    const connection = new Connection(socket, member ?? '', {
      wire,
      limits,
      log,
      now: this.#now,
      onEnd: () => {
        this.#connections.delete(connection);
        this.#leaving.seeOff(socket);
      },
    });
    const open = [...this.#connections.values()].map((other) => other.payers);
    this.#connections.set(connection, { room, payers });
    const untie = tie?.(() => connection.close(closeCode.refused, message('no-right-here')));
    if (connection.ended) return;
    if (untie) connection.onEnd(untie);
    if (this.#closing) {
      connection.close(closeCode.restart, message('restarting'));
      return;
    }
    const entry = admitted(visit, open, this.#dependencies);
    if (!entry.ok) {
      connection.close(entry.code, entry.reason);
      return;
    }
    this.#enter(connection, room, { payers, generation }).catch((error: unknown) => {
      if (error instanceof Unreadable) {
        connection.close(closeCode.unreadable, error.reason);
        return;
      }
      log.error({ room, member, error: reportOf(error) }, 'A room could not be opened');
      connection.close(internalError, message('room-not-opened'));
    });
  }

  async openLease(room: string, member: string): Promise<number> {
    return (await this.#rooms.open(room)).openLease(member);
  }

  async generation(room: string): Promise<string> {
    return (await this.#rooms.open(room)).generation;
  }

  withTexts<T>(names: readonly string[], use: (texts: LiveTexts) => T): Promise<T> {
    return this.#rooms.withTexts(names, use);
  }

  read(name: string): ReturnType<RoomHost['read']> {
    return this.withTexts([name], (texts) => texts.read(name));
  }

  wordsSince(name: string): ReturnType<RoomHost['wordsSince']> {
    return this.withTexts([name], (texts) => texts.wordsSince(name));
  }

  edit(name: string, edits: Parameters<RoomHost['edit']>[1]): ReturnType<RoomHost['edit']> {
    return this.withTexts([name], (texts) => texts.edit(name, edits));
  }

  onChange(listener: (room: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  occupied(negotiation: string): boolean {
    return [...this.#connections.values()].some(({ room }) => room.startsWith(`negotiation/${negotiation}/`));
  }

  disconnect(members: readonly string[]): void {
    const gone = new Set(members);
    for (const connection of [...this.#connections.keys()]) {
      if (gone.has(connection.member)) connection.close(closeCode.refused, message('no-right-here'));
    }
  }

  turnOut(name: string): void {
    const { rules } = this.#dependencies;
    for (const [connection, { room }] of [...this.#connections]) {
      if (room !== name || rules.admission(name, connection.member) !== null) continue;
      connection.close(closeCode.refused, message('no-right-here'));
    }
  }

  holdRound(negotiation: string, draft: number): () => void {
    return this.#rooms.holdRound(negotiation, draft);
  }

  endRound(negotiation: string, draft: number): void {
    for (const [connection, { room: name }] of [...this.#connections]) {
      const room = parseRoomName(name);
      if (room?.negotiation !== negotiation || room.draft !== draft) continue;
      // What was taken in before the round ended is saved, and its sender learns it first.
      void this.#rooms.flushed(name).then(() => connection.close(closeCode.roundOver, message('round-over')));
    }
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#rooms.allFlushed();
    const ends = [...this.#connections.keys()].map((connection) => connection.bye(this.#dependencies.limits.goodbye));
    await Promise.all(ends);
    // Whoever was turned away before and does not go holds nobody up.
    this.#leaving.end();
    await this.#rooms.close();
    await this.#dependencies.replays.close();
  }

  async #enter(
    connection: Connection,
    name: string,
    { payers, generation }: { readonly payers: readonly string[]; readonly generation: string | null },
  ): Promise<void> {
    this.#work.charge(payers, { steps: enteringSteps }, this.#now());
    if ((await this.#work.turn(payers, this.#now)) === false) {
      connection.close(closeCode.flood, tooMuch['too-much-work']);
      return;
    }
    await this.#rooms.withRoom(name, (room) => this.#begin(connection, room, { payers, generation }));
  }

  #begin(
    connection: Connection,
    room: Room,
    { payers, generation }: { readonly payers: readonly string[]; readonly generation: string | null },
  ): void {
    if (connection.ended) return;
    // What the client has belongs to a log that is not there any more: merged into this one, it would not be what was written.
    if (generation !== null && generation !== room.generation) {
      connection.close(closeCode.replaced, message('text-restored'));
      return;
    }
    room.lastUse = this.#now();
    const { rules, limits } = this.#dependencies;
    const session = new RoomSession(connection, room, {
      rules,
      limits,
      now: this.#now,
      work: this.#work,
      payers,
      quota: this.#quota,
    });
    room.readers.add(session);
    connection.onEnd(() => {
      room.readers.delete(session);
      room.presence.leave(session);
      room.lastUse = this.#now();
    });
    session.start();
  }

  #tell(room: string): void {
    for (const listener of this.#listeners) {
      try {
        listener(room);
      } catch (error) {
        this.#dependencies.log.error({ room, error: reportOf(error) }, 'A listener failed');
      }
    }
  }

  #checkAlive(): void {
    for (const connection of [...this.#connections.keys()]) connection.checkAlive();
  }

  #unloadIdle(): void {
    const now = this.#now();
    this.#work.prune(now);
    this.#quota.prune(now);
    this.#rooms.unloadIdle(now - this.#dependencies.limits.idle);
  }
}
