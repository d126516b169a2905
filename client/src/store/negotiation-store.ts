import {
  type Act,
  type Command,
  fold,
  isPrivate,
  type Negotiation,
  withLiveChange,
  withPrivateMatters,
} from '@adref/shared/negotiation';
import type { ActMark, Attendance, CommandAnswer, StreamEvent } from '@adref/shared/protocol';
import { ApiError, request } from '../request/request.ts';
import { hearEvents } from './event-stream.ts';
import { KnownHead, lastingStorage, type WentBack } from './known-head.ts';
import { NewsStore } from './news-store.ts';
import { Pace } from './pace.ts';
import { typingRhythm } from './typing-rhythm.ts';
import { WatchedValue } from './watched-value.ts';

/** What the page knows of one negotiation: loading, open, or why not. */
export type NegotiationState =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'open';
      readonly negotiation: Negotiation;
      readonly connected: boolean;
      /** The record was further when this browser last saw it; null where it was not, or the reader has taken note. */
      readonly wentBack: WentBack | null;
    }
  | { readonly phase: 'refused'; readonly reason: string };

/** How long to wait before asking again after a failure, in ms: quick at first, then calm. */
const retryDelays = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * How often what others table as they type is told, in ms: each time the page is drawn again around the words that somebody types, and with
 * five such parties the server has something new four times as often. `typing`: while the own user types, whose keys wait for it; in time for every
 * second of its steps (typing-rhythm.ts).
 */
const livePause = { reading: 250, typing: 450 };

/**
 * One negotiation as one member sees it: a snapshot, kept up to date by folding the acts of the event stream.
 * The same fold as on the server, so the two cannot differ. Subscribers hear of it after each change.
 *
 *   loading → open • connected ⇄ open • not connected        resumed after the last act that is known
 *   a gap, or a server that knows fewer acts → loaded again
 *
 * It is at work while somebody is subscribed.
 */
export class NegotiationStore {
  readonly id: string;
  readonly member: string;
  /** Who is there, as last heard; null before. Apart from the state: what a page shows of the text does not follow from it. */
  readonly attendance = new WatchedValue<Attendance | null>(null);
  /** What is new for the member, and what it has read; apart from the state for the same reason. */
  readonly news: NewsStore;
  #state: NegotiationState = { phase: 'loading' };
  #listeners = new Set<() => void>();
  readonly #known: KnownHead;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tellLive = () => this.#tell();
  readonly #livePace = new Pace(
    () => typingRhythm.inStep(this.#tellLive),
    () => (typingRhythm.isTyping ? livePause.typing : livePause.reading),
  );
  /** Ends what is under way; null while nobody is subscribed. */
  #work: AbortController | null = null;

  /** `storage` keeps what is known of the record beyond the page. */
  constructor(id: string, member: string, storage: Pick<Storage, 'getItem' | 'setItem'> | null = lastingStorage()) {
    this.id = id;
    this.member = member;
    this.news = new NewsStore(id, member);
    this.#known = new KnownHead(id, member, storage);
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#work) this.#go();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  };

  snapshot = (): NegotiationState => this.#state;

  /** Asks the server to carry out a command. What it records is folded in at once. Throws ApiError with the reason of a refusal. */
  async act(command: Command): Promise<CommandAnswer> {
    const answer = await request<CommandAnswer>('POST', `/negotiations/${this.id}/acts`, {
      member: this.member,
      body: command,
    });
    // What is said in private is in no row: the stream has it, or will have.
    for (const act of answer.acts) if (!isPrivate(act.visibility)) this.#fold(act);
    return answer;
  }

  /** The reader has taken note that the record went back: from now on it is known as it is. */
  acceptRecord(): void {
    if (this.#state.phase !== 'open') return;
    const { seq, head } = this.#state.negotiation;
    this.#known.keep({ seq, hash: head }, true);
    this.#set({ ...this.#state, wentBack: null });
  }

  /** Loads what is not there yet, and listens to what comes. */
  #go(): void {
    this.#rest();
    const work = new AbortController();
    this.#work = work;
    const run = this.#state.phase === 'open' ? this.#listen(work.signal) : this.#load(work.signal);
    run.then(
      () => this.#retry(work),
      (error: unknown) => this.#fail(error, work),
    );
  }

  #rest(): void {
    this.#work?.abort();
    this.#work = null;
    this.#stopLive();
    this.news.rest();
    clearTimeout(this.#timer);
  }

  async #load(signal: AbortSignal): Promise<void> {
    const negotiation = await request<Negotiation>('GET', `/negotiations/${this.id}?record=current`, {
      member: this.member,
    });
    const wentBack = await this.#compared(negotiation);
    if (signal.aborted) return;
    if (!wentBack) this.#known.keep({ seq: negotiation.seq, hash: negotiation.head });
    this.#set({ phase: 'open', negotiation, connected: true, wentBack });
    void this.news.ask();
    await this.#listen(signal);
  }

  async #listen(signal: AbortSignal): Promise<void> {
    if (this.#state.phase !== 'open') return;
    await hearEvents({
      negotiation: this.id,
      member: this.member,
      after: this.#state.negotiation.seq,
      head: this.#state.negotiation.head,
      signal,
      onOpen: () => {
        this.#failures = 0;
        if (this.#state.phase === 'open' && !this.#state.connected) this.#set({ ...this.#state, connected: true });
      },
      onEvent: (event) => {
        if (!signal.aborted) this.#hear(event);
      },
    });
  }

  #hear(event: StreamEvent): void {
    switch (event.event) {
      case 'act':
        this.#fold(event.data);
        return;
      case 'live':
        if (this.#state.phase === 'open') {
          this.#state = { ...this.#state, negotiation: withLiveChange(this.#state.negotiation, event.data) };
          this.#livePace.ask();
        }
        return;
      case 'private':
        if (this.#state.phase !== 'open') return;
        this.#set({ ...this.#state, negotiation: withPrivateMatters(this.#state.negotiation, event.data) });
        // All of it comes with each connection: at the first one the news are being asked for.
        if (!event.data.whole || this.news.state.snapshot().known) this.news.hearPrivate();
        return;
      case 'attendance':
        this.attendance.set(event.data);
        return;
      case 'end':
        // After a restart the stream ends, and is asked for again.
        if (event.data.reason === 'signed out') this.#refuse(event.data.reason);
    }
  }

  /** Acts arrive in order; one that is known already (it answered our own command) is passed over, a gap means loading again. */
  #fold(act: Act): void {
    if (this.#state.phase !== 'open') return;
    const { negotiation } = this.#state;
    if (act.seq <= negotiation.seq) return;
    if (act.seq !== negotiation.seq + 1) {
      this.#again();
      return;
    }
    if (!this.#state.wentBack) this.#known.keep(act);
    const after = fold(negotiation, act);
    this.#set({ ...this.#state, negotiation: after });
    this.news.hear(after, act);
  }

  /** Whether the record still has the act that was the last one when this browser saw it last. */
  async #compared({ seq, head }: Negotiation): Promise<WentBack | null> {
    const known = this.#known.read();
    if (!known) return null;
    const back = { known: known.seq, now: seq };
    if (seq < known.seq) return back;
    const path = `/negotiations/${this.id}/heads/${known.seq}`;
    const hash = seq === known.seq ? head : (await request<ActMark>('GET', path, { member: this.member })).hash;
    return hash === known.hash ? null : back;
  }

  #fail(error: unknown, work: AbortController): void {
    if (this.#work !== work) return;
    const status = error instanceof ApiError ? error.status : 0;
    // The server knows fewer acts than this page: it was restored from a backup.
    if (status === 409 && this.#state.phase === 'open') this.#again();
    else if (error instanceof ApiError && status >= 400 && status < 500 && status !== 429) this.#refuse(error.message);
    else this.#retry(work);
  }

  /** Loads everything again; what is on the page stays there until then. */
  #again(): void {
    this.#rest();
    const work = new AbortController();
    this.#work = work;
    this.#load(work.signal).then(
      () => this.#retry(work),
      (error: unknown) => this.#fail(error, work),
    );
  }

  /** Comes back after a while: not all at the same moment, when the server has been away for everybody. */
  #retry(work: AbortController): void {
    if (this.#work !== work || this.#state.phase === 'refused') return;
    if (this.#state.phase === 'open' && this.#state.connected) this.#set({ ...this.#state, connected: false });
    const delay = retryDelays[Math.min(this.#failures++, retryDelays.length - 1)] ?? 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go(), delay * (0.5 + Math.random()));
  }

  #refuse(reason: string): void {
    this.#rest();
    this.#set({ phase: 'refused', reason });
  }

  #set(state: NegotiationState): void {
    this.#state = state;
    this.#stopLive();
    this.#tell();
  }

  #stopLive(): void {
    this.#livePace.stop();
    typingRhythm.forget(this.#tellLive);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
