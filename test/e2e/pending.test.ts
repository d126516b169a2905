import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** The chair has written over words on the table without a decision: nobody but their holder says what becomes of them. */
const stage = setStage();
const symbol = 'A/C.1/73/L.27/Rev.2';

it('words that do not fit a new draft wait for their holder, who keeps them, takes that back, and takes the draft’s', async () => {
  const chair = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Chair'));
  const falvera = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Falvera'));
  const { page } = falvera.seat;
  const tabled = async () =>
    (await sees(page)).wordings.filter(({ party, paragraph }) => party === 'FLV' && paragraph === 'L27.OP2');
  await falvera.caret('L27.OP2', 0);
  await falvera.type('Bien, ');
  await falvera.says('saved');
  await asks(page, { kind: 'table', draft: 0, party: 'FLV', paragraphs: ['L27.OP2'] });
  await chair.seat.go('Chair’s desk');
  await chair.seat.page.getByRole('link', { name: 'The chair’s text' }).click();
  await chair.seat.paragraph('L27.OP2').waitFor();
  await chair.caret('L27.OP2', 0);
  await chair.type('Vu, ');
  await chair.says('saved');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await asks(chair.seat.page, { kind: 'issue', draft: 0, symbol });

  const waiting = page.locator('[data-offered=pending]');
  await waiting.getByText(`do not fit ${symbol}`).waitFor();
  await falvera.seat.picture('pending');
  await chair.seat.go('Draft');
  await chair.seat.paragraph('L27.OP2').click();
  await chair.seat.page.locator('[data-pending]').getByText('FLV had other words here').waitFor();
  expect(await tabled()).toEqual([]);
  await waiting.getByRole('button', { name: 'Keep ours: table it again' }).click();
  await falvera.holds('L27.OP2', (words) => words.startsWith('Bien, '));
  await waiting.waitFor({ state: 'detached' });
  expect(await tabled()).toMatchObject([{ carried: { draft: 0, version: 1 } }]);

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await waiting.getByRole('button', { name: `Take the words of ${symbol}` }).click();
  await falvera.holds('L27.OP2', (words) => words.startsWith('Vu, '));
  await waiting.waitFor({ state: 'detached' });
  expect(await tabled()).toEqual([]);
  for (const { seat } of [chair, falvera]) expect(seat.faults).toEqual([]);
});
