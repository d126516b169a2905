import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { databaseFile } from '../../server/src/storage/database-files.ts';
import { DraftWindow } from './draft-window.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

const stage = setStage();
const paragraph = 'L27.OP1.3';

/** Takes one row out of the middle of what Falvera typed, in the stopped server's database. */
function loseRow(): void {
  const database = new DatabaseSync(join(stage.server.dataDir, databaseFile));
  const [log] = database.prepare(`SELECT number, rows FROM room WHERE called LIKE '%/party/FLV'`).all();
  database.exec('DROP TRIGGER update_stays');
  const lost = Number(log?.rows) - 3;
  database.prepare('DELETE FROM room_update WHERE room = ? AND seq = ?').run(Number(log?.number), lost);
  database.close();
}

it('a text with a part missing on the server says so in the page, and one goes on writing in it', async () => {
  const seat = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const draft = new DraftWindow(seat);
  const before = await draft.own(paragraph);
  await draft.caret(paragraph, before.length);
  await draft.type(' Nine keys.');
  await seat.saved();
  const notice = /A part of what your party wrote earlier is missing on the server/;
  expect(await seat.page.getByText(notice).count()).toBe(0);
  // With the page goes the only other place where the words are.
  await seat.page.context().close();
  await stage.server.end('SIGTERM');
  loseRow();
  await stage.server.restart();

  const again = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  await again.page.getByText(notice).waitFor();
  const left = new DraftWindow(again);
  const whole = await left.own(paragraph);
  expect(whole.startsWith(before)).toBe(true);
  expect(whole).not.toContain('Nine keys.');
  await left.caret(paragraph, 0);
  await left.type('Still ');
  await again.saved();
  expect(await left.own(paragraph)).toBe(`Still ${whole}`);
  expect(again.faults).toEqual([]);
});
