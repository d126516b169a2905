import { closeCode } from '@adref/shared/protocol';
import type { Reason } from '@adref/shared/refusal';
import { message, type OperatorMessage } from '../messages/message.ts';
import type { Connection } from './connection.ts';
import { type Incoming, incompleteFrame, questionFrame, savedFrame } from './frame.ts';
import { Intake } from './intake.ts';
import { type MemberAccounts, MemberTurns, type TurnOutcome } from './member-turns.ts';
import { readPresence } from './presence-board.ts';
import type { Room } from './room.ts';
import type { RoomRules } from './room-host.ts';
import type { RoomReader } from './room-reader.ts';
import { saidPresence } from './said-presence.ts';
import type { SyncLimits } from './sync-limits.ts';
import { foreign, type Taken } from './taken-update.ts';
import { TokenBucket } from './token-bucket.ts';

/** An update that says nothing: no structs, no deletions. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/** Bytes of a message that are read in a microsecond, and microseconds that it takes to answer a question from what is at hand. */
const bytesPerStep = 30;
const questionSteps = 100;
/** Bytes of a state vector beyond twice those of the text's own: 8 for each time that somebody opened the text offline. */
const maxStateVector = 65_536;
/** The reason for whoever has asked for, or written, more than their share. */
export const tooMuch = {
  'too-much-work': message('too-much-work'),
  'too-much-written': message('too-much-written'),
} as const satisfies Readonly<Record<Exclude<TurnOutcome, 'theirs'>, OperatorMessage>>;

/** One member at work in one room, over one connection. */
export class RoomSession implements RoomReader {
  readonly member: string;
  since: number | null = null;
  readonly #connection: Connection;
  readonly #room: Room;
  readonly #rules: RoomRules;
  readonly #now: () => number;
  readonly #turns: MemberTurns;
  readonly #questions: TokenBucket;
  readonly #intake: Intake;
  /** Under which client id it shows where it is, and its clock there; null before it has shown anything. */
  #shown: { readonly as: number; readonly clock: number } | null = null;

  constructor(
    connection: Connection,
    room: Room,
    around: MemberAccounts & { readonly rules: RoomRules; readonly limits: SyncLimits },
  ) {
    this.member = connection.member;
    this.#connection = connection;
    this.#room = room;
    this.#rules = around.rules;
    this.#now = around.now;
    this.#turns = new MemberTurns(room.name, around);
    this.#questions = new TokenBucket(around.limits.questions, around.now());
    this.#intake = new Intake(around.limits.maxGaps);
  }

  get shownAs(): number | null {
    return this.#shown?.as ?? null;
  }

  /** Says where a part of the text is missing, and asks a writer for what it has and we lack; a reader is asked nothing, since nothing of it is taken. */
  start(): void {
    if (this.#room.hasGap) this.send(incompleteFrame());
    if (this.#rules.admission(this.#room.name, this.member) === 'write') this.#ask();
    this.#connection.start((incoming) => this.#hear(incoming));
  }

  send(frame: Uint8Array): void {
    this.#connection.send(frame);
  }

  close(code: number, reason: OperatorMessage | Reason): void {
    this.#connection.close(code, reason);
  }

  #hear(incoming: Incoming): Promise<void> | undefined {
    const admission = this.#rules.admission(this.#room.name, this.member);
    if (admission === null) {
      this.close(closeCode.refused, message('no-right-here'));
      return undefined;
    }
    switch (incoming.type) {
      case 'state':
        return this.#answer(incoming.stateVector);
      case 'update': {
        const number = this.#intake.receive();
        return this.#mayWrite(incoming.bytes) ? this.#update(incoming.bytes, incoming.answer, number) : undefined;
      }
      case 'presence':
        return this.#presence(incoming.bytes);
      case 'query':
        this.#sendEveryone();
        return undefined;
    }
  }

  /** Ends the connection where the member may not, or no longer, write. An update that says nothing is passed over. */
  #mayWrite(update: Uint8Array): boolean {
    const admission = this.#rules.admission(this.#room.name, this.member);
    if (admission === null) this.close(closeCode.refused, message('no-right-here'));
    else if (admission === 'read' && !isEmpty(update)) this.close(closeCode.roundOver, message('round-over'));
    return admission === 'write';
  }

  async #answer(stateVector: Uint8Array): Promise<void> {
    if (!this.#questions.take(1, this.#now())) {
      this.close(closeCode.flood, message('too-many-requests'));
      return;
    }
    this.#turns.charge({ steps: stateVector.length / bytesPerStep + questionSteps });
    if ((await this.#inTurn(this.#turns.next())) === false) return;
    for (let busy = this.#room.busy(); busy; busy = this.#room.busy()) await busy;
    if (this.#connection.ended) return;
    const own = stateVector.length > maxStateVector ? this.#room.stateVector().length : 0;
    if (stateVector.length > maxStateVector + 2 * own) {
      this.close(closeCode.malformed, message('state-vector-too-long'));
      return;
    }
    let frames: readonly Uint8Array[];
    try {
      frames = this.#room.framesSince(stateVector);
    } catch {
      this.close(closeCode.malformed, message('no-state-vector'));
      return;
    }
    this.since = this.#room.version;
    this.#room.whenDurable(() => {
      for (const frame of frames) this.send(frame);
      this.#sendEveryone();
    });
  }

  /** `hasTurn` where it was waited for the member's turn already. */
  #update(bytes: Uint8Array, answer: boolean, number: number, hasTurn = false): Promise<void> | undefined {
    const busy = this.#room.notReady();
    // The round may be over by then.
    if (busy)
      return busy.then(() => (this.#mayWrite(bytes) ? this.#update(bytes, answer, number, hasTurn) : undefined));
    const turn = hasTurn ? null : this.#inTurn(this.#turns.nextToWrite());
    if (turn)
      return turn.then((ours) =>
        ours && this.#mayWrite(bytes) ? this.#update(bytes, answer, number, true) : undefined,
      );
    if (this.#connection.ended) return undefined;
    const taken = this.#take(bytes);
    if (taken.status === 'long') return this.#takeInTurns(taken.portions, answer, number);
    if (taken.status !== 'unknown') return this.#conclude(taken, answer, number);
    return this.#room.leases.learn(taken.clientIds).then(() => {
      const stranger = taken.clientIds.find((clientId) => this.#room.leases.known(clientId) === undefined);
      if (stranger !== undefined) return this.#conclude(foreign(stranger), answer, number);
      return this.#update(bytes, answer, number, true);
    });
  }

  /** Takes in the portions of a long update with others' turns in between; only the last is acknowledged, for all. */
  async #takeInTurns(portions: readonly Uint8Array[], answer: boolean, number: number): Promise<void> {
    const waiting = [...portions];
    for (let portion = waiting.shift(); portion; portion = waiting.shift()) {
      await new Promise((resolve) => setImmediate(resolve));
      if ((await this.#inTurn(this.#turns.nextToWrite())) === false) return;
      for (let wait = this.#room.notReady(); wait; wait = this.#room.notReady()) await wait;
      if (this.#connection.ended || !this.#mayWrite(portion)) return;
      const taken = this.#take(portion);
      if (taken.status === 'long') waiting.unshift(...taken.portions);
      else if (waiting.length === 0 || (taken.status !== 'taken' && taken.status !== 'known')) {
        this.#conclude(taken, answer, number);
        return;
      }
    }
  }

  #take(bytes: Uint8Array): Taken {
    const taken = this.#room.take(bytes, this);
    const steps = 'steps' in taken ? taken.steps : 0;
    const scans = 'scans' in taken ? taken.scans : 0;
    this.#turns.charge({ steps: 1 + steps + bytes.length / bytesPerStep, scans });
    if (taken.status === 'taken') this.#turns.logged(taken.logged);
    return taken;
  }

  /** Null where the member may go ahead; else resolves when it is their turn, with false where the connection was ended instead. */
  #inTurn(turn: Promise<TurnOutcome> | null): Promise<boolean> | null {
    return (
      turn?.then((came) => {
        if (came !== 'theirs') this.close(closeCode.flood, tooMuch[came]);
        return came === 'theirs';
      }) ?? null
    );
  }

  #conclude(taken: Taken, answer: boolean, number: number): undefined {
    if (answer) this.#intake.answer();
    switch (taken.status) {
      case 'taken':
        taken.durable.then((durable) => durable && this.#acknowledge(number, answer));
        return undefined;
      case 'known':
        this.#room.whenDurable(() => this.#acknowledge(number, answer));
        return undefined;
      case 'gap':
        return this.#missing(number, taken.own);
      case 'malformed':
        this.close(closeCode.malformed, taken.reason);
        return undefined;
      case 'unknown':
      case 'long':
        throw new RangeError(`An update is ${taken.status} after it was looked into`);
    }
  }

  /** An update builds on something missing. */
  #missing(number: number, own: boolean): undefined {
    const next = this.#intake.miss(number, own, this.#now());
    if (next === 'give up') this.close(closeCode.malformed, message('updates-with-gaps'));
    else if (next === 'ask') this.#ask();
    return undefined;
  }

  #acknowledge(number: number, answer: boolean): void {
    if (this.#intake.save(number, answer)) this.send(savedFrame(number));
  }

  #ask(): void {
    this.#intake.ask();
    this.send(questionFrame(this.#room.stateVector()));
  }

  async #presence(bytes: Uint8Array): Promise<void> {
    let entry: ReturnType<typeof readPresence>;
    try {
      entry = readPresence(bytes);
    } catch {
      this.close(closeCode.malformed, message('presence-unreadable'));
      return;
    }
    if (!entry) return;
    const { clientId, clock, state } = entry;
    if (this.#shown === null) {
      await this.#room.leases.learn([clientId]);
      if (this.#room.leases.known(clientId) !== this.member || this.#connection.ended) return;
      this.#shown = { as: clientId, clock: -1 };
    }
    // What the provider repeats of others, and what pretends to be of others, is not heard.
    if (clientId !== this.#shown.as || clock < this.#shown.clock) return;
    this.#shown = { as: clientId, clock };
    const said = saidPresence(state);
    if (said.status === 'malformed') {
      this.close(closeCode.malformed, said.reason);
      return;
    }
    const user = this.#rules.presence(this.#room.name, this.member);
    const presence = said.status === 'gone' ? null : { user, ...('cursor' in said && { cursor: said.cursor }) };
    this.#room.presence.show(this, clientId, presence);
  }

  #sendEveryone(): void {
    const everyone = this.#room.presence.everyone(this);
    if (everyone) this.send(everyone);
  }
}
