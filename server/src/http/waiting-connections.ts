import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections that may wait for their visitor at once: 200 people behind one address keep fewer idle ones for the next request. */
const maxWaiting = 500;
/** Milliseconds in which the head of a request must have come; browsers send it in one piece. */
const headTime = 20_000;
/** Milliseconds in which all of a request must have come: 10 MB over a slow hotel network take a minute or two. */
const requestTime = 180_000;

/**
 * Bounds what visitors who send nothing, or half of something, can hold: of connections on which the server waits for bytes (silent
 * ones, half a head, half a body, idle between requests) only so many stay. When there is one more, the oldest of the address
 * that holds most of them is cut, so that others are still let in. Streams and sockets of rooms are not counted here.
 */
export function boundWaiting(server: Server, most = maxWaiting): void {
  server.headersTimeout = headTime;
  server.requestTimeout = requestTime;
  /** Sets and maps keep their order: the first one has waited longest. */
  const waiting = new Map<string, Set<Socket>>();
  let count = 0;

  const done = (socket: Socket, address: string) => {
    const own = waiting.get(address);
    if (!own?.delete(socket)) return;
    count--;
    if (own.size === 0) waiting.delete(address);
  };
  const wait = (socket: Socket, address: string) => {
    if (socket.destroyed) return;
    const own = waiting.get(address) ?? new Set();
    waiting.set(address, own.add(socket));
    count++;
    if (count <= most) return;
    let largest = own;
    for (const other of waiting.values()) if (other.size > largest.size) largest = other;
    const [oldest] = largest;
    oldest?.destroy();
  };

  const addresses = new WeakMap<Socket, string>();
  server.on('connection', (socket: Socket) => {
    // Of a connection that has ended the address is no longer known.
    const address = socket.remoteAddress ?? '';
    addresses.set(socket, address);
    socket.once('close', () => done(socket, address));
    wait(socket, address);
  });
  server.on('upgrade', ({ socket }: IncomingMessage) => done(socket, addresses.get(socket) ?? ''));
  server.on('request', (request, response) => {
    const { socket } = request;
    const address = addresses.get(socket) ?? '';
    if (hasBody(request)) request.once('end', () => done(socket, address));
    else done(socket, address);
    response.once('close', () => {
      done(socket, address);
      wait(socket, address);
    });
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
