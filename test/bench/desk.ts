import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import type { NegotiationSize } from './large-negotiation.ts';
import { type Row, summary } from './row.ts';

/** As many parties as the United Nations has members, which put some 2,000 wordings on the table of 100 paragraphs. */
const size: NegotiationSize = { paragraphs: 100, parties: 193, changed: 10 };
/** What is promised, in ms: the desk opens, and the next bracket is there. */
const goals = { open: 2_000, next: 100 };
const openings = 5;
const steps = 60;

/** The chair's desk in the real page on the real server: from the click until its first matter is painted, and from a key to the next one. */
export async function benchDesk(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-desk-'));
  const server = fork(new URL('./page-server.ts', import.meta.url), [folder, JSON.stringify(size)]);
  const browser = await openBrowser();
  try {
    const [{ url }] = (await once(server, 'message')) as [{ url: string }];
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Chair', exact: true }).click();
    await page.locator('.ProseMirror > p').first().waitFor();
    const opened: number[] = [];
    for (let nth = 0; nth < openings; nth++) {
      opened.push(await painted(page, { click: 'a[href$="/desk"]', until: '[data-paragraph-view]' }));
      if (nth < openings - 1) {
        await page.locator('a[href$="/draft"]').first().click();
        await page.locator('.ProseMirror > p').first().waitFor();
      }
    }
    const items = await page.getByRole('navigation', { name: 'Brackets' }).locator('li').count();
    const next: number[] = [];
    for (let step = 0; step < steps; step++) next.push(await painted(page, { key: 'j' }));
    const about = `${size.paragraphs} paragraphs, ${size.parties} parties, ${size.parties * size.changed} wordings`;
    return [
      { ...summary(opened), name: `the desk opens: ${about}`, unit: 'ms', goal: goals.open },
      { ...summary(next), name: `the next of ${items} matters, from key to paint`, unit: 'ms', goal: goals.next },
    ];
  } finally {
    await browser.close();
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from a click or key, inside the page, to the end of the frame that shows what comes of it. */
function painted(
  page: Page,
  what: { readonly click: string; readonly until: string } | { readonly key: string },
): Promise<number> {
  return page.evaluate(async (asked) => {
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          // A message is delivered after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const start = performance.now();
    if ('key' in asked) {
      const before = document.querySelector('nav li [aria-current="true"]');
      window.dispatchEvent(new KeyboardEvent('keydown', { key: asked.key, bubbles: true, cancelable: true }));
      do await frame();
      while (document.querySelector('nav li [aria-current="true"]') === before);
    } else {
      document.querySelector<HTMLElement>(asked.click)?.click();
      do await frame();
      while (!document.querySelector(asked.until));
    }
    return performance.now() - start;
  }, what);
}
