import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openBrowser } from '../e2e/browser.ts';
import { type Row, summary } from './row.ts';

/** Words that are typed, and milliseconds between two keys of one and between two words. */
const words = 20;
const pause = 80;
const rest = 400;

/**
 * What a delegate who types in an agreed sentence waits for: from the last key of a word until the card beside the page says of the sentence with
 * that word from where it is and what departs, in the real page on the real server.
 */
export async function benchAgreedPage(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-agreed-'));
  const server = fork(new URL('./page-server.ts', import.meta.url), [folder, 'demonstration']);
  const browser = await openBrowser();
  try {
    const [{ url }] = (await once(server, 'message')) as [{ url: string }];
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Falvera', exact: true }).click();
    await page.locator('[data-save="saved"]').waitFor({ timeout: 60_000 });
    // A norm of the draft resolution, which is in the report too, with other words.
    await page.locator('.ProseMirror > p[data-label="1.3"]').click();
    await page.locator('[data-agreed-source] ins').first().waitFor({ timeout: 60_000 });
    await page.evaluate(() => {
      window.addEventListener(
        'keydown',
        () => {
          (window as unknown as { lastKey: number }).lastKey = performance.now();
        },
        true,
      );
    });
    const times: number[] = [];
    for (let nth = 0; nth < words; nth++) {
      const word = `mot${nth}fin`;
      await page.keyboard.type(` ${word}`, { delay: pause });
      const waited = await page.waitForFunction((typed) => {
        const card = document.querySelector('[data-agreed-source]');
        const told = card?.textContent?.includes(typed) && card.querySelector('ins');
        return told ? performance.now() - (window as unknown as { lastKey: number }).lastKey : 0;
      }, word);
      times.push(await waited.jsonValue());
      await after(rest);
    }
    return [
      {
        ...summary(times),
        name: 'agreed sentence typed: last key until its source and departure are shown',
        unit: 'ms',
        goal: 1_000,
      },
    ];
  } finally {
    await browser.close();
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}
