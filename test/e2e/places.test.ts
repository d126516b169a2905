import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { patience } from './browser.ts';
import { graveFaults } from './grave-faults.ts';
import { setStage } from './stage.ts';

/** Every place, as it opens, on a laptop and on a phone, in the light and in the dark, in English and in French. */
const stage = setStage();

/** Rules that a look is judged by; all where null. */
type Rules = readonly string[] | null;

/** A window in which a place opens, and how it is looked at then, one look after the other. */
interface Screen {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The language that the browser asks for. */
  readonly locale: 'en-US' | 'fr-FR';
  readonly looks: readonly {
    readonly name: string;
    readonly change: (page: Page) => Promise<void>;
    readonly rules: Rules;
  }[];
}

const asItOpens = { name: 'as it opens', change: async () => undefined, rules: null };
const screens: readonly Screen[] = [
  {
    name: 'on a laptop, in the dark, and in French',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // What is there is the same as in the light: only its colours can fail.
    looks: [
      asItOpens,
      { name: 'in the dark', change: inTheDark, rules: ['color-contrast'] },
      { name: 'in French', change: inFrench, rules: [] },
      { name: 'on paper', change: onPaper, rules: [] },
    ],
  },
  {
    name: 'on a phone, and much enlarged, in French',
    viewport: { width: 390, height: 800 },
    // Whose words are the longer ones.
    locale: 'fr-FR',
    // A laptop's window at 400 %: what is there must find room, and stay in reach.
    looks: [asItOpens, { name: 'much enlarged', change: enlarged, rules: null }],
  },
];

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
}

/** Also where the screen is dark there are dark words on white, and nothing to press or to fill in. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const seen = await page.evaluate(() => {
    const pressed = 'nav, aside, select, input, textarea, button:not([data-words])';
    const shown = [...document.querySelectorAll(pressed)].filter((one) => one.checkVisibility());
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const { color } = getComputedStyle(document.querySelector('h1, h2') ?? document.body);
    return { shown: shown.map((one) => one.outerHTML.slice(0, 120)), backgroundColor, color };
  });
  expect(seen).toEqual({ shown: [], backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  await page.emulateMedia({ media: null, colorScheme: 'light' });
}

/** As if it had been chosen in another tab, and for this look alone. */
async function inFrench(page: Page): Promise<void> {
  await speak(page, 'fr');
  // What was drawn in English is drawn anew.
  await page.getByRole('navigation', { name: 'Places' }).waitFor({ state: 'detached' });
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('adref language', chosen);
    dispatchEvent(new StorageEvent('storage', { key: 'adref language' }));
  }, language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

async function enlarged(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 400 });
}

const places: readonly { readonly path: string; readonly shows: string }[] = [
  { path: 'draft', shows: '[data-paragraph="L27.OP1.3"]' },
  { path: 'desk', shows: 'nav:is([aria-label="Brackets"], [aria-label="Crochets"])' },
  { path: 'compare', shows: '[data-row]' },
  { path: 'library', shows: 'article' },
  { path: 'news', shows: 'main h2' },
  { path: 'record', shows: '[data-record] li' },
  { path: 'parties', shows: 'table, ul' },
];

describe.each(screens)('$name', ({ viewport, locale, looks }) => {
  it('every place opens without faults, can be read by everyone, and never scrolls sideways', async () => {
    const context = await stage.browser.newContext({ viewport, locale, colorScheme: 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const lookAt = async (place: string) => {
      for (const { name, change, rules } of looks) {
        await change(page);
        await look(page, `${place}, ${name}`, rules);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(viewport);
      await speak(page, locale.slice(0, 2));
    };
    await page.goto(stage.server.url);
    const chair = page.getByRole('button', { name: locale === 'fr-FR' ? 'Présidence' : 'Chair', exact: true });
    await chair.waitFor();
    await lookAt('the start page');
    await chair.click();
    await page.waitForURL(/draft$/);
    const base = page.url().replace(/draft$/, '');
    for (const { path, shows } of places) {
      await page.goto(base + path);
      await page.locator(shows).first().waitFor();
      await lookAt(path);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('the language is chosen where one is, in all tabs, and nothing that is being typed goes', async () => {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.goto(stage.server.url);
  await page.getByRole('button', { name: 'Falvera', exact: true }).click();
  await page.locator('[data-paragraph="L27.OP1.3"]').click();
  await page.getByRole('textbox', { name: 'Say something about this paragraph' }).fill('Half a sentence');
  const other = await context.newPage();
  await other.goto(stage.server.url);
  await other.getByRole('button', { name: 'Français' }).waitFor();
  // Readers of English load none of it.
  expect(scripts.filter((path) => /french/.test(path))).toEqual([]);
  await page.getByRole('button', { name: /Visitor/ }).click();
  await page.getByRole('button', { name: 'Français' }).click();
  const field = page.getByRole('textbox', { name: 'S’exprimer sur ce paragraphe' });
  expect(await field.inputValue()).toBe('Half a sentence');
  await expect.poll(() => page.title(), { timeout: patience }).toMatch(/^Projet · /);
  await page.getByRole('textbox', { name: 'Le texte de votre partie' }).waitFor();
  expect(await page.locator('[data-paragraph="L27.OP1.3"]').textContent()).toMatch(/crochet .* fin du crochet/);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await other.getByRole('button', { name: 'English' }).waitFor();
  await other.getByRole('heading', { name: 'Vos négociations' }).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Rubriques' }).waitFor();
  await context.close();
});

async function look(page: Page, place: string, rules: Rules): Promise<void> {
  const faults = rules?.length === 0 ? [] : await graveFaults(page, { rules: rules ?? undefined });
  expect([place, faults]).toEqual([place, []]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${place} scrolls sideways by ${sideways} px`).toBeLessThanOrEqual(0);
}
