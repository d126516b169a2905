import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoomHandshake } from '@adref/shared/protocol';
import { ServerProcess } from '../e2e/server-process.ts';
import { Browser, letIn, type Meeting, openMeeting, type Person } from '../server/http/house.ts';
import { type Delegate, sit } from '../server/sync/delegate.ts';

/** Somebody with a seat in Kenya's delegation, as a program of theirs knows it. */
export interface HostileDelegate {
  readonly negotiation: string;
  readonly member: string;
  readonly room: string;
  readonly clientId: number;
  /** Of a browser with their session. */
  readonly headers: Readonly<Record<string, string>>;
}

const probe = new URL('./server-probe.ts', import.meta.url).href;
const report = join(import.meta.dirname, '..', '..', 'fixtures', 'documents', 'A-76-135.fr.txt');

/**
 * The real server, started as `npm start` does, with a negotiation under way: every door that a stranger, a delegate or a creator can try. Where somebody comes from is told by a
 * proxy, so that those who attack and those who work come from two addresses.
 */
export class AttackedServer {
  readonly meeting: Meeting;
  readonly #process: ServerProcess;
  readonly #creatorLink: string;

  private constructor(process: ServerProcess, meeting: Meeting, creatorLink: string) {
    this.#process = process;
    this.meeting = meeting;
    this.#creatorLink = creatorLink;
  }

  static async start(): Promise<AttackedServer> {
    const process = await ServerProcess.start({
      flags: ['--expose-gc', '--import', probe],
      environment: { PROXIES: '1', DEMONSTRATION: 'on' },
    });
    const creatorLink = /\/join\/([\w-]+)/.exec(process.output)?.[1] ?? '';
    const venue = { browser: () => new Browser(() => process.url), creatorLink: async () => creatorLink };
    return new AttackedServer(process, await openMeeting(venue), creatorLink);
  }

  get url(): string {
    return this.#process.url;
  }

  /** What an ordinary day has in it: a report is read, wordings are tabled, answered and decided on, pages are opened. */
  async serveOrdinarily(): Promise<void> {
    const { chair, kenya, japan } = this.meeting;
    const paragraph = await this.paragraph();
    const target = { paragraph, from: null, to: null };
    for (const [person, party] of [[kenya, 'KEN'] as const, [japan, 'JPN'] as const]) {
      await person.does({ kind: 'table', draft: 0, party, paragraphs: null });
      await person.does({ kind: 'comment', draft: 0, party, target, text: 'We can go along with this.' });
    }
    await chair.does({ kind: 'take', draft: 0, target, text: 'Decides.', source: { kind: 'chair' } });
    const bytes = readFileSync(report);
    for (const person of [chair, kenya, japan]) {
      await person.sees();
      await person.browser.ask('/api/session');
      await person.browser.ask('/api/openapi.json');
    }
    const read = await fetch(`${this.url}/api/read?name=A-76-135.fr.txt`, {
      method: 'POST',
      headers: { ...headersOf(chair.browser, work), 'content-type': 'text/plain' },
      body: bytes,
    });
    if (!read.ok) throw new Error(`The report was not read: ${read.status}`);
    await read.arrayBuffer();
  }

  /** Id of the paragraph that everybody types in. */
  async paragraph(): Promise<string> {
    return (await this.meeting.chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  }

  /** Lets somebody sit down at their party's text. */
  async seat(person: Person, party: string): Promise<Delegate> {
    const { room, clientId } = await handshake(person, party);
    return sit(
      `${this.url.replace('http', 'ws')}/sync`,
      room,
      person.member,
      clientId,
      headersOf(person.browser, work),
    );
  }

  /** So many people who are let in to Kenya's delegation, each with a session of their own that may also read files. */
  async hostile(count: number): Promise<HostileDelegate[]> {
    const { chair } = this.meeting;
    const { secret = '' } = await chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    const people: HostileDelegate[] = [];
    for (let nth = 0; nth < count; nth++) {
      const browser = new Browser(() => this.url);
      await browser.ask(`/api/invitations/${this.#creatorLink}`, { body: { name: `Mallory ${nth}` } });
      const person = await letIn(this.#venue, secret, `Mallory ${nth}`, browser);
      const { room, clientId } = await handshake(person, 'KEN');
      const { negotiation, member } = person;
      people.push({ negotiation, member, room, clientId, headers: headersOf(browser, attack) });
    }
    return people;
  }

  /** Bytes that were resident in the process at most since this was asked last. */
  peak(): Promise<number> {
    return this.#ask('peak');
  }

  /** Bytes that live in its memory after a collection of garbage. */
  live(): Promise<number> {
    return this.#ask('live');
  }

  /** Milliseconds of processor time that each longer turn of its event loop took since this was asked last. */
  turns(): Promise<number[]> {
    return this.#ask('turns');
  }

  dispose(): Promise<void> {
    return this.#process.dispose();
  }

  get #venue() {
    return { browser: () => new Browser(() => this.url), creatorLink: async () => this.#creatorLink };
  }

  async #ask<Answer>(what: 'peak' | 'live' | 'turns'): Promise<Answer> {
    const { child } = this.#process;
    const answer = once(child, 'message') as Promise<[Answer]>;
    child.send(what);
    return (await answer)[0];
  }
}

/** Where people come from, and where those who attack do. */
const work = '192.0.2.1';
const attack = '192.0.2.66';

function headersOf(browser: Browser, address: string): Record<string, string> {
  return { cookie: browser.cookie, origin: browser.url, 'x-forwarded-for': address };
}

async function handshake({ browser, path, member }: Person, party: string): Promise<RoomHandshake> {
  const { status, body } = await browser.ask<RoomHandshake>(`${path}/drafts/0/party/${party}`, { member, body: {} });
  if (status !== 200) throw new Error(`No room for ${member}: ${status}`);
  return body;
}
