import { redline } from '@adref/shared/differences';
import { type Act, type DraftOrigins, type Negotiation, openDraft, tableNow } from '@adref/shared/negotiation';
import { rollingText } from '@adref/shared/rolling';
import type { Person } from '../http/house.ts';
import { Listener } from '../http/listener.ts';
import type { Answers, DrawnRedline, KeptText, Seat, SeatAnswers, Secret, TriedDoor } from './answers.ts';
import { seats } from './answers.ts';

/** People with one seat: several, because each may ask only so often in a minute. */
interface Reading {
  readonly people: readonly Person[];
  listener: Listener;
  /** Heard before the stream was opened last. */
  earlier: readonly Act[];
  /** Acts whose bytes have been looked at. */
  seen: number;
}

/**
 * Somebody who reads a negotiation from outside after every act, with nothing but what the server answers and sends: as an observer, as one
 * delegation and at the desk. What brackets and redlines come of an answer is asked of the functions that every page asks.
 */
export class OutsideReader {
  readonly #readings: Readonly<Record<Seat, Reading>>;
  readonly #texts: readonly string[];
  /** What the reader has been told by those who write. */
  readonly secrets: Secret[] = [];
  kept: readonly KeptText[] = [];
  /** Attempts of others, besides its own. */
  doors: TriedDoor[] = [];
  nonsense: { sent: string; answer: number }[] = [];
  readonly #known = new Map<string, DraftOrigins>();
  #nth = 0;
  #redlined = { versions: 0, drafts: 1 };

  private constructor(readings: Readonly<Record<Seat, Reading>>, texts: readonly string[]) {
    this.#readings = readings;
    this.#texts = texts;
  }

  /** `texts` are those that it tries to get into: `party/KEN`, `chair`; none of them is its own. */
  static async open(
    people: Readonly<Record<Seat, readonly Person[]>>,
    texts: readonly string[],
  ): Promise<OutsideReader> {
    const reading = async (seat: Seat): Promise<[Seat, Reading]> => {
      const [first] = people[seat];
      if (!first) throw new Error(`Nobody has the seat of ${seat}`);
      return [seat, { people: people[seat], listener: await Listener.open(first, 0), earlier: [], seen: 0 }];
    };
    const readings = Object.fromEntries(await Promise.all(seats.map(reading))) as Record<Seat, Reading>;
    return new OutsideReader(readings, texts);
  }

  /** Goes on listening after the server was away, from the last act that was heard. */
  async listenAgain(): Promise<void> {
    for (const reading of Object.values(this.#readings)) {
      reading.earlier = this.#acts(reading);
      reading.listener.stop();
      const [first] = reading.people;
      if (first) reading.listener = await Listener.open(first, reading.earlier.length);
    }
  }

  stop(): void {
    for (const { listener } of Object.values(this.#readings)) listener.stop();
  }

  /** Everything that it is answered and sent now. */
  async reads(): Promise<Answers> {
    const nth = this.#nth++;
    const doors: TriedDoor[] = [...this.doors.splice(0)];
    const nonsense = [...this.nonsense.splice(0), await this.#sendNonsense(nth)];
    const answers: Partial<Record<Seat, SeatAnswers>> = {};
    for (const seat of seats) answers[seat] = await this.#read(seat, nth, doors);
    const { observer, delegate, desk } = answers as Record<Seat, SeatAnswers>;
    const reader = this.#person('desk', nth);
    const chair = await reader.browser.ask<DraftOrigins>(`${reader.path}/chair-origins`, { member: reader.member });
    const health = await reader.browser.ask('/api/health');
    return {
      seats: { observer, delegate, desk },
      chair: chair.body,
      redlines: this.#redlines(observer.state),
      doors,
      kept: this.kept,
      secrets: [...this.secrets],
      health: JSON.stringify(health.body),
      nonsense,
    };
  }

  async #read(seat: Seat, nth: number, doors: TriedDoor[]): Promise<SeatAnswers> {
    const reading = this.#readings[seat];
    const person = this.#person(seat, nth);
    const get = async <T>(path: string) =>
      (await person.browser.ask<T>(`${person.path}${path}`, { member: person.member })).body;
    const state = await get<Negotiation>('');
    await reading.listener.until(() => this.#acts(reading).length >= state.seq);
    const acts = this.#acts(reading);
    const origins: DraftOrigins[] = [];
    for (const { number } of state.drafts.slice(1)) origins.push(await this.#origins(seat, number, get));
    const other = await bytesAt(person, this.#otherPath(nth, state));
    const tried = await this.#tryDoor(seat, nth, state);
    doors.push(...tried);
    const bytes = JSON.stringify([state, acts.slice(reading.seen), origins, other, tried]);
    reading.seen = acts.length;
    const { wordings, positions, bases } = tableNow(state);
    const rolling = rollingText(openDraft(state).document.paragraphs, wordings, positions, undefined, bases);
    return { state, acts, rolling, origins, bytes };
  }

  /** Of a draft that came out the origins never change: they are asked for once. */
  async #origins(seat: Seat, draft: number, get: <T>(path: string) => Promise<T>): Promise<DraftOrigins> {
    const key = `${seat} ${draft}`;
    const known = this.#known.get(key) ?? (await get<DraftOrigins>(`/drafts/${draft}/origins`));
    this.#known.set(key, known);
    return known;
  }

  /** Something else that a curious person asks for, another thing each time. */
  #otherPath(nth: number, { drafts }: Negotiation): string {
    const text = this.#texts[nth % this.#texts.length] ?? '';
    const draft = nth % drafts.length;
    const paths = [
      '/record',
      `/drafts/${draft}/${text}`,
      `/untabled/${text.replace('party/', '')}`,
      `/drafts/${draft}/origins?format=csv`,
      '/acts?after=0',
      '/stale-references',
      '/chair-origins',
      '?record=current',
    ];
    return paths[nth % paths.length] ?? '';
  }

  #acts({ earlier, listener }: Reading): readonly Act[] {
    return [...earlier, ...listener.acts];
  }

  #person(seat: Seat, nth: number): Person {
    const { people } = this.#readings[seat];
    const person = people[nth % people.length];
    if (!person) throw new Error(`Nobody has the seat of ${seat}`);
    return person;
  }

  /** Asks to be let into a text that is not its own, in the round that is open. */
  async #tryDoor(seat: Seat, nth: number, { drafts, textShown }: Negotiation): Promise<TriedDoor[]> {
    const text = this.#texts[nth % this.#texts.length] ?? '';
    const person = this.#person(seat, nth);
    // The desk writes in its own text, and everybody may read it while it is shown.
    if (text === 'chair' && (seat === 'desk' || textShown)) return [];
    const place = `${person.path}/drafts/${drafts.length - 1}/${text}`;
    const { status, body } = await person.browser.ask(place, { member: person.member, body: {} });
    return [{ by: seat, text, way: 'HTTP', own: false, answer: status, said: JSON.stringify(body) }];
  }

  async #sendNonsense(nth: number): Promise<{ sent: string; answer: number }> {
    const person = this.#person('delegate', nth);
    const acts = `${person.path}/acts`;
    const sent: [string, string, unknown][] = [
      ['a command of no kind', acts, { kind: 'constructor' }],
      ['a command on no draft', acts, { kind: 'withdraw', draft: 9_999, party: 'XXX', paragraphs: ['x'] }],
      ['a deep command', acts, { kind: 'comment', text: { text: { text: [[[[]]]] } } }],
      ['another negotiation', '/api/negotiations/__proto__/acts', { kind: 'close' }],
      ['a text of no draft', `${person.path}/drafts/00/chair`, {}],
      ['a text of nobody', `${person.path}/drafts/0/party/%00`, {}],
    ];
    const [name, path, body] = sent[nth % sent.length] ?? ['nothing', acts, null];
    return { sent: name, answer: (await person.browser.ask(path, { member: person.member, body })).status };
  }

  /** Of what was tabled and issued since the last reading. */
  #redlines({ record, drafts }: Negotiation): DrawnRedline[] {
    const pairs: [string, string][] = [];
    const textIn = (draft: number, id: string) =>
      drafts[draft]?.document.paragraphs.find((paragraph) => paragraph.id === id)?.text;
    for (const { draft, paragraph, text } of record.slice(this.#redlined.versions)) {
      const drafted = textIn(draft, paragraph);
      if (text !== null && drafted !== undefined) pairs.push([drafted, text]);
    }
    for (const { number, document } of drafts.slice(this.#redlined.drafts)) {
      for (const { id, text } of document.paragraphs) {
        const before = textIn(number - 1, id);
        if (before !== undefined) pairs.push([before, text]);
      }
    }
    this.#redlined = { versions: record.length, drafts: drafts.length };
    return pairs.map(([before, after]) => ({ before, after, ops: redline(before, after) }));
  }
}

/** What is answered there, whatever its form. */
async function bytesAt({ browser, path, member }: Person, what: string): Promise<string> {
  const headers = { cookie: browser.cookie, 'adref-member': member };
  return (await fetch(`${browser.url}${path}${what}`, { headers })).text();
}
