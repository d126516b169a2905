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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../../server/src/command-line/backup.ts';
import { restore } from '../../../server/src/command-line/restore.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting } from '../http/house.ts';
import { negotiate, run, verdict, whole } from './command-run.ts';

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

const data = () => ['--data', house.dataDir];

describe('backup and restore', () => {
  const target = () => join(elsewhere, 'backup.sqlite');

  it('copies what is whole, while others write, into a file of its owner', async () => {
    await negotiate(meeting);
    let writing = true;
    const target0 = await whole(meeting);
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
    await negotiate(meeting);
    const before = await meeting.chair.sees();
    const generation = house.generation;
    await run(backup, '--to', target(), ...data());
    await meeting.japan.does({
      kind: 'comment',
      draft: 1,
      party: 'JPN',
      target: await whole(meeting),
      text: 'Too late.',
    });

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
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(meeting), text: 'Again.' });
    await house.close();
    expect(await verdict(...data())).toMatchObject({ code: 0 });
  });

  it('takes no damaged backup unless it is told to, and no file that is none', async () => {
    await negotiate(meeting);
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
    await negotiate(meeting);
    await house.close();
    copyFileSync(join(house.dataDir, databaseFile), join(elsewhere, 'older'));
    await house.start();
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(meeting), text: 'Lost.' });
    await house.close();
    copyFileSync(join(elsewhere, 'older'), join(house.dataDir, databaseFile));
    await expect(house.start()).rejects.toThrow('restore --as-is');
    expect(await run(restore, '--as-is', ...data())).toMatchObject({ code: 0, errors: '' });
    await house.start();
    expect(JSON.stringify(await meeting.chair.sees())).not.toContain('Lost.');
  });
});
