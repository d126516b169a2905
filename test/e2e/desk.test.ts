import { expect, it } from 'vitest';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

/** The chair's desk: changes taken together, proposals put to the room, and a paragraph read in several ways. */
const stage = setStage();

it('the chair takes changes of two parties together, puts a bridge to the room, hears the answers and takes it', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = chair;
  await falvera.retype('L27.OP2', 'multilatéral', 'international');
  await falvera.saved();
  await falvera.tableAll();
  await dorlande.retype('L27.OP2', 'multilatéral', 'multilatéral et régional');
  await dorlande.saved();
  await dorlande.tableAll();
  await chair.reads('L27.OP2', /international – FLV.*régional – DOR/);

  await chair.go('Chair’s desk');
  const queue = page.getByRole('navigation', { name: 'Brackets' });
  await queue.getByRole('searchbox', { name: 'Search' }).fill('régional');
  await queue.getByRole('button', { name: /multilatéral/ }).click();
  expect(await queue.locator('li').count()).toBe(1);

  // A proposed paragraph is written in other words with the same key, beginning with those that are proposed.
  await queue.getByRole('searchbox', { name: 'Search' }).fill('point de contact');
  await queue
    .getByRole('button', { name: /point de contact|new paragraph/i })
    .first()
    .click();
  await page.keyboard.press('w');
  const proposed = page.getByRole('textbox', { name: 'The whole paragraph in your words' });
  expect(await proposed.inputValue()).toContain('point de contact');
  // What somebody else decides meanwhile is said where one writes.
  const secretariat = await Seat.take(stage.browser, stage.server.url, 'Secretariat');
  const { wordings } = await sees(page);
  const added = wordings.find(({ placement, text }) => placement && text?.includes('point de contact'));
  const target = { paragraph: added?.paragraph ?? '', from: null, to: null };
  expect(await page.getByText('has decided here meanwhile').count()).toBe(0);
  await asks(secretariat.page, { kind: 'take', draft: 0, target, text: null, source: { kind: 'chair' } });
  await page.locator('form').getByText('has decided here meanwhile').waitFor();
  await page.screenshot({ path: 'test-output/desk-meanwhile.png' });
  await asks(secretariat.page, { kind: 'take', draft: 0, target, text: null, source: { kind: 'open' } });
  await secretariat.page.context().close();
  await proposed.press('Escape');
  await queue.getByRole('searchbox', { name: 'Search' }).fill('régional');
  await queue.getByRole('button', { name: /multilatéral/ }).click();

  // One click each, and the record says whose each part is.
  const changes = page.getByRole('region', { name: 'Change by change' });
  await changes.getByRole('button', { name: /international/ }).click();
  await changes.getByRole('button', { name: /international/, pressed: true }).waitFor();
  await changes.getByRole('button', { name: /et régional/ }).click();
  await changes.getByRole('button', { name: /et régional/, pressed: true }).waitFor();
  await page.getByText(/Taken together: international \(Falvera\) \+ et régional \(Dorlande\)/).waitFor();
  const taken = (await sees(page)).takes.at(-1);
  expect(taken?.text?.trim()).toBe('international et régional');
  expect(taken?.source).toMatchObject({ holders: ['FLV', 'DOR'] });
  await page.screenshot({ path: 'test-output/desk-combined.png', fullPage: true });

  // What is copied is what is seen.
  const copied = await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    getSelection()?.selectAllChildren(main);
    const clipboardData = new DataTransfer();
    main.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    getSelection()?.removeAllRanges();
    const unseen = [...main.querySelectorAll('.visually-hidden')].map(({ textContent }) => textContent ?? '');
    const seen = main.cloneNode(true) as HTMLElement;
    for (const one of seen.querySelectorAll('.visually-hidden')) one.remove();
    const text = clipboardData.getData('text/plain');
    return { text, unseen: unseen.filter((words) => words !== '' && !seen.textContent?.includes(words)) };
  });
  expect(copied.text).toContain('multilatéral');
  expect(copied.unseen.length).toBeGreaterThan(0);
  for (const words of copied.unseen) expect(copied.text).not.toContain(words);

  // Another at the desk who has not seen it decides nothing over it.
  const { takes } = await sees(page);
  const second = asks(page, {
    kind: 'take',
    draft: 0,
    target: { paragraph: 'L27.OP2', from: taken?.from ?? 0, to: taken?.to ?? 0 },
    text: 'autre',
    source: { kind: 'chair' },
    seen: null,
  });
  await expect(second).rejects.toThrow(/has decided here meanwhile/);
  expect((await sees(page)).takes).toEqual(takes);

  // Ctrl+Z takes the last click back alone.
  await page.keyboard.press('Control+z');
  await changes.getByRole('button', { name: /et régional/, pressed: false }).waitFor();
  await changes.getByRole('button', { name: /international/, pressed: true }).waitFor();

  // A bridging wording that starts from an alternative is put to the room.
  await page.getByRole('button', { name: /Start from it, with a bridging wording: .*régional/ }).click();
  const field = page.getByRole('textbox', { name: 'Your words in place of the bracket' });
  expect(await field.inputValue()).toContain('régional');
  await field.fill('mondial et régional');
  await page.getByRole('button', { name: 'Put to the room as chair’s proposal' }).click();
  await page.getByRole('heading', { name: 'Put to the room' }).waitFor();

  await falvera.reads('L27.OP2', /régional – DOR/);
  await falvera.bracket('L27.OP2', 'régional').click();
  const card = falvera.page.locator('[data-proposal]');
  await card.getByText('mondial et régional').waitFor();
  await card.getByRole('textbox', { name: /Reason/ }).fill('Paragraphe 4');
  await card.getByRole('button', { name: 'Can live with it' }).click();
  await card.getByText(/Falvera \(“Paragraphe 4”\)/).waitFor();
  await falvera.page.screenshot({ path: 'test-output/desk-proposal-delegate.png' });
  await page.getByText(/Falvera \(“Paragraphe 4”\)/).waitFor();
  await page.locator('[data-proposal]').getByRole('button', { name: 'Take these words' }).click();
  await page.locator('[data-proposal]').getByRole('button', { name: /Taken/, pressed: true }).waitFor();
  await page.screenshot({ path: 'test-output/desk-proposal.png', fullPage: true });
  for (const seat of [falvera, dorlande, chair]) expect(seat.faults).toEqual([]);
});

it('a paragraph is read in brackets, compact, by party, by wording and as one party would have it; the choice is kept', async () => {
  const chair = await Seat.take(stage.browser, stage.server.url, 'Chair');
  const { page } = chair;
  await chair.go('Chair’s desk');
  await page
    .getByRole('navigation', { name: 'Brackets' })
    .getByRole('button', { name: /multilatéral/ })
    .first()
    .click();
  const view = (name: string) => page.getByRole('radio', { name, exact: true });
  const shown = page.locator('[data-paragraph-view]');
  await view('Compact').check({ force: true });
  const contested = shown.getByRole('button', { name: /multilatéral/ });
  await contested.click();
  await shown
    .getByText(/Falvera/)
    .first()
    .waitFor();
  await page.screenshot({ path: 'test-output/desk-compact.png' });
  await view('By party').check({ force: true });
  expect(await shown.locator('li').count()).toBeGreaterThan(1);
  await view('As one party').check({ force: true });
  await shown.getByRole('combobox').selectOption({ label: 'Dorlande' });
  expect(await shown.innerText()).toContain('régional');
  expect(await shown.innerText()).not.toContain('international');
  await page.reload();
  await page.locator('[data-paragraph-view="as"]').waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.screenshot({ path: 'test-output/desk-phone.png', fullPage: true });
  await page.setViewportSize({ width: 1280, height: 860 });

  // In the draft, everyone reads the whole page as one party would have it, and nothing of it can be written in.
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await falvera.reads('L27.OP2', /international – FLV/);
  await falvera.page.getByRole('combobox', { name: 'Whose brackets' }).selectOption({ label: 'Dorlande' });
  await falvera.reads('L27.OP2', /^(?!.*international).*régional – DOR/);
  await falvera.page.screenshot({ path: 'test-output/draft-as-dorlande.png' });
  await falvera.page.getByRole('combobox', { name: 'Whose brackets' }).selectOption({ label: 'Everyone’s' });
  await falvera.reads('L27.OP2', /international – FLV/);
  for (const seat of [falvera, chair]) expect(seat.faults).toEqual([]);
});
