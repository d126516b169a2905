import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Act,
  fold,
  type LiveChange,
  type Member,
  type Negotiation,
  withLiveChange,
} from '@adref/shared/negotiation';
import type { StreamEvent } from '@adref/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostEvent } from '../../../server/src/acts/dependencies.ts';
import { EventFormat } from '../../../server/src/http/event-format.ts';
import { EventStreams } from '../../../server/src/http/event-stream.ts';
import { until } from '../../until.ts';

const kenya: Member = { id: 'wanjiru', name: 'Wanjiru', role: 'delegate', party: 'KEN', link: null };
/** Milliseconds of the tests' clock in which a reader here must take 64 KB. */
const patience = 400;

/** A negotiation whose record is as long as a test wants it. */
class Record {
  readonly id = 'n';
  readonly acts: Act[] = [];
  state: Negotiation;
  readonly #listeners = new Set<(event: HostEvent) => void>();

  constructor() {
    const document = { symbol: 'A/L.1', title: '', kind: 'draft', language: 'en', paragraphs: [] };
    const create = { id: 'n', title: '', committee: '', agendaItem: '', language: 'en', demonstration: false };
    const draft = { number: 0, symbol: 'A/L.1', document, hash: '', issued: '' };
    const first = { kind: 'create', ...create, draft, seq: 1, time: '', by: 'amina', hash: '' } as unknown as Act;
    this.acts.push(first);
    this.state = fold(null, first);
    this.does({ kind: 'mode', party: 'KEN', draft: 0, asTyped: true });
  }

  does(body: object): void {
    const act = { ...body, seq: this.acts.length + 1, time: '', by: 'amina', hash: '' } as Act;
    this.acts.push(act);
    this.state = fold(this.state, act);
    this.#tell({ event: 'act', data: act });
  }

  /** A comment of so many characters. */
  hears(length: number): void {
    const comment = { id: String(this.acts.length), party: null, text: '"'.repeat(length / 2) };
    this.does({ kind: 'comment', comment });
  }

  /** Somebody of a party notes from where words of its text are, which is no act of others. */
  notes(party: string, document: string): void {
    const noted = { party, paragraph: 'P', source: { document, paragraph: 'OP1' }, words: 'words' };
    const own = { kind: 'note-source', visibility: `party:${party}`, noted };
    const { seq } = this.state;
    const act = { ...own, seq: seq + 1, time: '', by: 'amina', hash: '' } as unknown as Act;
    this.state = { ...fold(this.state, act), seq };
    this.#tell({ event: 'act', data: act });
  }

  types(change: LiveChange): void {
    this.state = withLiveChange(this.state, change);
    this.#tell({ event: 'live', data: change });
  }

  act(seq: number): Act | undefined {
    return this.acts[seq - 1];
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get readers(): number {
    return this.#listeners.size;
  }

  #tell(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

let record: Record;
let streams: EventStreams;
let server: Server;
let url = '';
let open: ServerResponse[] = [];

beforeEach(async () => {
  // A clock that stands still while the machine is busy with something else.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  record = new Record();
  streams = new EventStreams(patience);
  open = [];
  server = createServer((request, response) => {
    open.push(response);
    const tie = () => () => undefined;
    streams.open(response, { negotiation: record, member: kenya, after: Number(request.url?.slice(1)), tie });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Asks for the stream and takes nothing of it yet. */
async function ask(after: number): Promise<Reader> {
  const answer = await new Promise<IncomingMessage>((resolve) => get(`${url}/${after}`, { agent: false }, resolve));
  return new Reader(answer);
}

/** Somebody who takes as much of a stream as a test says. */
class Reader {
  readonly events: StreamEvent[] = [];
  readonly answer: IncomingMessage;
  #rest = '';

  constructor(answer: IncomingMessage) {
    this.answer = answer.setEncoding('utf8').on('error', () => undefined);
  }

  /** Takes pieces until the wish is fulfilled. */
  async take(wish: () => boolean): Promise<StreamEvent[]> {
    for await (const piece of this.answer.iterator({ destroyOnReturn: false })) {
      const blocks = `${this.#rest}${piece}`.split('\n\n');
      this.#rest = blocks.pop() ?? '';
      for (const block of blocks) this.#hear(block);
      if (wish()) return this.events;
    }
    throw new Error(`The stream ended after ${this.events.length} events`);
  }

  get seq(): number {
    const last = this.events.findLast(({ event }) => event === 'act')?.data as Act | undefined;
    return last?.seq ?? 0;
  }

  #hear(block: string): void {
    const [, event, data] = /^event: (\w+)\n(?:id: \d+\n)?data: (.*)$/.exec(block) ?? [];
    if (event) this.events.push({ event, data: JSON.parse(data ?? '') } as StreamEvent);
  }
}

describe('a reader', () => {
  it('gets a backlog of any length, each act once and in order', async () => {
    for (let n = 0; n < 60; n++) record.hears(300_000);
    const reader = await ask(0);
    const events = await reader.take(() => reader.seq === 62);
    expect(events.flatMap(({ event, data }) => (event === 'act' ? [(data as Act).seq] : []))).toEqual(
      Array.from({ length: 62 }, (_, index) => index + 1),
    );
  });

  it('gets live wordings longer than what may be queued, and what comes after them', async () => {
    const wordings = Array.from({ length: 40 }, (_, n) => ({
      party: 'KEN',
      paragraph: `P${n}`,
      text: '"'.repeat(1e5),
    }));
    record.types({ party: 'KEN', whole: false, wordings, gone: [] });
    const reader = await ask(0);
    record.hears(100);
    await reader.take(() => reader.seq === 3);
    // Who is there is told as well, whenever nothing else is to be said.
    const events = reader.events.filter(({ event }) => event !== 'attendance');
    expect(events.map(({ event }) => event)).toEqual(['act', 'act', 'live', 'act']);
    expect(events[2]?.data).toEqual({ party: 'KEN', whole: true, wordings, gone: [] });
  });

  it('that takes slowly is kept for as long as it takes, and misses nothing', async () => {
    for (let n = 0; n < 60; n++) record.hears(300_000);
    const reader = await ask(0);
    let pieces = 0;
    await reader.take(() => {
      vi.advanceTimersByTime(2);
      pieces++;
      return reader.seq === 62;
    });
    expect(2 * pieces).toBeGreaterThan(patience);
    record.hears(10);
    await reader.take(() => reader.seq === 63);
    expect(reader.events.map(({ event }) => event)).not.toContain('end');
  });

  it('that takes nothing is dropped, and nothing piles up for it meanwhile', async () => {
    for (let n = 0; n < 60; n++) record.hears(300_000);
    const reader = await ask(0);
    const [queued] = open;
    for (let n = 0; n < 200; n++) {
      record.hears(10_000);
      record.types({
        party: 'KEN',
        whole: false,
        wordings: [{ party: 'KEN', paragraph: 'P', text: `${n}` }],
        gone: [],
      });
    }
    expect(queued?.writableLength).toBeLessThan(200_000);
    expect(record.readers).toBe(1);
    vi.advanceTimersByTime(patience);
    await until(() => record.readers === 0);
    reader.answer.destroy();
  });

  it('is told what its party has noted, and not even that another has', async () => {
    for (const code of ['KEN', 'JPN'])
      record.does({ kind: 'party', party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] } });
    const reader = await ask(0);
    record.notes('KEN', 'A');
    for (const document of ['B', 'C']) record.notes('JPN', document);
    record.hears(10);
    await reader.take(() => reader.seq === 5);
    const told = reader.events.flatMap(({ event, data }) =>
      event === 'private' ? [data.notedSources?.map(({ source }) => source.document)] : [],
    );
    expect(told).toEqual([[], ['A']]);
  });

  it('that has fallen behind comes to the same state as the negotiation', async () => {
    const reader = await ask(0);
    for (let n = 0; n < 50; n++) {
      record.hears(200_000);
      const paragraph = `P${n % 7}`;
      const words = { party: 'KEN', paragraph, text: `${n}` };
      record.types({
        party: 'KEN',
        whole: false,
        ...(n % 5 === 4 ? { wordings: [], gone: [paragraph] } : { wordings: [words], gone: [] }),
      });
    }
    const state = () =>
      reader.events.reduce<Negotiation | null>((before, { event, data }) => {
        if (event === 'act') return fold(before, data as Act);
        return before && event === 'live' ? withLiveChange(before, data as LiveChange) : before;
      }, null);
    await reader.take(() => reader.seq === record.state.seq && reader.events.at(-1)?.event === 'live');
    expect(state()).toEqual(record.state);
  });
});

it('formats an event once for all who see it alike', () => {
  const format = new EventFormat();
  record.hears(100);
  const act = record.acts.at(-1) as Act;
  expect(format.act(act)).toBe(format.act(act));
  const live = { event: 'live', data: { party: 'KEN', whole: false, wordings: [], gone: [] } } as const;
  expect(format.event(live)).toBe(format.event({ ...live }));
});
