import { expect, it } from 'vitest';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** A paragraph is agreed ad ref pending one delegation, locked, and reopened on the record. */
const stage = setStage();

it('the chair agrees OP3 pending Mirasol; a delegate cannot table there, asks, and tables once it is reopened', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const delegate = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const outline = delegate.page.getByRole('navigation', { name: 'Outline' });
  const panel = delegate.page.getByRole('region', { name: 'Selected' });

  await chair.go('Draft');
  const atDesk = chair.page.getByRole('region', { name: 'Selected' });
  await chair.page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^OP3/ }).first().click();
  await atDesk.getByRole('button', { name: 'Record a state…' }).click();
  const form = atDesk.getByRole('form', { name: 'Record a state…' });
  // Mirasol reserves there: without waiting for it the paragraph is not agreed.
  await form.getByRole('button', { name: 'Record it' }).click();
  await atDesk.getByText('OP3 is not agreed: MSL asks for other words there').waitFor();
  await form.getByLabel('Pending', { exact: true }).fill('MSL');
  await form.getByLabel('Subject to').fill('op5');
  await form.getByRole('button', { name: 'Record it' }).click();
  await chair.reads('L27.OP3', /\[Agreed ad ref; pending: MSL; subject to: OP5\]$/);
  await atDesk.getByText('Pending: Mirasol').waitFor();
  await chair.picture('agreed-desk');

  // The chair's text says so too, as soon as other words are typed in it, and puts the agreed ones back.
  await chair.page.goto(chair.page.url().replace(/\/draft.*/, '/desk/text'));
  await chair.reads('L27.OP3', /Agreed ad ref; pending: MSL/);
  await chair.retype('L27.OP3', 'Estime', 'Invite');
  await chair.page.getByText('Your text has other words. Reopen OP3 on the record').waitFor();
  await chair.picture('agreed-chair-text');
  await chair.page.getByRole('button', { name: 'Put the words back' }).click();
  await chair.page.getByText('Your text has other words').waitFor({ state: 'detached' });
  await chair.go('Draft');
  await chair.page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^OP3/ }).first().click();

  // Everybody sees it: in the text, in the outline, beside it. Typing is free, tabling is not, and the page says why.
  await delegate.reads('L27.OP3', /Agreed ad ref; pending: MSL/);
  await outline.getByRole('button', { name: /^OP3 .*Agreed ad ref/ }).waitFor();
  await delegate.retype('L27.OP3', 'Estime', 'Invite');
  await delegate.saved();
  await panel.getByText('OP3 is agreed ad ref. Nothing is tabled or decided there until it is reopened').waitFor();
  expect(await panel.getByRole('button', { name: 'Table this paragraph' }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Ask to reopen…' }).click();
  await panel.getByLabel('Why it should be reopened').fill('New instructions from capital');
  await delegate.picture('agreed-delegate');
  await panel.getByRole('button', { name: 'Ask for FLV' }).click();
  await panel.getByText('FLV asks to have this reopened').waitFor();

  await atDesk.getByText('New instructions from capital').waitFor();
  await atDesk.getByRole('button', { name: 'Record a state…' }).click();
  expect(await form.getByLabel('At the request of').inputValue()).toBe('FLV');
  await form.getByRole('button', { name: 'Record it' }).click();
  await atDesk.getByText('At the request of Falvera').waitFor();

  await outline.getByRole('button', { name: /^OP3 .*Reopened/ }).waitFor();
  await panel.getByRole('button', { name: 'Table this paragraph' }).click();
  await chair.reads('L27.OP3', /Invite – FLV/);

  await delegate.page.getByRole('button', { name: 'State of play' }).click();
  const play = delegate.page.getByRole('dialog', { name: 'State of play' });
  await play.getByRole('img', { name: /^Paragraphs agreed, in brackets/ }).waitFor();
  await play.getByRole('table', { name: 'By paragraph' }).getByRole('row', { name: /OP3/ }).waitFor();
  await play
    .getByRole('table', { name: 'By party' })
    .getByRole('row', { name: /Mirasol/ })
    .waitFor();
  await delegate.picture('state-of-play');
  expect([...chair.faults, ...delegate.faults]).toEqual([]);
});
