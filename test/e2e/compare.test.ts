import { demonstration } from '@adref/fixtures';
import type { TextDocument } from '@adref/shared/document';
import type { TextPlace } from '@adref/shared/negotiation';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { graveFaults } from './grave-faults.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { ServerProcess } from './server-process.ts';

/**
 * Compare and a paragraph's life, read by a delegation after the chair has issued the next draft: one paragraph reworded, one left out,
 * one with another modal verb, and typography all over the preamble.
 */
let server: ServerProcess;
let browser: Browser;
let falvera: Seat;
let page: Page;
let base: string;

const experts = demonstration().library[0]?.document;
const three = '/compare?a=draft-0&b=draft-1&agreed=library-A-76-135';
const twoTexts = '/compare?a=library-A-76-135&b=draft-1';

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
  const chair = await Seat.take(browser, server.url, 'Chair');
  const drafted = (await sees(chair.page)).drafts[0]?.document.paragraphs ?? [];
  const take = async (id: string, change: (words: string) => string | null) => {
    const words = drafted.find((paragraph) => paragraph.id === id)?.text ?? '';
    const target = { paragraph: id, from: null, to: null };
    await asks(chair.page, { kind: 'take', draft: 0, target, text: change(words), source: { kind: 'chair' } });
  };
  await take('L27.OP2', (words) => words.replace('menaces', 'risques'));
  await take('L27.OP3', () => null);
  await take('L27.OP1.3', (words) => words.replace('ne permettent pas', 'ne doivent pas permettre'));
  for (const n of [3, 4, 5, 6, 7]) await take(`L27.PP${n}`, (words) => words.replaceAll("'", '’'));
  await asks(chair.page, { kind: 'issue', draft: 0, symbol: 'A/C.1/73/L.27/Rev.2' });
  falvera = await Seat.take(browser, server.url, 'Falvera');
  page = falvera.page;
  base = page.url().replace(/\/draft.*$/, '');
});

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const open = async (path: string, at: Page = page) => {
  await at.goto(base + path);
  await at
    .locator(path.includes('history=') ? 'ol > [data-draft]' : '[data-complete="true"]')
    .first()
    .waitFor();
};
const row = (key: string) => page.locator(`[data-row="${key}"]`);
const chip = (name: string) => page.locator(`[data-class="${name}"][aria-pressed]`);
/** The words as they are printed, without what is said to those who listen. */
const printed = (one: Locator) =>
  one.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const said of copy.querySelectorAll('.visually-hidden')) said.remove();
    return copy.textContent;
  });
const inSight = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });

describe('two drafts', () => {
  test('show what changed, fold the rest, and hide typography alone, which says how much', async () => {
    await open('/compare');
    expect(await page.locator('[data-count]').allInnerTexts()).toEqual([
      '48 same',
      '3 changed',
      '1 only in A/C.1/73/L.27/Rev.1',
    ]);
    expect(await row('b~L27.OP2').locator('del').innerText()).toContain('menaces');
    expect(await row('b~L27.OP2').locator('ins').innerText()).toContain('risques');
    expect(await chip('typography').innerText()).toMatch(/^Typography \(\d+ hidden\)$/);
    expect(await row('b~L27.PP6').isVisible()).toBe(false);
    await chip('typography').click();
    await row('b~L27.PP6').waitFor();
    expect(await row('b~L27.PP6').locator('ins').first().getAttribute('data-class')).toBe('typography');
    await page.reload();
    await row('b~L27.PP6').waitFor();
    expect(await chip('typography').getAttribute('aria-pressed')).toBe('true');
  });

  test('say where the force changed and which way, go from one to the next, and hide any class on demand', async () => {
    await open('/compare');
    const badge = row('b~L27.OP1.3').locator('[data-badge="force"]').first();
    // Out of sight a row is not drawn, and has no inner text.
    await badge.scrollIntoViewIfNeeded();
    expect(await badge.innerText()).toContain('stronger');
    expect(await page.locator('[data-force-counts]').innerText()).toMatch(/\d+ stronger/);
    await page.keyboard.press('f');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-badge'))).toBe('force');
    await chip('force').click();
    expect(new URL(page.url()).searchParams.get('hide')).toContain('force');
    expect(await chip('force').innerText()).toContain('hidden');
  });

  test('are walked through with the keyboard alone', async () => {
    await open('/compare');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'));
    const keys: (string | null | undefined)[] = [];
    for (const key of ['j', 'j', 'F8', 'k']) {
      await page.keyboard.press(key);
      keys.push(await focused());
    }
    expect(keys).toEqual(['b~L27.OP1.3', 'b~L27.OP2', 'a~L27.OP3', 'b~L27.OP2']);
    const strip = page.getByRole('slider', { name: 'Overview of changes' });
    expect(await strip.getAttribute('aria-valuetext')).toBe('OP2, changed, 2 of 4');
    await strip.focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('b~L27.OP5');
  });

  test('are searched, also where they are folded away, and the words are marked', async () => {
    await open('/compare');
    const box = page.getByRole('searchbox');
    await box.fill('esprit');
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('compare-found') ?? [])].length);
    await box.fill('RENFORCEMENT DES CAPACITÉS');
    await page.getByText(/– of \d+/).waitFor();
    await expect.poll(marked).toBeGreaterThan(1);
    await box.press('Enter');
    const here = new URL(page.url()).searchParams.get('at') ?? '';
    await row(here).waitFor();
    expect(await inSight(row(here))).toBe(true);
    expect((await row(here).innerText()).toLowerCase()).toContain('renforcement des capacités');
  });

  test('have an address for each paragraph that opens there, unfolded, in the same view', async () => {
    await open('/compare?view=inline&at=b~L27.PP14');
    await row('b~L27.PP14').waitFor();
    await expect.poll(() => inSight(row('b~L27.PP14'))).toBe(true);
    await page.reload();
    await row('b~L27.PP14').waitFor();
    await expect.poll(() => inSight(row('b~L27.PP14'))).toBe(true);
    expect(await page.getByRole('button', { name: 'Inline' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('three texts', () => {
  test('are one reading that says what came when', async () => {
    await open(`${three}&view=inline`);
    const norm = row('b~L27.OP1.3');
    const words = (status: string) => norm.locator(`[data-status="${status}"]`).allTextContents();
    expect((await words('left out before')).join()).toContain('devraient');
    expect((await words('added now')).join()).toContain('doivent');
    expect((await words('added before')).join()).toContain('intermédiaires');
    expect(await page.getByRole('region', { name: 'What came when' }).innerText()).toContain(
      'comes with A/C.1/73/L.27/Rev.2',
    );
  });

  test('stand in three columns, each with its own words', async () => {
    await open(`${three}&view=side`);
    const side = (name: string) => printed(row('b~L27.OP1.3').locator(`[data-side="${name}"]`));
    expect(await side('agreed')).toContain('devraient pas permettre');
    expect(await side('a')).toContain('permettent pas');
    expect(await side('b')).toContain('doivent pas permettre');
  });
});

describe('a paragraph that moved', () => {
  test('stands at both places, and each leads to the other', async () => {
    await open(`${twoTexts}&view=side`);
    const here = page.locator('[data-relation="moved"]').first();
    const key = await here.getAttribute('data-row');
    const away = await here.locator('[data-elsewhere]').getAttribute('data-elsewhere');
    await here.locator('[data-elsewhere]').click();
    const old = row(away ?? '');
    expect(await old.getAttribute('data-relation')).toBe('moved away');
    await expect.poll(() => inSight(old)).toBe(true);
    await old.locator('[data-elsewhere]').click();
    await expect.poll(() => inSight(row(key ?? ''))).toBe(true);
    expect(await page.locator('[role="slider"] path').count()).toBeGreaterThan(0);
  });
});

describe('paragraphs matched by hand', () => {
  test('stay as a person said, for everybody, after a reload and after the server was killed', async () => {
    await open('/compare');
    const other = await Seat.take(browser, server.url, 'Dorlande');
    await other.page.goto(other.page.url().replace(/\/draft.*$/, '/compare'));
    await row('b~L27.OP2')
      .getByRole('button', { name: /^Match by hand/ })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Unlink .*OP2 and .*OP2/ })
      .click();
    await row('a~L27.OP2').waitFor();
    expect(await row('b~L27.OP2').getAttribute('data-relation')).toBe('only b');
    await other.page.locator('[data-row="a~L27.OP2"]').waitFor();

    await server.end('SIGKILL');
    await server.restart();
    await open('/compare');
    expect(await row('a~L27.OP2').getAttribute('data-relation')).toBe('only a');

    await row('a~L27.OP3')
      .getByRole('button', { name: /^Match by hand/ })
      .click();
    await page
      .getByRole('dialog')
      .getByLabel(/Paragraph there/)
      .selectOption('L27.OP2');
    await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByText('linked by hand').waitFor();
    await page.reload();
    await page.getByText('linked by hand').waitFor();
    const place = (text: number, paragraph: string): TextPlace => ({ text, paragraph });
    expect((await sees(page)).matches).toEqual([
      { on: false, a: place(0, 'L27.OP2'), b: place(1, 'L27.OP2') },
      { on: true, a: place(0, 'L27.OP3'), b: place(1, 'L27.OP2') },
    ]);
  });
});

describe('a paragraph’s life', () => {
  test('goes from its agreed source through proposals to the decision, and everybody may read who decided', async () => {
    await open('/compare?history=L27.OP1.3');
    // The agreed text is fetched when the history is opened.
    await page.getByRole('region', { name: 'Before the first draft' }).getByText('devraient pas permettre').waitFor();
    const [zero, first] = [page.locator('[data-draft="0"]'), page.locator('[data-draft="1"]')];
    expect(await zero.locator('[data-decision]').innerText()).toMatch(
      /Chair .* takes the whole paragraph, words of the desk/,
    );
    expect(await first.locator('ins').first().innerText()).toContain('doivent');
  });

  test('is one click from a row', async () => {
    await open('/compare');
    await row('b~L27.OP1.3').getByRole('link', { name: 'History of this paragraph' }).click();
    await page.locator('[data-draft="1"]').waitFor();
    expect(page.url()).toContain('history=L27.OP1.3');
  });
});

describe('on paper', () => {
  test('there is the comparison alone, in black, bold or underlined', async () => {
    await open('/compare?view=side');
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) => page.locator(selector).first().isVisible();
    expect(await shown('nav')).toBe(false);
    expect(await shown('select')).toBe(false);
    expect(await page.getByRole('heading', { name: /compared with/ }).isVisible()).toBe(true);
    const look = () =>
      row('b~L27.OP1.3')
        .locator('ins')
        .first()
        .evaluate((ins) => {
          const { color, fontWeight, textDecorationLine } = getComputedStyle(ins);
          return [color, fontWeight, textDecorationLine];
        });
    expect(await look()).toEqual(['rgb(0, 0, 0)', '400', 'underline']);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print' }).first().click();
    await page.getByLabel('Bold and struck').check();
    await page.emulateMedia({ media: 'print' });
    expect(await look()).toEqual(['rgb(0, 0, 0)', '700', 'none']);
    expect(await page.getByRole('radio').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });
});

describe('long texts', () => {
  test('are compared beside the page, which shows rows from the top as they come, and can be cancelled', async () => {
    const long = (add: string): TextDocument => ({
      ...(experts as TextDocument),
      paragraphs: [0, 1, 2, 3].flatMap((copy) =>
        (experts?.paragraphs ?? []).map((paragraph) => ({
          ...paragraph,
          id: `${copy}-${paragraph.id}`,
          text: `${paragraph.text.replace(/ (\S+)$/, `${add} $1`)} ${copy}`,
        })),
      ),
    });
    await page.route('**/library/A-76-135', (route) => route.fulfill({ json: long('') }));
    await page.route('**/library/A-C.1-73-L.37', (route) => route.fulfill({ json: long(' encore') }));
    const both = `${base}/compare?a=library-A-76-135&b=library-A-C.1-73-L.37`;
    await page.goto(both);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The comparison was cancelled.').waitFor();
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const view = document.querySelector<HTMLElement>('[data-comparison]');
        if (!view?.querySelector('[data-row]')) return;
        document.body.dataset.first = view.dataset.complete ?? '';
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: 'Compare again' }).click();
    await page.locator('[data-complete="true"]').waitFor({ timeout: 120_000 });
    expect(await page.evaluate(() => document.body.dataset.first)).toBe('false');
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(600);
    await page.unrouteAll();
  });
});

describe('for everybody', () => {
  test('has nothing that assistive technology stumbles over, on a laptop and a phone, by day and by night', async () => {
    const views = [
      '/compare?hide=none',
      twoTexts,
      `${three}&view=inline`,
      `${three}&view=side`,
      '/compare?history=L27.OP1.3',
    ];
    const screens = [
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 390 },
    ] as const;
    for (const path of views) {
      for (const [at, { colorScheme, width }] of screens.entries()) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 860 });
        // Which view opens follows from the window where the address does not say it.
        if (at === 0 || !/view=|history=/.test(path)) await open(path);
        // Rows of one side are all alike, and in the report there are a hundred of them.
        const exclude = path === twoTexts ? '[data-relation^="only"]' : undefined;
        // What is there is the same by night: only its colours can fail.
        const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
        expect([path, colorScheme, await graveFaults(page, { rules, exclude })]).toEqual([path, colorScheme, []]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, width, Math.max(0, wider)]).toEqual([path, width, 0]);
      }
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 1280, height: 860 });
    expect(falvera.faults).toEqual([]);
  });
});
