import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** A delegate and the chair talk about a paragraph; another delegation sees what is for it. */
const stage = setStage();
const op = 'L27.OP6';

const conversation = ({ page }: Seat, words: string): Locator =>
  page.locator('[data-conversation]', { hasText: words });

it('opens a conversation for the chair alone, which answers at its desk; it is resolved, and found again', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = falvera;
  for (const { page: of } of [falvera, dorlande]) await of.locator(`[data-paragraph="${op}"]`).click();

  // The narrowest audience is there first, by word; it is said before anything is sent.
  const field = page.getByRole('textbox', { name: 'Say something about this paragraph' });
  // Those who will not read it are not offered to be named.
  await field.fill('Could @dor');
  expect(await page.getByRole('option', { name: /DOR/ }).count()).toBe(0);
  await field.fill('Could they live with juin?');
  const audience = page.getByLabel('Who will see it');
  expect(await audience.locator('option').first().innerText()).toMatch(/^Within .* only$/);
  expect(await audience.inputValue()).toBe('party:FLV');
  await audience.selectOption('chair:FLV');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await conversation(falvera, 'live with juin')
    .getByText(/and the chair/)
    .waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await audience.inputValue()).toBe('party:FLV');

  await chair.go('Chair’s desk');
  await chair.page.getByText('One conversation to the chair').click();
  const waiting = conversation(chair, 'live with juin').first();
  await waiting.getByRole('textbox', { name: 'Answer' }).fill('I shall ask them.');
  await chair.page.keyboard.press('Control+Enter');
  await conversation(falvera, 'I shall ask them').waitFor();
  await chair.picture('conversations-desk');
  expect(await dorlande.page.locator('body').innerText()).not.toContain('I shall ask them');

  // On words: they are selected, quoted before it is sent, and marked for whoever sees it.
  await dorlande.select(op, 'juin');
  await dorlande.page.keyboard.press('Control+Alt+m');
  await dorlande.page.getByText('on “juin”').waitFor();
  await dorlande.page.getByLabel('Who will see it').selectOption('public');
  const asked = dorlande.page.getByRole('textbox', { name: 'Say something about this paragraph' });
  await asked.fill('Why then? @flv');
  await dorlande.page.getByRole('option', { name: /FLV/ }).waitFor();
  await dorlande.page.keyboard.press('Enter');
  expect(await asked.inputValue()).toBe('Why then? @FLV ');
  await dorlande.page.getByRole('button', { name: 'Send', exact: true }).click();
  const marked = falvera.page.locator('[class*=talkedOf]', { hasText: 'juin' });
  await marked.waitFor();
  expect((await marked.boundingBox())?.width).toBeGreaterThan(20);
  await conversation(falvera, 'Why then?').getByText('on “juin”').waitFor();

  // With the keyboard alone: in hand it is resolved with R.
  await page.keyboard.press('F9');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('I shall ask them');
  await page.keyboard.press('r');
  await conversation(falvera, 'I shall ask them').waitFor({ state: 'detached' });
  await waiting.waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Resolved (1)' }).check();
  await conversation(falvera, 'I shall ask them').getByRole('button', { name: 'Reopen' }).click();
  // Nothing is resolved any more: what is open is shown again, and the chair has it in its queue.
  await conversation(falvera, 'I shall ask them').getByRole('button', { name: 'Resolve' }).waitFor();
  await waiting.waitFor();
  await falvera.picture('conversations');
  await page.emulateMedia({ colorScheme: 'dark' });
  await falvera.picture('conversations-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole('button', { name: 'Selected: OP6' }).click();
  await page.getByRole('dialog').getByText('Why then?').waitFor();
  await falvera.picture('conversations-phone');
  // All else of the page is out of reach: what is done in the sheet is taken back in it.
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Resolve' }).first().click();
  await sheet.getByRole('button', { name: 'Undo', exact: true }).click();
  await sheet.getByText('Undone.').waitFor();
  await falvera.picture('undo-phone');

  // The record lists what was said among them for those who are in it.
  for (const [seat, isIn] of [
    [chair, true],
    [dorlande, false],
  ] as const) {
    await seat.go('Record');
    await seat.page.locator('[data-record] li', { hasText: 'Why then?' }).first().waitFor();
    await expect.poll(async () => (await seat.page.locator('[data-among="chair:FLV"]').count()) > 3).toBe(isIn);
  }
  for (const seat of [falvera, dorlande, chair]) expect(seat.faults).toEqual([]);
});
