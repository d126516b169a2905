import { writeWord } from '@adref/shared/formats';
import { rollingText } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { trackedRollingFile } from '../../server/src/exports/rolling-file.ts';
import { sees } from './member-request.ts';
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
