import { describe, expect, it } from 'vitest';
import { addressOf, hostOf } from '../../../server/src/http/request-address.ts';

const read = (url: string | undefined) => addressOf({ ...(url !== undefined && { url }) });

describe('the address of a request', () => {
  it('is read as it is written, whatever its names look like', () => {
    expect(read('/sync/negotiation/a/draft/0/chair?member=m&schema=1')).toMatchObject({
      pathname: '/sync/negotiation/a/draft/0/chair',
      search: '?member=m&schema=1',
    });
    for (const path of ['/', '/a//b', '/a@b:80/', '/n/%C3%A9', '/n/[1]', '/n/a:99999/']) {
      expect([path, read(path)?.host]).toEqual([path, 'server']);
    }
  });

  it('is none where the request line has none', () => {
    const broken = [undefined, '', '*', '//', '///', '//[', '//x:99999/', '/\\', '\\\\x', 'http://', 'http://[', 'x'];
    for (const url of [...broken, 'http://127.0.0.1/api/health', '/%', '/%E0%A4%A', '/a?b=%zz', '/%00', '/%0d%0a']) {
      expect([url, read(url)]).toEqual([url, null]);
    }
    expect(read(`/${'a'.repeat(16_000)}`)).toBeNull();
  });
});

it('reads a host only where the header has the form of one', () => {
  for (const host of ['localhost', 'Adref.example.org:443', '127.0.0.1:4747', '[::1]:80']) {
    expect(hostOf({ host })).toBe(host.toLowerCase());
  }
  for (const host of ['', '[', '[::1', 'a b', 'a;script-src *', 'a:b', 'a:123456', 'http://a', 'a/b', 'a@b']) {
    expect([host, hostOf({ host })]).toEqual([host, null]);
  }
});
