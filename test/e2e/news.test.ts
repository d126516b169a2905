import { expect, it } from 'vitest';
import { graveFaults } from './grave-faults.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** What others have done since somebody last looked: in the margin, in the outline, in the list, and read where it was on screen. */
const stage = setStage();

it('is marked where it is, listed with the way there, and read once it has been on screen, for good', async () => {
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const { page } = falvera;
  const bell = page.locator('[data-news-count]');
  const isNew = (count: number) => page.locator(`[data-news-count="${count}"]`).waitFor();
  await isNew(0);
  await falvera.picture('news-none');
  const paragraphs = (await sees(page)).drafts[0]?.document.paragraphs ?? [];
  const far = paragraphs.at(-1)?.id ?? '';
  const says = (paragraph: string, text: string) =>
    asks(dorlande.page, {
      kind: 'comment',
      draft: 0,
      party: 'DOR',
      target: { paragraph, from: null, to: null },
      text,
    });

  // Out of sight it stays new, however long the page is open; in sight it is read after a moment.
  await says(far, 'Could this be the last word?');
  await says('L27.OP1.3', 'We can live with this.');
  await isNew(2);
  expect(await page.locator(`[data-paragraph="${far}"][data-new]`).count()).toBe(1);
  await falvera.paragraph('L27.OP1.3').scrollIntoViewIfNeeded();
  await page.locator('[data-paragraph="L27.OP1.3"][data-new]').waitFor({ state: 'attached' });
  await falvera.picture('news-margin');
  await isNew(1);
  expect(await page.locator('[data-paragraph="L27.OP1.3"][data-new]').count()).toBe(0);
  expect(await page.locator('[data-outline-news]').count()).toBe(1);

  // The list does not read it either; the way leads there.
  await bell.click();
  const row = page.locator('[data-news="commented"][data-read="false"]');
  await row.getByText('Could this be the last word?').waitFor();
  await page.locator('[data-news="commented"][data-read="true"]').waitFor();
  await falvera.picture('news-list');
  await page.getByRole('radio', { name: 'Our proposals' }).check();
  const proposal = page.locator('[data-proposal="on-table"]', {
    has: page.getByRole('link', { name: '1.3', exact: true }),
  });
  await proposal
    .getByText(/retained by|In part also held by/)
    .first()
    .waitFor();
  await falvera.picture('proposals');
  expect(await graveFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await falvera.picture('proposals-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await page.getByRole('radio', { name: 'What is new' }).check();
  await row.waitFor();
  await falvera.picture('news-list-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 860 });
  const told = page.waitForResponse((response) => response.url().endsWith('/seen') && response.ok());
  await row.getByRole('link').click();
  await falvera.paragraph(far).waitFor();
  await isNew(0);
  await told;

  // Kept on the server: the same seat in a page loaded afresh, from the top, has nothing new.
  await page.goto(page.url().replace(/[?#].*$/, ''));
  await falvera.paragraph('L27.OP1.3').waitFor();
  await isNew(0);
  await says(far, 'One thing more.');
  await isNew(1);
  await page.emulateMedia({ colorScheme: 'dark' });
  await falvera.picture('news-margin-dark');
  await bell.click();
  await page.getByText('One thing more.').waitFor();
  await falvera.picture('news-list-dark');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await isNew(0);
  for (const seat of [dorlande, falvera]) expect(seat.faults).toEqual([]);
});
