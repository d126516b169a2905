import type { Locator, Page } from 'playwright-core';
import { readableBytes } from '../../server/src/documents/pdf-text.ts';

/** What a browser's own print of a page gives. */
export interface Paper {
  readonly pages: number;
  /** The words by their places on the pages, in one line. */
  readonly text: string;
}

/** Prints a page as the browser does, on A4, and reads the letters on it. Throws where a page has none. */
export async function printed(page: Page): Promise<Paper> {
  const pdf = await page.pdf({ format: 'A4' });
  const read = await readableBytes(new Uint8Array(pdf), 'x.pdf');
  if (!read.ok) throw new Error(`The print of ${page.url()} cannot be read`);
  return {
    pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    text: new TextDecoder()
      .decode(read.bytes)
      .replace(/<\/?\w+>/g, '')
      .replace(/\s+/g, ' '),
  };
}

/** The words of five letters or more in what these elements show, each once; those for people who hear the page are none. */
export function wordsIn(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    const words = new Set<string>();
    for (const one of all) {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden')) continue;
        for (const word of node.textContent?.match(/\p{L}{5,}/gu) ?? []) words.add(word);
      }
    }
    return [...words];
  });
}

/**
 * What is cut off on paper, or goes beyond it: what is outside the page, and boxes that are smaller than what is in them. The window is as wide as the
 * words of an A4 page meanwhile.
 */
export async function cutOnPaper(page: Page): Promise<string[]> {
  const window = page.viewportSize();
  await page.setViewportSize({ width: 658, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => {
    const found: string[] = [];
    const name = (one: Element) => `${one.tagName} ${one.className}: ${(one.textContent ?? '').slice(0, 60)}`;
    for (const one of document.querySelectorAll('body *')) {
      if (!one.checkVisibility() || one.closest('svg')) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      if (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) found.push(name(one));
      if (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1) found.push(name(one));
      // What goes beyond the end makes the page wider; what begins before it is nowhere.
      if (one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().left < -1) found.push(name(one));
    }
    // The ground under a word may be a hair wider than the word.
    if (document.documentElement.scrollWidth > innerWidth + 2) found.push('the page is wider than the paper');
    return found;
  });
  await page.emulateMedia({ media: null });
  if (window) await page.setViewportSize(window);
  return cut;
}
