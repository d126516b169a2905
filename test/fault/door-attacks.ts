import { connect, type Socket } from 'node:net';
import { dice } from '../server/sync/dice.ts';
import type { HostileDelegate } from './attacked-server.ts';
import { hostileText } from './documents.ts';
import type { Attacker } from './room-attacks.ts';

/** Connections that one attacker keeps open beside each other. */
const open = 40;

const broken = ['// HTTP/1.1', '/%E0%A4%A', `/${'a'.repeat(15_000)} HTTP/1.1`, 'http://[ HTTP/1.1', '/sync/% HTTP/1.1'];

/** What is done at the server's other doors, over and over, until the attack is over. */
export const doorAttacks: Readonly<Record<string, (attacker: Attacker) => Promise<void>>> = {
  'files made to be read for long': (attacker) =>
    each(attacker, async (person, nth) => {
      const seed = 1 + Math.floor(Math.random() * 1_000);
      // The dearest that was ever found, and what chance makes.
      const marks = nth % 2 === 0 ? `${'mot^{1} '.repeat(20_000)}\n\n${'1. note\n\n'.repeat(2_000)}` : null;
      const body = marks === null ? hostileText(dice(seed))(300_000) : new TextEncoder().encode(marks);
      await ask(attacker, person, '/api/read?name=draft.txt', { body, type: 'text/plain' });
    }),
  'acts of a megabyte that say nothing': (attacker) =>
    each(attacker, async (person) => {
      const body = JSON.stringify({ kind: 'comment', draft: 0, party: 'KEN', target: null, text: 'x'.repeat(990_000) });
      const path = `/api/negotiations/${person.negotiation}/acts`;
      await ask(attacker, person, path, { body, type: 'application/json' });
    }),
  'answers and streams that nobody reads': (attacker) =>
    unread(attacker, ({ negotiation }, nth) => {
      const paths = ['', '/events?after=0', '?record=current'].map((rest) => `/api/negotiations/${negotiation}${rest}`);
      return `${[...paths, '/api/openapi.json', '/'][nth % 5]} HTTP/1.1`;
    }),
  'halves of requests, and broken ones': (attacker) =>
    unread(attacker, (_person, nth) => broken[nth % broken.length] ?? '', true),
  'links that were guessed': (attacker) =>
    each(attacker, async (person) => {
      const guess = Buffer.from(`${Math.random()}${Math.random()}`).toString('base64url').slice(0, 43);
      await ask(attacker, person, `/api/invitations/${guess}`, {
        body: '{"name":"Mallory"}',
        type: 'application/json',
      });
    }),
};

/** Everybody does it again as soon as it is done; what is refused was tried. */
async function each(attacker: Attacker, once: (person: HostileDelegate, nth: number) => Promise<void>): Promise<void> {
  await Promise.all(
    attacker.people.map(async (person) => {
      for (let nth = 0; attacker.isOn(); nth++) {
        await once(person, nth).catch(() => undefined);
        await turn();
      }
    }),
  );
}

async function ask(
  { url }: Attacker,
  { headers, member }: HostileDelegate,
  path: string,
  { body, type }: { body: string | Uint8Array<ArrayBuffer>; type: string },
): Promise<void> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': type, 'adref-member': member },
    body,
    signal: AbortSignal.timeout(5_000),
  });
  await answer.arrayBuffer();
}

/** Everybody keeps as many connections open as they can, each with one request, of which they never read the answer. */
async function unread(
  attacker: Attacker,
  request: (person: HostileDelegate, nth: number) => string,
  halves = false,
): Promise<void> {
  const { hostname, port } = new URL(attacker.url);
  const sockets = new Set<Socket>();
  await each(attacker, async (person, nth) => {
    if (sockets.size > open * attacker.people.length) {
      const [oldest] = sockets;
      oldest?.destroy();
    }
    const socket = connect(Number(port), hostname);
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    const headers = Object.entries({ ...person.headers, 'adref-member': person.member, host: `${hostname}:${port}` });
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const upgrade = nth % 3 === 0 ? 'connection: Upgrade\r\nupgrade: websocket\r\n' : '';
    const end = halves && nth % 2 === 1 ? '' : '\r\n';
    socket.write(`GET ${request(person, nth)}\r\n${lines}${upgrade}${end}`);
  });
  for (const socket of sockets) socket.destroy();
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 2));
