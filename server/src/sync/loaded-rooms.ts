import { HeldRounds } from './held-rounds.ts';
import { Room, type RoomOwner } from './room.ts';
import type { LiveTexts } from './room-host.ts';

/** A room that has been asked for. One that cannot be opened is none, and is tried again the next time. */
type Asked =
  | { readonly status: 'opening'; readonly opened: Promise<Room> }
  | { readonly status: 'open'; readonly room: Room; readonly opened: Promise<Room> };

/** The rooms in memory: each is loaded when it is first asked for, and unloaded when nobody has needed it for a while. */
export class LoadedRooms {
  readonly #owner: RoomOwner;
  readonly #asked = new Map<string, Asked>();
  readonly #heldRounds = new HeldRounds();

  constructor(around: Omit<RoomOwner, 'onLost'>) {
    this.#owner = { ...around, onLost: (room) => this.#forget(room) };
  }

  /** Rejects at once with what is known of a room that cannot be read; a failure of the storage is tried again the next time. */
  open(name: string): Promise<Room> {
    const unreadable = this.#owner.unreadable.get('room', name);
    if (unreadable) return Promise.reject(unreadable);
    const known = this.#asked.get(name);
    if (known) return known.opened;
    const opened = Room.open(name, this.#owner).then((room) => {
      this.#asked.set(name, { status: 'open', room, opened });
      this.#heldRounds.opened(room);
      return room;
    });
    this.#asked.set(name, { status: 'opening', opened });
    opened.catch(() => this.#asked.get(name)?.opened === opened && this.#asked.delete(name));
    return opened;
  }

  /** Calls `use` once with the room, in a turn in which it is not being read again. */
  async withRoom<T>(name: string, use: (room: Room) => T): Promise<T> {
    let room = await this.open(name);
    for (let wait = room.notLive(); wait; wait = room.notLive()) {
      await wait;
      room = await this.open(name);
    }
    return use(room);
  }

  /** See `RoomHost.withTexts`. */
  async withTexts<T>(names: readonly string[], use: (texts: LiveTexts) => T): Promise<T> {
    for (;;) {
      for (const name of names) await this.open(name);
      const rooms = new Map<string, Room>();
      let wait: Promise<void> | null = null;
      for (const name of names) {
        const room = this.#there(name);
        if (room) rooms.set(name, room);
        wait ??= room?.notLive() ?? null;
      }
      if (wait) await wait;
      else if (names.every((name) => rooms.has(name))) return use(this.#textsOf(rooms));
    }
  }

  /** See `RoomHost.holdRound`. */
  holdRound(negotiation: string, draft: number): () => void {
    return this.#heldRounds.hold(negotiation, draft, this.#open());
  }

  /** Resolves when all that was taken in in this room is durable; at once where it is not in memory. */
  async flushed(name: string): Promise<void> {
    const room = await this.#asked.get(name)?.opened.catch(() => undefined);
    await room?.flushed();
  }

  /** Resolves when all that was taken in in any room is durable. */
  async allFlushed(): Promise<void> {
    await this.#settled();
    await Promise.all(this.#open().map((room) => room.flushed()));
  }

  /** Takes out of memory what nobody has needed since that time, in milliseconds. */
  unloadIdle(since: number): void {
    for (const room of this.#open()) {
      if (!room.isIdle || room.lastUse > since) continue;
      this.#forget(room);
      room.destroy();
    }
  }

  /** Takes all out of memory, each once what was taken in there is durable. */
  async close(): Promise<void> {
    await this.#settled();
    for (const room of this.#open()) {
      await room.flushed();
      room.destroy();
    }
    this.#asked.clear();
  }

  #there(name: string): Room | null {
    const asked = this.#asked.get(name);
    return asked?.status === 'open' ? asked.room : null;
  }

  #open(): Room[] {
    return [...this.#asked.values()].flatMap((asked) => (asked.status === 'open' ? [asked.room] : []));
  }

  async #settled(): Promise<void> {
    await Promise.allSettled([...this.#asked.values()].map(({ opened }) => opened));
  }

  #forget(room: Room): void {
    if (this.#there(room.name) === room) this.#asked.delete(room.name);
  }

  #textsOf(rooms: ReadonlyMap<string, Room>): LiveTexts {
    const roomOf = (name: string): Room => {
      const room = rooms.get(name);
      if (!room) throw new RangeError(`The text of ${name} was not asked for`);
      room.lastUse = this.#owner.clock().getTime();
      return room;
    };
    return {
      read: (name) => roomOf(name).read(),
      wordsSince: (name) => roomOf(name).touchedWords(),
      edit: (name, edits) => roomOf(name).edit(edits),
      hold: (name) => roomOf(name).hold(),
    };
  }
}
