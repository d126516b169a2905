import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../../server/src/command-line/backup.ts';
import { restore } from '../../../server/src/command-line/restore.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { type Meeting, openMeeting } from '../http/house.ts';
import { negotiate, run, verdict, whole } from './command-run.ts';
import { installation } from './installation.ts';

const here = installation();
let meeting: Meeting;
beforeEach(async () => {
  meeting = await openMeeting(here.house);
});

describe('backup and restore', () => {
  const target = () => join(here.elsewhere, 'backup.sqlite');

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
      const to = join(here.elsewhere, `${nth}`);
      expect(await run(backup, '--to', to, ...here.data)).toMatchObject({ code: 0, errors: '' });
      expect(statSync(to).mode & 0o777).toBe(0o600);
      expect(await verdict('--file', to)).toMatchObject({ code: 0, ok: true, negotiations: 1 });
    }
    writing = false;
    await writes;
    expect(readdirSync(here.elsewhere).sort()).toEqual(['0', '1', '2']);
  });

  it('overwrites nothing', async () => {
    writeFileSync(target(), 'something else');
    expect(await run(backup, '--to', target(), ...here.data)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('is there already: name another file'),
    });
    expect(readFileSync(target(), 'utf8')).toBe('something else');
    const unwritable = join(target(), 'in-a-file');
    expect(await run(backup, '--to', unwritable, ...here.data)).toMatchObject({ code: 1 });
    expect(await run(backup, '--to', join(here.elsewhere, 'x'), '--data', here.elsewhere)).toMatchObject({ code: 1 });
    expect(await run(backup)).toMatchObject({ code: 2, errors: expect.stringContaining('--to FILE') });
    expect(readdirSync(here.elsewhere)).toEqual(['backup.sqlite']);
  });

  it('brings a backup back, in another generation, and keeps what was there', async () => {
    await negotiate(meeting);
    const before = await meeting.chair.sees();
    const generation = here.house.generation;
    await run(backup, '--to', target(), ...here.data);
    await meeting.japan.does({
      kind: 'comment',
      draft: 1,
      party: 'JPN',
      target: await whole(meeting),
      text: 'Too late.',
    });

    const running = await run(restore, '--from', target(), '--replace', ...here.data);
    expect(running).toMatchObject({ code: 1, errors: expect.stringContaining('in use by another server') });
    await here.house.close();
    const silent = await run(restore, '--from', target(), ...here.data);
    expect(silent).toMatchObject({ code: 1, errors: expect.stringContaining('has a database') });
    const restored = await run(restore, '--from', target(), '--replace', ...here.data);
    expect(restored).toMatchObject({ code: 0, errors: '' });
    const aside = readdirSync(here.house.dataDir).filter((name) => name.includes('.before-'));
    expect(aside.map((name) => name.replace(/\.before-.*/, ''))).toEqual([databaseFile]);
    expect(existsSync(join(here.house.dataDir, `${databaseFile}.restored`))).toBe(false);
    expect(statSync(join(here.house.dataDir, databaseFile)).mode & 0o777).toBe(0o600);

    await here.house.start();
    expect(here.house.generation).not.toBe(generation);
    expect(await meeting.chair.sees()).toEqual(before);
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(meeting), text: 'Again.' });
    await here.house.close();
    expect(await verdict(...here.data)).toMatchObject({ code: 0 });
  });

  it('takes no damaged backup unless it is told to, and no file that is none', async () => {
    await negotiate(meeting);
    await run(backup, '--to', target(), ...here.data);
    await here.house.close();
    const database = new DatabaseSync(target());
    database.exec(`DROP TRIGGER update_kept; UPDATE room_update SET bytes = x'00' WHERE room = 1 AND seq = 2`);
    database.close();
    const into = ['--data', join(here.elsewhere, 'folder')];
    const refused = await run(restore, '--from', target(), ...into);
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('is damaged') });
    expect(existsSync(join(here.elsewhere, 'folder', databaseFile))).toBe(false);
    expect((await run(restore, '--from', target(), '--damaged', ...into)).code).toBe(0);
    for (const content of ['', 'Words, not pages. '.repeat(500)]) {
      const none = join(here.elsewhere, `none-${content.length}`);
      writeFileSync(none, content);
      expect((await run(restore, '--from', none, '--data', join(here.elsewhere, 'other'))).code).toBe(1);
    }
    expect((await run(restore, '--from', join(here.elsewhere, 'not-there'), ...into)).code).toBe(1);
    expect((await run(restore, '--as-is', '--from', target(), ...into)).code).toBe(2);
    expect((await run(restore)).code).toBe(2);
  });

  it('brings a backup of version 1 up to date', async () => {
    const database = new DatabaseSync(target());
    database.exec(readFileSync(join(import.meta.dirname, '..', 'storage', 'version-1.sql'), 'utf8'));
    database.close();
    const into = ['--data', join(here.elsewhere, 'folder')];
    expect(await run(restore, '--from', target(), ...into)).toMatchObject({ code: 0, errors: '' });
    expect(await verdict(...into)).toMatchObject({ code: 0, negotiations: 1, rooms: 2 });
  });

  it('goes on with what there is after a loss, when it is told to', async () => {
    await negotiate(meeting);
    await here.house.close();
    copyFileSync(join(here.house.dataDir, databaseFile), join(here.elsewhere, 'older'));
    await here.house.start();
    await meeting.japan.does({ kind: 'comment', draft: 1, party: 'JPN', target: await whole(meeting), text: 'Lost.' });
    await here.house.close();
    copyFileSync(join(here.elsewhere, 'older'), join(here.house.dataDir, databaseFile));
    await expect(here.house.start()).rejects.toThrow('restore --as-is');
    expect(await run(restore, '--as-is', ...here.data)).toMatchObject({ code: 0, errors: '' });
    await here.house.start();
    expect(JSON.stringify(await meeting.chair.sees())).not.toContain('Lost.');
  });
});
