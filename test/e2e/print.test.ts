import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { patience } from './browser.ts';
import { asks, sees } from './member-request.ts';
import { cutOnPaper, printed, wordsIn } from './paper.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** The browser's own print of a place: a document with all of its words, and no picture of an application. */
const stage = setStage();
const symbol = 'A/C.1/73/L.27/Rev.1';

const open = async (page: Page, path: string, shows: string) => {
  await page.goto(page.url().replace(/(\/n\/[^/]+)\/.*/, `$1/${path}`));
  await page.locator(shows).first().waitFor();
};

it('every place says on each page what it is and when it was printed, and nothing of it is cut off', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = chair;
  await asks(page, { kind: 'take-up', draft: 0, target: { paragraph: 'L27.OP1.3', from: null, to: null } });
  const places = [
    ['draft', '[data-paragraph="L27.OP1.3"]'],
    ['desk', 'nav[aria-label="Brackets"] button'],
    ['desk/text', '[data-paragraph="L27.OP1.3"]'],
    ['desk/origins', 'table'],
    ['compare?view=side', '[data-complete="true"]'],
    ['compare?view=inline', '[data-complete="true"]'],
    ['compare?history=L27.OP1.3', '[data-draft="0"]'],
    ['library', 'article'],
    ['library/A-C.1-73-L.37', 'article h1'],
    ['library/baseline', '[data-standing]'],
    ['news', 'main h2, main ol'],
    ['record', '[data-record] li'],
    ['record?part=report', '[data-report]'],
    ['parties', 'table'],
    ['screen', '[data-row], sup, main p'],
  ] as const;
  const cut: string[] = [];
  for (const [path, shows] of places) {
    await open(page, path, shows);
    const paper = await printed(page);
    const feet = paper.text.match(new RegExp(`${symbol} · Adref · \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d`, 'g')) ?? [];
    expect([path, feet.length]).toEqual([path, paper.pages]);
    cut.push(...(await cutOnPaper(page)).map((what) => `${path}: ${what}`));
  }
  expect(cut).toEqual([]);
  expect(chair.faults).toEqual([]);
  await page.context().close();
});

it('a long comparison has as many pages as its words need, under the names of its columns on each', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await open(page, 'compare?a=draft-0&b=library-A-76-135&view=side', '[data-complete="true"]');
  const words = (await page.locator('[data-rows] > [data-row] p').allTextContents()).join(' ').split(/\s+/).length;
  const paper = await printed(page);
  // A page of running text has about five hundred words; half of the rows are in two columns, and have heads.
  expect(words).toBeGreaterThan(8_000);
  expect(paper.pages).toBeLessThan(words / 350);
  const missing = (await wordsIn(page.locator('[data-rows] > [data-row] p'))).filter(
    (word) => !paper.text.includes(word),
  );
  expect(missing).toEqual([]);
  expect(paper.text.split(' ').length).toBeGreaterThan(0.97 * words);
  expect(paper.text.match(new RegExp(`${symbol} A/76/135 `, 'g'))?.length).toBeGreaterThanOrEqual(paper.pages - 1);
  expect(paper.text).not.toMatch(/Bold and struck|Show|Match by hand/);
  await page.context().close();
});

it('the desk prints all that is to be decided, whole, with those who hold it, and no button', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { wordings, parties } = await sees(page);
  await open(page, 'desk', 'nav[aria-label="Brackets"] button');
  const items = await page.getByRole('navigation', { name: 'Brackets' }).getByRole('listitem').count();
  const paper = await printed(page);
  expect(items).toBeGreaterThan(10);
  // Words of a bracket that is not the one selected, and of a paragraph that somebody adds.
  for (const said of ['sur la base du', 'en recherchant le', 'ouvert à tous les États', 'calendrier'])
    expect(paper.text.replaceAll("'", '’')).toContain(said);
  const holders = new Set(wordings.map(({ party }) => party));
  for (const { code, name } of parties) if (holders.has(code)) expect(paper.text).toContain(name.en);
  expect(paper.text).not.toMatch(/Write another|Issue the next draft|History|Arrange|Say something/);
  await page.context().close();
});

it('the text of a seat says whose it is, the chair’s that it is not issued, and neither says what one can do there', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  for (const audience of ['public', 'party:FLV'] as const) {
    const target = { paragraph: 'L27.OP2', from: null, to: null };
    const text = `Words of ${audience.replace(/:.*/, '')} beside it`;
    await asks(falvera.page, { kind: 'comment', draft: 0, party: 'FLV', target, text, audience });
  }
  const beside = falvera.page.getByText('Words of party beside it');
  expect(await beside.count()).toBe(0);
  await expect
    .poll(async () => (await printed(falvera.page)).text, { timeout: patience })
    .toMatch(/Conversations .*OP2 .*Words of public beside it .*OP2 .*Words of party beside it/);
  expect((await printed(chair.page)).text).not.toContain('Words of party beside it');
  const own = await printed(falvera.page);
  expect(own.text).not.toMatch(/Resolve\b|Answer|Send/);
  expect(own.text).toMatch(/Rolling text: in brackets what is on the table, with the words of Falvera/);
  expect(own.text).toContain('Progrès de l');
  // What a bracket is called for those who hear the page is not on the paper.
  expect(own.text).not.toMatch(/end of bracket|fin du crochet/);

  await open(chair.page, 'desk/text', '[data-paragraph="L27.OP1.3"]');
  const text = await printed(chair.page);
  expect(text.text).toContain(`For the draft after ${symbol}; not issued`);
  expect(text.text).not.toMatch(/Only chair and secretariat|what you type here/);
  for (const { page } of [chair, falvera]) await page.context().close();
});

it('a list of which the screen shows a part is whole on paper, whatever is open over it', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const draft = 0;
  for (let at = 1; at <= 110; at++) {
    const target = { paragraph: 'L27.OP6', from: null, to: null };
    await asks(page, { kind: 'comment', draft, party: 'FLV', target, text: `remark number ${at} of many` });
  }
  await open(page, 'record', '[data-record] li');
  expect(await page.locator('[data-record] li').count()).toBe(100);
  const paper = await printed(page);
  expect(paper.text).toContain('remark number 1 of many');
  expect(paper.text).toContain('remark number 110 of many');
  expect(paper.text).not.toContain('Save as');
  await expect.poll(() => page.locator('[data-record] li').count(), { timeout: patience }).toBe(100);

  // A dialog is not the place, and hides nothing of it.
  await open(page, 'record?part=committee', 'main h2');
  await page.getByRole('button', { name: 'Record', exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  const under = await printed(page);
  expect(under.text).toContain(symbol);
  expect(under.text).not.toMatch(/Meeting|Cancel/);
  await page.context().close();
});
