import { expect, it } from 'vitest';
import { asks } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** Where every word comes from, at the desk and for everybody. */
const stage = setStage();

it('the desk sees which words came from nowhere, writes why, and everybody reads it with the draft', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = chair;
  await chair.go('Chair’s desk');
  await page.getByRole('link', { name: 'The chair’s text' }).click();
  await page.getByRole('link', { name: 'Where every word comes from' }).click();
  await page.getByText(/^No words added or removed: every word is one of/).waitFor();
  await asks(page, {
    kind: 'take',
    draft: 0,
    target: { paragraph: 'L27.OP2', from: 0, to: 0 },
    text: 'Invented words ',
    source: { kind: 'chair' },
  });
  await page.getByText('Words that came from nowhere else: one stretch').waitFor();
  const verdict = page.getByRole('region', { name: 'No words added or removed' });
  expect((await verdict.innerText()).replace(/\s+/g, ' ')).toMatch(/OP2 Invented words the chair’s decision/);
  expect(await page.locator('[data-paragraph="L27.OP2"] mark[data-origin=chair]').innerText()).toContain('Invented');
  const row = page.getByRole('region', { name: 'Derivation table' }).getByRole('row', { name: /^OP2/ });
  await row.getByText('Words of the chair').waitFor();
  await row.getByRole('button', { name: 'Write why' }).click();
  await row.getByRole('textbox', { name: 'Rationale' }).fill('To be clear.');
  await row.getByRole('button', { name: 'Record it' }).click();
  await row.getByText('To be clear.').waitFor();
  await chair.picture('origins-desk');

  await asks(page, { kind: 'issue', draft: 0, symbol: 'A/C.1/73/L.27/Rev.2' });
  const delegate = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await delegate.page.getByRole('link', { name: 'Where every word comes from' }).click();
  await delegate.page.getByText('To be clear.').waitFor();
  const [download] = await Promise.all([
    delegate.page.waitForEvent('download'),
    delegate.page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/derivation.*\.csv$/);
  await delegate.picture('origins-draft');

  // A draft later they are the draft's words, and still say with which one they came in.
  await asks(page, { kind: 'issue', draft: 1, symbol: 'A/C.1/73/L.27/Rev.3' });
  await page.getByRole('link', { name: 'Draft', exact: true }).first().click();
  await page.getByRole('link', { name: 'Where every word comes from' }).click();
  const earlier = page.locator('[data-paragraph="L27.OP2"]');
  await earlier.locator('mark[data-origin=earlier]').getByText('Invented words').waitFor();
  expect(await earlier.innerText()).toMatch(/with Rev\.2/);
  await chair.picture('origins-earlier');
  for (const seat of [chair, delegate]) expect(seat.faults).toEqual([]);
});
