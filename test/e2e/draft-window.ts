import type { CDPSession } from 'playwright-core';
import { patience } from './browser.ts';
import type { Seat } from './seat.ts';

/** A paragraph as it is in the editor: the own words without anything that is drawn on them. */
export interface ShownParagraph {
  readonly id: string;
  readonly label: string;
  readonly words: string;
}

/** Two places in the own words: paragraph and offset. */
type Ends = readonly [readonly [string, number], readonly [string, number]];

/** What of the editor's state tells its selection. */
interface EditorSelection {
  readonly selection: Readonly<
    Record<'$anchor' | '$head', { parentOffset: number; parent: { attrs: { id?: string }; content: { size: number } } }>
  >;
}

/** The page of a draft in a seat's window, as a delegate works on it: with caret, keys, clipboard and input method. */
export class DraftWindow {
  readonly seat: Seat;

  constructor(seat: Seat) {
    this.seat = seat;
  }

  /** The own words of all paragraphs. */
  async text(): Promise<ShownParagraph[]> {
    return this.seat.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ProseMirror > p')].map((shown) => {
        const copy = shown.cloneNode(true) as HTMLElement;
        for (const widget of copy.querySelectorAll('.ProseMirror-widget, .ProseMirror-trailingBreak')) widget.remove();
        const { paragraph = '', label = '' } = shown.dataset;
        return { id: paragraph, label, words: copy.textContent ?? '' };
      }),
    );
  }

  /** The own words of one paragraph; empty where it is not on the page. */
  async own(id: string): Promise<string> {
    return (await this.text()).find((paragraph) => paragraph.id === id)?.words ?? '';
  }

  /** Puts the caret into the paragraph's own words. */
  async caret(id: string, offset: number): Promise<void> {
    await this.select(id, offset, id, offset);
  }

  /** Selects from one place in the own words to another. */
  async select(fromId: string, from: number, toId: string, to: number): Promise<void> {
    const ends: Ends = [
      [fromId, from],
      [toId, to],
    ];
    const deadline = Date.now() + patience;
    do {
      if (Date.now() > deadline) throw new Error(`The editor does not take the selection ${JSON.stringify(ends)}`);
      if (!(await this.#setSelection(ends))) throw new Error(`There is no paragraph ${fromId} or ${toId} on the page`);
      await this.seat.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    } while (!(await this.#hasSelected(ends)));
  }

  /** Sets the browser's selection; false where a paragraph is not on the page. */
  async #setSelection(both: Ends): Promise<boolean> {
    const { page } = this.seat;
    const done = await page.evaluate(
      ([ends]) => {
        const place = ([id, offset]: readonly [string, number]): [Node, number] | null => {
          const shown = document.querySelector(`.ProseMirror > p[data-paragraph="${CSS.escape(id)}"]`);
          if (!shown) return null;
          const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT, (node) =>
            node.parentElement?.closest('.ProseMirror-widget') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
          );
          let rest = offset;
          let last: [Node, number] = [shown, 0];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (rest <= length) return [node, rest];
            rest -= length;
            last = [node, length];
          }
          return last;
        };
        document.querySelector<HTMLElement>('.ProseMirror')?.focus();
        const [anchor, head] = ends.map(place);
        if (!anchor || !head) return false;
        getSelection()?.setBaseAndExtent(...anchor, ...head);
        return true;
      },
      [both] as const,
    );
    return done;
  }

  /** Whether the editor itself has this selection: it reads the browser's some time later, and may set its own when a colleague's words come in. */
  async #hasSelected(ends: Ends): Promise<boolean> {
    return this.seat.page.evaluate((expected) => {
      const { editor } = (document.querySelector('.ProseMirror') ?? {}) as { editor?: { state: EditorSelection } };
      const selection = editor?.state.selection;
      return [selection?.$anchor, selection?.$head].every(
        (place, at) =>
          place?.parent.attrs.id === expected[at]?.[0] &&
          place?.parentOffset === Math.min(expected[at]?.[1] ?? 0, place?.parent.content.size ?? 0),
      );
    }, ends);
  }

  /** Selects so many of the own words at the end of some work of the page, and presses a key that waits meanwhile. */
  async selectAtWork(id: string, from: number, length: number, key: string): Promise<void> {
    const { page } = this.seat;
    const atWork = page.waitForEvent('console', (said) => said.text() === 'at work');
    const selected = page.evaluate(
      ([paragraph, start, end]) => {
        console.info('at work');
        const until = performance.now() + 400;
        while (performance.now() < until);
        const shown = document.querySelector(`.ProseMirror > p[data-paragraph="${CSS.escape(paragraph)}"]`);
        const walker = document.createTreeWalker(shown ?? document, NodeFilter.SHOW_TEXT, (node) =>
          node.parentElement?.closest('.ProseMirror-widget') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
        );
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const there = node.textContent?.length ?? 0;
          if (end <= before + there) {
            getSelection()?.setBaseAndExtent(node, start - before, node, end - before);
            return;
          }
          before += there;
        }
      },
      [id, from, from + length] as const,
    );
    await atWork;
    await Promise.all([selected, this.press(key)]);
  }

  async type(words: string, delay = 5): Promise<void> {
    await this.seat.page.keyboard.type(words, { delay });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.seat.page.keyboard.press(key);
  }

  /** Presses keys until the words of a paragraph are as asked: keys that a busy machine took slowly are several steps for undo. */
  async pressUntil(keys: string, id: string, expected: (words: string) => boolean): Promise<void> {
    for (let pressed = 0; !expected(await this.own(id)); pressed++) {
      if (pressed === 60) throw new Error(`${keys} does not make ${id} as asked: “${await this.own(id)}”`);
      await this.press(keys);
    }
  }

  /** Pastes as a browser would hand it over; `own` is the form of Adref's own pages. */
  async paste(html: string, text = '', own = ''): Promise<void> {
    await this.seat.page.evaluate(
      ([asHtml, asText, asOwn]) => {
        const clipboardData = new DataTransfer();
        if (asHtml !== '') clipboardData.setData('text/html', asHtml);
        clipboardData.setData('text/plain', asText);
        if (asOwn !== '') clipboardData.setData('application/x-adref-words', asOwn);
        document
          .querySelector('.ProseMirror')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [html, text, own] as const,
    );
  }

  /** What copying the selection puts on the clipboard. Throws where the browser would write its own over it. */
  async copiedForms(): Promise<{ html: string; text: string; own: string }> {
    return this.seat.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.ProseMirror')?.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error('The page leaves copying to the browser');
      const [html, text, own] = ['text/html', 'text/plain', 'application/x-adref-words'].map((form) =>
        clipboardData.getData(form),
      );
      return { html: html ?? '', text: text ?? '', own: own ?? '' };
    });
  }

  /** An input method that has not decided yet; `compose` shows candidates, `commit` ends it. */
  async inputMethod(): Promise<{ compose(text: string): Promise<void>; commit(text: string): Promise<void> }> {
    const session: CDPSession = await this.seat.page.context().newCDPSession(this.seat.page);
    return {
      compose: (text) =>
        session
          .send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
          .then(() => undefined),
      commit: (text) => session.send('Input.insertText', { text }).then(() => undefined),
    };
  }

  /** Waits until the words of a paragraph are as asked; throws with what they are when they never are. */
  async holds(id: string, expected: (words: string) => boolean): Promise<void> {
    const deadline = Date.now() + patience;
    while (!expected(await this.own(id))) {
      if (Date.now() > deadline) throw new Error(`${id} holds “${await this.own(id)}”`);
      await this.seat.page.waitForTimeout(30);
    }
  }

  /** Waits for what the page says of its words. */
  async says(save: string): Promise<void> {
    await this.seat.page.locator(`[data-save="${save}"]`).waitFor();
  }
}

/** Waits until the windows show the same text; throws with the first difference when they never do. */
export async function agree(...windows: DraftWindow[]): Promise<ShownParagraph[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    const [first, ...rest] = await Promise.all(windows.map((window) => window.text()));
    if (!first) throw new Error('No windows');
    const other = rest.find((text) => JSON.stringify(text) !== JSON.stringify(first));
    if (!other) return first;
    if (Date.now() > deadline) {
      const at = first.findIndex((paragraph, index) => JSON.stringify(paragraph) !== JSON.stringify(other[index]));
      const said = await Promise.all(
        windows.map(({ seat }) =>
          seat.page
            .locator('[data-save]')
            .first()
            .getAttribute('data-save', { timeout: 100 })
            .catch(() => 'ended'),
        ),
      );
      throw new Error(`Not the same (${said}): ${JSON.stringify(first[at])} and ${JSON.stringify(other[at])}`);
    }
    await windows[0]?.seat.page.waitForTimeout(50);
  }
}
