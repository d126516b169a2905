import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NegotiationSize } from '../bench/large-negotiation.ts';
import { openBrowser } from './browser.ts';
import { agree, DraftWindow, type ShownParagraph } from './draft-window.ts';
import { Seat } from './seat.ts';

/** A text so long that the browser leaves out what is out of sight (`content-visibility`), on two pages of one party. */
const size: NegotiationSize = { paragraphs: 150, parties: 6, changed: 40 };

let folder: string;
let server: ChildProcess;
let browser: Browser;
let one: DraftWindow;
let two: DraftWindow;
let text: readonly ShownParagraph[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adref-long-'));
  server = fork(new URL('../bench/page-server.ts', import.meta.url), [folder, JSON.stringify(size)]);
  const [[{ url }], opened] = await Promise.all([once(server, 'message') as Promise<[{ url: string }]>, openBrowser()]);
  browser = opened;
  const take = async () => new DraftWindow(await Seat.take(browser, url, 'P0', 'p149'));
  [one, two] = await Promise.all([take(), take()]);
  text = await agree(one, two);
});

afterAll(async () => {
  await browser?.close();
  server?.kill();
  if (server && server.exitCode === null) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

/** What of the editor tells where it draws its caret. */
interface ShownEditor {
  readonly state: { readonly selection: { readonly head: number } };
  readonly view: { coordsAtPos(at: number): { left: number; top: number; bottom: number } };
}

/** The id of the nth paragraph. */
const nth = (at: number) => text[at]?.id ?? '';

/** How far below the top of the window a paragraph begins, and how tall it is, in px. */
const box = (id: string) =>
  one.seat.page.evaluate((paragraph) => {
    const shown = document.querySelector(`.ProseMirror > [data-paragraph="${CSS.escape(paragraph)}"]`);
    const { top, height } = shown?.getBoundingClientRect() ?? { top: Number.NaN, height: Number.NaN };
    return { top, height };
  }, id);

/** Two frames, in which the browser lays out what has come into sight. */
const settled = () =>
  one.seat.page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Whether the browser has left a paragraph out. */
const leftOut = (id: string) =>
  one.seat.page.evaluate((paragraph) => {
    const words = document.querySelector(`.ProseMirror > [data-paragraph="${CSS.escape(paragraph)}"] > *`);
    return words?.checkVisibility({ contentVisibilityAuto: true }) === false;
  }, id);

const top = () => one.seat.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));

describe('in a text of which the browser leaves out what is out of sight', () => {
  it('the last paragraph is left out, and the first is not', async () => {
    await top();
    await settled();
    const marked = await one.seat.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ProseMirror > p')].flatMap((shown) =>
        shown.firstElementChild ? [shown.dataset.paragraph ?? ''] : [],
      ),
    );
    expect(await leftOut(marked[0] ?? '')).toBe(false);
    expect(await leftOut(marked.at(-1) ?? '')).toBe(true);
  });

  it('reading aloud and copying have all of it', async () => {
    await top();
    const { page } = one.seat;
    /** "Paragraphe 141", with which that paragraph begins and no other. */
    const name = (at: number) => (text[at]?.words ?? '').split(' ').slice(0, 2).join(' ');
    const contents = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ProseMirror > p')].map(({ textContent }) => textContent ?? ''),
    );
    // What screen readers are given. (`innerText` is as empty of what is left out as what one sees.)
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const read = nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
    // Of a few, somebody changes these very words, and there is a bracket between them.
    const named = [...text.keys()].filter((at) => contents[at]?.includes(name(at)));
    expect(named.length).toBeGreaterThan(100);
    for (const at of named) expect(read).toContain(name(at));
    await one.caret(nth(0), 0);
    await one.press('Control+a');
    // The words alone: those for other programs have brackets in them.
    const { own: html } = await one.copiedForms();
    const copied = html.replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&');
    for (const { words: own } of text) expect(copied).toContain(own.trim());
  });

  it('a jump by the outline lands on the paragraph, and it stays there', async () => {
    const { page } = one.seat;
    for (const at of [120, 12, 75, 149]) {
      await page.getByRole('navigation', { name: 'Outline' }).getByRole('button').nth(at).click();
      await settled();
      const landed = await box(nth(at));
      const height = await page.evaluate(() => innerHeight);
      expect(landed.top, `paragraph ${at}`).toBeLessThan(height - 40);
      expect(landed.top + landed.height, `paragraph ${at}`).toBeGreaterThan(120);
      await page.waitForTimeout(300);
      expect(Math.abs((await box(nth(at))).top - landed.top), `paragraph ${at}`).toBeLessThan(2);
    }
  });

  it('scrolling up over paragraphs that were never seen moves what one reads by as much as one scrolls', async () => {
    const { page } = one.seat;
    // Estimates of another height than the paragraphs have: all are seen anew.
    await page.reload();
    await one.seat.paragraph('p149').waitFor();
    await one.says('saved');
    await page.getByRole('navigation', { name: 'Outline' }).getByRole('button').nth(100).click();
    await page.waitForTimeout(300);
    for (let turn = 0; turn < 12; turn++) {
      const shown = await page.evaluate(() => {
        const seen = [...document.querySelectorAll<HTMLElement>('.ProseMirror > p')].find(
          (one) => one.getBoundingClientRect().top > 150,
        );
        return seen?.dataset.paragraph ?? '';
      });
      const before = await box(shown);
      const moved = await page.evaluate(async () => {
        scrollBy({ top: -250, behavior: 'instant' });
        return 250;
      });
      await settled();
      const after = await box(shown);
      expect(Math.abs(after.top - before.top - moved), `turn ${turn}`).toBeLessThan(2);
    }
  });

  it('what is composed in a paragraph out of sight is in it, once, and a colleague’s words far away too', async () => {
    await top();
    const at = nth(130);
    const before = await one.own(at);
    await one.caret(at, 3);
    await top();
    await settled();
    const ime = await one.inputMethod();
    await two.caret(nth(20), 0);
    for (const composed of ['に', 'にほ', 'にほん']) {
      await ime.compose(composed);
      if (composed === 'にほ') await two.type('Ici ');
      await one.seat.page.waitForTimeout(60);
    }
    await ime.commit('日本');
    await one.holds(nth(20), (words) => words.startsWith('Ici '));
    expect(await one.own(at)).toBe(`${before.slice(0, 3)}日本${before.slice(3)}`);
    await agree(one, two);
  });

  it('what is composed in a paragraph in sight is in it, once, while a colleague writes out of sight', async () => {
    const at = nth(60);
    const before = await one.own(at);
    await one.caret(at, 5);
    await one.seat.paragraph(at).scrollIntoViewIfNeeded();
    const ime = await one.inputMethod();
    await two.caret(nth(145), 0);
    for (const composed of ['に', 'にほ', 'にほん']) {
      await ime.compose(composed);
      if (composed === 'にほ') await two.type('Et ');
      await one.seat.page.waitForTimeout(60);
    }
    await ime.commit('日本');
    await one.holds(nth(145), (words) => words.startsWith('Et '));
    expect(await one.own(at)).toBe(`${before.slice(0, 5)}日本${before.slice(5)}`);
    await agree(one, two);
  });

  it.each([
    { width: 1280, height: 860 },
    { width: 390, height: 700 },
  ])('the caret is under no bar, however it got there, in a window of $width × $height', async (window) => {
    const { page } = one.seat;
    await page.setViewportSize(window);
    /** Whether the whole caret is seen: where the browser draws it, the text of the page is on top. */
    const seen = async (how: string) => {
      await page.waitForTimeout(100);
      const caret = () =>
        page.evaluate(() => {
          const { editor } = document.querySelector('.ProseMirror') as unknown as { editor: ShownEditor };
          const at = editor.view.coordsAtPos(editor.state.selection.head);
          const [x, top, bottom] = [at.left, at.top + 2, at.bottom - 2];
          const over = [top, bottom].map((y) => document.elementFromPoint(x, y)?.closest('.ProseMirror') != null);
          return { top, bottom, over };
        });
      // A busy page comes after the keys.
      await expect.poll(caret, { timeout: 30_000, message: how }).toMatchObject({ over: [true, true] });
    };
    await one.caret(nth(60), 30);
    await one.seat.paragraph(nth(60)).scrollIntoViewIfNeeded();
    for (const key of ['ArrowUp', 'ArrowDown']) {
      for (let pressed = 0; pressed < 40; pressed++) {
        await one.press(key);
        if (pressed % 5 === 4) await seen(`${key} ${pressed}`);
      }
    }
    const away = (by: number) => page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
    for (const by of [500, -500, 4_000, -4_000]) {
      await away(by);
      await one.type('x');
      await seen(`typed ${by} px away`);
      await away(by);
      await one.press('Backspace');
      await seen(`deleted ${by} px away`);
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it('React does not walk through the text when something beside it changes', async () => {
    const { page } = one.seat;
    await one.caret(nth(70), 4);
    await one.says('saved');
    await page.waitForTimeout(800);
    const { nodes, read } = await page.evaluate(async () => {
      const editor = document.querySelector('.ProseMirror');
      const walker = document.createTreeWalker(editor ?? document, NodeFilter.SHOW_ALL);
      let nodes = 0;
      while (walker.nextNode()) nodes++;
      const real = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling');
      let read = 0;
      Object.defineProperty(Node.prototype, 'nextSibling', {
        configurable: true,
        get(this: Node) {
          if (editor?.contains(this)) read++;
          return real?.get?.call(this) as Node | null;
        },
      });
      // The interface says that the network is gone, and that it is back: two renderings of the page.
      dispatchEvent(new Event('offline'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (real) Object.defineProperty(Node.prototype, 'nextSibling', real);
      return { nodes, read };
    });
    expect(await page.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true);
    expect(nodes).toBeGreaterThan(2_000);
    expect(read).toBeLessThan(nodes / 4);
  });
});
