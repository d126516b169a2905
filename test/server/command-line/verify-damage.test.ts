import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivation } from '../../../server/src/command-line/derivation.ts';
import { exportNegotiation } from '../../../server/src/command-line/export-negotiation.ts';
import { record } from '../../../server/src/command-line/record.ts';
import { report } from '../../../server/src/command-line/report.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting } from '../http/house.ts';
import { negotiate, run, verdict } from './command-run.ts';

/** A folder in which there has been something of everything, and whose server was stopped: each damage is done to a copy. */
let house: House;
let meeting: Meeting;
const copies = mkdtempSync(join(tmpdir(), 'adref-damaged-'));
beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  await negotiate(meeting);
  await house.close();
});
afterAll(async () => {
  await house.dispose();
  rmSync(copies, { recursive: true });
});

/** A copy of the folder, whose database was changed as no program of ours can. */
function damaged(sql: string): string {
  const folder = mkdtempSync(join(copies, 'copy-'));
  cpSync(house.dataDir, folder, { recursive: true });
  const database = new DatabaseSync(join(folder, databaseFile));
  for (const { name } of database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all()) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  database.exec(sql);
  database.close();
  return folder;
}

const goneRoom = `PRAGMA foreign_keys = OFF; DELETE FROM room_update WHERE room = 1; DELETE FROM room_snapshot WHERE room = 1;
  DELETE FROM lease WHERE room = 1; DELETE FROM room WHERE number = 1`;
const goneNegotiation = `PRAGMA foreign_keys = OFF; ${[
  ...['act', 'record_head', 'negotiation', 'membership', 'invitation', 'room_update', 'room_snapshot', 'lease', 'room'],
]
  .map((table) => `DELETE FROM ${table}`)
  .join('; ')}`;

it('no document is written of a record that can be read, but in which something does not fit', async () => {
  const { negotiation } = meeting.chair;
  const folder = damaged(`UPDATE act SET json = replace(json, 'Why?', 'Yes.')`);
  const named = ['--negotiation', negotiation];
  for (const [command, name, call] of [
    [exportNegotiation, 'saved.json', [negotiation]],
    [record, 'record.docx', named],
    [record, 'record.pdf', [...named, '--desk']],
    [report, 'report.docx', named],
    [report, 'report.txt', named],
  ] as const) {
    const path = join(folder, name);
    const told = {
      code: 1,
      out: '',
      errors: `The record of negotiation ${negotiation} is damaged: adref verify says where.\n`,
    };
    expect(await run(command, ...call, '--data', folder, '--out', path), name).toEqual(told);
    expect(existsSync(path), name).toBe(false);
    // Of the folder as it was it is written.
    expect(await run(command, ...call, '--data', house.dataDir, '--out', path), name).toMatchObject({ code: 0 });
    expect(existsSync(path), name).toBe(true);
  }
  expect(await run(report, ...named, '--data', folder)).toMatchObject({ code: 1, out: '' });
  const damage = expect.stringMatching(/^The record of negotiation \S+ is damaged/);
  expect(await run(derivation, ...named, '--draft', '1', '--data', folder)).toMatchObject({ code: 1, errors: damage });
});

describe('verify', () => {
  const damages: readonly [what: string, sql: string, where: RegExp, problem: RegExp][] = [
    [
      'an altered act',
      `UPDATE act SET json = replace(json, 'Why?', 'Yes.')`,
      /^negotiation \S+, act \d+$/,
      /content does not match/,
    ],
    [
      'missing last acts',
      'DELETE FROM act WHERE seq > 12',
      /^negotiation \S+$/,
      /ends with act 12; its head says act \d+/,
    ],
    [
      'an act under another hash',
      `UPDATE act SET hash = 'x' WHERE seq = 5`,
      /act 5$/,
      /stored under another number or hash/,
    ],
    ['acts that fold to nothing', `UPDATE act SET json = '{}' WHERE seq = 1`, /^negotiation/, /make no negotiation/],
    [
      'an altered row',
      `UPDATE room_update SET bytes = x'00' WHERE room = 1 AND seq = 2`,
      /^room \S+, row 2$/,
      /altered/,
    ],
    ['a missing row', 'DELETE FROM room_update WHERE room = 1 AND seq = 1', /^room \S+, row 1$/, /missing/],
    [
      'a row that was put in, with the hashes in order',
      `INSERT INTO room_update (room, seq, member, time, bytes, hash) SELECT 1, rows + 1, '', '', x'ff', '' FROM room WHERE number = 1`,
      /^room/,
      /altered|its head says|cannot be replayed/,
    ],
    [
      'a room called by another name',
      `UPDATE room SET called = 'x' WHERE number = 1`,
      /^room/,
      /called by another name/,
    ],
    ['a room in another form than noted', 'UPDATE room SET form = 1 WHERE number = 1', /^room/, /no text of form 1/],
    [
      'a room under another name',
      `UPDATE room SET name = replace(name, 'draft/0', 'draft/7'), called = replace(called, 'draft/0', 'draft/7')`,
      /^room \S+draft\/0/,
      /stored under another name/,
    ],
    ['a room that is gone with all that was in it', goneRoom, /^room \S+\/party\/KEN/, /its log, number 1, is gone/],
    ['a negotiation that is gone with all that was in it', goneNegotiation, /^negotiation/, /its record is gone/],
    [
      'an altered list',
      `UPDATE inventory SET name = 'x' WHERE list LIKE 'rooms of%' AND seq = 1`,
      /^list/,
      /entry 1 was altered/,
    ],
    [
      'a list that is gone',
      `DELETE FROM inventory WHERE list LIKE 'rooms of%'; DELETE FROM inventory_head`,
      /^list/,
      /gone/,
    ],
    [
      'a list cut short',
      `DELETE FROM inventory WHERE list LIKE 'rooms of%' AND seq = 2`,
      /^list/,
      /its head says entry 2/,
    ],
    ['a session that lives longer', `UPDATE session SET expires = '2099'`, /^session \d+/, /altered/],
    ['a session that may do more', 'UPDATE session SET may_create = 1', /^session \d+/, /altered/],
    [
      'a session of another member',
      `UPDATE membership SET member = (SELECT member FROM membership WHERE place = 1) WHERE place = 3`,
      /^session \d+/,
      /altered/,
    ],
    ['a link of another negotiation', 'UPDATE invitation SET negotiation = NULL', /^invitation/, /altered/],
    ['a link that somebody else can open', `UPDATE invitation SET secret_hash = link`, /^invitation/, /altered/],
    [
      'a client id of another member',
      'UPDATE lease SET member = (SELECT member FROM membership WHERE place = 1)',
      /^client id \d+ of negotiation/,
      /altered/,
    ],
    [
      'a link revoked in the store alone',
      'UPDATE invitation SET revoked = 1 WHERE negotiation IS NOT NULL',
      /^invitation/,
      /was not revoked/,
    ],
    [
      'a link that lives longer',
      `UPDATE invitation SET expires = '2099-01-01T00:00:00.000Z' WHERE negotiation IS NOT NULL`,
      /^invitation/,
      /ends 20/,
    ],
    [
      'a link nobody made',
      `UPDATE invitation SET link = 'intruder' WHERE link = (SELECT max(link) FROM invitation WHERE negotiation IS NOT NULL)`,
      /^invitation intruder/,
      /nobody has recorded it/,
    ],
    [
      'a member nobody let in',
      `UPDATE membership SET member = 'intruder' WHERE place = 1`,
      /^negotiation/,
      /no member intruder/,
    ],
    ['a pen nobody has', `UPDATE lease SET member = 'intruder'`, /^room/, /no member intruder/],
  ];
  it.each(damages)('says where: %s', async (_what, sql, where, problem) => {
    const { code, findings } = await verdict('--data', damaged(sql));
    expect(code).toBe(1);
    expect(findings.filter((one) => where.test(one.where) && problem.test(one.problem)).length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toMatch(/Why\?|Decides nothing/);
  });

  it('finds nothing in a copy that nobody has damaged', async () => {
    expect(await verdict('--data', damaged('SELECT 1'))).toMatchObject({ code: 0, findings: [] });
  });

  it('says as data what does not fit, beside the sentence', async () => {
    const { findings } = await verdict('--data', damaged('DELETE FROM room_update WHERE room = 1 AND seq = 1'));
    expect(findings[0]).toMatchObject({
      where: expect.stringMatching(/, row 1$/),
      problem: 'it is missing',
      key: 'missing',
      params: {},
    });
  });
});
