import { expect, it } from 'vitest';
import { DraftWindow } from './draft-window.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/**
 * Two rounds in four windows: announced, typed through by three delegations, carried, not taken, typed through once more, and read again. Which
 * rules hold in them, four rounds of eight parties show without a browser (`test/server/outside`).
 */
const stage = setStage();
const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(4);
const digits = '0123456789'.repeat(6);
const [before, after, last] = ['A/C.1/73/L.27/Rev.1', 'A/C.1/73/L.27/Rev.2', 'A/C.1/73/L.27/Rev.3'];

/** Goes from the draft that is over to the one that came of it, where what came too late for the server is offered: with it no key is missing. */
async function goesOn(window: DraftWindow, symbol: string, id: string, words: string): Promise<void> {
  const { page } = window.seat;
  await page.getByText(`${symbol} was issued while you were writing`).waitFor();
  expect(await window.own(id)).toMatch(new RegExp(`^${words}`));
  await page.getByRole('button', { name: `Go to ${symbol}` }).click();
  await page
    .getByRole('radio', { name: symbol.split('/').at(-1) ?? symbol })
    .and(page.locator(':checked'))
    .waitFor();
  const late = page.locator('[data-offered=late]');
  await late.getByRole('button', { name: 'Take over' }).first().click();
  await window.holds(id, (text) => text.startsWith(words));
}

it('two rounds end while three delegations type, one announced and one at once: no key is lost, what was open is carried, what was not taken is offered', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const falvera = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Falvera'));
  const dorlande = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Dorlande'));
  const esmara = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Esmara'));
  const typists = [
    [falvera, 'L27.OP6'],
    [dorlande, 'L27.OP7'],
    [esmara, 'L27.OP4.a'],
  ] as const;
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
  for (const [window, id] of typists) await window.caret(id, 0);
  await Promise.all(typists.map(([window]) => window.type(letters, 130)));

  // All are still where they typed, with every key. On the new draft their texts go on: what was saved is there, what came too late is offered.
  await Promise.all(typists.map(([window, id]) => goesOn(window, after, id, letters)));
  await falvera.holds('L27.OP3', (words) => words.startsWith('Encore, '));

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

  // The second round: what nobody has tabled yet goes on, a paragraph is settled, and the next draft comes without a word before.
  const settled = { state: 'agreed', level: 'informals', pending: [], conditions: [] } as const;
  const place = { paragraph: 'L27.OP1.2', from: null, to: null };
  await asks(chair.page, { kind: 'paragraph-state', draft: 1, target: place, said: settled, note: '' });
  await asks(page, { kind: 'table', draft: 1, party: 'FLV', paragraphs: ['L27.OP6'] });
  for (const [window, id] of typists) await window.caret(id, 0);
  const typing = Promise.all(typists.map(([window]) => window.type(digits, 60)));
  await page.waitForTimeout(1_000);
  await asks(chair.page, { kind: 'issue', draft: 1, symbol: last });
  await typing;
  await Promise.all(typists.map(([window, id]) => goesOn(window, last, id, digits + letters)));
  const state = await sees(page);
  expect(
    state.wordings.filter(({ party }) => party === 'FLV').map(({ paragraph, carried }) => [paragraph, carried]),
  ).toEqual(
    expect.arrayContaining([
      ['L27.OP3', { draft: 0, version: 1 }],
      ['L27.OP6', { draft: 1, version: 1 }],
    ]),
  );
  expect(state.states).toMatchObject([{ paragraph: 'L27.OP1.2', draft: 2, carried: { draft: 1 } }]);
  expect(JSON.stringify(await sees(dorlande.seat.page))).not.toContain(digits.slice(0, 10));

  // The rounds that are over read as they did, for whoever had no words in them too.
  await chair.page.getByRole('link', { name: 'Draft' }).first().click();
  await chair.page.getByRole('radio', { name: 'Rev.1' }).check();
  await chair.reads('L27.OP3', /\[.*Encore/);
  await chair.paragraph('L27.OP2').click();
  await chair.page.locator('[data-decision]').getByText('Vu,').waitFor();
  await chair.picture('rounds-closed');
  await chair.page.getByRole('radio', { name: 'Rev.2' }).check();
  await chair.reads('L27.OP6', /\[.*abcdefg/);
  for (const { seat } of [falvera, dorlande, esmara, { seat: chair }]) expect(seat.faults).toEqual([]);
});
