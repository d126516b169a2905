import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openBrowser } from '../e2e/browser.ts';
import { ServerProcess } from '../e2e/server-process.ts';
import type { Row } from './row.ts';

/** Bytes of a first visit, as a browser fetches them: the start page, then the Draft place as a delegate. */
export async function benchClient(): Promise<Row[]> {
  const server = await ServerProcess.start();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const fetched = new Set<string>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.ok() && !pathname.startsWith('/api/')) fetched.add(pathname);
    });
    const rows: Row[] = [];
    const row = (name: string, bytes: number): Row => {
      const size = bytes / 1_024;
      return { name, unit: 'KB', median: size, min: size, max: size, goal: 400 };
    };
    await page.goto(server.url);
    const seat = page.getByRole('button', { name: 'Falvera', exact: true });
    await seat.waitFor();
    await page.waitForLoadState('networkidle');
    rows.push(row('first load, start page, compressed', weigh(fetched)));
    await seat.click();
    await page.locator('[data-paragraph]').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    rows.push(row('first load, start page and Draft place, fonts included, compressed', weigh(fetched)));
    return rows;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

/** What the built files weigh on the wire: fonts and pictures as they are, text compressed with brotli at the server's setting. */
function weigh(paths: ReadonlySet<string>): number {
  const dist = join(import.meta.dirname, '..', '..', 'client', 'dist');
  let bytes = 0;
  for (const path of paths) {
    const page = path.includes('.') ? path : '/index.html';
    const file = readFileSync(join(dist, page));
    bytes += page.endsWith('.woff2') ? file.length : brotliCompressSync(file).length;
  }
  return bytes;
}
