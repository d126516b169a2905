import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, type Meeting, openMeeting } from './house.ts';
import { rawRequest, statusOf } from './raw-request.ts';

let house: House;
let meeting: Meeting;
beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterAll(() => house.dispose());

const here = () => `Host: ${new URL(house.server.url).host}\r\n`;
const upgrade = 'Connection: Upgrade\r\nUpgrade: WebSocket\r\nSec-WebSocket-Version: 13\r\n';
const key = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';

describe('an upgrade to another protocol', () => {
  it.each(['h2c', 'TLS/1.0', 'h2c, websocket', 'foo/2'])(
    '%s is passed over: the request is answered as any other',
    async (protocol) => {
      const ask = (path: string) =>
        rawRequest(
          house.server.url,
          `GET ${path} HTTP/1.1\r\n${here()}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: ${protocol}\r\nHTTP2-Settings: AAMAAABk\r\n\r\n`,
        );
      const health = await ask('/api/health');
      expect([statusOf(health), health.split('\r\n\r\n').at(-1)]).toEqual([200, '{"status":"ok"}']);
      expect(statusOf(await ask('/api/nowhere'))).toBe(404);
      expect(statusOf(await ask('//'))).toBe(400);
      // Nothing of a room that way.
      expect(statusOf(await ask(`/sync/negotiation/${meeting.chair.negotiation}/draft/0/chair`))).not.toBe(101);
    },
  );

  it('in any spelling of websocket is a socket', async () => {
    const room = `/sync/negotiation/${meeting.chair.negotiation}/draft/0/chair`;
    const answer = await rawRequest(house.server.url, `GET ${room} HTTP/1.1\r\n${here()}${upgrade}${key}\r\n`);
    expect(statusOf(answer)).toBe(101);
  });
});
