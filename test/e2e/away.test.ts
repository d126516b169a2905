import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { patience } from './browser.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** What a page does while the server is away, and when another version of it comes back. */
const stage = setStage();

it('a place that cannot be loaded says so and comes by itself when the server is back; nothing typed is lost', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await seat.paragraph('L27.OP2').click();
  await seat.page.keyboard.type('kept ');
  await seat.saved();
  await stage.server.end('SIGKILL');
  await seat.page.getByText('Reconnecting').waitFor();
  await seat.go('Compare');
  await seat.page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();

  // The places above and Back work as ever meanwhile: the draft shows the text that this computer keeps, to read.
  await seat.page.goBack();
  await seat.page.getByText('This is the text as this computer keeps it, to read').waitFor();
  await seat.reads('L27.OP2', /kept/);
  await seat.page.screenshot({ path: 'test-output/away.png' });
  await seat.paragraph('L27.OP2').click();
  await seat.page.keyboard.type('lost ');
  expect(await seat.words('L27.OP2')).not.toContain('lost');
  await seat.go('Compare');
  await seat.page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();

  await stage.server.restart();
  await seat.page.locator('[data-row]').first().waitFor({ timeout: patience });
  await seat.go('Draft');
  await seat.reads('L27.OP2', /kept/);

  // A draft that is open to read while the server is away becomes live by itself, with what others wrote meanwhile.
  await stage.server.end('SIGKILL');
  await seat.page.getByText('Reconnecting').waitFor();
  await seat.go('Parties');
  await seat.page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
  await seat.go('Draft');
  await seat.page.getByText('This is the text as this computer keeps it, to read').waitFor();
  await stage.server.restart();
  await seat.saved();
  expect(await seat.page.getByText('This is the text as this computer keeps it').count()).toBe(0);
  // The middle of the paragraph is where its words are struck by now: what is typed after a click on these goes there, and not to where the caret was.
  await seat.paragraph('L27.OP2').click();
  await seat.page.keyboard.type('again ');
  await seat.saved();
  await seat.reads('L27.OP2', /again/);
});

it('while the server cannot be reached no button pretends', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const { page } = seat;
  await seat.paragraph('L27.OP3').click();
  await page.keyboard.type('more ');
  const acts = [/^Table all$/, /^Table this paragraph$/, /^Reserve\b/];
  const are = async (state: 'enabled' | 'disabled') => {
    for (const name of acts) {
      const button = page.getByRole('button', { name, disabled: state === 'disabled' });
      await button.first().waitFor();
    }
  };
  await are('enabled');
  // What says so at the foot of the page is not over the line that is written in, nor over what is written on.
  const lineEnds = () => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
  const toFoot = (bottom: number) => page.evaluate((by) => scrollBy(0, by - innerHeight + 6), bottom);
  const room = async () => ((await said.boundingBox())?.y ?? 0) - (await lineEnds());
  const said = page.getByText('Reconnecting…');
  await toFoot(await lineEnds());
  await page.context().setOffline(true);
  await are('disabled');
  await expect.poll(room).toBeGreaterThan(0);
  await toFoot(await lineEnds());
  expect(await room()).toBeLessThan(0);
  await page.keyboard.type('again ');
  await expect.poll(room).toBeGreaterThan(0);
  // Nor what the server would write, search or check.
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Clean text', exact: true, disabled: true }).waitFor();
  await page.context().setOffline(false);
  await are('enabled');
  await seat.go('Record');
  const saves = () => page.getByRole('button', { name: /^(Save|Check the chain)/ });
  await saves().first().waitFor();
  const pretending = async () =>
    saves().evaluateAll((buttons) => buttons.filter((button) => !(button as HTMLButtonElement).disabled).length);
  await expect.poll(pretending).toBeGreaterThan(4);
  await page.context().setOffline(true);
  await expect.poll(pretending).toBe(0);
  await page.context().setOffline(false);
});

it('a page of an older version is told to load again when the server is newer', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const notice = seat.page.getByText('The server has a newer version of these pages.');
  const built = readFileSync(join(import.meta.dirname, '..', '..', 'client', 'dist', 'index.html'), 'utf8');
  const entry = /\/assets\/index-[\w-]+\.js/.exec(built)?.[0] ?? '';
  await seat.page.waitForTimeout(500);
  expect(await notice.count()).toBe(0);
  // The answers of a server that hands out other pages, as the page would hear them.
  await seat.page.route('**/api/**', async (route) => {
    const answer = await route.fetch();
    expect(answer.headers()['adref-build']).toBe(entry);
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'adref-build': '/assets/index-other.js' },
    });
  });
  await seat.paragraph('L27.OP2').click();
  await seat.page.getByRole('region', { name: 'Selected' }).getByRole('button', { name: 'Reserve' }).first().click();
  await notice.waitFor();
  // The notice may be there before the act is answered, and an answer under way outlives the test.
  await seat.page.unrouteAll({ behavior: 'wait' });
});
