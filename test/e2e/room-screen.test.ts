import { expect, it } from 'vitest';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** The screen that a room reads, and what every page says of where the room is. */
const stage = setStage();

it('follows the chair bracket by bracket, shows a result only when the chair does, and has no button', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const { page } = chair;
  const screen = await page.context().newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  const here = new URL(page.url());
  await screen.goto(`${here.origin}${here.pathname.replace(/\/draft.*/, '/screen')}?look=light`);
  await screen.getByText('Nothing is taken up yet.').waitFor();
  expect(await screen.getByRole('button').count()).toBe(0);

  await chair.go('Chair’s desk');
  const room = page.getByRole('region', { name: 'The room' });
  await room.getByText('The room is at nothing in particular.').waitFor();
  const selected = await page.locator('article h2').first().innerText();
  await page.keyboard.press('a');
  await room.getByRole('button', { name: 'The room is here' }).waitFor();
  await screen.getByRole('heading', { name: selected, exact: true }).waitFor();
  await screen.screenshot({ path: 'test-output/screen-bracket-light.png' });

  // A much amended paragraph is shown as the chair chooses.
  await room.getByRole('radio', { name: 'By party' }).click();
  await screen.locator('[data-row]').first().waitFor();
  await screen.screenshot({ path: 'test-output/screen-by-party.png' });
  await room.getByRole('radio', { name: 'Compact' }).click();
  await screen.locator('[data-row]').first().waitFor({ state: 'detached' });
  expect(await screen.locator('sup').count()).toBeGreaterThan(0);
  await room.getByRole('radio', { name: 'Bracket by bracket' }).click();
  await screen.locator('sup').first().waitFor({ state: 'detached' });

  // Every page says so, leads there, and stays as it is otherwise.
  const link = falvera.page.getByRole('link', { name: `We are at ${selected}` });
  await link.waitFor();
  const { takenUp } = await sees(falvera.page);
  await falvera.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await link.click();
  await falvera.page.waitForURL((url) => url.searchParams.get('at')?.startsWith(takenUp?.paragraph ?? '-') === true);
  const seen = await falvera.paragraph(takenUp?.paragraph ?? '').boundingBox();
  expect(seen?.y).toBeLessThan(860);
  expect((seen?.y ?? -1) + (seen?.height ?? 0)).toBeGreaterThan(0);
  await falvera.picture('room-we-are-at');

  // What is decided stays at the desk until it is shown.
  const paragraph = (await sees(page)).drafts[0]?.document.paragraphs.find(({ id }) => id === takenUp?.paragraph);
  const target = { paragraph: takenUp?.paragraph ?? '', from: 0, to: paragraph?.text.length ?? 0 };
  const words = 'Words that only the desk has seen';
  await asks(page, { kind: 'take', draft: 0, target, text: words, source: { kind: 'chair' } });
  await room.getByRole('button', { name: 'Show the result to the room' }).waitFor();
  expect(await screen.getByText(words).count()).toBe(0);
  await page.screenshot({ path: 'test-output/desk-room.png' });
  await page.keyboard.press('s');
  const result = screen.getByRole('region', { name: 'Result' });
  await result.waitFor();
  expect((await result.innerText()).replace(/\s+/g, ' ')).toContain('only the desk');
  await screen.screenshot({ path: 'test-output/screen-result-light.png' });
  await screen.goto(screen.url().replace('light', 'dark'));
  await result.waitFor();
  await screen.screenshot({ path: 'test-output/screen-result-dark.png' });
  const ground = await screen.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);
  expect(ground).toBe('rgb(31, 34, 38)');
  await room.getByRole('button', { name: 'Stop showing the result' }).click();
  await result.waitFor({ state: 'detached' });
  await screen.screenshot({ path: 'test-output/screen-bracket-dark.png' });
  // The chair's text that is shown on screen is on this one too, as it is written.
  await asks(page, { kind: 'show-text', draft: 0, on: true });
  await result.waitFor();
  await asks(page, { kind: 'show-text', draft: 0, on: false });
  await result.waitFor({ state: 'detached' });

  // Nothing is cut off: a room does not scroll.
  const cut = await screen.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  expect(cut).toBe(false);
  const letters = await screen
    .locator('main p')
    .nth(1)
    .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  expect(letters).toBeGreaterThan(36);
  await screen.setViewportSize({ width: 390, height: 844 });
  await screen.screenshot({ path: 'test-output/screen-phone.png' });
  expect(await screen.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await falvera.page.setViewportSize({ width: 390, height: 844 });
  await falvera.picture('room-we-are-at-phone');
  await falvera.page.setViewportSize({ width: 1280, height: 860 });
  await room.getByRole('button', { name: 'We have left it' }).click();
  await screen.getByText('Nothing is taken up yet.').waitFor();
  await link.waitFor({ state: 'detached' });

  // Who is there, by delegation.
  await falvera.go('Parties');
  await falvera.page.getByText(/Have this negotiation open now: 1 delegation, 0 observers, 1 at the desk/).waitFor();
  expect(await falvera.page.locator('[data-present]').allInnerTexts()).toEqual(['1 here now']);
  await falvera.picture('room-present');
  for (const seat of [chair, falvera]) expect(seat.faults).toEqual([]);
});
