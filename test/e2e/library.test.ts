import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { zip } from '../server/library/zip.ts';
import { operative, statement } from '../shared/formats/akn/statement.ts';
import { setStage } from './stage.ts';

/** Who may create negotiations fills the server's library from a zip; a delegate finds words in it and follows a clause through the years. */
const stage = setStage();

const clause = (modal: string) =>
  `Réaffirme que les États Membres ${modal} respecter les règles du droit international en toute circonstance.`;
const file = (number: number, words: string) =>
  Buffer.from(statement({ body: operative(1, words) }))
    .toString()
    .replaceAll('75/999', `75/${number}`)
    .replaceAll('2020-12-31', `2020-12-${number}`);
const session = zip([
  { name: 'fr/75_11.xml', content: file(11, clause('devraient')) },
  { name: 'fr/75_12.xml', content: file(12, clause('peuvent')) },
  { name: 'bad.xml', content: '<akomaNtoso>' },
]);

it('is filled from a zip, searched by a delegate, and leads to the document and through the years', async () => {
  const [, creatorLink] = /(http:\/\/\S+\/join\/\S+)/.exec(stage.server.output) ?? [];
  if (!creatorLink) throw new Error(`The server printed no link: ${stage.server.output}`);
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(creatorLink);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Amina Osei');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.waitForURL(/new$/);
  await page.goto(stage.server.url);
  await page.getByRole('button', { name: 'Falvera', exact: true }).click();
  await page.waitForURL(/draft$/);
  await page.goto(page.url().replace(/draft$/, 'library'));

  const house = page.getByRole('region', { name: 'Everything adopted that this server holds' });
  await house.getByText('Fill the library').click();
  await house
    .locator('input[type="file"]')
    .setInputFiles({ name: 'session.zip', mimeType: 'application/zip', buffer: session });
  await house.getByText('3 files read: 2 documents added, 0 there already.').waitFor();
  await house.getByText('One file could not be read').click();
  await house.getByText(/^bad\.xml: bad\.xml, line \d+/).waitFor();
  await house
    .getByText(/^4 documents with 188 paragraphs, in French, adopted from 8 November 2018 to 14 July 2021/)
    .waitFor();

  await house.getByRole('textbox', { name: 'Words' }).fill('"droit international"');
  await house.getByRole('button', { name: 'Search' }).click();
  const found = house.getByRole('listitem').filter({ hasText: 'A/RES/75/12 OP1' });
  await found.locator('mark', { hasText: 'droit international' }).waitFor();

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );

  await found.getByRole('button', { name: 'In its document' }).click();
  await page.getByRole('dialog').locator('[aria-current="location"]', { hasText: 'OP1' }).waitFor();
  await page.keyboard.press('Escape');
  await found.getByRole('button', { name: 'Through the years' }).click();
  const steps = page.getByRole('dialog').getByRole('listitem');
  await steps.nth(1).getByText('Weaker than before').waitFor();
  expect(await steps.nth(1).locator('ins').innerText()).toContain('peuvent');
  await page.keyboard.press('Escape');

  await house.getByRole('textbox', { name: 'Type or paste a paragraph' }).fill(clause('pourraient'));
  await house.getByText('Weaker than what was agreed').waitFor();
  await house.getByText('Adapted from agreed language').waitFor();
  expect(await house.locator('[data-standing="adapted"] ins').first().innerText()).toContain('pourraient');
  await house.getByRole('button', { name: /^Trace all of A\/C\.1\/73\/L\.27/ }).click();
  await house.getByText(/^\d+ % of the words of this draft/).waitFor();
  await house.locator('[data-standing]', { hasText: 'OP5' }).first().waitFor();

  // Whoever only sits in a negotiation reads the library and has no way to fill it.
  const other = await (await stage.browser.newContext()).newPage();
  await other.goto(stage.server.url);
  await other.getByRole('button', { name: 'Dorlande', exact: true }).click();
  await other.waitForURL(/draft$/);
  await other.goto(other.url().replace(/draft$/, 'library'));
  await other.getByText(/^4 documents with 188 paragraphs/).waitFor();
  expect(await other.getByText('Fill the library').count()).toBe(0);
  expect(faults).toEqual([]);
});
