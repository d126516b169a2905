import { describe, expect, it } from 'vitest';
import { gather } from './gathering.ts';
import { openSocket, rawRequest, statusOf } from './raw-request.ts';
import { Typist } from './typist.ts';

const gathered = gather('file');

/** Targets that are no address, or that a careless reader takes for another host's. */
const brokenTargets = [
  '//',
  '///',
  '//[',
  '//[::1',
  '//x:99999/',
  '//x:99999/sync/negotiation/a/draft/0/chair',
  '//sync/negotiation/a/draft/0/chair',
  '/\\',
  '/\\[',
  'http://',
  'http://[',
  'http://x:99999/',
  'https://:0/',
  '*',
  '/%',
  '/%%%',
  '/%zz',
  '/%c0%af',
  '/sync/%',
  '/sync/%E0%A4%A',
  '/sync/negotiation/a/draft/0/chair?member=%',
  '/%00',
  '/sync/%0d%0aset-cookie:a',
  `/${'a'.repeat(8_200)}`,
  `/${'%'.repeat(4_000)}`,
];

const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
const key = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const here = () => `Host: ${new URL(gathered.house.server.url).host}\r\n`;

async function answers(): Promise<boolean> {
  return (await fetch(`${gathered.house.server.url}/api/health`)).status === 200;
}

describe('an upgrade by anybody', () => {
  it('is answered 400 where the address cannot be read, and stops nothing', async () => {
    for (const target of brokenTargets) {
      const answer = await rawRequest(
        gathered.house.server.url,
        `GET ${target} HTTP/1.1\r\n${here()}${upgrade}${key}\r\n`,
      );
      expect([target.slice(0, 50), statusOf(answer)]).toEqual([target.slice(0, 50), 400]);
    }
    expect(await answers()).toBe(true);
  });

  it('is refused under every other broken head, and stops nothing', async () => {
    const address = '/sync/negotiation/a/draft/0/chair';
    const heads = [
      `GET ${address} HTTP/1.1\r\nHost: [\r\n${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\nHost:\r\n${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\nHost: a b;c\r\n${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\n${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\n${here()}Origin: http://[\r\n${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\n${here()}Origin: null\r\n${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\n${here()}${upgrade}`,
      `GET ${address} HTTP/1.1\r\n${here()}${upgrade}Sec-WebSocket-Key: short\r\n`,
      `POST ${address} HTTP/1.1\r\n${here()}${upgrade}${key}`,
      `GET ${address} HTTP/1.1\r\n${here()}Connection: Upgrade\r\nUpgrade: h2c\r\n${key}`,
      `GET ${address} HTTP/1.1\r\n${here()}Cookie: ${'%;='.repeat(300)}\r\n${upgrade}${key}Sec-WebSocket-Version: 99\r\n`,
      `GET /${'a'.repeat(16_384)} HTTP/1.1\r\n${here()}${upgrade}${key}`,
      `CONNECT ${address} HTTP/1.1\r\n${here()}${upgrade}${key}`,
      `GET\t${address}\r\n`,
      '\u0000\u0001\u0002',
    ];
    for (const head of heads) {
      const status = statusOf(await rawRequest(gathered.house.server.url, `${head}\r\n`));
      expect([head.slice(0, 80), status === 0 || (status >= 400 && status < 500)]).toEqual([head.slice(0, 80), true]);
    }
    expect(await answers()).toBe(true);
  });

  it('that breaks off anywhere stops nothing', async () => {
    const whole = `GET //x:99999/ HTTP/1.1\r\n${here()}${upgrade}${key}\r\n`;
    await Promise.all(
      Array.from({ length: whole.length }, async (_, length) => {
        const socket = await openSocket(gathered.house.server.url);
        socket.on('error', () => undefined);
        socket.write(whole.slice(0, length));
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (length % 2) socket.destroy();
        else socket.resetAndDestroy();
      }),
    );
    expect(await answers()).toBe(true);
  });

  it('lets the next member in', async () => {
    const typist = await Typist.open(gathered.meeting.kenya, 'KEN');
    typist.leave();
    expect(await typist.closed).toBe(1005);
  });
});

describe('a request by anybody', () => {
  it('is answered 400 where the address cannot be read', async () => {
    for (const target of brokenTargets) {
      for (const method of ['GET', 'POST']) {
        const request = `${method} ${target} HTTP/1.1\r\n${here()}Connection: close\r\nContent-Length: 0\r\n\r\n`;
        const answer = await rawRequest(gathered.house.server.url, request);
        expect([method, target.slice(0, 50), statusOf(answer)]).toEqual([method, target.slice(0, 50), 400]);
      }
    }
    expect(await answers()).toBe(true);
  });

  it('leaves no word of it in the log', async () => {
    const secret = 'kept-between-us-kept-between-us-kept-between';
    const before = gathered.house.complaints.length;
    for (const target of [
      `/api/invitations/${secret}%`,
      `/join/${secret}%zz`,
      `/sync/${secret}%`,
      `//${secret}:99999`,
    ]) {
      for (const extra of ['', `${upgrade}${key}`]) {
        await rawRequest(
          gathered.house.server.url,
          `GET ${target} HTTP/1.1\r\n${here()}${extra || 'Connection: close\r\n'}\r\n`,
        );
      }
    }
    expect(JSON.stringify(gathered.house.complaints)).not.toContain(secret);
    expect(gathered.house.complaints.slice(before)).toEqual([]);
  });
});
