import {
  type Act,
  isSeen,
  type Negotiation,
  type NewsItem,
  newsOf,
  newsPlaceOf,
  newsReader,
  type Seen,
  type SeenMark,
  withMarks,
} from '@adref/shared/negotiation';
import type { News } from '@adref/shared/protocol';
import { request } from '../request/request.ts';
import { Pace } from './pace.ts';
import { WatchedValue } from './watched-value.ts';

/** What is new for the reader, as far as this page knows. */
export interface NewsState {
  /** In the order in which it happened; what was read while this page is open stays, so that nothing goes from under the eyes. */
  readonly items: readonly NewsItem[];
  /** How many there are before these. */
  readonly earlier: number;
  readonly seen: Seen;
  /** The last act that was looked at. */
  readonly seq: number;
  /** Whether the server has said what there is. */
  readonly known: boolean;
}

const nothing: NewsState = { items: [], earlier: 0, seen: { all: 0, places: new Map() }, seq: 0, known: false };

/** Milliseconds for which what was read is gathered before the server is told. */
const gathering = 1_500;
/** Marks that one request may bring. */
const marksAtOnce = 500;
/** Milliseconds between two questions for what is said in private. */
const privatePause = 2_000;
/** Milliseconds after which a page that comes back into sight asks what was read elsewhere. */
const stale = 10_000;

/**
 * What is new for one member, from what the server says when the page opens and from each act that it hears of after that; and what of it has
 * been read. That is told to the server, which keeps it for all of the member's devices: what cannot be told now is told with what is read next.
 */
export class NewsStore {
  readonly state = new WatchedValue<NewsState>(nothing);
  readonly #negotiation: string;
  readonly #member: string;
  #unsent: SeenMark[] = [];
  readonly #private = new Pace(
    () => void this.ask(),
    () => privatePause,
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(negotiation: string, member: string) {
    this.#negotiation = negotiation;
    this.#member = member;
  }

  /** Asks the server what there is; what was heard of meanwhile is kept. A failure leaves things as they are until the next time. */
  async ask(): Promise<void> {
    this.#asked = Date.now();
    const path = `/negotiations/${this.#negotiation}/news`;
    const news = await request<News>('GET', path, { member: this.#member }).catch(() => null);
    if (!news) return;
    const { items, seen, seq, known } = this.state.snapshot();
    // What was read on this page and not told yet is read all the same.
    const read = withMarks(seen, news.seen);
    const told = new Set(news.items.map(nameOf));
    // What is private comes from the server alone: what it does not tell any more was read, or is not for the reader now.
    const kept = items.filter(
      (item) => !item.among && !told.has(nameOf(item)) && (isSeen(read, item) || item.seq > news.seq),
    );
    this.state.set({
      items: [...kept, ...news.items].sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time))),
      earlier: known ? Math.min(news.earlier, this.state.snapshot().earlier) : news.earlier,
      seen: read,
      seq: Math.max(seq, news.seq),
      known: true,
    });
  }

  /** Something was said in private: what it was to the reader the server tells. */
  hearPrivate(): void {
    this.#private.ask();
  }

  /** The same where some time has gone by since: for a page that comes back into sight. */
  askAgain(): void {
    if (Date.now() - this.#asked > stale) void this.ask();
  }

  /** Hears of an act; `negotiation` with it folded in, as the reader sees it. */
  hear(negotiation: Negotiation, act: Act): void {
    const before = this.state.snapshot();
    if (act.seq <= before.seq) return;
    const member = negotiation.members.find(({ id }) => id === this.#member);
    if (!member) return;
    const told = newsOf(negotiation, newsReader(negotiation, member), [act]);
    // Nothing that is shown follows from how far acts have come: those that tell nothing wake nobody.
    if (told.length > 0) this.state.set({ ...before, items: [...before.items, ...told], seq: act.seq });
  }

  /** The reader has read everything that there is by now. */
  readAll(): void {
    const { items } = this.state.snapshot();
    const all: SeenMark = { place: null, seq: items.findLast(({ among }) => !among)?.seq ?? 0 };
    const among = Map.groupBy(items, (item) => item.among);
    const own = [...among].flatMap(([who, said]) =>
      who ? [{ place: newsPlaceOf({ among: who }), seq: said.reduce((last, { seq }) => Math.max(last, seq), 0) }] : [],
    );
    this.mark([all, ...own]);
    this.state.set({ ...this.state.snapshot(), earlier: 0 });
  }

  /** The reader has read all that there is by now in paragraphs with these ids. */
  read(paragraphs: Iterable<string>): void {
    const { items, seen } = this.state.snapshot();
    const wanted = new Set(paragraphs);
    const marks = new Map<string, number>();
    for (const item of items) {
      if (!wanted.has(item.paragraph ?? '') || isSeen(seen, item)) continue;
      marks.set(newsPlaceOf(item), Math.max(item.seq, marks.get(newsPlaceOf(item)) ?? 0));
    }
    if (marks.size > 0) this.mark([...marks].map(([place, seq]) => ({ place, seq })));
  }

  /** The reader has read up to there. */
  mark(marks: readonly SeenMark[]): void {
    const before = this.state.snapshot();
    this.state.set({ ...before, seen: withMarks(before.seen, marks) });
    this.#unsent.push(...marks);
    this.#timer ??= setTimeout(() => void this.send(), gathering);
  }

  /** Tells the server what was read and not told yet. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const marks = this.#unsent.splice(0, marksAtOnce);
    if (marks.length === 0) return;
    const path = `/negotiations/${this.#negotiation}/seen`;
    await request('POST', path, { member: this.#member, body: { marks } }).catch(() => this.#unsent.unshift(...marks));
  }

  /** Asks for nothing more until something is heard again: nobody looks, or the reader was refused. What was read is told all the same. */
  rest(): void {
    this.#private.stop();
  }
}

/** Tells acts apart: those of private conversations are numbered by themselves. */
function nameOf({ among, seq }: NewsItem): string {
  return `${among ?? ''} ${seq}`;
}
