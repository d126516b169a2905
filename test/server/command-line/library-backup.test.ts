import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { backup } from '../../../server/src/command-line/backup.ts';
import { library } from '../../../server/src/command-line/library.ts';
import { restore } from '../../../server/src/command-line/restore.ts';
import { run, verdict } from './command-run.ts';
import { installation } from './installation.ts';

const here = installation();

describe('the library of an installation', () => {
  const libraryAt = (folder: string) => join(folder, 'library.sqlite');
  const fill = () =>
    run(library, 'add', join(import.meta.dirname, '..', '..', '..', 'fixtures', 'documents'), ...here.data);

  it('goes into the backup beside the database, and comes back with it', async () => {
    await fill();
    const to = join(here.elsewhere, 'adref.backup');
    expect(await run(backup, ...here.data, '--to', to)).toMatchObject({
      code: 0,
      out: expect.stringContaining('The library: 4 documents.'),
    });
    await here.house.close();
    rmSync(libraryAt(here.house.dataDir));
    expect((await run(restore, ...here.data, '--from', to, '--replace')).code).toBe(0);
    expect(await verdict(...here.data)).toMatchObject({ code: 0, library: 4 });
    expect((await run(library, 'list', ...here.data)).out.trim().split('\n')).toHaveLength(4);
  });

  it.each(['library.sqlite', 'adref.sqlite'])(
    'is backed up and walked once whoever holds the file %s lets go of it',
    async (name) => {
      await fill();
      await here.house.close();
      for (const nth of [1, 2]) {
        await heldFor(500, join(here.house.dataDir, name));
        if (nth === 1)
          expect((await run(backup, ...here.data, '--to', join(here.elsewhere, 'adref.backup'))).code).toBe(0);
        else expect(await verdict(...here.data)).toMatchObject({ code: 0, library: 4 });
      }
    },
  );

  it('stays as it is where the backup has none, as those of before have none', async () => {
    const to = join(here.elsewhere, 'adref.backup');
    await run(backup, ...here.data, '--to', to);
    await fill();
    await here.house.close();
    expect((await run(restore, ...here.data, '--from', to, '--replace')).code).toBe(0);
    expect(await verdict(...here.data)).toMatchObject({ code: 0, library: 4 });
  });

  it('is not backed up over another, and nothing is left behind', async () => {
    await fill();
    const to = join(here.elsewhere, 'adref.backup');
    writeFileSync(`${to}.library`, 'another');
    expect(await run(backup, ...here.data, '--to', to)).toMatchObject({
      code: 1,
      errors: expect.stringContaining(`${to}.library is there already`),
    });
    expect(readdirSync(here.elsewhere)).toEqual(['adref.backup.library']);
  });

  it('is walked: words that were altered, paragraphs that are gone and what is no library are said', async () => {
    await fill();
    await here.house.close();
    const alter = async (sql: string) => {
      const database = new DatabaseSync(libraryAt(here.house.dataDir));
      database.exec(sql);
      database.close();
      const { code, findings } = await verdict(...here.data);
      return [code, findings.map(({ key }) => key)];
    };
    expect(await alter("UPDATE document SET json = replace(json, 'États', 'Etats') WHERE number = 1")).toEqual([
      1,
      ['library-document-altered'],
    ]);
    expect(await alter("UPDATE document SET json = replace(json, 'Etats', 'États') WHERE number = 1")).toEqual([0, []]);
    expect(await alter('CREATE TABLE kept AS SELECT * FROM prepared; DELETE FROM prepared')).toEqual([
      1,
      ['library-search-incomplete'],
    ]);
    expect(await alter('INSERT INTO prepared SELECT * FROM kept; DROP TABLE kept')).toEqual([0, []]);
    expect(await alter('DELETE FROM paragraph WHERE number = 3')).toEqual([
      1,
      ['library-document-altered', 'library-search-incomplete'],
    ]);
    writeFileSync(libraryAt(here.house.dataDir), 'no library at all, but long enough to be looked into');
    for (const end of ['-wal', '-shm']) rmSync(`${libraryAt(here.house.dataDir)}${end}`, { force: true });
    expect(await verdict(...here.data)).toMatchObject({
      code: 1,
      library: 0,
      findings: [{ key: 'unreadable-database' }],
    });
  });
});

/** Holds a database against everybody, in a thread, for so many milliseconds; answers once it is held. */
async function heldFor(milliseconds: number, file: string): Promise<void> {
  const holder = `
    const { parentPort, workerData } = require('node:worker_threads');
    const database = new (require('node:sqlite').DatabaseSync)(workerData.file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    parentPort.postMessage('held');
    setTimeout(() => database.close(), workerData.milliseconds);`;
  const worker = new Worker(holder, { eval: true, workerData: { file, milliseconds } });
  await new Promise((held) => worker.once('message', held));
}
