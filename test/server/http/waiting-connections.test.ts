import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boundWaiting } from '../../../server/src/http/waiting-connections.ts';
import { openSocket, rawRequest, statusOf } from './raw-request.ts';

const most = 20;
let server: Server;
let url = '';
let sockets: Socket[] = [];

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => (request.url === '/stream' ? response.write('a') : response.end('here')));
  });
  boundWaiting(server, most);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function open(bytes: string): Promise<Socket> {
  const socket = await openSocket(url);
  socket.on('error', () => undefined);
  sockets.push(socket);
  socket.write(bytes);
  return socket;
}

const held = () =>
  new Promise<number>((resolve, reject) => server.getConnections((error, n) => (error ? reject(error) : resolve(n))));

async function settled(count: number): Promise<number> {
  const deadline = Date.now() + 60_000;
  while ((await held()) > count && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  return held();
}

const whole = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

describe('visitors who send nothing, or half of something', () => {
  const halves = {
    'no byte': '',
    'half a head': 'GET / HTTP/1.1\r\nHost: a\r\n',
    'half a body': 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf',
    'half a chunk': 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha',
    'one request and half the next': 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HT',
  };
  for (const [what, bytes] of Object.entries(halves)) {
    it(`hold only so many connections with ${what}, and the next visitor is served`, async () => {
      await Promise.all(Array.from({ length: 3 * most }, () => open(bytes)));
      // Who is served has come after all the others.
      expect(statusOf(await rawRequest(url, whole))).toBe(200);
      expect(await settled(most)).toBeLessThanOrEqual(most);
    });
  }

  it('do not cut a stream or an answer under way', async () => {
    const reader = await open('GET /stream HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => reader.once('data', resolve));
    await Promise.all(Array.from({ length: 3 * most }, () => open('')));
    expect(statusOf(await rawRequest(url, whole))).toBe(200);
    expect(await settled(most + 1)).toBeLessThanOrEqual(most + 1);
    expect(reader.destroyed || reader.readableEnded).toBe(false);
  });
});
