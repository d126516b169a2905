import { join } from 'node:path';
import { readLiveText } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repair } from '../../../server/src/command-line/repair.ts';
import { verifyDatabase } from '../../../server/src/command-line/verify.ts';
import { message } from '../../../server/src/messages/message.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { room } from '../sync/committee.ts';
import { until } from '../sync/delegate.ts';
import { closeCode, openRaw } from '../sync/raw-peer.ts';
import { type Sitting, sit } from '../sync/sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const kenya = room('KEN');
const france = room('FRA');
const whole = 'Decides to convene a working group;';

/** Stops the server, runs the command on its folder, and starts it again. */
async function repaired(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const write = { write: (text: string) => (out += text) };
  let code = -1;
  await sitting.meanwhile(async (folder) => {
    code = await repair([...args, '--data', folder], write, { write: (text) => (errors += text) });
  });
  return { code, out, errors };
}

/** Kenya's log: the seed, and then a word in each row; France's: one word. */
async function write(): Promise<void> {
  const amina = await sitting.seat('KEN-amina');
  const luc = await sitting.seat('FRA-luc');
  luc.type('op1', ' Bien.');
  for (const word of [' One', ' two', ' three']) {
    amina.type('op1', word);
    await until(() => amina.saved() === amina.sent() && luc.saved() === luc.sent(), 'saved');
  }
  amina.leave();
  luc.leave();
}

const text = async (name: string) => (await sitting.committee().rooms.read(name)).paragraphs.at(-1)?.text;

test.each<[string, string, string, string]>([
  [
    'a row that was altered',
    `UPDATE room_update SET bytes = x'ff' WHERE room = 1 AND seq = 4`,
    ' One two',
    'row 4: it was altered',
  ],
  [
    'a row in the middle that is missing',
    'DELETE FROM room_update WHERE room = 1 AND seq = 3',
    ' One',
    'row 3: it is missing',
  ],
  [
    'its first row',
    `UPDATE room_update SET time = 'x' WHERE room = 1 AND seq = 4`,
    ' One two',
    'row 4: it was altered',
  ],
])('repairs a room with %s, and leaves the others alone', async (_what, statement, words, leftOut) => {
  await write();
  await sitting.damage(statement);
  const before = sitting.query('SELECT seq, bytes FROM room_update WHERE room = 1 ORDER BY seq');
  const { code, out, errors } = await repaired('--all');
  expect([code, errors]).toEqual([0, '']);
  expect(out).toContain(`${kenya}: a new log has 3 paragraphs`);
  expect(out).toContain(leftOut);
  expect(out).toMatch(/2 rooms looked at, 1 repaired\.\n$/);
  expect(out).not.toContain('convene');
  expect(await text(kenya)).toBe(whole + words);
  expect(await text(france)).toBe(`${whole} Bien.`);
  expect(sitting.query('SELECT seq, bytes FROM room_update WHERE room = 1 ORDER BY seq')).toEqual(before);
  const brian = await sitting.seat('KEN-brian');
  brian.type('op1', ' Again.');
  await until(() => brian.saved() === brian.sent(), 'saved');
  expect(readLiveText(brian.doc).faults).toBe(0);
});

test('goes on with the same characters, so that whoever has the missing words brings them back', async () => {
  const amina = await sitting.seat('KEN-amina');
  for (const word of [' One', ' two', ' three']) {
    amina.type('op1', word);
    await until(() => amina.saved() === amina.sent(), 'saved');
  }
  await sitting.damage(`UPDATE room_update SET bytes = x'ff' WHERE seq = 3`);
  expect((await openRaw(sitting.committee(), kenya, 'KEN-brian').then(({ closed }) => closed)).code).toBe(
    closeCode.unreadable,
  );
  amina.provider.disconnect();
  await repaired(kenya);
  amina.provider.connect();
  await until(() => amina.provider.synced && amina.saved() === amina.sent(), 'Amina is back');
  expect(await text(kenya)).toBe(`${whole} One two three`);
});

test('says what it cannot do', async () => {
  await write();
  const folder = (await sitting.meanwhile(async (name) => name)) as string;
  const errors: string[] = [];
  const running = await repair(['--all', '--data', folder], { write() {} }, { write: (line) => errors.push(line) });
  expect(running).toBe(1);
  expect(errors.join()).toMatch(/in use/);
  expect(await repaired(kenya)).toMatchObject({
    code: 0,
    out: `${kenya}: everything in it can be read; nothing was done.\n`,
  });
  expect(await repaired('nowhere')).toMatchObject({ code: 1, out: 'nowhere: there is no such room.\n' });
  expect((await repaired()).code).toBe(2);
  expect((await repaired('--all', kenya)).errors).toMatch(/^repair: name the rooms, or say --all\./);
  await sitting.damage(`UPDATE room_update SET bytes = x'ff' WHERE room = 1`);
  const hopeless = await repaired(kenya);
  expect([hopeless.code, hopeless.out]).toEqual([
    1,
    `${kenya}: Not one paragraph of it can be read. Nothing was done; restore a backup.\n`,
  ]);
});

test.each([
  ['every row gone', 'DELETE FROM room_update WHERE room = 1', closeCode.unreadable, 'hopeless'],
  ['another form noted than it has', 'UPDATE room SET form = 1 WHERE number = 1', closeCode.unreadable, 'repaired'],
])(
  'a room with %s is closed, and never begins anew with the draft or with nothing',
  async (_what, damage, code, end) => {
    await write();
    await sitting.damage(damage);
    const peer = await openRaw(sitting.committee(), kenya, 'KEN-amina');
    expect((await peer.closed).code).toBe(code);
    expect(sitting.committee().unreadable.counts().rooms).toBe(1);
    expect((await text(france))?.endsWith(' Bien.')).toBe(true);
    const { out } = await repaired('--all');
    if (end === 'hopeless') expect(out).toContain('Nothing was done; restore a backup.');
    else {
      expect(out).toContain('the form that was noted, 1: it was altered');
      expect(await text(kenya)).toBe(`${whole} One two three`);
      await sitting.meanwhile(async (folder) => {
        const { findings, aside } = await verifyDatabase(join(folder, databaseFile));
        expect(findings.filter(({ where }) => where.params.room === kenya)).toEqual([]);
        expect(aside).toMatchObject([
          { where: message('at-room', { room: kenya }), problem: message('no-text-of-form', { form: 1 }) },
        ]);
      });
    }
  },
);
