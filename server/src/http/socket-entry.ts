import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseRoomName } from '@adref/shared/crdt';
import type { Rooms } from '../sync/rooms.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { namedMember, sessionOf } from './caller.ts';
import { hostIsOurs, originIsOurs } from './origin.ts';
import { addressOf } from './request-address.ts';
import { visitorAddress } from './visitor-address.ts';

const path = '/sync/';

/**
 * Whether a request asks to become a socket. One that asks for any other protocol (h2c) is answered as the ordinary request that it is: a
 * server may pass an upgrade over that it does not know (RFC 9110, 7.8).
 */
export function asksForSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.trim().toLowerCase() === 'websocket';
}

/**
 * Lets sockets in at `/sync/<room>?member=<id>`: the same host and origin as any request, a session that holds the member, and
 * whatever the rooms ask further. Whoever has no right is let in and sent away by the rooms, because a browser's script is told a
 * close code and not why an upgrade failed.
 */
export function admitSockets(server: Server, rooms: Rooms, dependencies: AppDependencies): void {
  server.on('upgrade', (request, socket, head) => {
    // A visitor who leaves while the session is looked up is no failure of ours.
    socket.on('error', () => socket.destroy());
    // An error thrown in a listener ends the process: whatever a stranger sends, the answer is this one.
    try {
      admit(request, socket, head, rooms, dependencies);
    } catch (error) {
      dependencies.report(error);
      turnAway(socket, 400);
    }
  });
}

function admit(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  rooms: Rooms,
  dependencies: AppDependencies,
): void {
  const address = addressOf(request);
  if (!address) {
    turnAway(socket, 400);
    return;
  }
  if (!hostIsOurs(request.headers.host, dependencies.config) || !originIsOurs(request.headers, dependencies.config)) {
    turnAway(socket, 403);
    return;
  }
  const { pathname, searchParams } = address;
  if (!pathname.startsWith(path)) {
    turnAway(socket, 404);
    return;
  }
  const room = decodeURIComponent(pathname.slice(path.length));
  const schema = Number(searchParams.get('schema'));
  const generation = searchParams.get('generation');
  const visitor = visitorAddress(request, dependencies.config.proxies);
  const visit = { room, schema, generation, address: visitor };
  memberIn(request, room, dependencies)
    .then((found) => {
      const tie = found && dependencies.connections.of(found.browser);
      rooms.handleUpgrade(request, socket, head, { ...visit, member: found?.member ?? null, ...(tie && { tie }) });
    })
    .catch((error: unknown) => {
      dependencies.report(error);
      turnAway(socket, 500);
    });
}

/** Answers in place of a handshake and ends the connection. */
function turnAway(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** The member that the request names, where its session holds it, and whose session that is; the negotiation is open then. */
async function memberIn(
  request: IncomingMessage,
  name: string,
  dependencies: AppDependencies,
): Promise<{ readonly member: string; readonly browser: string } | null> {
  const room = parseRoomName(name);
  const session = await sessionOf(request, dependencies.accounts, dependencies.secure);
  const named = namedMember(request);
  const held = session?.memberships.find(
    ({ negotiation, member }) => negotiation === room?.negotiation && member === named,
  );
  const negotiation = held && (await dependencies.host.open(held.negotiation));
  return session && negotiation ? { member: held.member, browser: session.browser } : null;
}
