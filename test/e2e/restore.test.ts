import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backup } from '../../server/src/command-line/backup.ts';
import { restore } from '../../server/src/command-line/restore.ts';
import { patience } from './browser.ts';
import { DraftWindow } from './draft-window.ts';
import { asks } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

const stage = setStage();

async function run(command: typeof backup, ...args: string[]): Promise<void> {
  let said = '';
  const note = { write: (text: string) => (said += text) };
  const code = await command([...args, '--data', stage.server.dataDir], note, note);
  if (code !== 0) throw new Error(`${args}: ${said}`);
}

it('offers words that a browser kept when the server goes back to a backup without them', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const draft = new DraftWindow(seat);
  const before = await draft.own('L27.OP1.3');
  const backedUp = join(stage.server.dataDir, '..', `adref-backup-${process.pid}.sqlite`);
  await run(backup, '--to', backedUp);

  // Acknowledged by the server, and lost with it.
  await draft.caret('L27.OP1.3', before.length);
  await draft.type(' Words after the backup.');
  await seat.saved();
  const target = { paragraph: 'L27.OP1.3', from: null, to: null };
  await asks(seat.page, { kind: 'comment', draft: 0, party: 'FLV', target, text: 'Said after the backup.' });
  await stage.server.end('SIGTERM');
  await run(restore, '--from', backedUp, '--replace');
  await stage.server.restart();

  // The open page is not merged into what was restored: it says so, and keeps showing what was written.
  await seat.page.getByText('The server was restored from a backup').waitFor({ timeout: patience });
  expect(await draft.own('L27.OP1.3')).toBe(`${before} Words after the backup.`);
  await seat.page.getByRole('button', { name: 'Reload' }).click();
  // The record lacks what was said, and the page knows it.
  await seat.page.getByText('The record has gone back').waitFor();
  await seat.page.getByRole('button', { name: 'I have taken note' }).click();
  expect(await seat.page.getByText('The record has gone back').count()).toBe(0);
  const offer = seat.page.locator('[data-kept-words]');
  await offer.waitFor();
  expect(await offer.innerText()).toContain('Words after the backup.');
  expect(await draft.own('L27.OP1.3')).toBe(before);

  await offer.getByRole('button', { name: 'Take over' }).click();
  await offer.waitFor({ state: 'detached' });
  expect(await draft.own('L27.OP1.3')).toBe(`${before} Words after the backup.`);
  await seat.saved();
  // Settled for good, and on the server.
  await seat.page.reload();
  await seat.paragraph('L27.OP1.3').waitFor();
  await seat.reads('L27.OP1.3', /Words after the backup/);
  expect(await offer.count()).toBe(0);
  expect(seat.faults).toEqual([]);
});
