import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { patience } from './browser.ts';
import { sees } from './member-request.ts';
import { setStage } from './stage.ts';

/** The desk of a large conference: every Member is invited at once, and the links are handed out as a table. */
const stage = setStage();

const text = `Safe passage at sea

The General Assembly,

1. Decides to remain seized of the matter.
`;

async function visitor(width = 1280): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width, height: 860 } });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

async function chairOfAll(): Promise<Page> {
  const [, creatorLink] = /(http:\/\/\S+\/join\/\S+)/.exec(stage.server.output) ?? [];
  const chair = await visitor();
  await chair.goto(creatorLink ?? '');
  await chair.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await chair.getByRole('button', { name: 'Enter' }).click();
  await chair.waitForURL(/new$/);
  await chair.setInputFiles('input[type="file"]', {
    name: 'sea.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  // How it was read can be looked at before anything begins with it.
  await chair.getByText('See how it was read').click();
  await chair.getByRole('row', { name: 'OP1 Decides to remain seized of the matter.' }).waitFor();
  await chair.screenshot({ path: 'test-output/as-read.png', fullPage: true });
  await chair.getByRole('textbox', { name: 'Symbol of the zero draft' }).fill('A/80/L.1');
  await chair.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await chair.getByRole('button', { name: 'Begin the negotiation' }).click();
  await chair.waitForURL(/parties$/);
  return chair;
}

it('one press makes a link for each delegation that has none; they are copied, saved, printed, used and revoked', async () => {
  const chair = await chairOfAll();
  await chair.getByRole('button', { name: 'Add delegations' }).first().click();
  const states = chair.getByRole('dialog');
  for (const name of ['Kenya', 'Japan', 'Côte d’Ivoire', 'Norway']) {
    await states.getByRole('searchbox').fill(name);
    await states.getByRole('checkbox', { name, exact: true }).check();
  }
  await states.getByRole('button', { name: 'Add 4 delegations' }).click();
  await chair.getByText('4 delegations added.').waitFor();
  await chair.getByRole('button', { name: 'Undo', exact: true }).click();
  await chair.getByText('No parties yet').waitFor();
  await chair.getByRole('button', { name: 'Add delegations' }).first().click();
  for (const name of ['Kenya', 'Japan', 'Côte d’Ivoire', 'Norway']) {
    await states.getByRole('searchbox').fill(name);
    await states.getByRole('checkbox', { name, exact: true }).check();
  }
  await states.getByRole('button', { name: 'Add 4 delegations' }).click();

  // One of them has a link already.
  await chair.getByRole('combobox', { name: 'Party' }).selectOption({ label: 'Kenya' });
  await chair.getByRole('button', { name: 'Make a link' }).click();
  await chair.getByRole('textbox', { name: 'Invitation link' }).waitFor();
  await chair.getByText('Delegates of 1 of 4 parties have a link that works.').waitFor();
  await chair.getByRole('button', { name: 'Make the 3 missing links' }).click();
  const made = chair.getByRole('region', { name: '3 new links' });
  await made.waitFor();
  expect(await made.getByRole('heading').evaluate((head) => head === document.activeElement)).toBe(true);
  await chair.screenshot({ path: 'test-output/invite-each.png' });
  await chair.emulateMedia({ colorScheme: 'dark' });
  await chair.screenshot({ path: 'test-output/invite-each-dark.png' });
  await chair.setViewportSize({ width: 390, height: 800 });
  await chair.screenshot({ path: 'test-output/invite-each-phone.png' });
  expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await chair.setViewportSize({ width: 1280, height: 860 });
  await chair.emulateMedia({ colorScheme: 'light' });

  // They are there also after a look at the draft.
  await chair.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Draft' }).click();
  await chair.locator('[data-label="OP1"]').waitFor();
  await chair.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Parties' }).click();
  await made.waitFor();

  await chair.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await made.getByRole('button', { name: 'Copy as a table' }).click();
  await made.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await chair.evaluate(() => navigator.clipboard.readText());
  const rows = copied.split('\n').map((row) => row.split('\t'));
  expect(rows.map(([code]) => code)).toEqual(['CIV', 'JPN', 'NOR']);

  const download = chair.waitForEvent('download');
  await made.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  for (const [code, party, address] of rows) expect(file).toContain(`"${code}","${party}","${address}"`);

  // On paper: the table, and nothing else.
  await chair.emulateMedia({ media: 'print' });
  const paper = await chair.locator('body').innerText();
  for (const [, party = '', address = ''] of rows) {
    expect(paper).toContain(party);
    expect(paper).toContain(address);
  }
  expect(paper).not.toContain('Invitation links');
  expect(paper).not.toContain('Add delegations');
  await chair.emulateMedia({ media: 'screen' });

  const delegate = await visitor();
  const ofJapan = rows.find(([code]) => code === 'JPN')?.[2] ?? '';
  await delegate.goto(ofJapan);
  await delegate.getByText('Japan').first().waitFor();
  await delegate.getByRole('textbox', { name: 'Your name' }).fill('Aiko');
  await delegate.getByRole('button', { name: 'Enter' }).click();
  await delegate.locator('[data-label="OP1"]').waitFor();

  await chair.getByRole('rowheader', { name: /Japan/ }).first().waitFor();
  await chair.getByRole('button', { name: 'Revoke the 3 links that nobody has used' }).click();
  await chair
    .getByRole('dialog')
    .getByText(/Norway/)
    .waitFor();
  expect(await chair.getByRole('dialog').innerText()).not.toContain('Japan');
  await chair.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await chair.getByText('Delegates of 1 of 4 parties have a link that works.').waitFor();
  expect((await sees(chair)).invitations.filter(({ revoked }) => !revoked).map(({ party }) => party)).toEqual(['JPN']);
});
