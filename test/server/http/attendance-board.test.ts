import type { Member, Role } from '@adref/shared/negotiation';
import type { Attendance } from '@adref/shared/protocol';
import { expect, it } from 'vitest';
import { AttendanceBoard } from '../../../server/src/http/attendance-board.ts';

/** Milliseconds between two words on who is there. */
const pause = 20;
const quiet = () => new Promise((resolve) => setTimeout(resolve, 4 * pause));

/** One window, and all that it was told. */
class Window {
  readonly told: Attendance[] = [];
  attended(attendance: Attendance): void {
    this.told.push(attendance);
  }
}

const person = (id: string, role: Role, party: string | null = null): Member => ({
  id,
  name: id,
  role,
  party,
  link: null,
});
const ken = person('wanjiru', 'delegate', 'KEN');
const jpn = person('sato', 'delegate', 'JPN');

it('counts people and not windows, and tells everybody once when many come', async () => {
  const board = new AttendanceBoard(pause);
  const windows = Array.from({ length: 5 }, () => new Window());
  const [first] = windows;
  const members = [ken, ken, jpn, person('o', 'observer', 'KEN'), person('c', 'chair')];
  for (const [index, window] of windows.entries()) board.enter('n', members[index] ?? ken, window);
  await quiet();
  expect(first?.told).toEqual([
    { delegates: { KEN: 1 }, observers: 0, desk: 0 },
    { delegates: { JPN: 1, KEN: 1 }, observers: 1, desk: 1 },
  ]);
  board.stop();
});

it('says nothing of a page that is loaded again, and the truth to whoever came while it was away', async () => {
  const board = new AttendanceBoard(pause);
  const stays = new Window();
  board.enter('n', person('c', 'chair'), stays);
  const leave = board.enter('n', ken, new Window());
  await quiet();
  const known = stays.told.length;
  leave();
  const between = new Window();
  board.enter('n', jpn, between);
  board.enter('n', ken, new Window());
  await quiet();
  const all = { delegates: { JPN: 1, KEN: 1 }, observers: 0, desk: 1 };
  expect(stays.told.slice(known)).toEqual([all]);
  expect(between.told).toEqual([{ delegates: { JPN: 1 }, observers: 0, desk: 1 }, all]);
  board.stop();
});

it('keeps negotiations apart', async () => {
  const board = new AttendanceBoard(pause);
  const here = new Window();
  board.enter('n', ken, here);
  board.enter('other', jpn, new Window());
  await quiet();
  expect(here.told).toEqual([{ delegates: { KEN: 1 }, observers: 0, desk: 0 }]);
  board.stop();
});
