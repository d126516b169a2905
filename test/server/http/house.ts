import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, type Demonstration, type RunningServer, startServer } from '@adref/server';
import type { Command, Negotiation } from '@adref/shared/negotiation';
import type { CommandAnswer, Joined, Problem } from '@adref/shared/protocol';
import { DocumentReaders } from '../../../server/src/documents/document-readers.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';

/** What an answer came to: its status and its body, read. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A browser, or several at one desk: it keeps the cookie that it is given. */
export class Browser {
  readonly #url: () => string;
  cookie = '';

  constructor(url: () => string) {
    this.#url = url;
  }

  get url(): string {
    return this.#url();
  }

  async ask<T>(path: string, { member, body, headers = {} }: Question = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(member && { 'adref-member': member }),
        ...(body !== undefined && { 'content-type': 'application/json', origin: this.url }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const given = response.headers.get('set-cookie');
    if (given) this.cookie = given.split(';', 1)[0] ?? '';
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T, headers: response.headers };
  }
}

interface Question {
  readonly member?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** One person in one negotiation, as one member. */
export class Person {
  readonly browser: Browser;
  readonly negotiation: string;
  readonly member: string;

  constructor(browser: Browser, negotiation: string, member: string) {
    this.browser = browser;
    this.negotiation = negotiation;
    this.member = member;
  }

  get path(): string {
    return `/api/negotiations/${this.negotiation}`;
  }

  async sees(): Promise<Negotiation> {
    return (await this.browser.ask<Negotiation>(this.path, { member: this.member })).body;
  }

  asks(command: Command): Promise<Answer<CommandAnswer & Problem>> {
    return this.browser.ask(`${this.path}/acts`, { member: this.member, body: command });
  }

  /** Like `asks`, for what must succeed. */
  async does(command: Command): Promise<CommandAnswer> {
    const { status, body } = await this.asks(command);
    if (status !== 200) throw new Error(`${command.kind}: ${status} ${body.detail}`);
    return body;
  }
}

/** Processes that read and write files for all houses of a test file, one after the other: to start one costs more than what most tests do. */
class SharedReaders extends DocumentReaders {
  /** They end with the process that runs the tests. */
  override close(): Promise<void> {
    return Promise.resolve();
  }
}
const readers = new SharedReaders();

/** A server with a database of its own in a temporary folder. */
export class House implements Venue {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'adref-house-'));
  /** The house’s clock; tests turn it. */
  now = new Date('2026-02-01T09:00:00.000Z');
  readonly complaints: unknown[] = [];
  /** Of the data folder, as the server was last started on it. */
  generation = '';
  #server: RunningServer | null = null;
  readonly #demonstration: Demonstration | null;

  private constructor(demonstration: Demonstration | null) {
    this.#demonstration = demonstration;
  }

  static async open(demonstration: Demonstration | null = null): Promise<House> {
    const house = new House(demonstration);
    await house.start();
    return house;
  }

  get server(): RunningServer {
    if (!this.#server) throw new Error('The house is closed');
    return this.#server;
  }

  /** With another demonstration than before, or without one, where that is given. */
  async start(demonstration = this.#demonstration): Promise<void> {
    const config: Config = {
      port: 0,
      host: '127.0.0.1',
      dataDir: this.dataDir,
      publicUrl: null,
      proxies: 0,
      demonstration: true,
      pages: join(this.dataDir, 'pages'),
    };
    const note = (details: object) => this.complaints.push(details);
    const storage = openStorage(this.dataDir);
    this.generation = storage.generation;
    this.#server = await startServer(config, {
      storage,
      demonstration,
      now: () => this.now,
      log: { warn: note, error: note },
      readers,
    });
  }

  browser(): Browser {
    return new Browser(() => this.server.url);
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  creatorLink(): Promise<string> {
    return this.server.creatorLink();
  }

  join(secret: string, name: string, browser = this.browser()): Promise<Person> {
    return letIn(this, secret, name, browser);
  }
}

const text = `The General Assembly,

Recalling what it said before,

1. Decides that all shall act together;

2. Requests the Secretary-General to report;
`;

/** A negotiation at work: the chair has invited KEN, JPN and an observer, and the secretariat serves. */
export interface Meeting {
  readonly chair: Person;
  readonly secretariat: Person;
  readonly kenya: Person;
  readonly japan: Person;
  readonly observer: Person;
}

/** Where a meeting can be held: a house in this process, or one in a process of its own. */
export interface Venue {
  browser(): Browser;
  creatorLink(): Promise<string>;
}

/** Somebody opens an invitation link, in a new browser or a given one. */
export async function letIn(venue: Venue, secret: string, name: string, browser = venue.browser()): Promise<Person> {
  const { status, body } = await browser.ask<Joined>(`/api/invitations/${secret}`, { body: { name } });
  if (status !== 200) throw new Error(`${name} was not let in: ${status}`);
  return new Person(browser, body.negotiation ?? '', body.member ?? '');
}

export async function openMeeting(house: Venue): Promise<Meeting> {
  const creator = house.browser();
  await creator.ask(`/api/invitations/${await house.creatorLink()}`, { body: { name: 'Amina' } });
  const created = await creator.ask<Joined & Problem>('/api/negotiations', {
    body: {
      title: 'Acting together',
      committee: 'First',
      agendaItem: '1',
      symbol: 'A/L.1',
      name: 'Amina',
      role: 'chair',
      file: { name: 'draft.en.txt', base64: Buffer.from(text).toString('base64'), symbol: null },
    },
  });
  if (created.status !== 200) throw new Error(created.body.detail);
  const chair = new Person(creator, created.body.negotiation ?? '', created.body.member ?? '');
  for (const code of ['KEN', 'JPN']) {
    await chair.does({ kind: 'party', party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] } });
  }
  const guest = async (role: 'secretariat' | 'delegate' | 'observer', party: string | null, name: string) => {
    const { secret } = await chair.does({ kind: 'invite', role, party, note: '' });
    return letIn(house, secret ?? '', name);
  };
  return {
    chair,
    secretariat: await guest('secretariat', null, 'Sam'),
    kenya: await guest('delegate', 'KEN', 'Wanjiru'),
    japan: await guest('delegate', 'JPN', 'Haruki'),
    observer: await guest('observer', null, 'Olga'),
  };
}
