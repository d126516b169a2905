import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { wordRow } from '@adref/shared/corpus';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectLibrary } from '../../../../server/src/storage/library/library-inspection.ts';
import { libraryFile, openLibrary } from '../../../../server/src/storage/library/library-sqlite.ts';
import { acceptLibrary, adopted } from './acceptance.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-library-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

acceptLibrary('library in SQLite', () => openLibrary(folder));
acceptLibrary('library in memory', () => openLibrary(null));

test('keeps everything over a restart, for its owner alone', () => {
  const before = openLibrary(folder);
  before.add(adopted('A/RES/75/1', ['Décide d’agir.']), 'a.xml', '');
  before.close();
  const after = openLibrary(folder);
  expect(after.entries()).toHaveLength(1);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  after.close();
});

test('what is removed leaves nothing behind in the full-text index', () => {
  const storage = openLibrary(folder);
  const { id } = storage.add(adopted('A/RES/75/1', ['Décide d’agir.']), 'a.xml', '');
  const rows = () => {
    const database = new DatabaseSync(join(folder, libraryFile), { readOnly: true });
    const found = database.prepare("SELECT count(*) AS count FROM passage WHERE passage MATCH 'agir'").get()?.count;
    database.close();
    return found;
  };
  expect(rows()).toBe(1);
  storage.remove(id);
  expect(rows()).toBe(0);
  storage.close();
});

test('says when another process has written', () => {
  const [one, other] = [openLibrary(folder), openLibrary(folder)];
  one.changed();
  expect(one.changed()).toBe(false);
  one.add(adopted('A/RES/75/1', ['Décide.']), 'a.xml', '');
  expect(one.changed()).toBe(false);
  other.add(adopted('A/RES/75/2', ['Prie.']), 'a.xml', '');
  expect([one.changed(), one.changed(), one.entries().length]).toEqual([true, false, 2]);
  one.close();
  other.close();
});

test.each([1, 2])('a library of version %d is walked as it is, and opened with all that it has', (version) => {
  const file = join(folder, libraryFile);
  const before = openLibrary(folder);
  before.add(adopted('A/RES/75/1', ['Décide d’agir.', 'Prie ses membres d’agir.']), 'a.xml', '');
  const indexed = [...before.indexed()].map(({ names, ...rest }) => ({ ...rest, names: names() }));
  before.close();
  makeOlder(file, version);
  expect(inspectLibrary(file)).toEqual({ documents: 1, findings: [] });
  const after = openLibrary(folder);
  expect([...after.indexed()].map(({ names, ...rest }) => ({ ...rest, names: names() }))).toEqual(indexed);
  after.add(adopted('A/RES/75/2', ['Prie d’agir.'], { original: 'en' }), 'b.xml', '');
  expect(
    after.search({ words: 'agir', limit: 10, offset: 0 }).map(({ symbol, original }) => [symbol, original]),
  ).toEqual(
    expect.arrayContaining([
      ['A/RES/75/1', undefined],
      ['A/RES/75/2', 'en'],
    ]),
  );
  after.close();
  expect(inspectLibrary(file)).toEqual({ documents: 2, findings: [] });
});

/** Gives a library the tables of an earlier version, with what was in them. */
function makeOlder(file: string, version: number): void {
  const database = new DatabaseSync(file);
  database.exec("DROP TABLE prepared; ALTER TABLE paragraph ADD COLUMN codes BLOB NOT NULL DEFAULT x''");
  const put = database.prepare('UPDATE paragraph SET codes = ? WHERE number = ?');
  for (const { number, text } of database.prepare('SELECT number, text FROM paragraph').all()) {
    const { buffer } = wordRow(String(text)).codes;
    put.run(new Uint8Array(buffer), Number(number));
  }
  if (version === 1) database.exec('ALTER TABLE document DROP COLUMN original');
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}

test('a library of a newer program is refused, and what is no database', () => {
  const file = join(folder, libraryFile);
  openLibrary(folder).close();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openLibrary(folder)).toThrow(/newer/);
  rmSync(file);
  expect(() => openLibrary(join(import.meta.filename, 'x'))).toThrow(/cannot/);
});
