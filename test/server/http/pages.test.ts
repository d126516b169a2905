import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;
const script = `console.log('${'a'.repeat(5_000)}')`;

beforeAll(async () => {
  house = await House.open();
  await house.close();
  mkdirSync(join(house.dataDir, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(house.dataDir, 'pages', 'index.html'), '<title>Adref</title>');
  writeFileSync(join(house.dataDir, 'pages', 'assets', 'app-1a2b.js'), script);
  // As the build leaves them.
  writeFileSync(join(house.dataDir, 'pages', 'assets', 'app-1a2b.js.br'), brotliCompressSync(script));
  writeFileSync(join(house.dataDir, 'pages', 'assets', 'app-1a2b.js.gz'), gzipSync(script));
  writeFileSync(join(house.dataDir, 'pages', '.sources'), 'not for visitors');
  await house.start();
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
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
      expect(answer.headers.get('content-type')).toContain('text/javascript');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(await answer.text()).toContain('aaaa');
    }
  });

  it('are not sent again to whoever has them', async () => {
    const tag = (await get('/')).headers.get('etag') ?? '';
    const again = await fetch(`${house.server.url}/`, {
      // As a browser asks; fetch alone would say that it wants no stored answer.
      headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' },
    });
    expect([tag === '', again.status]).toEqual([false, 304]);
  });

  it('that are missing one moment are not missing for ever', async () => {
    for (let time = 0; time < 3; time++) expect((await get('/assets/app-0000.js')).status).toBe(404);
    expect((await get('/assets/app-1a2b.js')).status).toBe(200);
  });

  it('do not pretend that a part of an old page is there, and show no other file', async () => {
    expect((await get('/assets/app-0000.js')).status).toBe(404);
    expect(await (await get('/.sources')).text()).not.toContain('not for visitors');
    for (const path of ['/%2e%2e/adref.sqlite', '/..%2fadref.sqlite', '/assets/..%2f..%2fadref.sqlite', '/%ff']) {
      expect(await (await get(path)).text()).not.toContain('SQLite');
    }
  });

  it('that a new build takes away while the server runs stop nothing', async () => {
    const old = join(house.dataDir, 'pages', 'assets', 'old-3c4d.js');
    writeFileSync(old, script);
    expect((await get('/assets/old-3c4d.js')).status).toBe(200);
    rmSync(old);
    rmSync(join(house.dataDir, 'pages', 'assets', 'app-1a2b.js.br'));
    expect((await get('/assets/old-3c4d.js')).status).toBe(404);
    expect((await get('/assets/app-1a2b.js', 'br, gzip')).headers.get('content-encoding')).toBe('gzip');
    rmSync(join(house.dataDir, 'pages', 'index.html'));
    expect((await get('/')).status).toBe(404);
    expect((await get('/api/health')).status).toBe(200);
  });
});
