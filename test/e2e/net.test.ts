import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** Acts have a net: what they replace and let out is shown first, and they can be taken back. */
const stage = setStage();

it('everything deleted is two looks away from the table: Table all shows the deletions first and asks', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Borvalia');
  const { page } = seat;
  await seat.paragraph('L27.OP2').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Table all' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/would delete \d\d whole paragraphs/).waitFor();
  expect(await dialog.locator('li').first().getAttribute('data-kind')).toBe('deleted');
  expect(await dialog.locator('li[data-kind="deleted"]').count()).toBeGreaterThan(30);
  await seat.picture('net-table-all');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const { wordings } = await sees(page);
  expect(wordings.filter(({ party, text }) => party === 'BRV' && text === null)).toEqual([]);
  await page.keyboard.press('Control+z');
  // What is typed over everything is the first paragraph's words, and no addition.
  await seat.paragraph('L27.OP2').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Titre');
  const draft = new DraftWindow(seat);
  const left = await draft.text();
  expect(left.map(({ words, label }) => [words, label])).toEqual([['Titre', '']]);
  await draft.pressUntil('Control+z', 'L27.OP2', (words) => words !== '');
});

it('a tabling can be undone at once: the words are off the table again and still in the own text', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  await falvera.retype('L27.OP3', 'mondial', 'universel');
  await falvera.saved();
  await falvera.tableAll();
  await dorlande.reads('L27.OP3', /universel/);
  await falvera.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await falvera.page.getByText('Undone.').waitFor();
  await falvera.reads('L27.OP3', /universel/);
  await expect.poll(() => dorlande.words('L27.OP3')).not.toMatch(/universel/);
});

it('supporting says which own words it replaces and gives them back; withdrawing takes the others’ words out again', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  await falvera.retype('L27.OP2', 'multilatéral', 'international');
  await falvera.saved();
  await falvera.tableAll();
  await dorlande.retype('L27.OP2', 'multilatéral', 'plurilatéral');
  await dorlande.saved();
  await dorlande.tableAll();
  await falvera.reads('L27.OP2', /plurilatéral – DOR/);

  await falvera.bracket('L27.OP2', 'plurilatéral').click();
  await falvera.act('plurilatéral', 'Support');
  const question = falvera.page.getByRole('group', { name: 'Support' });
  await question.getByText('international').waitFor();
  await falvera.picture('net-support');
  await question.getByRole('button', { name: 'Support and replace' }).click();
  await dorlande.reads('L27.OP2', /plurilatéral – FLV, DOR|plurilatéral – DOR, FLV/);
  await falvera.saved();
  // The page takes back what was done last: the support, and not the typing before it.
  await falvera.page.getByRole('button', { name: 'Undo what you did last' }).click();
  await dorlande.reads('L27.OP2', /international – FLV/);
  await falvera.reads('L27.OP2', /international/);

  // Supported again, then withdrawn: nothing of Dorlande's stays behind to be tabled with the next words.
  await falvera.bracket('L27.OP2', 'plurilatéral').click();
  await falvera.act('plurilatéral', 'Support');
  await question.getByRole('button', { name: 'Support and replace' }).click();
  await dorlande.reads('L27.OP2', /plurilatéral – FLV, DOR|plurilatéral – DOR, FLV/);
  await falvera.page.getByRole('button', { name: 'Withdraw' }).click();
  await expect.poll(() => dorlande.words('L27.OP2')).not.toMatch(/FLV/);
  await falvera.page.getByRole('radio', { name: 'Clean' }).check();
  await falvera.reads('L27.OP2', /international/);
  expect(await falvera.words('L27.OP2')).not.toContain('plurilatéral');
});

it('Ctrl+Z directly after the support of a move takes that back, and not the typing before it', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const own = new DraftWindow(falvera);
  const order = async () => (await own.text()).map(({ id }) => id);
  const before = await order();
  const mover = new DraftWindow(dorlande);
  await mover.caret('L27.OP5', 3);
  await mover.press('Alt+Shift+ArrowUp');
  await dorlande.saved();
  await dorlande.tableAll();
  await own.caret('L27.OP6', 4);
  await own.type('QQQ');
  await falvera.saved();
  await own.caret('L27.OP5', 3);
  const support = falvera.page.getByRole('button', { name: 'Support the move' });
  await support.click();
  await falvera.page.keyboard.press('Control+z');
  await falvera.page.getByText('Undone.').waitFor();
  await expect.poll(order).toEqual(before);
  await own.holds('L27.OP6', (words) => words.includes('QQQ'));
  await support.waitFor();
});

it('a decision at the desk, made by a key, is taken back by a key, and any can be opened again', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = chair;
  await chair.go('Chair’s desk');
  const progress = page.getByRole('progressbar', { name: 'Decided' });
  const decided = () => progress.getAttribute('value');
  await progress.waitFor();
  const before = Number(await decided());
  await page.getByRole('region', { name: 'How to decide' }).waitFor();
  await page.keyboard.press('1');
  await expect.poll(decided).toBe(String(before + 1));
  await page.keyboard.press('Control+z');
  await expect.poll(decided).toBe(String(before));
  await page.keyboard.press('0');
  await expect.poll(decided).toBe(String(before + 1));
  await chair.picture('net-desk');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect.poll(decided).toBe(String(before));
});

it('on a new draft, what was written before and not tabled goes on in the own text, and nobody reads that all is tabled', async () => {
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  await dorlande.retype('L27.OP3', 'mondial', 'planétaire');
  await dorlande.saved();
  await asks(chair.page, { kind: 'issue', draft: 0, symbol: 'A/C.1/73/L.27/Rev.2' });
  // Whoever is writing stays on the old text, and goes on by a button.
  await dorlande.page.getByRole('button', { name: 'Go to A/C.1/73/L.27/Rev.2' }).click();
  await dorlande.page.getByRole('radio', { name: 'Rev.2' }).and(dorlande.page.locator(':checked')).waitFor();
  await dorlande.reads('L27.OP3', /mondial.*planétaire/);
  expect(await chair.words('L27.OP3')).not.toContain('planétaire');
  await dorlande.tableAll();
  await chair.reads('L27.OP3', /mondial.*planétaire – DOR/);
});
