import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demonstration } from '@adref/fixtures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../../server/src/command-line/backup.ts';
import { library } from '../../../server/src/command-line/library.ts';
import { restore } from '../../../server/src/command-line/restore.ts';
import { type Verdict, verify } from '../../../server/src/command-line/verify.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting } from '../http/house.ts';
import { Typist } from '../http/typist.ts';

let house: House;
let meeting: Meeting;
let elsewhere: string;
beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  elsewhere = mkdtempSync(join(tmpdir(), 'adref-elsewhere-'));
});
afterEach(async () => {
  await house.dispose();
  rmSync(elsewhere, { recursive: true });
});

type CommandLine = (
  args: readonly string[],
  out: { write(text: string): unknown },
  errors: { write(text: string): unknown },
) => Promise<number>;

async function run(command: CommandLine, ...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await command(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

const data = () => ['--data', house.dataDir];
/** What `verify --json` says of something that does not fit: the sentences, and the problem as data. */
interface Told {
  readonly where: string;
  readonly problem: string;
  readonly key: string;
}

const verdict = async (...args: string[]): Promise<Omit<Verdict, 'findings'> & { code: number; findings: Told[] }> => {
  const { code, out } = await run(verify, ...args, '--json');
  return { code, ...JSON.parse(out) };
};

/** KEN writes and tables, the chair decides, JPN comments, the draft is issued: something of everything. */
async function negotiate(): Promise<void> {
  const { chair, kenya, japan } = meeting;
  const drafted = (await chair.sees()).drafts[0]?.document.paragraphs.find(({ text }) => text.includes('shall'));
  if (!drafted) throw new Error('No paragraph');
  const typist = await Typist.open(kenya, 'KEN');
  await typist.write(drafted.id, drafted.text.replace('shall', 'should'));
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  const target = { paragraph: drafted.id, from: null, to: null };
  await chair.does({ kind: 'take', draft: 0, target, text: 'Decides nothing.', source: { kind: 'chair' } });
  await japan.does({ kind: 'comment', draft: 0, party: 'JPN', target, text: 'Why?' });
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  typist.leave();
}

/** Changes the stopped server's database as no program of ours can. */
async function tamper(sql: string): Promise<void> {
  await house.close();
  const database = new DatabaseSync(join(house.dataDir, databaseFile));
  for (const { name } of database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all()) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  database.exec(sql);
  database.close();
}

const goneRoom = `PRAGMA foreign_keys = OFF; DELETE FROM room_update WHERE room = 1; DELETE FROM room_snapshot WHERE room = 1;
  DELETE FROM lease WHERE room = 1; DELETE FROM room WHERE number = 1`;
const goneNegotiation = `PRAGMA foreign_keys = OFF; ${[
  ...['act', 'record_head', 'negotiation', 'membership', 'invitation', 'room_update', 'room_snapshot', 'lease', 'room'],
]
  .map((table) => `DELETE FROM ${table}`)
  .join('; ')}`;

describe('verify', () => {
  it('finds nothing where everything fits, while the server runs and after it, and changes nothing', async () => {
    await negotiate();
    const running = await verdict(...data());
    expect(running).toMatchObject({ code: 0, ok: true, negotiations: 1, rooms: 2, findings: [] });
    expect(running.acts).toBeGreaterThan(10);
    expect(running.invitations).toBeGreaterThan(3);
    await house.close();
    const before = readdirSync(house.dataDir);
    expect(await verdict(...data())).toEqual(running);
    expect(readdirSync(house.dataDir)).toEqual(before);
    const { code, out } = await run(verify, ...data());
    expect([code, out]).toEqual([0, expect.stringMatching(/\d+ acts.*\nEverything fits\.\n$/)]);
  });

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
  for (const [what, sql, where, problem] of damages) {
    it(`says where: ${what}`, async () => {
      await negotiate();
      await tamper(sql);
      const { code, findings } = await verdict(...data());
      expect(code).toBe(1);
      expect(findings.filter((one) => where.test(one.where) && problem.test(one.problem)).length).toBeGreaterThan(0);
      expect(JSON.stringify(findings)).not.toMatch(/Why\?|Decides nothing/);
    });
  }

  it('misses a document of a negotiation’s library, and sees one that was altered', async () => {
    const ready = await House.open(demonstration());
    await ready.close();
    const folder = ['--data', ready.dataDir];
    expect(await verdict(...folder)).toMatchObject({ code: 0, documents: 2 });
    const database = new DatabaseSync(join(ready.dataDir, databaseFile));
    database.exec('DROP TRIGGER document_stays; DROP TRIGGER document_kept');
    database.exec(`UPDATE document SET json = replace(json, 'international', 'national') WHERE rowid = 1`);
    database.exec('DELETE FROM document WHERE rowid = 2');
    database.close();
    const { code, findings } = await verdict(...folder);
    expect(code).toBe(1);
    expect(findings.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/^it does not match its hash/),
      expect.stringMatching(/^its library document \S+ is missing$/),
    ]);
    await ready.dispose();
  });

  it('notices damaged pages, a database that went back, and one that is none', async () => {
    await negotiate();
    await house.close();
    const file = join(house.dataDir, databaseFile);
    const bytes = readFileSync(file);
    copyFileSync(file, join(elsewhere, 'older'));
    await house.start();
    await meeting.kenya.does({ kind: 'comment', draft: 1, party: 'KEN', target: await whole(), text: 'Later.' });
    await house.close();
    copyFileSync(join(elsewhere, 'older'), file);
    expect((await verdict(...data())).findings).toMatchObject([
      { problem: expect.stringMatching(/lacks the last \d+ commits/) },
    ]);
    const torn = Buffer.from(bytes);
    torn.fill(0xff, 4096 * 3 + 8, 4096 * 3 + 200);
    writeFileSync(file, torn);
    expect((await verdict(...data())).code).toBe(1);
    writeFileSync(file, 'Words, not pages. '.repeat(500));
    expect(await verdict(...data())).toMatchObject({
      code: 1,
      findings: [{ problem: expect.stringContaining('cannot be opened') }],
    });
    expect(await verdict('--data', join(elsewhere, 'nothing'))).toMatchObject({ code: 1 });
  });

  it('says as data what does not fit, beside the sentence', async () => {
    await negotiate();
    await tamper('DELETE FROM room_update WHERE room = 1 AND seq = 1');
    expect((await verdict(...data())).findings[0]).toMatchObject({
      where: expect.stringMatching(/, row 1$/),
      problem: 'it is missing',
      key: 'missing',
      params: {},
    });
  });

  it.each([
    [['--what'], 'verify: there is no option --what here.'],
    [["--it's"], "verify: there is no option --it's here."],
    [['--data'], 'verify: --data needs a value after it.'],
    [['--data', '--json'], 'verify: --data needs a value after it.'],
    [['--json=yes'], 'verify: --json takes no value.'],
    [['folder'], 'verify: "folder" is one word too many.'],
    [['--data', 'a', '--file', 'b'], 'verify: a folder or a backup, not both.'],
  ])('says in its own words what is wrong in a call, and how it is called: %s', async (args, sentence) => {
    const usage = 'Usage: adref verify [--data DIR | --file BACKUP] [--json]';
    expect(await run(verify, ...args)).toEqual({ code: 2, out: '', errors: `${sentence}\n${usage}\n` });
  });
});

async function whole() {
  const paragraph = (await meeting.chair.sees()).drafts[1]?.document.paragraphs[0]?.id ?? '';
  return { paragraph, from: null, to: null };
}

describe('backup and restore', () => {
  const target = () => join(elsewhere, 'backup.sqlite');

  it('copies what is whole, while others write, into a file of its owner', async () => {
    await negotiate();
    let writing = true;
    const target0 = await whole();
    const writes = (async () => {
      for (let nth = 0; writing; nth++) {
        await meeting.japan.asks({ kind: 'comment', draft: 1, party: 'JPN', target: target0, text: `${nth}` });
      }
    })();
    for (let nth = 0; nth < 3; nth++) {
      const to = join(elsewhere, `${nth}`);
      expect(await run(backup, '--to', to, ...data())).toMatchObject({ code: 0, errors: '' });
      expect(statSync(to).mode & 0o777).toBe(0o600);
      expect(await verdict('--file', to)).toMatchObject({ code: 0, ok: true, negotiations: 1 });
    }
    writing = false;
    await writes;
    expect(readdirSync(elsewhere).sort()).toEqual(['0', '1', '2']);
  });

  it('overwrites nothing', async () => {
    writeFileSync(target(), 'something else');
    expect(await run(backup, '--to', target(), ...data())).toMatchObject({
      code: 1,
      errors: expect.stringContaining('is there already: name another file'),
    });
    expect(readFileSync(target(), 'utf8')).toBe('something else');
    const unwritable = join(target(), 'in-a-file');
    expect(await run(backup, '--to', unwritable, ...data())).toMatchObject({ code: 1 });
    expect(await run(backup, '--to', join(elsewhere, 'x'), '--data', elsewhere)).toMatchObject({ code: 1 });
    expect(await run(backup)).toMatchObject({ code: 2, errors: expect.stringContaining('--to FILE') });
    expect(readdirSync(elsewhere)).toEqual(['backup.sqlite']);
  });

  it('brings a backup back, in another generation, and keeps what was there', async () => {
    await negotiate();
    const before = await meeting.chair.sees();
    const generation = house.generation;
    await run(backup, '--to', target(), ...data());
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(), text: 'Too late.' });

    const running = await run(restore, '--from', target(), '--replace', ...data());
    expect(running).toMatchObject({ code: 1, errors: expect.stringContaining('in use by another server') });
    await house.close();
    const silent = await run(restore, '--from', target(), ...data());
    expect(silent).toMatchObject({ code: 1, errors: expect.stringContaining('has a database') });
    const restored = await run(restore, '--from', target(), '--replace', ...data());
    expect(restored).toMatchObject({ code: 0, errors: '' });
    const aside = readdirSync(house.dataDir).filter((name) => name.includes('.before-'));
    expect(aside.map((name) => name.replace(/\.before-.*/, ''))).toEqual([databaseFile]);
    expect(existsSync(join(house.dataDir, `${databaseFile}.restored`))).toBe(false);
    expect(statSync(join(house.dataDir, databaseFile)).mode & 0o777).toBe(0o600);

    await house.start();
    expect(house.generation).not.toBe(generation);
    expect(await meeting.chair.sees()).toEqual(before);
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(), text: 'Again.' });
    await house.close();
    expect(await verdict(...data())).toMatchObject({ code: 0 });
  });

  it('takes no damaged backup unless it is told to, and no file that is none', async () => {
    await negotiate();
    await run(backup, '--to', target(), ...data());
    await house.close();
    const database = new DatabaseSync(target());
    database.exec(`DROP TRIGGER update_kept; UPDATE room_update SET bytes = x'00' WHERE room = 1 AND seq = 2`);
    database.close();
    const into = ['--data', join(elsewhere, 'folder')];
    const refused = await run(restore, '--from', target(), ...into);
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('is damaged') });
    expect(existsSync(join(elsewhere, 'folder', databaseFile))).toBe(false);
    expect((await run(restore, '--from', target(), '--damaged', ...into)).code).toBe(0);
    for (const content of ['', 'Words, not pages. '.repeat(500)]) {
      const none = join(elsewhere, `none-${content.length}`);
      writeFileSync(none, content);
      expect((await run(restore, '--from', none, '--data', join(elsewhere, 'other'))).code).toBe(1);
    }
    expect((await run(restore, '--from', join(elsewhere, 'not-there'), ...into)).code).toBe(1);
    expect((await run(restore, '--as-is', '--from', target(), ...into)).code).toBe(2);
    expect((await run(restore)).code).toBe(2);
  });

  it('brings a backup of version 1 up to date', async () => {
    const database = new DatabaseSync(target());
    database.exec(readFileSync(join(import.meta.dirname, '..', 'storage', 'version-1.sql'), 'utf8'));
    database.close();
    const into = ['--data', join(elsewhere, 'folder')];
    expect(await run(restore, '--from', target(), ...into)).toMatchObject({ code: 0, errors: '' });
    expect(await verdict(...into)).toMatchObject({ code: 0, negotiations: 1, rooms: 2 });
  });

  it('goes on with what there is after a loss, when it is told to', async () => {
    await negotiate();
    await house.close();
    copyFileSync(join(house.dataDir, databaseFile), join(elsewhere, 'older'));
    await house.start();
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(), text: 'Lost.' });
    await house.close();
    copyFileSync(join(elsewhere, 'older'), join(house.dataDir, databaseFile));
    await expect(house.start()).rejects.toThrow('restore --as-is');
    expect(await run(restore, '--as-is', ...data())).toMatchObject({ code: 0, errors: '' });
    await house.start();
    expect(JSON.stringify(await meeting.chair.sees())).not.toContain('Lost.');
  });
});

describe('the library of an installation', () => {
  const libraryAt = (folder: string) => join(folder, 'library.sqlite');
  const fill = () =>
    run(library, 'add', join(import.meta.dirname, '..', '..', '..', 'fixtures', 'documents'), ...data());

  it('goes into the backup beside the database, and comes back with it', async () => {
    await fill();
    const to = join(elsewhere, 'adref.backup');
    expect(await run(backup, ...data(), '--to', to)).toMatchObject({
      code: 0,
      out: expect.stringContaining('The library: 4 documents.'),
    });
    await house.close();
    rmSync(libraryAt(house.dataDir));
    expect((await run(restore, ...data(), '--from', to, '--replace')).code).toBe(0);
    expect(await verdict(...data())).toMatchObject({ code: 0, library: 4 });
    expect((await run(library, 'list', ...data())).out.trim().split('\n')).toHaveLength(4);
  });

  it('stays as it is where the backup has none, as those of before have none', async () => {
    const to = join(elsewhere, 'adref.backup');
    await run(backup, ...data(), '--to', to);
    await fill();
    await house.close();
    expect((await run(restore, ...data(), '--from', to, '--replace')).code).toBe(0);
    expect(await verdict(...data())).toMatchObject({ code: 0, library: 4 });
  });

  it('is not backed up over another, and nothing is left behind', async () => {
    await fill();
    const to = join(elsewhere, 'adref.backup');
    writeFileSync(`${to}.library`, 'another');
    expect(await run(backup, ...data(), '--to', to)).toMatchObject({
      code: 1,
      errors: expect.stringContaining(`${to}.library is there already`),
    });
    expect(readdirSync(elsewhere)).toEqual(['adref.backup.library']);
  });

  it('is walked: words that were altered, paragraphs that are gone and what is no library are said', async () => {
    await fill();
    await house.close();
    const alter = async (sql: string) => {
      const database = new DatabaseSync(libraryAt(house.dataDir));
      database.exec(sql);
      database.close();
      const { code, findings } = await verdict(...data());
      return [code, findings.map(({ key }) => key)];
    };
    expect(await alter("UPDATE document SET json = replace(json, 'États', 'Etats') WHERE number = 1")).toEqual([
      1,
      ['library-document-altered'],
    ]);
    expect(await alter("UPDATE document SET json = replace(json, 'Etats', 'États') WHERE number = 1")).toEqual([0, []]);
    expect(await alter('DELETE FROM paragraph WHERE number = 3')).toEqual([
      1,
      ['library-document-altered', 'library-search-incomplete'],
    ]);
    writeFileSync(libraryAt(house.dataDir), 'no library at all, but long enough to be looked into');
    for (const end of ['-wal', '-shm']) rmSync(`${libraryAt(house.dataDir)}${end}`, { force: true });
    expect(await verdict(...data())).toMatchObject({ code: 1, library: 0, findings: [{ key: 'unreadable-database' }] });
  });
});
