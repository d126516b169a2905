import type { Browser, Locator, Page } from 'playwright-core';
import { patience } from './browser.ts';

/** One window: a person who took a seat in the demonstration, in a browser of their own. */
export class Seat {
  readonly page: Page;
  /** Problems that the page met: uncaught errors and what it printed as an error. */
  readonly faults: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  /** `shown` is a paragraph of the text by which one sees that it is there. */
  static async take(browser: Browser, url: string, name: string, shown = 'L27.OP1.3'): Promise<Seat> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    context.setDefaultTimeout(patience);
    const seat = new Seat(await context.newPage());
    await seat.page.goto(url);
    await seat.page.getByRole('button', { name, exact: true }).click();
    await seat.paragraph(shown).waitFor();
    return seat;
  }

  paragraph(id: string): Locator {
    return this.page.locator(`[data-paragraph="${id}"]`);
  }

  /** What a paragraph reads like, brackets and all, in one line. */
  async words(id: string): Promise<string> {
    return (await this.paragraph(id).innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Waits until a paragraph reads as asked; the last reading is in the error when it does not. */
  async reads(id: string, pattern: RegExp, wait = patience): Promise<void> {
    const deadline = Date.now() + wait;
    let last = '';
    while (Date.now() < deadline) {
      last = await this.words(id).catch(() => '');
      if (pattern.test(last)) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`${id} does not read like ${pattern}: ${last}`);
  }

  /**
   * Selects words of a paragraph with the mouse, as a person would, and again where the page has moved under the mouse. Throws when the
   * paragraph does not show them.
   */
  async select(id: string, words: string): Promise<void> {
    let selected = '';
    for (let tried = 0; tried < 5 && selected !== words; tried++) {
      // Pressed on what is selected, the mouse would carry it away.
      if (tried > 0) await this.page.keyboard.press('ArrowRight');
      await this.#drag(id, words);
      selected = await this.page.evaluate(() => {
        const found = getSelection()?.getRangeAt(0).cloneContents();
        for (const drawn of found?.querySelectorAll('[contenteditable="false"]') ?? []) drawn.remove();
        return found?.textContent ?? '';
      });
    }
    if (selected !== words) throw new Error(`Of ${id} “${selected}” is selected and not “${words}”`);
  }

  async #drag(id: string, words: string): Promise<void> {
    await this.paragraph(id).scrollIntoViewIfNeeded();
    const ends = await this.paragraph(id).evaluate((paragraph, sought) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[contenteditable="false"]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      const at = nodes
        .map((node) => node.textContent ?? '')
        .join('')
        .indexOf(sought);
      if (at < 0) return null;
      /** Where the caret would be before the character at this offset of the paragraph. */
      const place = (offset: number, before: boolean) => {
        let rest = offset;
        for (const node of nodes) {
          const length = node.textContent?.length ?? 0;
          if (rest < length || (!before && rest === length)) {
            const range = document.createRange();
            range.setStart(node, rest);
            range.collapse(true);
            const box = range.getBoundingClientRect();
            return { x: box.x, y: box.y + box.height / 2 };
          }
          rest -= length;
        }
        return null;
      };
      const [from, to] = [place(at, true), place(at + sought.length, false)];
      return from && to && { from, to };
    }, words);
    if (!ends) throw new Error(`${id} does not show “${words}”: ${await this.words(id)}`);
    const { mouse } = this.page;
    await mouse.move(ends.from.x, ends.from.y);
    await mouse.down();
    await mouse.move(ends.to.x, ends.to.y, { steps: 4 });
    await mouse.up();
  }

  /** Replaces words of a paragraph by typing over them. */
  async retype(id: string, words: string, by: string): Promise<void> {
    await this.select(id, words);
    await this.page.keyboard.type(by, { delay: 15 });
  }

  /** A bracket of a paragraph, by words that are in it. */
  bracket(id: string, words: string): Locator {
    return this.page.locator(`[data-mark="${id}"]`, { hasText: words }).first();
  }

  /** Does something about words in the panel: support, retain, reserve. */
  async act(words: string, verb: string): Promise<void> {
    const card = this.page.getByRole('region', { name: 'Selected' }).getByRole('listitem').filter({ hasText: words });
    await card
      .first()
      .getByRole('button', { name: new RegExp(`^${verb}: `) })
      .click();
  }

  /** On the chair's desk: opens the bracket that reads like this, and takes the words. */
  async take(bracket: RegExp, words: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Brackets' })
      .getByRole('button', { name: bracket })
      .first()
      .click();
    await this.page.getByRole('button', { name: `Take ${words}`, exact: true }).click();
    await this.page
      .getByText(/^\s*Taken/)
      .first()
      .waitFor();
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save="saved"]').waitFor();
  }

  async tableAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Table all' }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Table (it|all \d+)$/ })
      .click();
    await this.page.getByText(/^\w+: all tabled$/).waitFor();
  }

  async go(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();
  }

  picture(name: string): Promise<Buffer> {
    return this.page.screenshot({ path: `test-output/${name}.png` });
  }
}
