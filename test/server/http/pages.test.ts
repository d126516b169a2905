import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
  mkdirSync(join(house.dataDir, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(house.dataDir, 'pages', 'index.html'), '<title>Adref</title>');
  writeFileSync(join(house.dataDir, 'pages', 'assets', 'app-1a2b.js'), `console.log('${'a'.repeat(5_000)}')`);
});
afterAll(() => house.dispose());

const get = (path: string, encoding = 'identity') =>
  fetch(`${house.server.url}${path}`, { headers: { 'accept-encoding': encoding } });

describe('the pages', () => {
  it('open at every place of the application', async () => {
    for (const path of ['/', '/n/abc/draft', '/library/A-C.1-73-L.37']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, '<title>Adref</title>']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });

  it('send their parts packed and to be kept', async () => {
    for (const encoding of ['br', 'gzip']) {
      const answer = await get('/assets/app-1a2b.js', encoding);
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(await answer.text()).toContain('aaaa');
    }
  });

  it('do not pretend that a part of an old page is there, and show no other file', async () => {
    expect((await get('/assets/app-0000.js')).status).toBe(404);
    for (const path of ['/%2e%2e/adref.sqlite', '/..%2fadref.sqlite', '/assets/..%2f..%2fadref.sqlite', '/%ff']) {
      expect(await (await get(path)).text()).not.toContain('SQLite');
    }
  });
});
