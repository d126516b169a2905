import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** The chair's text in other hands, and on screen. */
const stage = setStage();

it('a delegation that is handed the pen writes the paragraph, the chair takes the words over, and everybody sees the text on screen', async () => {
  const chair = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Chair'));
  const falvera = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Falvera'));
  const dorlande = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Dorlande'));
  const { page } = chair.seat;
  await chair.seat.go('Chair’s desk');
  await page.getByRole('link', { name: 'The chair’s text' }).click();
  await chair.seat.paragraph('L27.OP3').waitFor();
  await chair.caret('L27.OP3', 0);
  await page.getByRole('combobox', { name: 'Hand the pen for OP3 to' }).selectOption({ label: 'Falvera' });
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByText('Falvera has the chair’s pen for OP3.').waitFor();

  await dorlande.seat.page.getByText('Falvera has the chair’s pen for OP3.').waitFor();
  expect(await dorlande.seat.page.getByRole('link', { name: 'Write', exact: true }).count()).toBe(0);
  await falvera.seat.page.getByRole('link', { name: 'Write', exact: true }).click();
  await falvera.seat.paragraph('L27.OP3').waitFor();
  const handed = await falvera.own('L27.OP3');
  await falvera.caret('L27.OP3', 0);
  await falvera.type('Falvera ');
  await falvera.holds('L27.OP3', (words) => words === `Falvera ${handed}`);
  await falvera.says('saved');
  await falvera.seat.picture('pen-falvera');
  await falvera.paste('<span></span><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">');
  await falvera.seat.page.getByText(/Left out of what you pasted/).waitFor();

  await page.getByRole('button', { name: 'Take the words over' }).click();
  await chair.holds('L27.OP3', (words) => words === `Falvera ${handed}`);
  await falvera.seat.page.getByText('The chair has taken the pen back.').waitFor();

  await page.getByRole('button', { name: 'Show on screen' }).click();
  await dorlande.seat.page.getByRole('link', { name: 'See it as it is written' }).click();
  await dorlande.holds('L27.OP3', (words) => words === `Falvera ${handed}`);
  await chair.caret('L27.OP3', 0);
  await chair.type('Live ');
  await dorlande.holds('L27.OP3', (words) => words === `Live Falvera ${handed}`);
  await dorlande.seat.picture('chair-text-on-screen');
  await chair.seat.picture('pen-chair');
  await page.getByRole('button', { name: 'Take off the screen' }).click();
  await dorlande.seat.page.getByText('The chair’s text is not on screen now.').waitFor();
  for (const { seat } of [chair, falvera, dorlande]) expect(seat.faults).toEqual([]);
});
