import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { patience } from './browser.ts';
import { asks, sees } from './member-request.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const text = `Safe passage at sea

The General Assembly,

Recalling its resolutions on the law of the sea,¹

1. Calls upon all States to keep the shipping lanes open;

2. Decides to remain seized of the matter.

¹ See resolution 76/72.
`;

/** Comes in with a link, as a page of its own. */
async function enters(link: string, name: string): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width: 1360, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Enter' }).click();
  return page;
}

it('a delegation adds a footnote, tables it, takes the draft away and brings its marked-up copy back', async () => {
  const [, creatorLink] = /(http:\/\/\S+\/join\/\S+)/.exec(stage.server.output) ?? [];
  const chair = await enters(creatorLink ?? '', 'Amina Osei');
  await chair.waitForURL(/new$/);
  const joined = await chair.evaluate(async (words) => {
    const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(words)));
    const body = { title: 'Sea', committee: 'First', agendaItem: '1', symbol: 'A/L.1', name: 'Amina', role: 'chair' };
    const answer = await fetch('/api/negotiations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, file: { name: 'sea.en.txt', base64, symbol: null } }),
    });
    return (await answer.json()) as { negotiation: string; member: string };
  }, text);
  await chair.goto(`${stage.server.url}/n/${joined.negotiation}/draft`);
  await chair.locator('[data-paragraph="OP1"]').waitFor();
  const name = { en: 'Kenya', fr: 'Kenya' };
  await asks(chair, { kind: 'party', party: { code: 'KEN', kind: 'delegation', name, members: [] } });
  const secret = await chair.evaluate(async ({ negotiation, member }) => {
    const answer = await fetch(`/api/negotiations/${negotiation}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'adref-member': member },
      body: JSON.stringify({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' }),
    });
    return ((await answer.json()) as { secret: string }).secret;
  }, joined);

  const kenya = await enters(`${stage.server.url}/join/${secret}`, 'Wanjiru');
  const mark = kenya.locator('[data-kind="preambular"] [data-note="1"]');
  await mark.waitFor();
  // The caret behind a mark is behind its number, and not before it.
  const behind = await mark.evaluate((drawn) => {
    const place = document.createRange();
    place.setStart(drawn.firstChild ?? drawn, drawn.textContent?.length ?? 0);
    return place.getBoundingClientRect().left - drawn.getBoundingClientRect().left;
  });
  expect(behind).toBeGreaterThan(3);
  // The number is drawn over its mark in an Arabic text too, where a line begins on the other side.
  const over = (side: string) =>
    mark.evaluate((drawn, dir) => {
      drawn.closest('article')?.setAttribute('dir', dir);
      return Number.parseFloat(getComputedStyle(drawn, '::after').marginLeft);
    }, side);
  expect(await over('rtl')).toBe(await over('ltr'));
  expect(await over('ltr')).toBeLessThan(-3);
  await kenya.locator('[data-paragraph="OP1"]').click();
  await kenya.keyboard.press('Home');
  for (let at = 0; at < 'Calls upon all States'.length; at++) await kenya.keyboard.press('ArrowRight');
  await kenya.getByRole('button', { name: 'Add a footnote' }).click();
  await kenya.keyboard.type('As defined in resolution 76/72.', { delay: 5 });
  await kenya.locator('[data-save="saved"]').waitFor();
  await kenya.getByRole('button', { name: 'Table all' }).click();
  const review = kenya.getByRole('dialog');
  await review.getByText('¹ bis').waitFor();
  expect(await namelessMarks(kenya)).toEqual([]);
  await review.getByRole('button', { name: /^Table/ }).click();
  await chair.locator('[data-kind="footnote"]', { hasText: 'As defined in' }).waitFor();
  await chair.locator('[data-paragraph="OP1"]').click();
  await chair.getByRole('complementary').getByText('¹ bis').first().waitFor();
  expect(await namelessMarks(chair)).toEqual([]);
  const { wordings, drafts } = await sees(chair);
  const note = wordings.find(({ placement }) => placement?.kind === 'footnote');
  const called = wordings.find(({ paragraph }) => paragraph !== note?.paragraph);
  expect(note?.text).toBe('As defined in resolution 76/72.');
  expect(called?.text).toMatch(/^Calls upon all States[\u{f0000}-\u{ffffd}] to keep/u);
  expect(drafts[0]?.document.paragraphs.at(-1)).toMatchObject({ kind: 'footnote', text: 'See resolution 76/72.' });

  // At the desk too a mark says which note it calls.
  await chair.goto(`${stage.server.url}/n/${joined.negotiation}/desk`);
  const taking = chair.waitForRequest((request) => request.url().endsWith('/acts') && request.method() === 'POST');
  await chair.getByRole('button', { name: 'Take ¹ bis', exact: true }).click();
  // With the words of the note as they were read.
  const shown = [{ paragraph: note?.paragraph, text: 'As defined in resolution 76/72.' }];
  expect((await taking).postDataJSON()).toMatchObject({ kind: 'take', notes: shown });
  for (const name of ['Compact', 'By party', 'Brackets']) {
    await chair.getByRole('radio', { name }).first().click();
    expect(await namelessMarks(chair), name).toEqual([]);
  }
  await chair.getByRole('button', { name: /^Edit the paragraph/ }).click();
  const field = chair.getByRole('textbox', { name: 'The whole paragraph in your words' });
  const written = async () => (await field.inputValue()).replace(/[\u2060\u2063]/g, '');
  expect(await written()).toBe('Calls upon all States¹ bis to keep the shipping lanes open;');
  await field.press('End');
  await field.pressSequentially(' now');
  await field.press('Control+Enter');
  await field.waitFor({ state: 'detached' });
  expect((await sees(chair)).takes.at(-1)?.text).toBe(`${called?.text} now`);
  for (const place of ['record', 'news']) {
    await chair.goto(`${stage.server.url}/n/${joined.negotiation}/${place}`);
    await chair.getByText('¹ bis').first().waitFor();
    expect(await namelessMarks(chair), place).toEqual([]);
  }

  await kenya.getByRole('button', { name: 'Export…' }).click();
  const [file] = await Promise.all([
    kenya.waitForEvent('download'),
    kenya.getByRole('button', { name: 'Tracked changes, each under its party' }).click(),
  ]);
  const bytes = readFileSync(await file.path());
  await kenya.keyboard.press('Escape');
  await kenya.getByRole('button', { name: 'Take in a Word file…' }).click();
  await kenya.setInputFiles('dialog input[type="file"]', { name: 'kenya.docx', mimeType: '', buffer: bytes });
  const dialog = kenya.getByRole('dialog', { name: 'Take in our marked-up Word file' });
  await dialog.getByText('nothing that is not in your text already').waitFor();
});

/** Words outside the text that is written in, and names of buttons, that have the mark of a note and not its number. */
function namelessMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mark = /[\u{f0000}-\u{ffffd}]/u;
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.ProseMirror')) continue;
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const said = [
        ...own.map(({ data }: Node & { data?: string }) => data ?? ''),
        element.ariaLabel ?? '',
        element.title,
      ];
      if (element instanceof HTMLTextAreaElement) said.push(element.value);
      found.push(...said.filter((words) => mark.test(words)));
    }
    return found;
  });
}
