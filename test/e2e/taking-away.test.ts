import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pdfView } from '../word/pdf-view.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** What a delegate takes away as a file or on the clipboard: what is said before, while it is written, and what is in it. */
const stage = setStage();

/** The words of what a click brings as a file, and its name. */
async function takes(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('says before a PDF is chosen which characters it would lack, and only where it would', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const menu = page.getByRole('dialog', { name: 'Take this draft away as a file' });
  const lack = menu.getByRole('status').filter({ hasText: 'empty box' });
  const opens = async () => {
    const answer = page.waitForResponse((one) => one.url().includes('/pdf/shapeless'));
    await page.getByRole('button', { name: 'Export…' }).click();
    expect((await answer).status()).toBe(200);
    await menu.getByRole('radio', { name: 'PDF' }).click();
    await menu.getByRole('button', { name: 'All proposals by delegation' }).waitFor();
  };
  await opens();
  expect(await lack.count()).toBe(0);
  await page.keyboard.press('Escape');

  await page.locator('[data-paragraph="L27.OP2"]').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' 🙂');
  await page.locator('[data-save="saved"]').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('FLV tabled one paragraph.').waitFor();
  await opens();
  await lack.filter({ hasText: '🙂' }).waitFor();
  // The draft itself has it not.
  expect(await lack.count()).toBe(1);
  await menu.getByRole('radio', { name: 'Word' }).click();
  await lack.waitFor({ state: 'detached' });

  const names = [(await takes(page, 'Clean text')).name, (await takes(page, 'Clean text with line numbers')).name];
  expect(names).toEqual(['A-C.1-73-L.27-Rev.1-clean.docx', 'A-C.1-73-L.27-Rev.1-clean-numbered-lines.docx']);
  const draft = await takes(page, 'JSON, for programs');
  expect(draft.name).toBe('A-C.1-73-L.27-Rev.1-clean.json');
  expect(JSON.parse(draft.text).documents[0].symbol).toBe('A/C.1/73/L.27/Rev.1');
  const table = await takes(page, 'JSON: what is on the table, with holders');
  expect(table.text).toContain('🙂');

  // Of other files it is known once they are written: they wait until it was said.
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  const early: string[] = [];
  page.on('download', (file) => early.push(file.suggestedFilename()));
  const save = page.getByRole('button', { name: 'Save as PDF', exact: true });
  await save.click();
  const said = page.getByRole('status').filter({ hasText: 'empty box' }).filter({ hasText: '🙂' });
  await said.getByRole('button', { name: 'Cancel', exact: true }).click();
  await said.waitFor({ state: 'detached' });
  await save.click();
  await said.waitFor();
  expect(early).toEqual([]);
  const record = await takes(page, 'Save it all the same');
  expect(record.name).toBe('record-A-C.1-73-L.27-Rev.1.pdf');
  await said.waitFor({ state: 'detached' });
  await page.context().close();
});

test('the lines of the page have the numbers that they have in the PDF', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await page.getByRole('radio', { name: 'As issued', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Line numbers' }).check();
  await page.locator('[data-line="p. 2"]').waitFor({ state: 'attached' });
  const onPage = await page.locator('[data-line]').evaluateAll((marks) => {
    let number = 0;
    return marks.flatMap((mark) => {
      const { line = '' } = (mark as HTMLElement).dataset;
      if (line.startsWith('p. ')) number = Number(line.slice(3));
      const behind = document.createRange();
      behind.setStartAfter(mark);
      behind.setEndAfter(mark.closest('[data-paragraph]') as Element);
      return line.startsWith('p. ') ? [] : [{ page: number, line: Number(line), words: behind.toString() }];
    });
  });
  await page.getByRole('button', { name: 'Export…' }).click();
  const menu = page.getByRole('dialog', { name: 'Take this draft away as a file' });
  await menu.getByRole('radio', { name: 'PDF' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'Clean text with line numbers' }).click(),
  ]);
  const { placed } = await pdfView(await readFile(await file.path()));
  const numbers = placed.filter(({ artifact, text, x }) => artifact && /^\d+$/.test(text) && x < 60);
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
  for (const { page: sheet, line, words } of onPage) {
    const number = numbers.find((one) => one.page === sheet && Number(one.text) === line);
    const beside = placed.filter(
      (one) => one.page === sheet && !one.artifact && Math.abs(one.y - (number?.y ?? 0)) < 1,
    );
    const printed = beside.sort((a, b) => a.x - b.x).map(({ text }) => text);
    expect(letters(printed.join('')), `page ${sheet}, line ${line}`).toContain(letters(words).slice(0, 12));
  }
  // All of them but the stroke at the end.
  expect(onPage.length).toBeGreaterThanOrEqual(numbers.length - 1);
  expect(onPage.length).toBeGreaterThan(20);
  // Where proposals are, each has its line too, and what is copied has no numbers.
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'All brackets', exact: true }).click();
  await page.locator('[data-line="p. 2"]').waitFor({ state: 'attached' });
  await page.getByRole('checkbox', { name: 'Line numbers' }).uncheck();
  await page.locator('[data-line]').first().waitFor({ state: 'detached' });
  await page.context().close();
});

test('a whole negotiation is on its way until it is there, and can be called off', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  const save = page.getByRole('button', { name: 'Save the whole negotiation', exact: true });
  await save.waitFor();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/file?private=no', async (route) => {
    await asked;
    // It may be gone by then.
    await route.continue().catch(() => undefined);
  });
  const works = page.getByRole('status').filter({ hasText: 'Writing the file' });
  await save.click();
  await works.waitFor();
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await works.waitFor({ state: 'detached' });
  answer();
  await page.unroute('**/file?private=no');
  expect(await page.getByRole('alert').count()).toBe(0);
  const file = await takes(page, 'Save the whole negotiation');
  expect(file.name).toBe('negotiation-A-C.1-73-L.27-Rev.1.json');
  expect(JSON.parse(file.text)).toMatchObject({ seen: 'public', texts: [] });
  const record = await takes(page, 'Save as Word');
  expect(record.name).toMatch(/^record-.*\.docx$/);
  await page.context().close();
});

test('a comparison is copied as plain text that says what went and what came', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await page.context().grantPermissions(['clipboard-read']);
  const [, negotiation] = /\/n\/([^/]+)/.exec(page.url()) ?? [];
  await page.goto(`${stage.server.url}/n/${negotiation}/compare?a=library-A-C.1-73-L.37&b=draft-0`);
  await page.locator('main del').first().waitFor();
  const selected = await page.evaluate(() => {
    const all = [...document.querySelectorAll('main *')].filter((one) => one.querySelector(':scope > del'));
    if (all[0]) getSelection()?.selectAllChildren(all[0]);
    return all[0]?.textContent ?? '';
  });
  const copied = async () => {
    await page.keyboard.press('Control+c');
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const said = async (type: string) => (await item?.getType(type))?.text();
      return [await said('text/plain'), await said('text/html')];
    });
  };
  // What writes the notation comes after the text.
  await expect.poll(async () => (await copied())[0], { timeout: 30_000 }).toMatch(/\[-[^\]]+-\]/);
  const [text, html] = await copied();
  expect(selected).not.toBe('');
  expect(html).toMatch(/<del[^>]*>[^<]+<\/del>/);
  expect(`${text} ${html}`).not.toMatch(/deleted:|<del[^>]*>\[-/);
  await page.context().close();
});

test('all of a page that cannot be written on is copied with the brackets, holders and numbers of its text', async () => {
  const { page } = await Seat.take(stage.browser, stage.server.url, 'Chair');
  await page.context().grantPermissions(['clipboard-read']);
  const copies = async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  // What writes the notation comes after the text.
  await expect.poll(copies, { timeout: 30_000 }).toContain('OP2\tDemande aux États Membres');
  const text = await copies();
  expect(text).toMatch(/1\.3\tLes États \[.* – .*\]/);
  expect(text).not.toContain('end of bracket');
  await page.context().close();
});
