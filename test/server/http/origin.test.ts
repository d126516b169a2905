import { describe, expect, it } from 'vitest';
import { hostIsOurs, originIsOurs } from '../../../server/src/http/origin.ts';

describe('a server for this machine only', () => {
  const local = { host: '127.0.0.1', publicUrl: null };

  it('answers to names of this machine', () => {
    for (const host of ['localhost:4747', '127.0.0.1:4747', '[::1]:4747', 'LOCALHOST']) {
      expect([host, hostIsOurs(host, local)]).toEqual([host, true]);
    }
  });

  it('does not answer to a foreign name that resolves here', () => {
    for (const host of ['evil.example:4747', 'localhost.evil.example', undefined]) {
      expect([host, hostIsOurs(host, local)]).toEqual([host, false]);
    }
  });
});

it('answers to its public address behind a proxy', () => {
  const config = { host: '0.0.0.0', publicUrl: 'https://adref.example.org' };
  expect(hostIsOurs('adref.example.org', config)).toBe(true);
  expect(hostIsOurs('other.example.org', config)).toBe(false);
});

it('takes what changes something from its own pages and from programs', () => {
  const host = 'localhost:4747';
  const local = { publicUrl: null, proxies: 0 };
  const proxied = { publicUrl: 'https://adref.example.org', proxies: 1 };
  expect(originIsOurs({ host, origin: 'http://localhost:4747' }, local)).toBe(true);
  expect(originIsOurs({ host }, local)).toBe(true);
  expect(originIsOurs({ host: 'adref.example.org', origin: 'https://adref.example.org' }, proxied)).toBe(true);
  expect(originIsOurs({ host, origin: 'https://localhost:4747' }, { publicUrl: null, proxies: 1 })).toBe(true);
  for (const origin of ['http://localhost:9999', 'https://localhost:4747', 'null', 'http://[', '']) {
    expect([origin, originIsOurs({ host, origin }, local)]).toEqual([origin, false]);
  }
  expect(originIsOurs({ host: 'adref.example.org', origin: 'ftp://adref.example.org' }, proxied)).toBe(false);
  expect(originIsOurs({ host, 'sec-fetch-site': 'cross-site' }, local)).toBe(false);
});
