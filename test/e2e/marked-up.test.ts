import { writeWord } from '@adref/shared/formats';
import { rollingText } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { trackedRollingFile } from '../../server/src/exports/rolling-file.ts';
import { DraftWindow } from './draft-window.ts';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

const stage = setStage();

it('a delegation takes its own changes out of a Word file of three, and they are in its text untabled', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Halthia');
  const { page } = seat;
  const [draft] = (await sees(page)).drafts;
  const drafted = draft?.document.paragraphs.find(({ id }) => id === 'L27.PP2');
  if (!draft || !drafted) throw new Error('The demonstration has no PP2');
  const changed = (party: string, verb: string) => ({
    party,
    paragraph: drafted.id,
    text: drafted.text.replace(/^\S+/, verb),
  });
  const wordings = [changed('Jane Doe', 'Constatant'), changed('HLT', 'Saluant'), changed('Joren', 'Sachant')];
  const rolling = rollingText(draft.document.paragraphs, wordings, []);
  const made = '2026-11-28T07:00:00Z';
  const buffer = Buffer.from(writeWord(trackedRollingFile(rolling, draft.document, { made, date: made })));

  await page.getByRole('button', { name: 'Take in a Word file…' }).click();
  await page.setInputFiles('dialog input[type="file"]', { name: 'all.docx', mimeType: '', buffer });
  const dialog = page.getByRole('dialog', { name: 'Take in our marked-up Word file' });
  const whose = dialog.getByLabel('Changes of');
  await dialog.getByText('Saluant').waitFor();
  expect(await whose.locator('option').allInnerTexts()).toEqual([
    'HLT',
    'Jane Doe',
    'Joren',
    'everybody in the file, as one text',
  ]);
  expect(await whose.inputValue()).toBe('=HLT');
  expect(await dialog.innerText()).not.toMatch(/Constatant|Sachant/);
  await whose.selectOption('everybody in the file, as one text');
  await dialog.getByText('The changes of all run together').waitFor();
  await whose.selectOption('HLT');
  await dialog.getByText('Saluant').waitFor();
  // What has been read is in the place of the question for a file, and another one, or none, can still be taken.
  expect(await dialog.getByRole('button', { name: 'Choose a file' }).count()).toBe(0);
  await page.screenshot({ path: 'test-output/marked-up.png' });
  await dialog.getByRole('button', { name: 'Another file' }).click();
  await page.setInputFiles('dialog input[type="file"]', { name: 'all.docx', mimeType: '', buffer });
  await dialog.getByText('Saluant').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
  await dialog.getByRole('button', { name: 'Write into our text' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await seat.saved();

  await seat.reads(drafted.id, /Saluant/);
  expect(await seat.words(drafted.id)).not.toMatch(/Constatant|Sachant/);
  await page.getByRole('button', { name: 'Table all' }).waitFor();
  const { wordings: tabled } = await sees(page);
  expect(tabled.filter(({ party, paragraph }) => party === 'HLT' && paragraph === drafted.id)).toEqual([]);
  expect(seat.faults).toEqual([]);
});

it('a copy of an earlier draft is offered on this one, and where both have changed the same words one chooses', async () => {
  const falvera = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Falvera'));
  const chair = new DraftWindow(await Seat.take(stage.browser, stage.server.url, 'Chair'));
  const { page } = falvera.seat;
  const [draft] = (await sees(page)).drafts;
  const begins = (paragraph: string, words: string) => {
    const drafted = draft?.document.paragraphs.find(({ id }) => id === paragraph);
    return { party: 'FLV', paragraph, text: drafted ? `${words} ${drafted.text}` : '' };
  };
  if (!draft) throw new Error('The demonstration has no draft');
  const symbol = 'A/C.1/73/L.27/Rev.2';
  const wordings = [begins('L27.OP2', 'Bien,'), begins('L27.OP3', 'Enfin,')];
  const made = '2026-11-28T07:00:00Z';
  const rolling = rollingText(draft.document.paragraphs, wordings, []);
  const buffer = Buffer.from(writeWord(trackedRollingFile(rolling, draft.document, { made, date: made })));

  await chair.seat.go('Chair’s desk');
  await chair.seat.page.getByRole('link', { name: 'The chair’s text' }).click();
  await chair.seat.paragraph('L27.OP2').waitFor();
  await chair.caret('L27.OP2', 0);
  await chair.type('Vu, ');
  await chair.says('saved');
  await asks(chair.seat.page, { kind: 'issue', draft: 0, symbol });
  await falvera.holds('L27.OP2', (words) => words.startsWith('Vu, '));
  const drafted = await falvera.own('L27.OP2');

  await page.getByRole('button', { name: 'Take in a Word file…' }).click();
  await page.setInputFiles('dialog input[type="file"]', { name: 'ours.docx', mimeType: '', buffer });
  const dialog = page.getByRole('dialog', { name: 'Take in our marked-up Word file' });
  await dialog.getByText('This is a copy of A/C.1/73/L.27/Rev.1.').waitFor();
  const [contested, other] = ['OP2', 'OP3'].map((label) => dialog.getByRole('listitem').filter({ hasText: label }));
  await contested?.getByText(`${symbol} has changed the same words since`).waitFor();
  expect(await other?.getByRole('radio').count()).toBe(0);
  await falvera.seat.picture('marked-up-earlier');
  await contested?.getByRole('radio', { name: `the words of ${symbol}` }).check();
  await contested?.locator('ins').waitFor({ state: 'detached' });
  await falvera.seat.picture('marked-up-earlier-drafted');
  await contested?.getByRole('radio', { name: 'the file’s words' }).check();
  await contested?.locator('ins', { hasText: 'Bien' }).waitFor();
  await contested?.getByRole('radio', { name: `the words of ${symbol}` }).check();
  await contested?.locator('ins').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Write into our text' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await falvera.holds('L27.OP3', (words) => words.startsWith('Enfin,'));
  expect(await falvera.own('L27.OP2')).toBe(drafted);
  for (const { seat } of [chair, falvera]) expect(seat.faults).toEqual([]);
});
