import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** From one round to the next in the browser: announced, typed through, carried, not taken, and read again. */
const stage = setStage();
const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(4);
const [before, after] = ['A/C.1/73/L.27/Rev.1', 'A/C.1/73/L.27/Rev.2'];

it('a round ends as announced while two type: no key is lost, what was open is carried, what was not taken is offered', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const falvera = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Falvera'));
  const dorlande = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Dorlande'));
  const { page } = falvera.seat;
  for (const [id, words] of [
    ['L27.OP2', 'Bien, '],
    ['L27.OP3', 'Encore, '],
  ] as const) {
    await falvera.caret(id, 0);
    await falvera.type(words);
  }
  await falvera.says('saved');
  await asks(page, { kind: 'table', draft: 0, party: 'FLV', paragraphs: ['L27.OP2', 'L27.OP3'] });
  const target = { paragraph: 'L27.OP2', from: 0, to: 0 };
  await asks(chair.page, { kind: 'take', draft: 0, target, text: 'Vu, ', source: { kind: 'chair' } });

  await asks(chair.page, { kind: 'announce-issue', draft: 0, symbol: after, seconds: 10 });
  await chair.page.locator('[data-announced]').getByRole('button', { name: 'Call it off' }).waitFor();
  await page.locator('[data-announced]').getByText(`${after} will be issued at`).waitFor();
  await falvera.seat.picture('rounds-announced');
  await falvera.caret('L27.OP6', 0);
  await dorlande.caret('L27.OP7', 0);
  await Promise.all([falvera.type(letters, 130), dorlande.type(letters, 130)]);

  // Both are still where they typed, with every key.
  for (const [window, id] of [
    [falvera, 'L27.OP6'],
    [dorlande, 'L27.OP7'],
  ] as const) {
    await window.seat.page.getByText(`${after} was issued while you were writing`).waitFor();
    expect(await window.own(id)).toMatch(new RegExp(`^${letters}`));
  }

  // On the new draft its text goes on: what was saved is there, what came too late is offered, and both make up all of it.
  await page.getByRole('button', { name: `Go to ${after}` }).click();
  await page.getByRole('radio', { name: 'Rev.2' }).and(page.locator(':checked')).waitFor();
  await falvera.holds('L27.OP3', (words) => words.startsWith('Encore, '));
  const late = page.locator('[data-offered=late]');
  await late.getByRole('button', { name: 'Take over' }).click();
  await falvera.holds('L27.OP6', (words) => words.startsWith(letters));

  // What was decided against it is offered, and what stays open is on the table.
  const refused = page.locator('[data-offered=not-taken]');
  await refused.scrollIntoViewIfNeeded();
  await falvera.seat.picture('rounds-not-taken');
  await refused.getByRole('button', { name: 'Put it forward again' }).first().click();
  await falvera.holds('L27.OP2', (words) => words.startsWith('Bien, '));
  const carried = (await sees(page)).wordings.find(
    ({ party, paragraph }) => party === 'FLV' && paragraph === 'L27.OP3',
  );
  expect(carried).toMatchObject({ draft: 1, carried: { draft: 0, version: 1 } });
  await falvera.caret('L27.OP3', 2);
  await page.getByText(`carried from ${before}`).first().waitFor();
  await falvera.seat.picture('rounds-carried');

  // The round that is over reads as it did, for whoever had no words in it too.
  await chair.page.getByRole('link', { name: 'Draft' }).first().click();
  await chair.page.getByRole('radio', { name: 'Rev.1' }).check();
  await chair.reads('L27.OP3', /\[.*Encore/);
  await chair.paragraph('L27.OP2').click();
  await chair.page.locator('[data-decision]').getByText('Vu,').waitFor();
  await chair.picture('rounds-closed');
  for (const seat of [chair, falvera.seat, dorlande.seat]) expect(seat.faults).toEqual([]);
});
