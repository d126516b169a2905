import type { ServerResponse } from 'node:http';
import {
  type Act,
  isPrivate,
  type Member,
  notedFor,
  type PrivateMatters,
  privateComments,
  sightOf,
  wholeLive,
} from '@adref/shared/negotiation';
import type { Attendance, StreamEvent } from '@adref/shared/protocol';
import type { HostEvent } from '../acts/dependencies.ts';
import type { HostedNegotiation } from '../acts/hosted-negotiation.ts';
import type { EventFormat } from './event-format.ts';

/** Bytes handed to the connection at once; of a long event the next piece follows when this one is taken. */
const pieceBytes = 65_536;

/** What a stream needs of a negotiation. */
export type Heard = Pick<HostedNegotiation, 'id' | 'state' | 'act' | 'listen'>;

/**
 * One reader of a negotiation's events. It is either in step, and is sent each event when it happens, or behind:
 *
 *   in step  event → bytes                             (the same bytes for all readers in step)
 *   behind   drained → the next act after the last sent, then private conversations that have changed (all of them, where the reader is in others
 *            than before), then all live wordings of the parties that have typed meanwhile, then who is there
 *
 * Nothing is queued for a reader that is behind, however far: what it has not had is in the record, or in the state. It is
 * dropped when it takes nothing for `patience` milliseconds, and for no other reason.
 */
export class StreamReader {
  readonly #response: ServerResponse;
  readonly #negotiation: Heard;
  readonly #member: Member;
  readonly #format: EventFormat;
  readonly #patience: number;
  /** Number of the last act that was handed to the connection. */
  #seq = 0;
  /** Private conversations in which something has been said since they were sent, by id. */
  readonly #spoken = new Set<string>();
  /** Parties of which somebody has noted from where words of their text are, since that was sent. */
  readonly #noted = new Set<string>();
  /** What the reader saw when private conversations were sent last; null before. */
  #sight: string | null = null;
  /** Parties whose live wordings have changed since they were sent. */
  readonly #typed = new Set<string>();
  /** Who is there, where it has not been sent. */
  #attendance: Attendance | null = null;
  #behind = false;

  constructor(
    response: ServerResponse,
    around: { negotiation: Heard; member: Member; format: EventFormat; patience: number },
  ) {
    this.#response = response;
    this.#negotiation = around.negotiation;
    this.#member = around.member;
    this.#format = around.format;
    this.#patience = around.patience;
  }

  /** Sends the acts after this number and the live wordings as they are. */
  start(after: number): void {
    this.#seq = after;
    for (const party of this.#negotiation.state.tablingAsTyped) this.#typed.add(party);
    this.#send(null);
  }

  /** Takes an event at the moment at which it happens. */
  hear(event: HostEvent): void {
    if (event.event === 'signed-out') {
      if (event.data.members.includes(this.#member.id)) this.end('signed out');
      return;
    }
    const spoken = event.event === 'act' ? conversationIn(event.data) : null;
    if (spoken !== null) this.#spoken.add(spoken);
    if (event.event === 'act' && event.data.kind === 'note-source') this.#noted.add(event.data.noted.party);
    if (!this.#behind) this.#send(event.event === 'live' ? this.#format.event(event) : null);
    else if (event.event === 'live') this.#typed.add(event.data.party);
  }

  /** Takes who is there now. */
  attended(attendance: Attendance): void {
    this.#attendance = attendance;
    if (!this.#behind) this.#send(null);
  }

  /** Keeps the connection open where there is nothing to say. */
  beat(): void {
    if (this.#open && !this.#behind) this.#response.write(': \n\n');
  }

  /** Says why, and ends; what the reader has not taken by then is lost to it. */
  end(reason: Extract<StreamEvent, { event: 'end' }>['data']['reason']): void {
    if (!this.#open) return;
    this.#response.end(this.#format.event({ event: 'end', data: { reason } }));
    setTimeout(() => this.#response.destroy(), this.#patience).unref();
  }

  get #open(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed;
  }

  #send(first: Uint8Array | null): void {
    this.#pump(first).catch(() => this.#response.destroy());
  }

  /** Sends these bytes and all that the reader lacks; in this very turn, unless the connection has to be waited for. */
  async #pump(first: Uint8Array | null): Promise<void> {
    this.#behind = true;
    for (let bytes = first ?? this.#next(); bytes; bytes = this.#next()) {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        if (!this.#open) return;
        if (!this.#response.write(bytes.subarray(at, at + pieceBytes)) && !(await this.#drained())) return;
      }
    }
    this.#behind = false;
  }

  /** What the reader lacks first; null where it has everything. */
  #next(): Uint8Array | null {
    const act = this.#negotiation.act(this.#seq + 1, this.#member);
    if (act) {
      this.#seq = act.seq;
      return this.#format.act(act);
    }
    return this.#nextPrivate() ?? this.#nextLive();
  }

  /** What the reader lacks of what is between few. Nothing for whoever can see none of that. */
  #nextPrivate(): Uint8Array | null {
    const { state } = this.#negotiation;
    const sight = sightOf(state, this.#member);
    const whole = sight !== (this.#sight ?? '');
    if (whole) {
      this.#sight = sight;
      this.#spoken.clear();
      this.#noted.clear();
      const notedSources = notedFor(state, this.#member);
      return this.#private({ whole, comments: privateComments(state, this.#member), notedSources });
    }
    if (this.#spoken.size + this.#noted.size === 0) return null;
    const comments = privateComments(state, this.#member).filter(({ id }) => this.#spoken.has(id));
    const notedSources = notedFor(state, this.#member);
    // What another party noted is no word to this one, not even that there was something.
    const isNoted = notedSources.some(({ party }) => this.#noted.has(party));
    this.#spoken.clear();
    this.#noted.clear();
    if (comments.length === 0 && !isNoted) return null;
    return this.#private({ whole, comments, ...(isNoted && { notedSources }) });
  }

  #private(data: PrivateMatters): Uint8Array {
    return this.#format.event({ event: 'private', data });
  }

  #nextLive(): Uint8Array | null {
    const [party] = this.#typed;
    if (party === undefined) return this.#nextAttendance();
    this.#typed.delete(party);
    return this.#format.event({ event: 'live', data: wholeLive(this.#negotiation.state, party) });
  }

  #nextAttendance(): Uint8Array | null {
    const data = this.#attendance;
    this.#attendance = null;
    return data && this.#format.event({ event: 'attendance', data });
  }

  /** Waits until the reader has taken what was handed over; false where it has gone, or takes nothing and is dropped. */
  #drained(): Promise<boolean> {
    const response = this.#response;
    return new Promise((resolve) => {
      const settle = (taken: boolean) => {
        clearTimeout(timer);
        response.off('drain', drained).off('close', gone);
        resolve(taken);
      };
      const drained = () => settle(true);
      const gone = () => settle(false);
      const timer = setTimeout(() => {
        response.destroy();
        settle(false);
      }, this.#patience);
      response.on('drain', drained).on('close', gone);
    });
  }
}

/** The private conversation in which something was said; null for any other act. */
function conversationIn(act: Act): string | null {
  if (!isPrivate(act.visibility) || !('comment' in act)) return null;
  return typeof act.comment === 'string' ? act.comment : act.comment.id;
}
