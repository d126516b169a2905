import { readFileSync } from 'node:fs';
import type { RecordFile } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** From a silence that is broken to a vote, the report and the record on file. */
const stage = setStage();

const part = (seat: Seat, name: string) => seat.page.getByRole('radio', { name }).check();
const enter = async (seat: Seat) => {
  await seat.page.goto(seat.page.url().replace(/\/draft.*/, '/record'));
  await seat.page.locator('[data-record] li').first().waitFor();
};

it('silence is broken on paragraphs, and only the desk sees by whom', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  for (const seat of [chair, dorlande]) {
    await enter(seat);
    await part(seat, 'Silence');
  }
  await falvera.paragraph('L27.OP6').scrollIntoViewIfNeeded();
  await chair.page.getByRole('button', { name: 'Put under silence' }).click();
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Put under silence' }).click();
  await dorlande.page.locator('[data-silence]').getByText('Silence runs until').waitFor();

  // Further down in the draft the strip is out of sight: it is said there too, until that was read.
  const begun = falvera.page.locator('[data-silence-begun]');
  await begun.getByText('the whole text. Silence runs until').waitFor();
  await falvera.picture('silence-begun');
  // On a telephone the tools have scrolled away: it is right under the bar.
  await falvera.page.setViewportSize({ width: 390, height: 844 });
  const bar = await falvera.page.locator('header').first().boundingBox();
  const box = await begun.boundingBox();
  expect((box?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0)).toBeLessThan(20);
  await falvera.page.setViewportSize({ width: 1280, height: 860 });
  await begun.getByRole('button', { name: 'Close' }).click();
  expect(await begun.count()).toBe(0);
  // Whoever is at work on the draft is told there, and breaks it from there; the room's screen says it too.
  await falvera.page.locator('[data-running-silence]').getByText('the whole text. Silence runs until').waitFor();
  expect(await chair.page.getByRole('button', { name: 'Break silence…' }).count()).toBe(0);
  await falvera.page.getByRole('button', { name: 'Break silence…' }).click();
  const dialog = falvera.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'OP2', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('No instructions yet');
  await falvera.picture('record-break-silence');
  await dialog.getByRole('button', { name: 'Break silence' }).click();
  await dialog.getByText('Your objection is with the desk').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await enter(falvera);
  await part(falvera, 'Silence');
  await falvera.page.getByText('Falvera: OP2. No instructions yet').waitFor();
  await falvera.page.getByRole('button', { name: 'Change or take back the objection' }).waitFor();

  await dorlande.page.locator('[data-silence]').getByText('Broken on: OP2').waitFor();
  await falvera.page.locator('[data-running-silence]').getByText('Broken on: OP2').waitFor();
  expect(await dorlande.page.getByText('No instructions yet').count()).toBe(0);
  await chair.page.getByText('Falvera: OP2. No instructions yet').waitFor();
  await chair.picture('record-silence');
  await dorlande.page.goto(dorlande.page.url().replace(/\/record.*/, '/screen'));
  await dorlande.page.locator('[data-running-silence]').getByText('Broken on: OP2').waitFor();
  await dorlande.picture('screen-silence');
  for (const seat of [chair, falvera, dorlande]) expect(seat.faults).toEqual([]);
});

it('a vote is recorded by its roll, the report is written from it, and the record is saved whole', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = chair;
  await enter(chair);
  await part(chair, 'Committee');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Adoption' });
  await dialog.getByRole('spinbutton', { name: 'Meeting' }).fill('31');
  await dialog.getByRole('combobox', { name: 'How' }).selectOption({ label: 'by recorded vote' });
  await dialog.getByRole('button', { name: 'All in favour' }).click();
  await dialog.getByRole('combobox', { name: 'Dorlande' }).selectOption({ label: 'Against' });
  await chair.picture('record-roll');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await page.locator('[data-entry=adoption]').getByText('was adopted by a recorded vote').waitFor();

  await part(chair, 'Report');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'English' });
  await page
    .getByText(/At the 31st meeting, .* by a recorded vote of \d+ to 1, with no abstentions \(see para\. 3\)/)
    .waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'French' });
  await page
    .getByText(/À la 31e séance, .* à l’issue d’un vote enregistré, .* par \d+ voix contre 1, sans abstention/)
    .waitFor();
  await chair.picture('record-report');

  await part(chair, 'All acts');
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await page.getByText(/The chain is whole: \d+ acts/).waitFor();
  await chair.picture('record-acts');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as RecordFile;
  expect(file.record.map(({ kind }) => kind)).toContain('proceeding');
  expect(file.acts).toBe(file.record.length);

  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Committee' });
  await page.getByText('was adopted by a recorded vote').waitFor();
  expect(await page.locator('[data-record] li').count()).toBe(1);
  expect(chair.faults).toEqual([]);
});
