import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BrokenChain, recordHead } from '@adref/shared/negotiation';
import { sha256 } from '../../server/src/acts/chain.ts';
import { verifyDatabase } from '../../server/src/command-line/verify.ts';
import { databaseFile } from '../../server/src/storage/database-files.ts';
import { openStorage } from '../../server/src/storage/sqlite-storage.ts';
import { DamagedRecord, StorageError } from '../../server/src/storage/storage-error.ts';
import { House, openMeeting } from '../server/http/house.ts';
import { Typist } from '../server/http/typist.ts';
import { type Dice, dice } from '../server/sync/dice.ts';
import { rounds, type Trial } from './trial.ts';

/**
 * Data folders damaged by chance. Whatever happened to the files: nothing is given out that is not what was stored, unless it is
 * said; and `verify` finds what the storage refuses. `share` of the rounds are run.
 */
export async function faultDataFolder(share = 1): Promise<Trial[]> {
  const base = mkdtempSync(join(tmpdir(), 'adref-fault-'));
  try {
    const whole = join(base, 'whole');
    await fill(whole);
    const asked = questionsOf(whole);
    const stored = await contents(whole, asked);
    const killed = join(base, 'killed');
    const acknowledged = kill(killed);
    const place = join(base, 'round');
    const ruined = (damage: (folder: string, roll: Dice) => void) => async (seed: number) => {
      rmSync(place, { recursive: true, force: true });
      cpSync(whole, place, { recursive: true });
      damage(place, dice(seed));
      await refusedOrSame(place, asked, stored);
    };
    return [
      await rounds('a bit of the database flipped', Math.ceil(1_000 * share), ruined(flipBit)),
      await rounds('the database cut short', Math.ceil(200 * share), ruined(cutShort)),
      await rounds('a stretch of the database overwritten', Math.ceil(300 * share), ruined(overwrite)),
      await rounds('a row removed, changed, moved or put in', Math.ceil(600 * share), ruined(changeRow)),
      await rounds(
        'what belongs together gone, renamed or exchanged in all its places',
        Math.ceil(600 * share),
        ruined(changeTogether),
      ),
      await rounds('the log of a killed server removed, cut short or flipped', Math.ceil(300 * share), async (seed) => {
        rmSync(place, { recursive: true, force: true });
        cpSync(killed, place, { recursive: true });
        damageLog(place, dice(seed));
        await refusedOrComplete(place, acknowledged);
      }),
      await fullDisk(base),
    ];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** A negotiation with a bit of everything, and a text with a log long enough to be damaged in many places. */
async function fill(folder: string): Promise<void> {
  const house = await House.open();
  const { chair, kenya, japan } = await openMeeting(house);
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const last = paragraphs.at(-1);
  if (!last) throw new Error('The draft has no paragraphs');
  for (const person of [kenya, japan]) {
    const typist = await Typist.open(person, person === kenya ? 'KEN' : 'JPN');
    for (let word = 0; word < 60; word++) await typist.write(last.id, `${last.text} ${'word '.repeat(word)}`);
    typist.leave();
  }
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  const target = { paragraph: last.id, from: null, to: null };
  for (let nth = 0; nth < 10; nth++) {
    await japan.does({ kind: 'comment', draft: 0, party: 'JPN', target, text: `Comment ${nth}` });
  }
  await chair.does({ kind: 'take', draft: 0, target, text: 'Decides.', source: { kind: 'chair' } });
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  await house.close();
  cpSync(house.dataDir, folder, { recursive: true });
  await house.dispose();
  const storage = openStorage(folder);
  const paper = { symbol: 'A', title: 'T', kind: 'report', language: 'en', footnotes: [] } as const;
  await storage.commit([{ kind: 'document', id: 'paper', document: { ...paper, paragraphs } }]);
  await storage.close();
}

type Contents = ReadonlyMap<string, string>;

/** What is asked of a folder, also of a damaged one. */
interface Questions {
  readonly negotiations: readonly string[];
  /** Hashes of the secrets of all links and sessions. */
  readonly secrets: readonly string[];
}

function questionsOf(folder: string): Questions {
  const database = new DatabaseSync(join(folder, databaseFile), { readOnly: true });
  const column = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map(({ it }) => String(it));
  const questions = {
    negotiations: column('SELECT id AS it FROM negotiation'),
    secrets: column('SELECT secret_hash AS it FROM session UNION SELECT secret_hash FROM invitation'),
  };
  database.close();
  return questions;
}

/** Everything that the storage gives out of a folder, by what it is; what it refuses says so. */
async function contents(folder: string, { negotiations, secrets }: Questions): Promise<Contents> {
  const found = new Map<string, string>();
  const storage = openStorage(folder);
  try {
    const give = async (name: string, question: () => Promise<unknown>) => {
      try {
        found.set(name, JSON.stringify(await question()));
      } catch (error) {
        if (!(error instanceof DamagedRecord || error instanceof BrokenChain)) throw error;
        found.set(name, 'refused');
      }
    };
    await give('negotiations', () => storage.negotiations());
    for (const id of negotiations) {
      // As a negotiation is loaded: its acts are given out when their chains hold.
      await give(`acts of ${id}`, async () => {
        const acts = await storage.acts(id);
        return [recordHead(acts, sha256), acts];
      });
      for (const party of ['KEN', 'JPN']) {
        const room = `negotiation/${id}/draft/0/party/${party}`;
        await give(`room ${party}`, async () => [
          (await storage.room(room)).map((row) => Buffer.from(row).toString('base64')),
          await storage.missingRow(room),
        ]);
      }
    }
    await give('document', () => storage.document('paper'));
    for (const secret of secrets) await give(`session ${secret}`, () => storage.session(secret));
    for (const secret of secrets) await give(`link ${secret}`, () => storage.invitation(secret));
    return found;
  } finally {
    await storage.close();
  }
}

/** Throws where the folder gives out something else than was stored and says nothing, or where `verify` does not find what is refused. */
async function refusedOrSame(folder: string, asked: Questions, stored: Contents): Promise<void> {
  let findings: number;
  try {
    findings = (await verifyDatabase(join(folder, databaseFile))).findings.length;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    findings = 1;
  }
  let given: Contents;
  try {
    given = await contents(folder, asked);
  } catch (error) {
    // The whole folder is refused.
    if (error instanceof StorageError || isDatabaseError(error)) return;
    throw error;
  }
  for (const [name, was] of stored) {
    const is = given.get(name);
    if (is === was) continue;
    // Whose session or link is not found signs in, or is invited, again.
    if (is === 'null' && /^(?:session|link) /.test(name)) continue;
    if (findings === 0) throw new Error(`${name} is not what was stored, and verify finds nothing`);
    // A room may be given out without rows that are missing, which is said beside it.
    const missing = is?.startsWith('[') && name.startsWith('room') && JSON.parse(is)[1] !== null;
    if (is !== 'refused' && !missing) throw new Error(`${name} is given out changed`);
  }
}

async function refusedOrComplete(folder: string, acknowledged: number): Promise<void> {
  try {
    const storage = openStorage(folder);
    const rows = await storage.room('room');
    await storage.close();
    if (rows.length < acknowledged)
      throw new Error(`${acknowledged - rows.length} acknowledged rows are gone unnoticed`);
  } catch (error) {
    if (!(error instanceof StorageError || error instanceof DamagedRecord || isDatabaseError(error))) throw error;
  }
}

const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

function flipBit(folder: string, roll: Dice): void {
  const file = join(folder, databaseFile);
  const bytes = readFileSync(file);
  const at = roll(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
  writeFileSync(file, bytes);
}

function cutShort(folder: string, roll: Dice): void {
  const file = join(folder, databaseFile);
  truncateSync(file, roll(readFileSync(file).length));
}

function overwrite(folder: string, roll: Dice): void {
  const file = join(folder, databaseFile);
  const bytes = readFileSync(file);
  const at = roll(bytes.length);
  bytes.fill(roll(256), at, Math.min(bytes.length, at + 1 + roll(4_096)));
  writeFileSync(file, bytes);
}

function changeRow(folder: string, roll: Dice): void {
  const database = new DatabaseSync(join(folder, databaseFile));
  for (const { name } of database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all()) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  const one = (table: string) => `rowid = (SELECT rowid FROM ${table} LIMIT 1 OFFSET ${roll(20)})`;
  const act = `seq = ${1 + roll(20)}`;
  const statements = [
    `DELETE FROM act WHERE ${act}`,
    `DELETE FROM act WHERE seq > ${1 + roll(20)}`,
    `UPDATE act SET json = replace(json, 'Comment', 'Nothing') WHERE ${act}`,
    `UPDATE act SET json = json_set(json, '$.by', 'nobody') WHERE ${act}`,
    `UPDATE act SET json = (SELECT json FROM act other WHERE other.seq = 5) WHERE ${act}`,
    `DELETE FROM room_update WHERE ${one('room_update')}`,
    `DELETE FROM room_update WHERE room = 1 AND seq > ${roll(40)}`,
    `UPDATE room_update SET member = 'nobody' WHERE ${one('room_update')}`,
    `UPDATE room_update SET bytes = x'0000' WHERE ${one('room_update')}`,
    `UPDATE room_update SET bytes = (SELECT bytes FROM room_update other WHERE other.seq = 9) WHERE ${one('room_update')}`,
    `UPDATE document SET json = replace(json, '"T"', '"F"')`,
    `DELETE FROM record_head`,
    `UPDATE record_head SET seq = seq - 1`,
    `UPDATE room SET rows = rows + 1`,
  ];
  database.exec(statements[roll(statements.length)] ?? '');
  database.close();
}

/** Damage in several places that fits together, as a careless hand or a broken tool leaves it. */
function changeTogether(folder: string, roll: Dice): void {
  const database = new DatabaseSync(join(folder, databaseFile), { enableForeignKeyConstraints: false });
  for (const { name } of database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all()) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  const [one, other] = roll(2) === 0 ? [1, 2] : [2, 1];
  const ofRoom = ['room_update', 'room_snapshot', 'lease'];
  const room = [
    ...ofRoom.map((table) => `DELETE FROM ${table} WHERE room = ${one}`),
    `DELETE FROM room WHERE number = ${one}`,
  ];
  const name = (number: number, to: string) => `UPDATE room SET name = ${to}, called = ${to} WHERE number = ${number}`;
  const swapRows = ofRoom.flatMap((table) => [
    `UPDATE ${table} SET room = -${one} WHERE room = ${one}`,
    `UPDATE ${table} SET room = ${one} WHERE room = ${other}`,
    `UPDATE ${table} SET room = ${other} WHERE room = -${one}`,
  ]);
  const list = ["DELETE FROM inventory WHERE list <> 'all'"];
  const member = '(SELECT member FROM membership ORDER BY member LIMIT 1)';
  const kinds: readonly (readonly string[])[] = [
    room,
    [...room, ...list],
    [...room, ...list, 'DELETE FROM inventory_head'],
    [...room, `DELETE FROM inventory WHERE number = ${one}`],
    [...room, name(other, `replace(replace(name, 'KEN', 'JPN'), 'JPN', 'KEN')`)],
    [...ofRoom, 'room'].map((table) => `DELETE FROM ${table}`),
    [`DELETE FROM ${['room', 'room_update', 'lease'][roll(3)]}`],
    [name(one, `'negotiation/x/draft/0/party/USA'`)],
    [name(one, `name || 'X'`)],
    [
      `CREATE TEMP TABLE names AS SELECT * FROM room`,
      name(one, `'x'`),
      name(other, `(SELECT name FROM names WHERE number = ${one})`),
      name(one, `(SELECT name FROM names WHERE number = ${other})`),
    ],
    swapRows,
    [
      `UPDATE room_update SET room = ${other} + 10 WHERE room = ${one}`,
      `UPDATE room SET number = ${other} + 10 WHERE number = ${one}`,
    ],
    ['act', 'record_head', 'negotiation'].map((table) => `DELETE FROM ${table}`),
    ['act', 'record_head', 'negotiation', ...ofRoom, 'room', 'membership'].map((table) => `DELETE FROM ${table}`),
    [`UPDATE membership SET member = ${member}`],
    ['UPDATE session SET may_create = 1', `UPDATE session SET expires = '2999-01-01T00:00:00.000Z'`],
    [`UPDATE invitation SET negotiation = NULL, json = replace(json, '"delegate"', '"chair"')`],
    [`UPDATE invitation SET revoked = 0, expires = '2999-01-01T00:00:00.000Z'`],
  ];
  for (const sql of kinds[roll(kinds.length)] ?? []) database.exec(sql);
  database.close();
}

/** A folder whose server was killed at work, with its log still beside the database. Returns how many rows it had acknowledged. */
function kill(folder: string): number {
  mkdirSync(folder);
  const source = new URL('../../server/src/storage/sqlite-storage.ts', import.meta.url).href;
  const script = `const { openStorage } = await import(${JSON.stringify(source)});
    const storage = openStorage(process.argv[1]);
    for (let n = 0; n < 40; n++)
      await storage.commit([{ kind: 'update', room: 'room', member: '', time: '', update: new Uint8Array(200).fill(n) }]);
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, folder]);
  const before = `${folder}.read`;
  cpSync(folder, before, { recursive: true });
  const rows = new DatabaseSync(join(before, databaseFile)).prepare('SELECT count(*) AS rows FROM room_update').get();
  rmSync(before, { recursive: true });
  if (rows?.rows !== 40) throw new Error(`The killed server left ${rows?.rows} rows`);
  return 40;
}

function damageLog(folder: string, roll: Dice): void {
  const log = join(folder, `${databaseFile}-wal`);
  const bytes = readFileSync(log);
  const kind = roll(4);
  if (kind === 0) rmSync(log);
  else if (kind === 1) truncateSync(log, roll(bytes.length));
  else {
    const at = roll(bytes.length);
    if (kind === 2) bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
    else bytes.fill(0, at, Math.min(bytes.length, at + 1 + roll(4_096)));
    writeFileSync(log, bytes);
  }
}

/** A disk of one megabyte that fills up while a server writes: what was acknowledged is there, and it goes on when there is room. */
async function fullDisk(base: string): Promise<Trial> {
  const name = 'a full disk';
  const disk = join(base, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return { name, tries: 0, unit: 'rows', failures: [], note: 'skipped: this account may not mount a small disk' };
  }
  const failures: string[] = [];
  let acknowledged = 0;
  try {
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(200_000));
    const storage = openStorage(join(disk, 'data'));
    const write = () =>
      storage.commit([{ kind: 'update', room: 'room', member: '', time: '', update: new Uint8Array(2_000) }]);
    let refused = '';
    for (let row = 0; row < 2_000 && refused === ''; row++) {
      await write().then(
        () => acknowledged++,
        (error: unknown) => (refused = String(error)),
      );
    }
    if (refused === '') failures.push('the disk never filled up');
    if ((await storage.room('room')).length !== acknowledged)
      failures.push('what was acknowledged is not what is there');
    rmSync(ballast);
    await write().then(
      () => acknowledged++,
      (error: unknown) => failures.push(`nothing is written although there is room again: ${error}`),
    );
    await storage.close();
    const again = openStorage(join(disk, 'data'));
    if ((await again.room('room')).length !== acknowledged)
      failures.push('what was acknowledged is gone after a restart');
    await again.close();
  } catch (error) {
    failures.push(String(error));
  } finally {
    execFileSync('umount', [disk]);
  }
  return { name, tries: acknowledged, unit: 'rows', failures };
}
