import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { asks } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** Chair and secretariat write in the chair's text together. */
const stage = setStage();

it('chair and secretariat type in the chair’s text together, see decisions in it, undo their own words, and issue it', async () => {
  const chair = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Chair'));
  const secretariat = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Secretariat'));
  for (const { seat } of [chair, secretariat]) {
    await seat.go('Chair’s desk');
    await seat.page.getByRole('link', { name: 'The chair’s text' }).click();
    await seat.paragraph('L27.OP3').waitFor();
  }
  const drafted = await chair.own('L27.OP3');
  await chair.caret('L27.OP3', 0);
  await chair.type('Chair ');
  await secretariat.holds('L27.OP3', (words) => words === `Chair ${drafted}`);
  await secretariat.caret('L27.OP3', 6);
  await secretariat.type('Desk ');
  await chair.holds('L27.OP3', (words) => words === `Chair Desk ${drafted}`);
  // Each sees the other's caret, with a name.
  await chair.seat.page.locator('.ProseMirror [class*=caret]').first().waitFor();
  await chair.says('saved');
  await chair.seat.picture('chair-text');

  // Undo takes back one's own words and nobody else's.
  await chair.pressUntil('Control+z', 'L27.OP3', (words) => !words.includes('Chair'));
  await secretariat.holds('L27.OP3', (words) => words === `Desk ${drafted}`);

  // A decision shows as it is carried out, for both.
  const words = await chair.own('L27.OP2');
  await asks(secretariat.seat.page, {
    kind: 'take',
    draft: 0,
    target: { paragraph: 'L27.OP2', from: 0, to: 0 },
    text: 'Decided ',
    source: { kind: 'chair' },
  });
  await chair.holds('L27.OP2', (now) => now === `Decided ${words}`);

  // What is on the table stands beside the text, with the way to decide it.
  await chair.caret('L27.OP1.3', 3);
  const beside = chair.seat.page.getByRole('complementary', { name: 'Brackets of the selected paragraph' });
  await beside.getByRole('link', { name: 'Decide' }).waitFor();
  const before = await chair.own('L27.OP1.3');
  await beside.locator('summary', { hasText: 'ne devraient pas permettre' }).first().click();
  await beside.getByRole('button', { name: 'Take ne devraient pas permettre sciemment' }).click();
  await secretariat.holds('L27.OP1.3', (now) => now !== before && now.includes('ne devraient pas permettre'));
  await beside.getByRole('button', { name: 'Reopen', exact: true }).click();
  await chair.holds('L27.OP1.3', (now) => now === before);

  // Whoever writes here when the draft is issued stays in the text, and is told.
  await secretariat.says('saved');
  await asks(chair.seat.page, { kind: 'issue', draft: 0, symbol: 'A/C.1/73/L.27/Rev.2' });
  await secretariat.seat.page.getByText('A/C.1/73/L.27/Rev.2 has been issued.').waitFor();
  await secretariat.seat.page.getByRole('button', { name: 'Go on in A/C.1/73/L.27/Rev.2' }).click();
  await secretariat.holds('L27.OP3', (now) => now === `Desk ${drafted}`);
  for (const { seat } of [chair, secretariat]) expect(seat.faults).toEqual([]);
});
