import { closeCode, maxPresenceBytes } from '@adref/shared/protocol';
import type { Connection } from './connection.ts';
import { type Incoming, questionFrame, savedFrame } from './frame.ts';
import { readPresence } from './presence-board.ts';
import { foreign, type Room, type Taken } from './room.ts';
import type { RoomRules } from './room-host.ts';
import type { SyncLimits } from './sync-limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** An update that says nothing: no structs, no deletions. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/** One member at work in one room, over one connection. */
export class RoomSession {
  readonly member: string;
  /** Version of the room that the client has been sent; it is only sent updates after that, and none before it has asked. */
  since = Infinity;
  shownAs: number | null = null;
  readonly #connection: Connection;
  readonly #room: Room;
  readonly #rules: RoomRules;
  readonly #limits: SyncLimits;
  readonly #now: () => number;
  readonly #questions: TokenBucket;
  #shownClock = -1;
  /** Update messages received, and how many of them are acknowledged. */
  #received = 0;
  #saved = 0;
  /** Number of the last update that built on something missing here; nothing is acknowledged until an answer after it is saved. */
  #gap = 0;
  #asking = false;
  #gaps = 0;

  constructor(connection: Connection, room: Room, around: { rules: RoomRules; limits: SyncLimits; now: () => number }) {
    this.member = connection.member;
    this.#connection = connection;
    this.#room = room;
    this.#rules = around.rules;
    this.#limits = around.limits;
    this.#now = around.now;
    this.#questions = new TokenBucket(around.limits.questions, around.now());
  }

  /** Asks a writer for what it has and we lack; a reader is asked nothing, since nothing of it is taken. */
  start(): void {
    if (this.#rules.admission(this.#room.name, this.member) === 'write') this.#ask();
    this.#connection.start((message) => this.#hear(message));
  }

  send(frame: Uint8Array): void {
    this.#connection.send(frame);
  }

  close(code: number, reason: string): void {
    this.#connection.close(code, reason);
  }

  #hear(message: Incoming): Promise<void> | undefined {
    const admission = this.#rules.admission(this.#room.name, this.member);
    if (admission === null) {
      this.close(closeCode.refused, 'No right here');
      return undefined;
    }
    switch (message.type) {
      case 'state':
        return this.#answer(message.stateVector);
      case 'update':
        this.#received++;
        if (admission === 'read') {
          if (!isEmpty(message.bytes)) this.close(closeCode.roundOver, 'The round is over');
          return undefined;
        }
        return this.#update(message.bytes, message.answer, this.#received);
      case 'presence':
        return this.#presence(message.bytes);
      case 'query':
        this.#sendEveryone();
        return undefined;
    }
  }

  async #answer(stateVector: Uint8Array): Promise<void> {
    if (!this.#questions.take(1, this.#now())) {
      this.close(closeCode.flood, 'Too many requests for the text');
      return;
    }
    await this.#room.settled();
    if (this.#connection.ended) return;
    let frames: readonly Uint8Array[];
    try {
      frames = this.#room.framesSince(stateVector);
    } catch {
      this.close(closeCode.malformed, 'Not a state vector');
      return;
    }
    this.since = this.#room.version;
    this.#room.whenDurable(() => {
      for (const frame of frames) this.send(frame);
      this.#sendEveryone();
    });
  }

  #update(bytes: Uint8Array, answer: boolean, number: number): Promise<void> | undefined {
    const ready = this.#room.ready();
    if (ready) return ready.then(() => this.#update(bytes, answer, number));
    if (this.#connection.ended) return undefined;
    const taken = this.#room.take(bytes, answer, this);
    if (taken.status !== 'unknown') return this.#conclude(taken, answer, number);
    return this.#room.leases.learn(taken.clientIds).then(() => {
      const stranger = taken.clientIds.find((clientId) => this.#room.leases.known(clientId) === undefined);
      if (stranger !== undefined) return this.#conclude(foreign(stranger), answer, number);
      return this.#update(bytes, answer, number);
    });
  }

  #conclude(taken: Taken, answer: boolean, number: number): undefined {
    if (answer) this.#asking = false;
    switch (taken.status) {
      case 'taken':
        if (answer) this.#gaps = 0;
        taken.durable.then((durable) => durable && this.#acknowledge(number, answer));
        return undefined;
      case 'known':
        this.#room.whenDurable(() => this.#acknowledge(number, answer));
        return undefined;
      case 'gap':
        this.#gap = number;
        if (this.#asking) return undefined;
        if (++this.#gaps > this.#limits.maxGaps) this.close(closeCode.malformed, 'The updates have gaps');
        else this.#ask();
        return undefined;
      case 'unknown':
      case 'malformed':
        this.close(closeCode.malformed, taken.status === 'malformed' ? taken.reason : 'An unknown client id');
        return undefined;
    }
  }

  #acknowledge(number: number, answer: boolean): void {
    if (number < this.#gap || number <= this.#saved) return;
    // An answer given after the gap has everything that the client had until then.
    if (this.#gap > 0 && !answer && this.#saved < this.#gap) return;
    this.#saved = number;
    this.send(savedFrame(number));
  }

  #ask(): void {
    this.#asking = true;
    this.send(questionFrame(this.#room.stateVector()));
  }

  async #presence(bytes: Uint8Array): Promise<void> {
    let entry: ReturnType<typeof readPresence>;
    try {
      entry = readPresence(bytes);
    } catch {
      this.close(closeCode.malformed, 'Presence cannot be read');
      return;
    }
    if (!entry) return;
    const { clientId, clock, state } = entry;
    if (this.shownAs === null) {
      await this.#room.leases.learn([clientId]);
      if (this.#room.leases.known(clientId) !== this.member || this.#connection.ended) return;
      this.shownAs = clientId;
    }
    // What the provider repeats of others, and what pretends to be of others, is not heard.
    if (clientId !== this.shownAs || clock < this.#shownClock) return;
    this.#shownClock = clock;
    if (Buffer.byteLength(state) > maxPresenceBytes) {
      this.close(closeCode.malformed, 'Presence is too long');
      return;
    }
    const said = parseOrUndefined(state);
    if (said === undefined) {
      this.close(closeCode.malformed, 'Presence is not JSON');
      return;
    }
    const cursor = isRecord(said) ? said.cursor : undefined;
    const user = this.#rules.presence(this.#room.name, this.member);
    const presence = said === null ? null : { user, ...(cursor !== undefined && { cursor }) };
    this.#room.presence.show(this, clientId, presence);
  }

  #sendEveryone(): void {
    const everyone = this.#room.presence.everyone(this);
    if (everyone) this.send(everyone);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
