import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** The chair issues the next draft while others are at work on this one. */
const stage = setStage();
const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);

it('whoever types while a new draft is issued loses no key, stays on the same text and is told so', async () => {
  const falvera = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Falvera'));
  const dorlande = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Dorlande'));
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = falvera.seat;
  await falvera.caret('L27.OP2', 0);
  await dorlande.caret('L27.OP2', 0);
  await dorlande.press('F8');
  await dorlande.seat.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  const typing = falvera.type(letters, 60);
  await page.waitForTimeout(1_200);
  await asks(chair.page, { kind: 'issue', draft: 0, symbol: 'A/C.1/73/L.27/Rev.2' });
  await typing;

  // All in one place, told where, and nothing claims to be tabled.
  expect(await falvera.own('L27.OP2')).toMatch(new RegExp(`^${letters}`));
  await page
    .getByText(/Rev\.2 was issued while you were writing\. You are still on A\/C\.1\/73\/L\.27\/Rev\.1/)
    .waitFor();
  expect(await page.getByText(/is on the table/).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Table all' }).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('round')).toBe('0');
  await falvera.seat.picture('issue-typing');
  expect((await sees(page)).wordings.filter(({ text }) => text?.includes(letters.slice(0, 5)))).toEqual([]);

  // Whoever only read is on the new draft at once, and told so.
  await dorlande.seat.page.getByText('A/C.1/73/L.27/Rev.2 has just been issued').waitFor();
  await dorlande.seat.picture('issue-reading');

  // What came too late for the server is still there after a reload, and is offered to the text of the new draft, which has the rest.
  await page.reload();
  await falvera.holds('L27.OP2', (words) => words.startsWith(letters));
  await page.getByRole('radio', { name: 'Rev.2' }).check();
  await page.getByText(/typed on A\/C\.1\/73\/L\.27\/Rev\.1 after its round was over/).waitFor();
  await falvera.holds('L27.OP2', (words) => words.startsWith(letters.slice(0, 5)) && !words.startsWith(letters));
  await falvera.seat.picture('issue-late-words');
  await page.locator('[data-offered=late]').getByRole('button', { name: 'Take over' }).click();
  await falvera.holds('L27.OP2', (words) => words.startsWith(letters));
  await page.getByText(/after its round was over/).waitFor({ state: 'detached' });
  for (const seat of [falvera.seat, dorlande.seat, chair]) expect(seat.faults).toEqual([]);
});
