import { expect, it } from 'vitest';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** Delegates of two delegations write their group's text together, and the group tables as it types. */
const stage = setStage();

it('members of a group see each other write; others see it once it is tabled, at once where it is tabled as it is typed', async () => {
  const calomar = await Seat.take(stage.browser, stage.server.url, 'Calomar');
  const mirasol = await Seat.take(stage.browser, stage.server.url, 'Mirasol');
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  for (const seat of [calomar, mirasol]) {
    await seat.page
      .getByRole('radio', { name: /LIT/ })
      .or(seat.page.getByRole('button', { name: /^LIT/ }))
      .first()
      .click();
    await seat.paragraph('L27.OP6').waitFor();
    await seat.saved();
  }

  // The group's own text: members of both delegations write in it at once, carets named; Falvera sees nothing.
  await calomar.retype('L27.OP6', 'juin', 'juillet');
  await mirasol.reads('L27.OP6', /juillet/);
  await mirasol
    .paragraph('L27.OP6')
    .locator('[class*=caret]', { hasText: /Visitor/ })
    .waitFor();
  await mirasol.retype('L27.OP6', '2019', '2020');
  await calomar.reads('L27.OP6', /juillet.*2020/);
  for (const seat of [calomar, mirasol]) await seat.saved();
  expect(await falvera.words('L27.OP6')).not.toMatch(/juillet|2020/);

  // Tabling as it types: on Falvera's page without an act, and no version is recorded for it.
  await calomar.page.getByRole('button', { name: 'How we table' }).click();
  await calomar.page.getByRole('checkbox', { name: 'Table as we type' }).click();
  await falvera.reads('L27.OP6', /juillet.*2020.*LIT/);
  await calomar.page.keyboard.press('Escape');
  await mirasol.retype('L27.OP6', '2020', '2021');
  await falvera.reads('L27.OP6', /2021.*LIT/);

  // Somebody reacts: now there is a version to which the reaction belongs.
  await falvera.bracket('L27.OP6', '2021').click();
  await falvera.act('2021', 'Support');
  await calomar.reads('L27.OP6', /2021.*(LIT, FLV|FLV, LIT)/);
  await falvera.page.getByText(/LIT version 1/).waitFor();
  for (const seat of [calomar, mirasol, falvera]) expect(seat.faults).toEqual([]);
});
