import {
  type Act,
  type Command,
  fold,
  type LiveChange,
  type Negotiation,
  withLiveChange,
} from '@adref/shared/negotiation';
import type { CommandAnswer, StreamEvent } from '@adref/shared/protocol';
import { ApiError, request } from '../request/request.ts';

/** What the page knows of one negotiation: loading, open, or why not. */
export type NegotiationState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'open'; readonly negotiation: Negotiation; readonly connected: boolean }
  | { readonly phase: 'refused'; readonly reason: string };

/** How long to wait before asking again after a failure, in ms: quick at first, then calm. */
const retryDelays = [300, 700, 1_500, 3_000, 5_000];

/**
 * One negotiation as one member sees it: a snapshot, kept up to date by folding the acts of the event stream.
 * The same fold as on the server, so the two cannot differ. Subscribers are told after each change.
 */
export class NegotiationStore {
  readonly id: string;
  readonly member: string;
  #state: NegotiationState = { phase: 'loading' };
  #listeners = new Set<() => void>();
  #stream: EventSource | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(id: string, member: string) {
    this.id = id;
    this.member = member;
    void this.#load();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): NegotiationState => this.#state;

  /** Asks the server to carry out a command. What it records is folded in at once. Throws ApiError with the reason of a refusal. */
  async act(command: Command): Promise<CommandAnswer> {
    const answer = await request<CommandAnswer>('POST', `/negotiations/${this.id}/acts`, {
      member: this.member,
      body: command,
    });
    for (const act of answer.acts) this.#fold(act);
    return answer;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stream?.close();
  }

  async #load(): Promise<void> {
    try {
      const negotiation = await request<Negotiation>('GET', `/negotiations/${this.id}`, { member: this.member });
      if (this.#closed) return;
      this.#failures = 0;
      this.#set({ phase: 'open', negotiation, connected: true });
      this.#listen(negotiation.seq);
    } catch (error) {
      if (this.#closed) return;
      if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) {
        this.#set({ phase: 'refused', reason: error.message });
      } else this.#retry();
    }
  }

  #listen(after: number): void {
    this.#stream?.close();
    const stream = new EventSource(`/api/negotiations/${this.id}/events?member=${this.member}&after=${after}`);
    this.#stream = stream;
    stream.addEventListener('act', (event) => this.#fold(JSON.parse(event.data) as Act));
    stream.addEventListener('live', (event) => {
      const change = JSON.parse(event.data) as LiveChange;
      if (this.#state.phase === 'open') {
        this.#set({ ...this.#state, negotiation: withLiveChange(this.#state.negotiation, change) });
      }
    });
    stream.addEventListener('end', (event) => {
      const { reason } = JSON.parse(event.data) as Extract<StreamEvent, { event: 'end' }>['data'];
      stream.close();
      if (reason === 'signed out') this.#set({ phase: 'refused', reason });
      else this.#retry();
    });
    stream.addEventListener('open', () => {
      this.#failures = 0;
      if (this.#state.phase === 'open' && !this.#state.connected) this.#set({ ...this.#state, connected: true });
    });
    stream.addEventListener('error', () => {
      stream.close();
      if (this.#stream === stream) this.#retry();
    });
  }

  /** Acts arrive in order; one that is known already (it answered our own command) is passed over, a gap means loading again. */
  #fold(act: Act): void {
    if (this.#state.phase !== 'open') return;
    const { negotiation } = this.#state;
    if (act.seq <= negotiation.seq) return;
    if (act.seq > negotiation.seq + 1) {
      this.#stream?.close();
      void this.#load();
      return;
    }
    this.#set({ ...this.#state, negotiation: fold(negotiation, act) });
  }

  /** Loads the whole state again rather than resuming: after a restart of the server it is the one thing that is certainly right. */
  #retry(): void {
    if (this.#closed) return;
    if (this.#state.phase === 'open' && this.#state.connected) this.#set({ ...this.#state, connected: false });
    const delay = retryDelays[Math.min(this.#failures++, retryDelays.length - 1)];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(), delay);
  }

  #set(state: NegotiationState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
