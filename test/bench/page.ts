import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Joined, Session } from '@adref/shared/protocol';
import type { Browser as Chromium, Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { Browser, Person } from '../server/http/house.ts';
import { Typist } from '../server/http/typist.ts';
import type { NegotiationSize } from './large-negotiation.ts';
import { type Row, summary } from './row.ts';

/** What is measured: the size, and the 95th percentile of key press to paint that is wanted there, in ms. */
const sizes: readonly { readonly size: NegotiationSize | null; readonly goal?: number }[] = [
  { size: null },
  { size: { paragraphs: 100, parties: 60, changed: 10 }, goal: 16 },
  { size: { paragraphs: 400, parties: 60, changed: 40 }, goal: 33 },
];

const keys = 150;
/** A page that cannot keep up is measured for this long, in ms, however few keys that are. */
const patience = 40_000;
/** Between two keys, in ms: a quick typist. Not in step with what follows a key after a while, so that both meet now and then. */
const pause = (key: number) => 70 + ((key * 37) % 60);
/** Others at work meanwhile: colleagues in the same text, and people of parties that table as they type. */
const colleagues = 5;
const tablers = 5;
/** How often each of them presses a key, in ms. */
const othersPause = 200;

/** What was measured of some keys, in ms. */
interface Pressed {
  /** From each key to the paint that shows it. */
  readonly times: readonly number[];
  /** Processor time of the page's main thread for each key, all else that it did meanwhile included: the same on a busy machine. */
  readonly busy: number;
}

/**
 * Key press to paint in the real page on the real server, while ten others type: from the time at which the browser took the key
 * to the end of the frame that shows it. Beside it, in the same browser, a bare editable element that holds the same draft.
 */
export async function benchPage(): Promise<Row[]> {
  const rows: Row[] = [];
  const browser = await openBrowser();
  try {
    for (const { size, goal } of sizes) {
      const name = size ? `${size.paragraphs} × ${size.parties} × ${size.changed}` : 'the demonstration';
      for (const row of await atSize(browser, size)) {
        rows.push({ ...row, name: `${row.name}, ${name}`, ...(row.goal === 0 ? goal !== undefined && { goal } : {}) });
      }
    }
  } finally {
    await browser.close();
  }
  return rows.map(({ goal, ...row }) => (goal ? { ...row, goal } : row));
}

async function atSize(browser: Chromium, size: NegotiationSize | null): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-page-'));
  const server = fork(new URL('./page-server.ts', import.meta.url), [
    folder,
    size ? JSON.stringify(size) : 'demonstration',
  ]);
  const leaving: (() => void)[] = [];
  try {
    const [{ url }] = (await once(server, 'message')) as [{ url: string }];
    const house = new Browser(() => url);
    const { demonstration } = (await house.ask<Session>('/api/session')).body;
    const parties = (demonstration?.seats ?? []).flatMap(({ party }) => (party === null ? [] : [party]));
    const [own = ''] = parties;
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    leaving.push(() => void context.close());
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: seatName(demonstration, own), exact: true }).click();
    await page.locator('.ProseMirror > p').first().waitFor({ timeout: 120_000 });
    await page.locator('[data-save="saved"]').waitFor({ timeout: 120_000 });
    const alone = await pressed(page, '.ProseMirror > p');

    for (let nth = 0; nth < colleagues + tablers; nth++) {
      const party = nth < colleagues ? own : (parties[1 + nth - colleagues] ?? own);
      const person = await take(url, demonstration?.id ?? '', party);
      if (party !== own && !(await person.sees()).tablingAsTyped.includes(party)) {
        await person.does({ kind: 'mode', draft: 0, party, asTyped: true });
      }
      const typist = await Typist.open(person, party);
      const text = typist.text();
      const paragraph = text[(nth * 13 + 7) % text.length];
      if (!paragraph) throw new Error('The text has no paragraphs');
      let words = paragraph.text;
      const timer = setInterval(() => {
        words = `${words.slice(0, 20)}y${words.slice(20)}`;
        void typist.write(paragraph.id, words).catch(() => undefined);
      }, othersPause + nth);
      leaving.push(() => {
        clearInterval(timer);
        typist.leave();
      });
    }
    const among = await pressed(page, '.ProseMirror > p');

    const bare = await context.newPage();
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('.ProseMirror > p')].map((shown) => shown.textContent ?? ''),
    );
    await bare.evaluate((paragraphs) => {
      const element = document.createElement('div');
      element.contentEditable = 'true';
      element.className = 'bare';
      for (const words of paragraphs)
        element.append(Object.assign(document.createElement('p'), { textContent: words }));
      document.body.append(element);
    }, texts);
    const plain = await pressed(bare, '.bare > p');
    return [
      { ...summary(among.times), name: 'key press to paint, ten others typing', unit: 'ms', goal: 0 },
      { ...summary(alone.times), name: 'key press to paint, alone', unit: 'ms' },
      { ...summary(plain.times), name: 'the same in a bare editable element', unit: 'ms' },
      ...[among, alone, plain].map(({ busy }, at) => ({
        name: `processor time of the page for each key${[', ten others typing', ', alone', ', bare'][at]}`,
        unit: 'ms',
        median: busy,
        min: busy,
        max: busy,
      })),
    ];
  } finally {
    for (const leave of leaving) leave();
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

function seatName(demonstration: Session['demonstration'], party: string): string {
  return demonstration?.seats.find((seat) => seat.party === party)?.name.en ?? party;
}

/** Takes a seat of the negotiation as another person, without a window. */
async function take(url: string, negotiation: string, party: string): Promise<Person> {
  const browser = new Browser(() => url);
  const { status, body } = await browser.ask<Joined>('/api/demonstration', { body: { role: 'delegate', party } });
  if (status !== 200) throw new Error(`No seat for ${party}: ${status}`);
  return new Person(browser, negotiation, body.member ?? '');
}

/** Presses `keys` keys in the middle of a paragraph in sight. */
async function pressed(page: Page, paragraphs: string): Promise<Pressed> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await page.evaluate((selector) => {
    const shown = document.querySelectorAll<HTMLElement>(selector);
    const paragraph = shown[Math.floor(shown.length / 3)];
    if (!paragraph) throw new Error(`Nothing is ${selector}`);
    paragraph.scrollIntoView({ block: 'center' });
    paragraph.closest<HTMLElement>('[contenteditable="true"]')?.focus();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[contenteditable="false"]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const words = walker.nextNode();
    if (words) getSelection()?.collapse(words, Math.min(20, words.textContent?.length ?? 0));
  }, paragraphs);
  await page.evaluate(() => {
    const times: number[] = [];
    const heard = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        // A message is delivered after the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', heard, true);
    Object.assign(window, {
      measured: () => {
        removeEventListener('keydown', heard, true);
        return times;
      },
    });
  });
  const letters = 'encore une fois ';
  const deadline = performance.now() + patience;
  const before = await worked();
  let key = 0;
  for (; key < keys && performance.now() < deadline; key++) {
    await page.keyboard.press(letters[key % letters.length] === ' ' ? 'Space' : (letters[key % letters.length] ?? 'e'));
    await page.waitForTimeout(pause(key));
  }
  const busy = ((await worked()) - before) / key;
  await session.detach();
  const times = await page.evaluate(() => (window as unknown as { measured(): number[] }).measured());
  // The first keys meet code that has not run yet.
  return { times: times.length > 40 ? times.slice(20) : times, busy };
}
