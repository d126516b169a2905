import type { WebSocket } from 'playwright-core';
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
  expect(await page.getByText(/: all tabled|: tabled as typed/).count()).toBe(0);
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
  const before = new Set<WebSocket>();
  page.on('websocket', (socket) => socket.url().includes('/draft/0/') && before.add(socket));
  await page.getByRole('radio', { name: 'Rev.2' }).check();
  await page.getByText(/typed on A\/C\.1\/73\/L\.27\/Rev\.1 after its round was over/).waitFor();
  await falvera.holds('L27.OP2', (words) => words.startsWith(letters.slice(0, 5)) && !words.startsWith(letters));
  await falvera.seat.picture('issue-late-words');
  // Wherever the page is scrolled to, the offer is in sight below the tools, which take two lines here, and covers none of them.
  await falvera.seat.paragraph('L27.OP6').scrollIntoViewIfNeeded();
  const [tools, offer, panel] = await page.evaluate(() =>
    ['[role=toolbar]', '[data-offered=late]', 'aside[class*=panel]']
      .map((one) => document.querySelector(one)?.getBoundingClientRect())
      .map((box) => [box?.top ?? 0, box?.bottom ?? 0].map(Math.round)),
  );
  for (const below of [offer, panel]) expect(below?.[0]).toBeGreaterThanOrEqual(tools?.[1] ?? Number.POSITIVE_INFINITY);
  await page.locator('[data-offered=late]').getByRole('button', { name: 'Take over' }).click();
  await falvera.holds('L27.OP2', (words) => words.startsWith(letters));
  await page.getByText(/after its round was over/).waitFor({ state: 'detached' });
  // Then the page asks nothing of the round before any more.
  expect(before.size).toBeGreaterThan(0);
  await expect.poll(() => [...before].every((socket) => socket.isClosed())).toBe(true);
  for (const seat of [falvera.seat, dorlande.seat, chair]) expect(seat.faults).toEqual([]);
});

it('words that all came too late are listed on the new draft of the party that they were written for', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Calomar');
  const calomar = new DraftWindow(seat);
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = seat;
  const { number, symbol } = (await sees(chair.page)).drafts.at(-1) ?? { number: 0, symbol: '' };
  await page.getByRole('radio', { name: 'LIT' }).check();
  await page.waitForURL(/for=/);
  await calomar.says('saved');
  await page.context().setOffline(true);
  await calomar.says('offline-saved');
  await calomar.caret('L27.OP3', 0);
  await calomar.type('tardif ');
  await calomar.says('offline-kept');
  await asks(chair.page, { kind: 'issue', draft: number, symbol: `${symbol}/Late` });
  await page.close();
  await page.context().setOffline(false);

  // Whoever comes back reads of them on the new draft.
  const back = await page.context().newPage();
  await back.goto(chair.page.url().replace(/\/n\/([^/]+).*/, '/n/$1/draft?for=LIT'));
  await back.getByText(`These words were typed on ${symbol} after its round was over`).waitFor();
  await back.getByText('tardif').first().waitFor();
});

it('what the chair writes at the desk while another issues the draft stays in sight, to be written on; so does what is unsent elsewhere', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const dorlande = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Dorlande'));
  const { page } = chair;
  await dorlande.caret('L27.OP4', 0);
  await dorlande.type('Bref ');
  await dorlande.says('saved');
  await dorlande.press('Control+Enter');
  await chair.reads('L27.OP4', /Bref/);
  await chair.go('Chair’s desk');
  await page.getByRole('navigation', { name: 'Brackets' }).getByRole('button', { name: /OP4/ }).first().click();
  const field = page.getByRole('textbox', { name: 'Your words in place of the bracket' });
  await page.keyboard.press('w');
  await field.waitFor();
  await field.fill('En bref, 5');
  // Another place and back: the words are where they were.
  await chair.go('Parties');
  await page.getByRole('heading', { name: 'Parties', exact: true }).waitFor();
  await chair.go('Chair’s desk');
  expect(await field.inputValue()).toBe('En bref, 5');
  await field.focus();

  const { number, symbol } = (await sees(page)).drafts.at(-1) ?? { number: 0, symbol: '' };
  const other = await Seat.take(stage.browser, stage.server.url, 'Chair');
  await asks(other.page, { kind: 'issue', draft: number, symbol: `${symbol}/Next` });
  const stranded = page.getByRole('textbox', { name: /was issued while you were writing these words for OP4/ });
  await stranded.waitFor();
  // The next keys are the end of the word, and decide nothing.
  const { takes } = await sees(page);
  await page.keyboard.type('0 mots');
  expect(await stranded.inputValue()).toBe('En bref, 50 mots');
  expect((await sees(page)).takes).toEqual(takes);
  await page.screenshot({ path: 'test-output/desk-stranded.png' });
  await page.getByRole('button', { name: 'Let them go' }).click();
  await stranded.waitFor({ state: 'detached' });
});
