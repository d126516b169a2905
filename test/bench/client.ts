import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../e2e/browser.ts';
import { ServerProcess } from '../e2e/server-process.ts';
import type { Row } from './row.ts';

/** Milliseconds in which a page on this machine has fetched what it fetches by itself. */
const settled = 3_000;

/**
 * Bytes of a first visit, as a browser fetches them: the start page, then the Draft place as a delegate, until its text is there in its fonts;
 * and what the page fetches by itself afterwards.
 */
export async function benchClient(): Promise<Row[]> {
  const server = await ServerProcess.start();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(noteText);
    const row = (name: string, paths: readonly string[], goal?: number): Row => {
      const size = weigh(new Set(paths)) / 1_024;
      return { name, unit: 'KB', median: size, min: size, max: size, ...(goal && { goal }) };
    };
    await page.goto(server.url);
    const seat = page.getByRole('button', { name: 'Falvera', exact: true });
    await seat.waitFor();
    await page.waitForLoadState('networkidle');
    const start = await page.evaluate(fetched);
    await seat.click();
    await page.locator('.ProseMirror > p').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(settled);
    const all = await page.evaluate(fetched);
    const shown = await page.evaluate(() => (window as unknown as { textAt: number }).textAt);
    const paths = (those: typeof all) => ['/', ...those.map(({ path }) => path)];
    // Fonts are asked for by the text that is there.
    const first = all.filter(({ path, at }) => at <= shown || path.endsWith('.woff2'));
    return [
      row('first load, start page, compressed', paths(start), 400),
      row('first load, start page and Draft place, fonts included, compressed', paths(first), 400),
      row('the same with what follows by itself', paths(all)),
    ];
  } finally {
    await browser.close();
    await server.dispose();
  }
}

/** Notes in `window.textAt` when the text of a draft is on the page first, in ms. Runs in the page. */
function noteText(): void {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('.ProseMirror > p')) return;
    Object.assign(window, { textAt: performance.now() });
    watcher.disconnect();
  });
  watcher.observe(document, { childList: true, subtree: true });
}

/** Files that the page has fetched, and when it asked for each, in ms. Runs in the page. */
function fetched(): { path: string; at: number }[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name, startTime }) => ({ path: new URL(name).pathname, at: startTime }))
    .filter(({ path }) => !path.startsWith('/api/'));
}

/** What the built files weigh on the wire: the packed copies that the server sends; fonts and what is small as they are. */
function weigh(paths: ReadonlySet<string>): number {
  const dist = join(import.meta.dirname, '..', '..', 'client', 'dist');
  let bytes = 0;
  for (const path of paths) {
    const page = join(dist, path.includes('.') ? path : '/index.html');
    bytes += statSync(existsSync(`${page}.br`) ? `${page}.br` : page).size;
  }
  return bytes;
}
