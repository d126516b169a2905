import { expect, test } from 'vitest';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/**
 * The whole job, once: two delegations and the chair work the real draft from zero draft to the next one, in three windows,
 * with the server killed in the middle.
 */
const stage = setStage();

test('two delegations and the chair take the draft to its next version, and a killed server loses nothing', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');

  // Typing is the party's own until it is tabled.
  await falvera.retype('L27.OP2', 'multilatéral', 'international');
  await falvera.reads('L27.OP2', /\[.*multilatéral.*international/);
  await falvera.saved();
  expect(await dorlande.words('L27.OP2')).not.toContain('international l’examen');
  expect(await dorlande.words('L27.OP2')).toContain('au niveau multilatéral l');
  await falvera.tableAll();
  await dorlande.reads('L27.OP2', /\[.*multilatéral.*international.*FLV.*\]/);
  await chair.reads('L27.OP2', /\[.*multilatéral.*international.*FLV.*\]/);

  // An overlapping change joins the same bracket; a separate one stays apart; holders are named.
  await dorlande.retype('L27.OP2', 'multilatéral', 'plurilatéral');
  await dorlande.retype('L27.OP2', 'menaces', 'risques');
  await dorlande.saved();
  await dorlande.tableAll();
  await falvera.reads(
    'L27.OP2',
    /\[.*multilatéral.*international – FLV.*plurilatéral – DOR.*\].*\[menaces \/ risques – DOR\]/,
  );

  // Falvera supports Dorlande's other words: they are in its own text, and it is named beside Dorlande.
  await falvera.bracket('L27.OP2', 'risques').click();
  await falvera.act('risques', 'Support');
  await chair.reads('L27.OP2', /risques – FLV, DOR/);
  await falvera.saved();

  // The server is killed while Dorlande types. Nothing needs a click, and no word is lost.
  await dorlande.retype('L27.OP3', 'mondial', 'international ');
  await dorlande.saved();
  await stage.server.end('SIGKILL');
  await dorlande.page.keyboard.type('et régional');
  await dorlande.page.locator('[data-save="offline-kept"]').waitFor();
  await dorlande.reads('L27.OP3', /international et régional/);
  await stage.server.restart();
  await dorlande.saved();
  await dorlande.page.reload();
  await dorlande.reads('L27.OP3', /international et régional/);
  await dorlande.tableAll();
  await falvera.reads('L27.OP3', /mondial.*international et régional.*DOR/);

  // Falvera insists on the draft's words there.
  await falvera.bracket('L27.OP3', 'régional').click();
  await falvera.act('mondial', 'Retain');
  await chair.reads('L27.OP3', /mondial – maintenir : FLV/);

  // The chair goes from bracket to bracket and issues the next draft under its symbol.
  await chair.go('Chair’s desk');
  await chair.take(/menaces . risques/, 'risques');
  await chair.take(/mondial . international et/, 'international et régional');
  await chair.page.getByRole('button', { name: 'Issue the next draft' }).click();
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('A/C.1/73/L.27/Rev.2');
  // A refusal is gone with the answer that it was about.
  await dialog.getByRole('radio', { name: 'Compilation' }).check();
  await dialog.getByRole('button', { name: 'Issue A/C.1/73/L.27/Rev.2' }).click();
  await dialog.getByText(/decisions have been made here \(\d+\)/).waitFor();
  await dialog.getByRole('radio', { name: 'Chair’s text' }).check();
  expect(await dialog.getByText(/decisions have been made here/).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Issue A/C.1/73/L.27/Rev.2' }).click();
  for (const seat of [falvera, dorlande, chair]) {
    await seat.page.getByText('A/C.1/73/L.27/Rev.2').first().waitFor();
    // What was not decided is in brackets in the new draft.
    await seat.reads('L27.OP2', /\[.*plurilatéral.*\].*l'examen des risques qui existent/);
    await seat.reads('L27.OP3', /au niveau international et régional pourrait/);
  }

  // Everybody can see what changed between the two drafts, and against which agreed words.
  await falvera.go('Compare');
  const changed = falvera.page.locator('[data-row$="L27.OP2"]');
  await changed.first().waitFor();
  expect(await changed.first().locator('del').allInnerTexts()).toContainEqual(expect.stringContaining('menaces'));
  expect(await changed.first().locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('risques'));
  await falvera.page.screenshot({ path: 'test-output/story-compare.png' });
  await falvera.go('Library');
  const norm = falvera.page.getByRole('article').filter({ hasText: '13 c)' });
  await norm.first().waitFor();
  expect(await norm.first().innerText()).toContain('devraient pas permettre');
  await falvera.page.screenshot({ path: 'test-output/story-library.png', fullPage: true });

  for (const seat of [falvera, dorlande, chair]) expect(seat.faults).toEqual([]);
});
