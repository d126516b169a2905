import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { visitorAddress } from '../../../server/src/http/visitor-address.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each<[string, number, IncomingMessage, string | null]>([
  ['the connection’s', 0, from('192.0.2.1'), '192.0.2.1'],
  ['the connection’s, whatever is claimed', 0, from('192.0.2.1', '198.51.100.7'), '192.0.2.1'],
  ['what the proxy was called from', 1, from('10.0.0.1', '198.51.100.7'), '198.51.100.7'],
  ['not what the visitor wrote before it', 1, from('10.0.0.1', '203.0.113.9, 198.51.100.7'), '198.51.100.7'],
  ['the outer one of two proxies’', 2, from('10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2'), '198.51.100.7'],
  ['the connection’s, where the proxy says nothing', 1, from('10.0.0.1'), '10.0.0.1'],
  ['the network of an IPv6 address', 0, from('2001:db8:1:2:3:4:5:6'), '2001:db8:1::/56'],
  ['nobody’s, where the connection is gone', 0, from(undefined), null],
])('is %s', (_name, proxies, request, address) => {
  expect(visitorAddress(request, proxies)).toBe(address);
});
