import { expect, it } from 'vitest';
import { zip } from '../server/library/zip.ts';
import { operative, statement } from '../shared/formats/akn/statement.ts';
import { graveFaults } from './grave-faults.ts';
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

it('is filled by the secretary from a zip and measures the draft; a delegate who types an agreed sentence sees where it is from, and what is weaker', async () => {
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
  await page.getByRole('button', { name: 'Secretariat', exact: true }).click();
  await page.waitForURL(/(?:draft|desk)$/);
  await page.goto(page.url().replace(/\w+$/, 'library'));

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
  await house.getByText('All 4 documents').click();
  await house.getByRole('button', { name: 'Refer to it here: A/RES/75/11' }).click();
  await page.getByRole('button', { name: 'Take into the baseline: A/RES/75/11' }).click();
  await page.getByRole('button', { name: 'Take out of the baseline: A/RES/75/11' }).waitFor();

  await house.getByRole('textbox', { name: 'Words' }).fill('"droit international"');
  await house.getByRole('button', { name: 'Search' }).click();
  const found = house.getByRole('listitem').filter({ hasText: 'A/RES/75/12 OP1' });
  await found.locator('mark', { hasText: 'droit international' }).waitFor();
  await found.getByRole('button', { name: 'In its document' }).click();
  await page.getByRole('dialog').locator('[aria-current="location"]', { hasText: 'OP1' }).waitFor();
  await page.keyboard.press('Escape');
  await found.getByRole('button', { name: 'Through the years' }).click();
  const steps = page.getByRole('dialog').getByRole('listitem');
  await steps.nth(1).getByText('Weaker than before').waitFor();
  expect(await steps.nth(1).locator('ins').innerText()).toContain('peuvent');
  await page.keyboard.press('Escape');
  expect(await graveFaults(page)).toEqual([]);

  await house.getByRole('textbox', { name: 'Type or paste a paragraph' }).fill(clause('pourraient'));
  await house.getByText('Weaker than what was agreed').waitFor();
  await house.getByText('Adapted from agreed language').waitFor();
  expect(await house.locator('[data-standing="adapted"] ins').first().innerText()).toContain('pourraient');
  await house.getByRole('button', { name: /^Trace all of A\/C\.1\/73\/L\.27/ }).click();
  await house.getByText(/^\d+% of the words of this draft/).waitFor();
  await house.locator('[data-standing]', { hasText: 'OP5' }).first().waitFor();

  const other = await (await stage.browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
  other.on('pageerror', (error) => faults.push(String(error)));
  await other.goto(stage.server.url);
  await other.getByRole('button', { name: 'Dorlande', exact: true }).click();
  await other.waitForURL(/draft$/);
  const text = other.locator('[role="textbox"][aria-multiline]');
  await text.locator('[data-label="OP5"][data-agreed]').first().waitFor();
  await other.screenshot({ path: 'test-output/agreed-band.png' });
  await text.locator('p[data-label="PP3"]').click();
  await other.getByRole('button', { name: 'Add a paragraph after it' }).click();
  await other.keyboard.insertText(clause('pourraient'));
  const card = other.getByRole('region', { name: 'Agreed language' });
  await card.getByText('A/RES/75/11 OP1').waitFor();
  await card.getByText('Weaker than what was agreed').waitFor();
  await other.screenshot({ path: 'test-output/agreed-card.png' });
  await card.getByRole('button', { name: 'Take the agreed wording' }).click();
  await text.getByText(clause('devraient')).waitFor();
  await text
    .locator('[data-agreed]')
    .filter({ hasText: clause('devraient') })
    .waitFor();
  await other.keyboard.press('Control+z');
  await text.getByText(clause('pourraient')).waitFor();

  // Whoever only sits in a negotiation reads the library and has no way to fill it; the baseline is for everybody.
  await other.getByRole('link', { name: 'Against the consensus baseline' }).click();
  await other
    .getByText(/^\d+% agreed; \d+ departures/)
    .first()
    .waitFor();
  await other.screenshot({ path: 'test-output/agreed-baseline.png' });
  await other.getByRole('link', { name: 'All documents' }).click();
  await other.getByText(/^4 documents with 188 paragraphs/).waitFor();
  expect(await other.getByText('Fill the library').count()).toBe(0);
  // What is typed so far is looked up; a paragraph that is found goes into the own text.
  await other.getByRole('textbox', { name: 'Words' }).fill('toute circons');
  const again = other.getByRole('listitem').filter({ hasText: 'A/RES/75/12 OP1' });
  await again.getByRole('button', { name: 'Into our text' }).click();
  await other.getByText(/^From A\/RES\/75\/12 OP1, .*: in your text now/).waitFor();
  await text.getByText(clause('peuvent')).waitFor();
  await card.getByRole('button', { name: 'A/RES/75/12 OP1' }).waitFor();
  // The words are tabled with their source, also after a reload.
  await other.getByText('Saved').first().waitFor();
  await other.reload();
  await text.getByText(clause('peuvent')).click();
  await other.getByRole('button', { name: 'Table this paragraph' }).click();
  await other
    .getByText(/^Words taken from A\/RES\/75\/12 OP1 \(/)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
});
