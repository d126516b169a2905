import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

/** Every place, as it opens, on a laptop and on a phone, in the light and in the dark. */
const stage = setStage();

/** Rules that a look is judged by; all where null. */
type Rules = readonly string[] | null;

/** A window in which a place opens, and how it is looked at then, one look after the other. */
interface Screen {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly looks: readonly {
    readonly name: string;
    readonly change: (page: Page) => Promise<void>;
    readonly rules: Rules;
  }[];
}

const asItOpens = { name: 'as it opens', change: async () => undefined, rules: null };
const screens: readonly Screen[] = [
  {
    name: 'on a laptop, and in the dark',
    viewport: { width: 1280, height: 800 },
    // What is there is the same as in the light: only its colours can fail.
    looks: [asItOpens, { name: 'in the dark', change: inTheDark, rules: ['color-contrast'] }],
  },
  {
    name: 'on a phone, and much enlarged',
    viewport: { width: 390, height: 800 },
    // A laptop's window at 400 %: what is there is the same as on a phone, and must find room.
    looks: [asItOpens, { name: 'much enlarged', change: enlarged, rules: [] }],
  },
];

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
}

async function enlarged(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 400 });
}

const places: readonly { readonly path: string; readonly shows: string }[] = [
  { path: 'draft', shows: '[data-paragraph="L27.OP1.3"]' },
  { path: 'desk', shows: 'nav[aria-label="Brackets"]' },
  { path: 'compare', shows: '[data-row]' },
  { path: 'library', shows: 'article' },
  { path: 'news', shows: 'main h2' },
  { path: 'record', shows: '[data-record] li' },
  { path: 'parties', shows: 'table, ul' },
];

describe.each(screens)('$name', ({ viewport, looks }) => {
  it('every place opens without faults, can be read by everyone, and never scrolls sideways', async () => {
    const context = await stage.browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
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
    };
    await page.goto(stage.server.url);
    await page.getByRole('button', { name: 'Chair', exact: true }).waitFor();
    await lookAt('the start page');
    await page.getByRole('button', { name: 'Chair', exact: true }).click();
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

async function look(page: Page, place: string, rules: Rules): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules([...rules]);
  const { violations } = rules?.length === 0 ? { violations: [] } : await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${place}: ${id} at ${nodes[0]?.target}`)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${place} scrolls sideways by ${sideways} px`).toBeLessThanOrEqual(0);
}
