import { type Act, fold, type Negotiation, withLiveChange } from '@adref/shared/negotiation';
import type { StreamEvent } from '@adref/shared/protocol';
import type { Person } from './house.ts';

/** Somebody who listens to a negotiation’s events, as a browser would. */
export class Listener {
  readonly events: StreamEvent[] = [];
  /** Resolves when the stream has ended. */
  ended: Promise<void> = Promise.resolve();
  readonly #stop = new AbortController();
  #wake: (() => void)[] = [];

  private constructor() {}

  static async open(person: Person, after: number, headers: Record<string, string> = {}): Promise<Listener> {
    const listener = new Listener();
    const response = await fetch(`${person.browser.url}${person.path}/events?after=${after}&member=${person.member}`, {
      headers: { cookie: person.browser.cookie, ...headers },
      signal: listener.#stop.signal,
    });
    if (!response.body || response.status !== 200) throw new Error(`No stream: ${response.status}`);
    listener.ended = listener.#read(response.body);
    return listener;
  }

  get acts(): Act[] {
    return this.events.flatMap((event) => (event.event === 'act' ? [event.data] : []));
  }

  /** Waits until what was heard fulfils the wish; fails after a minute, which no machine is too busy for. */
  async until(wish: (listener: Listener) => boolean): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!wish(this)) {
      if (Date.now() > deadline) throw new Error(`Waited in vain; heard ${this.events.map(({ event }) => event)}`);
      await Promise.race([
        new Promise<void>((resolve) => this.#wake.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, 100)),
      ]);
    }
  }

  /** The state that a client has that began with `before` and folded what it heard. */
  folded(before: Negotiation | null): Negotiation | null {
    let state = before;
    for (const event of this.events) {
      if (event.event === 'act') state = fold(state, event.data);
      else if (event.event === 'live' && state) state = withLiveChange(state, event.data);
    }
    return state;
  }

  stop(): void {
    this.#stop.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        rest += decoder.decode(chunk, { stream: true });
        const blocks = rest.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#hear(block);
      }
    } catch {
      // Stopped by us.
    }
  }

  #hear(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const event = field('event');
    if (event) this.events.push({ event, data: JSON.parse(field('data') ?? 'null') } as StreamEvent);
    for (const resolve of this.#wake.splice(0)) resolve();
  }
}
