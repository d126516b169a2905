import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { patience } from './browser.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** Addresses that one can send and come back to, and the true sentence where a place is not open any more. */
const stage = setStage();

const placeOf = (page: Page) => new URL(page.url()).pathname.split('/').slice(3).join('/');

it('an address names no seat: a colleague opens it at her own, also one that names somebody’s', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const seat = await falvera.page.evaluate(() =>
    sessionStorage.getItem(`adref seat ${location.pathname.split('/')[2]}`),
  );
  expect(seat).toBeTruthy();
  expect(falvera.page.url()).not.toContain(String(seat));
  await falvera.go('Compare');
  await falvera.page.locator('[data-row]').first().waitFor();

  await dorlande.page.goto(falvera.page.url());
  await dorlande.page.locator('[data-row]').first().waitFor();
  await dorlande.page.getByRole('button', { name: /Dorlande/ }).waitFor();

  const [, , negotiation] = new URL(falvera.page.url()).pathname.split('/');
  await dorlande.page.goto(`${stage.server.url}/n/${negotiation}/${seat}/library`);
  await dorlande.page.getByRole('button', { name: /Dorlande/ }).waitFor();
  expect(placeOf(dorlande.page)).toBe('library');
  expect(dorlande.page.url()).not.toContain(String(seat));

  // What is neither a place nor anybody's seat is told, and stays in the address; the seat that one has stays taken.
  await dorlande.page.goto(`${stage.server.url}/n/${negotiation}/nowhere/draft`);
  await dorlande.page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  await dorlande.page.getByText('There is no place “nowhere/draft” in this negotiation.').waitFor();
  expect(placeOf(dorlande.page)).toBe('nowhere/draft');
  await dorlande.page.getByRole('link', { name: 'Go to the draft' }).click();
  await dorlande.page.getByRole('button', { name: /Dorlande/ }).waitFor();
  expect(placeOf(dorlande.page)).toBe('draft');

  await dorlande.page.goto(`${stage.server.url}/n/${negotiation}/desk?bracket=L27.OP2~whole`);
  await dorlande.page.getByRole('heading', { name: 'Only chair and secretariat work here' }).waitFor();
  await dorlande.page.getByRole('link', { name: 'Go to the draft' }).click();
  await dorlande.page.getByRole('region', { name: 'Selected' }).getByRole('heading', { name: 'OP2' }).waitFor();
});

it('the draft’s address holds paragraph, view and round, and Back returns to the place', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const { page } = seat;
  await seat.paragraph('L27.OP2').scrollIntoViewIfNeeded();
  await seat.paragraph('L27.OP2').click();
  await page.waitForURL(/at=L27\.OP2/);
  await page.getByRole('radio', { name: 'Clean' }).check();
  await page.waitForURL(/view=clean/);
  const address = page.url();
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(100);

  await page.getByRole('region', { name: 'Selected' }).getByRole('link', { name: 'History' }).click();
  await page.waitForURL(/compare\?history/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await seat.paragraph('L27.OP2').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY), { timeout: patience }).toBeGreaterThan(before - 60);
  expect(page.url()).toBe(address);
  await page.getByRole('region', { name: 'Selected' }).getByRole('heading', { name: 'OP2' }).waitFor();

  const other = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  await other.page.goto(address);
  await other.page.getByRole('region', { name: 'Selected' }).getByRole('heading', { name: 'OP2' }).waitFor();
  expect(await other.page.getByRole('radio', { name: 'Clean' }).isChecked()).toBe(true);

  // What is not there is told, with what is shown instead, and goes out of the address once it is noted; so where no place is named.
  const gone = new URL(address);
  gone.pathname = gone.pathname.replace(/\/draft$/, '');
  gone.searchParams.set('round', '9');
  gone.searchParams.set('at', 'L27.OP99');
  await other.page.goto(gone.href);
  await other.page.getByText('There is no round 9 in this negotiation.').waitFor();
  await other.page.getByText('The paragraph that the address names is not in').waitFor();
  await other.page.getByRole('button', { name: 'Noted' }).click();
  await other.page.getByText('There is no round 9').waitFor({ state: 'detached' });
  await expect.poll(() => new URL(other.page.url()).search, { timeout: patience }).toBe('?view=clean');
  // For good: what is selected is said to the address some time later.
  await other.page.waitForTimeout(1_000);
  expect(new URL(other.page.url()).search).toBe('?view=clean');
});

it('who signs out in one tab reads so in the other; a browser without a seat is told what to do', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const second = await seat.page.context().newPage();
  await second.goto(seat.page.url());
  await second.locator('[data-paragraph="L27.OP1.3"]').waitFor();
  await second.getByRole('button', { name: /Falvera/ }).click();
  await second.getByRole('button', { name: 'Sign out of this browser' }).click();
  await seat.page.getByRole('heading', { name: 'You signed out' }).waitFor();

  const stranger = await (await stage.browser.newContext()).newPage();
  stranger.setDefaultTimeout(patience);
  await stranger.goto(seat.page.url());
  await stranger.getByText('This browser is not signed in.').waitFor();
});

it('a session that has ended says that it has ended', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await seat.page.context().clearCookies();
  await stage.server.end('SIGTERM');
  await stage.server.restart();
  await seat.page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
});
