import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Accounts } from './accounts/accounts.ts';
import { BrowserConnections } from './accounts/browser-connections.ts';
import { NegotiationHost } from './acts/negotiation-host.ts';
import type { Config } from './config.ts';
import { adoptedInDemonstration, type Demonstration, stageDemonstration } from './demonstration.ts';
import { DocumentReaders } from './documents/document-readers.ts';
import { KeptUploads } from './documents/kept-uploads.ts';
import { reportOf } from './error-report.ts';
import { createApp } from './http/app.ts';
import { sessionOf } from './http/caller.ts';
import { EventStreams } from './http/event-stream.ts';
import { PackedAnswers } from './http/packed-answer.ts';
import { rateLimits } from './http/rate.ts';
import { admitSockets, asksForSocket } from './http/socket-entry.ts';
import { boundWaiting } from './http/waiting-connections.ts';
import { LibraryProcess } from './library/library-process.ts';
import { readableFiles } from './library/readable-files.ts';
import { referredDocument } from './library/referred-document.ts';
import { Schedule } from './schedule/schedule.ts';
import type { Storage } from './storage/storage.ts';
import { createRooms } from './sync/open-rooms.ts';
import type { RoomRules } from './sync/room-host.ts';
import type { RoomLog } from './sync/room-log.ts';
import { UnreadableRegister } from './unreadable.ts';

/** What a server is made of, besides its configuration. */
export interface ServerParts {
  readonly storage: Storage;
  /** The ready-made negotiation; null for a server without one. */
  readonly demonstration: Demonstration | null;
  readonly now: () => Date;
  /** Told of what goes wrong where nobody waits for an answer. */
  readonly log: RoomLog;
  /** Processes that read and write files; of its own where none are given. */
  readonly readers?: DocumentReaders;
}

/** A server that answers. */
export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4747`. */
  readonly url: string;
  /** Makes a link whose bearer may create negotiations, and returns its secret. */
  creatorLink(): Promise<string>;
  /** Carries out what is due and unloads what nobody uses, which the server also does by itself; for tests that turn the clock. */
  tidy(): Promise<void>;
  /** Takes nothing new, finishes what was begun, tells everyone to come back, and closes the storage. */
  close(): Promise<void>;
}

/** Milliseconds between two looks for negotiations that nobody uses. */
const unloadInterval = 60_000;
/** Milliseconds that readers have to take what was sent to them when the server stops. */
const goodbye = 1_000;

/** Starts a server and resolves when it answers. Rejects, with nothing left running, where it cannot listen. */
export async function startServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const { storage, now, log } = parts;
  const report = (error: unknown) => log.error({ error: reportOf(error) }, 'Something went wrong');
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  // Rooms ask the negotiations who may enter; negotiations read the rooms.
  const rules: RoomRules = {
    admission: (room, member) => host.admission(room, member),
    seed: (room) => host.seed(room),
    presence: (room, member) => host.presence(room, member),
  };
  const unreadable = new UnreadableRegister();
  const rooms = createRooms(storage, rules, now, log, { unreadable });
  const host = new NegotiationHost(
    {
      storage,
      rooms,
      now,
      report,
      expect: (deadline) => schedule.expect(deadline),
      adopted: (id) => referredDocument(library, id),
    },
    { unreadable, demonstration: parts.demonstration !== null },
  );
  const connections = new BrowserConnections(now);
  const accounts = new Accounts(storage, now, (deadline) => schedule.expect(deadline), report);
  const schedule = new Schedule({
    storage,
    now,
    report,
    handlers: {
      session: async (secretHash) => {
        const session = await accounts.expireSession(secretHash);
        if (session) connections.signOut(session.browser);
      },
      issue: (subject) => host.issueAnnounced(subject),
      silence: (subject) => host.endSilence(subject),
      'creator-link': (link) => accounts.expireCreatorLink(link),
    },
  });
  const streams = new EventStreams();
  const readers = parts.readers ?? new DocumentReaders();
  const library = new LibraryProcess(config.dataDir, report, {
    beginning: parts.demonstration?.library.map(adoptedInDemonstration) ?? [],
    readable: readableFiles(readers),
  });
  const demonstration =
    parts.demonstration &&
    (await stageDemonstration(parts.demonstration, { storage, rooms, host, unreadable, report }));
  const limits = rateLimits((request) => sessionOf(request, accounts, secure));
  const httpParts = {
    config,
    secure,
    storage,
    accounts,
    connections,
    host,
    rooms,
    readers,
    uploads: new KeptUploads(),
    library,
    streams,
    packed: new PackedAnswers(),
    limits,
    demonstration,
    unreadable,
    now,
    report,
  };
  const server = createServer({ shouldUpgradeCallback: asksForSocket }, createApp(httpParts));
  boundWaiting(server);
  admitSockets(server, rooms, httpParts);
  try {
    await listening(server, config);
  } catch (error) {
    await schedule.close();
    await rooms.close();
    await host.drained();
    throw error;
  }
  const tidy = async () => {
    await schedule.run();
    host.unloadIdle();
  };
  await tidy();
  const unloading = setInterval(() => host.unloadIdle(), unloadInterval).unref();
  const { port } = server.address() as AddressInfo;
  const hostName = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${hostName}:${port}`,
    creatorLink: () => accounts.creatorLink(),
    tidy,
    close: async () => {
      clearInterval(unloading);
      await schedule.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      streams.end();
      await readers.close();
      await library.close();
      // A connection whose stream has just ended is idle, and its reader would keep it open for the next request.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      const cut = setTimeout(() => server.closeAllConnections(), goodbye);
      await rooms.close();
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
      await host.drained();
      await storage.close();
    },
  };
}

function listening(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
