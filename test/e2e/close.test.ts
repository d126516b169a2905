import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { setStage } from './stage.ts';

/** The chair closes the negotiation while a delegate is at work on its text. */
const stage = setStage();
const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);
const text = `Safe passage at sea

The General Assembly,

Recalling its resolutions on the law of the sea,

1. Calls upon all States to keep the shipping lanes open;
`;

it('whoever types while the negotiation is closed loses no key and is told where the words go', async () => {
  const faults: string[] = [];
  const visitor = async (): Promise<Page> => {
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    return page;
  };
  const [, creatorLink = ''] = /(http:\/\/\S+\/join\/\S+)/.exec(stage.server.output) ?? [];
  const chair = await visitor();
  await chair.goto(creatorLink);
  await chair.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await chair.getByRole('button', { name: 'Enter' }).click();
  await chair.waitForURL(/new$/);
  const file = { name: 'sea.en.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await chair.setInputFiles('input[type="file"]', file);
  await chair.getByRole('textbox', { name: 'Symbol of the zero draft' }).fill('A/80/L.1');
  await chair.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await chair.getByRole('button', { name: 'Begin the negotiation' }).click();
  await chair.waitForURL(/parties$/);
  await chair.getByRole('button', { name: 'Add delegations' }).first().click();
  await chair.getByRole('dialog').getByRole('searchbox').fill('kenya');
  await chair.getByRole('dialog').getByRole('checkbox', { name: 'Kenya' }).check();
  await chair.getByRole('dialog').getByRole('button', { name: 'Add one delegation' }).click();
  await chair.getByRole('combobox', { name: 'Party' }).selectOption({ label: 'Kenya' });
  await chair.getByRole('button', { name: 'Make a link' }).click();
  const link = await chair.getByRole('textbox', { name: 'Invitation link' }).inputValue();

  const delegate = await visitor();
  await delegate.goto(link);
  await delegate.getByRole('textbox', { name: 'Your name' }).fill('Wanjiru Kamau');
  await delegate.getByRole('button', { name: 'Enter' }).click();
  const paragraph = delegate.locator('.ProseMirror > p[data-label="OP1"]');
  await paragraph.click();
  await delegate.keyboard.press('Control+End');
  await delegate.locator('[data-save="saved"]').waitFor();

  await chair.getByRole('button', { name: 'Close the negotiation' }).click();
  let typed = false;
  const typing = delegate.keyboard.type(letters, { delay: 80 }).then(() => {
    typed = true;
  });
  await delegate.waitForTimeout(500);
  await chair.getByRole('dialog').getByRole('button', { name: 'Close the negotiation' }).click();
  const said = delegate.getByText(/^The negotiation was closed while you were writing\. .* on this computer only/);
  await said.first().waitFor();
  expect(typed).toBe(false);
  await typing;

  expect(await paragraph.innerText()).toContain(letters);
  expect(await delegate.getByText(/A new draft has been issued/).count()).toBe(0);
  expect(await delegate.getByRole('button', { name: /^Table/ }).count()).toBe(0);
  await delegate.screenshot({ path: 'test-output/close-typing.png' });
  // Over the page until it is read, and at its head.
  expect(await said.count()).toBe(2);
  await delegate.getByRole('button', { name: 'Noted' }).click();
  expect(await said.count()).toBe(1);

  // What came too late for the server is still there after a reload; now the text is only to read, and the page says why.
  await delegate.reload();
  await delegate.getByText('The negotiation is closed: nothing more is written in this text.').waitFor();
  await delegate.locator('.ProseMirror[contenteditable="false"]').waitFor();
  expect(await paragraph.innerText()).toContain(letters);
  expect(faults).toEqual([]);
});
