import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

/** Every place, as it opens, on a laptop and on a phone, in the light and in the dark. */
const stage = setStage();

const screens = [
  { name: 'on a laptop', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  // What is there is the same as in the light: only its colours can fail.
  { name: 'in the dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark', rules: ['color-contrast'] },
  { name: 'on a phone', viewport: { width: 390, height: 800 }, colorScheme: 'light' },
  // A laptop's window at 400 %: what is there is the same as on a phone, and must find room.
  { name: 'much enlarged', viewport: { width: 320, height: 400 }, colorScheme: 'light', rules: [] },
] as const;

/** Rules that a look is judged by; all where null. */
type Rules = readonly string[] | null;

const places: readonly { readonly path: string; readonly shows: string }[] = [
  { path: 'draft', shows: '[data-paragraph="L27.OP1.3"]' },
  { path: 'desk', shows: 'nav[aria-label="Brackets"]' },
  { path: 'compare', shows: '[data-row]' },
  { path: 'library', shows: 'article' },
  { path: 'news', shows: 'main h2' },
  { path: 'record', shows: '[data-record] li' },
  { path: 'parties', shows: 'table, ul' },
];

describe.each(screens)('$name', ({ viewport, colorScheme, ...others }) => {
  const rules: Rules = 'rules' in others ? others.rules : null;
  it('every place opens without faults, can be read by everyone, and never scrolls sideways', async () => {
    const context = await stage.browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(stage.server.url);
    await page.getByRole('button', { name: 'Chair', exact: true }).waitFor();
    await look(page, 'the start page', rules);
    await page.getByRole('button', { name: 'Chair', exact: true }).click();
    await page.waitForURL(/draft$/);
    const base = page.url().replace(/draft$/, '');
    for (const { path, shows } of places) {
      await page.goto(base + path);
      await page.locator(shows).first().waitFor();
      await look(page, path, rules);
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
