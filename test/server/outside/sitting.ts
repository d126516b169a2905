import { baseDocument } from '@adref/fixtures';
import { editText, type TextEdit } from '@adref/shared/crdt';
import { type Command, type Negotiation, openDraft, type Target, tableText } from '@adref/shared/negotiation';
import type { CommandAnswer, Joined, Problem } from '@adref/shared/protocol';
import type { Bracket } from '@adref/shared/rolling';
import { expect } from 'vitest';
import { House, letIn, Person } from '../http/house.ts';
import { Typist } from '../http/typist.ts';
import type { Answers } from './answers.ts';
import { judgement } from './judgement.ts';
import { OutsideReader } from './outside-reader.ts';
import { SavedWords } from './saved-words.ts';

/** The parties that negotiate: seven delegations and a group. */
export const codes = ['KEN', 'JPN', 'NOR', 'BRA', 'CUB', 'EGY', 'FRA', 'G77'] as const;

export type Code = (typeof codes)[number];

/** The delegation of the outside reader. */
const readersOwn: Code = 'JPN';

/** Draft resolution A/C.1/73/L.27/Rev.1 on the table of eight parties, with a reader outside who looks at everything after each act. */
export class Sitting {
  readonly house: House;
  readonly chair: Person;
  readonly secretariat: Person;
  readonly delegates: Readonly<Record<Code, Person>>;
  readonly reader: OutsideReader;
  /** Acts after which all ten invariants were judged. */
  judged = 0;
  #before: Answers | null = null;
  #typists = new Map<string, Typist>();
  readonly saved = new SavedWords();

  private constructor(house: House, people: Pick<Sitting, 'chair' | 'secretariat' | 'delegates' | 'reader'>) {
    this.house = house;
    this.chair = people.chair;
    this.secretariat = people.secretariat;
    this.delegates = people.delegates;
    this.reader = people.reader;
  }

  static async open(): Promise<Sitting> {
    const house = await House.open();
    const creator = house.browser();
    await creator.ask(`/api/invitations/${await house.creatorLink()}`, { body: { name: 'Amina' } });
    const { bytes, name } = baseDocument('A/73/505');
    const file = { name, base64: Buffer.from(bytes).toString('base64'), symbol: 'A/C.1/73/L.27/Rev.1' };
    const { body } = await creator.ask<Joined & Problem>('/api/negotiations', {
      body: {
        title: 'Progrès de l’informatique',
        committee: 'First',
        agendaItem: '96',
        symbol: symbolOf(0),
        name: 'Amina',
        role: 'chair',
        file,
      },
    });
    const chair = new Person(creator, body.negotiation ?? '', body.member ?? '');
    for (const code of codes) {
      const members = code === 'G77' ? ['KEN', 'CUB', 'EGY'] : [];
      const kind = code === 'G77' ? 'group' : 'delegation';
      await chair.does({ kind: 'party', party: { code, kind, name: { en: code, fr: code }, members } });
    }
    const guest = async (role: 'secretariat' | 'delegate' | 'observer', party: Code | null, nth = 1) => {
      const { secret } = await chair.does({ kind: 'invite', role, party, note: '' });
      return letIn(house, secret ?? '', `${party ?? role} ${nth}`);
    };
    const delegates = {} as Record<Code, Person>;
    for (const code of codes) delegates[code] = await guest('delegate', code);
    const several = async (role: 'secretariat' | 'delegate' | 'observer', party: Code | null, count: number) => {
      const people: Person[] = [];
      for (let nth = 2; nth < count + 2; nth++) people.push(await guest(role, party, nth));
      return people;
    };
    const reader = await OutsideReader.open(
      {
        observer: await several('observer', null, 2),
        delegate: await several('delegate', readersOwn, 2),
        desk: await several('secretariat', null, 3),
      },
      ['chair', ...codes.filter((code) => code !== readersOwn).map((code) => `party/${code}`)],
    );
    const secretariat = await guest('secretariat', null);
    return new Sitting(house, { chair, secretariat, delegates, reader });
  }

  async dispose(): Promise<void> {
    this.reader.stop();
    for (const typist of this.#typists.values()) typist.leave();
    await this.house.dispose();
  }

  /** The negotiation as everybody sees it. */
  sees(): Promise<Negotiation> {
    return this.delegates.BRA.sees();
  }

  /** A person of a party, or at the desk. */
  person(who: Code | 'chair' | 'secretariat'): Person {
    return who === 'chair' ? this.chair : who === 'secretariat' ? this.secretariat : this.delegates[who];
  }

  /** Carries an act out, after which the outside reader finds nothing wrong. */
  async does(who: Code | 'chair' | 'secretariat', command: Command): Promise<CommandAnswer> {
    this.pass(1);
    const answer = await this.person(who).does(command);
    await this.judge(`${who}: ${command.kind}`);
    return answer;
  }

  /** An act that is refused, and changes nothing. */
  async refused(who: Code | 'chair' | 'secretariat', command: Command, status: number, why: RegExp): Promise<void> {
    const { body, status: given } = await this.person(who).asks(command);
    expect([given, body.detail]).toEqual([status, expect.stringMatching(why)]);
    await this.judge(`${who}: ${command.kind}, refused`);
  }

  /** All invariants, by what the outside reader is answered now. */
  async judge(after: string): Promise<Answers> {
    const now = await this.reader.reads();
    expect(judgement(now, this.#before), `after ${after}`).toEqual([]);
    this.#before = now;
    this.judged++;
    return now;
  }

  /** The house's clock goes on. */
  pass(seconds: number): void {
    this.house.now = new Date(this.house.now.getTime() + seconds * 1_000);
  }

  /** The own text of a party in the open round, or the chair's, or that of a pen. */
  async typist(who: Code | 'chair', text?: string): Promise<Typist> {
    const { number } = openDraft(await this.sees());
    const key = `${who} ${number} ${text}`;
    const known = this.#typists.get(key);
    if (known?.socket.readyState === 1) return known;
    const party = who === 'chair' || text !== undefined ? null : who;
    const typist = await Typist.open(this.person(who), party, number, text);
    this.#typists.set(key, typist);
    return typist;
  }

  /** Replaces words in a paragraph of the party's own text, or the chair's; whole words that it has to have. */
  async writes(who: Code | 'chair', id: string, was: string, is: string): Promise<void> {
    const typist = await this.typist(who);
    const text = typist.text().find((paragraph) => paragraph.id === id)?.text ?? '';
    if (!text.includes(was)) throw new Error(`${id} does not say “${was}”: ${text}`);
    await typist.write(id, text.replace(was, is));
  }

  /** Other edits of a text: paragraphs added or taken out. */
  async edits(who: Code | 'chair', edits: readonly TextEdit[]): Promise<void> {
    const typist = await this.typist(who);
    editText(typist.doc, edits, 'keyboard');
    const [first] = typist.text();
    // Resolves when all that was sent is saved.
    await typist.write(first?.id ?? '', first?.text ?? '');
  }

  table(party: Code, ...paragraphs: string[]): Promise<CommandAnswer> {
    return this.#open((draft) => this.does(party, { kind: 'table', draft, party, paragraphs }));
  }

  /** Words of a paragraph of the open draft. */
  async words(paragraph: string, words: string): Promise<Target> {
    const state = await this.sees();
    const text = openDraft(state).document.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
    const from = text.indexOf(words);
    if (from < 0) throw new Error(`${paragraph} does not say “${words}”: ${text}`);
    return { paragraph, from, to: from + words.length };
  }

  /** The bracket of a paragraph with an alternative, or the draft's words, like this. */
  async bracket(paragraph: string, words: string): Promise<{ target: Target; bracket: Bracket }> {
    const rolled = tableText(await this.sees()).find(({ id }) => id === paragraph);
    const bracket = rolled?.segments.find(
      (one): one is Bracket =>
        one.kind === 'bracket' && [one.draft, ...one.alternatives.map(({ text }) => text)].join('|').includes(words),
    );
    if (!bracket) throw new Error(`${paragraph} has no bracket with “${words}”: ${JSON.stringify(rolled?.segments)}`);
    return { target: { paragraph, from: bracket.from, to: bracket.to }, bracket };
  }

  /** Everybody types, each in a preambular paragraph of its own, while the next draft is issued by `issue`. */
  async typesThrough(issue: () => Promise<unknown>): Promise<Answers> {
    const { number } = openDraft(await this.sees());
    const typing: Promise<void>[] = [];
    for (const [nth, code] of codes.entries()) {
      const typist = await this.typist(code);
      this.reader.secrets.push({
        words: `mot${code}${number}`,
        may: code === readersOwn ? ['delegate'] : [],
        until: null,
      });
      const others = typist.text().filter(({ id }) => id !== `L27.PP${nth + 2}`);
      this.saved.add(code, ...others.map(({ text }) => text));
      typing.push(this.#types(code, typist, `L27.PP${nth + 2}`, number));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    await issue();
    await Promise.all(typing);
    await this.looksForWords();
    return this.judge(`the issue of draft ${number + 1}`);
  }

  async #types(code: Code, typist: Typist, id: string, draft: number): Promise<void> {
    const base = typist.text().find((paragraph) => paragraph.id === id)?.text ?? '';
    for (let word = 0, words = ''; typist.socket.readyState === 1; word++) {
      words += ` mot${code}${draft}-${word}.`;
      try {
        await typist.write(id, base + words);
      } catch {
        return;
      }
      this.saved.add(code, ` mot${code}${draft}-${word}.`);
    }
  }

  /** Each party looks for its words: in its text now, in those of rounds that are over, and in what is offered to it. */
  async looksForWords(): Promise<void> {
    const { number } = openDraft(await this.sees());
    this.reader.kept = await Promise.all(codes.map((code) => this.saved.lookFor(code, this.delegates[code], number)));
  }

  /** The server goes away, for so long, and comes back. */
  async goesDown(seconds: number): Promise<void> {
    await this.house.close();
    this.pass(seconds);
    await this.house.start();
    this.#typists.clear();
    await this.reader.listenAgain();
    await this.looksForWords();
    await this.judge('a restart');
  }

  /** A member of one party sends bytes to the text of another, and noise to its own. */
  async intrudes(code: Code, victim: Code): Promise<void> {
    const { number } = openDraft(await this.sees());
    const intruder = this.delegates[code];
    const own = await Typist.open(intruder, code, number);
    own.socket.send(new Uint8Array([0, 2, 255, 255, 255, 255, 1]));
    this.reader.nonsense.push({ sent: 'noise on a socket', answer: await own.closed });
    const other = Typist.at(intruder, `${intruder.negotiation}/draft/${number}/party/${victim}`, 12_345);
    this.reader.doors.push({
      by: code,
      text: `party/${victim}`,
      way: 'socket',
      own: false,
      answer: await other.closed,
      said: '',
    });
    await this.judge(`${code} at the door of ${victim}`);
  }

  async #open<T>(job: (draft: number) => Promise<T>): Promise<T> {
    return job(openDraft(await this.sees()).number);
  }
}

/** The symbol of the draft with this number. */
export function symbolOf(draft: number): string {
  return `A/C.1/73/L.27/Rev.${draft + 1}`;
}
