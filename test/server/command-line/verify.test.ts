import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demonstration } from '@adref/fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../server/src/command-line/verify.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting } from '../http/house.ts';
import { negotiate, run, verdict, whole } from './command-run.ts';
import { installation } from './installation.ts';

const here = installation();
let meeting: Meeting;
beforeEach(async () => {
  meeting = await openMeeting(here.house);
});

describe('verify', () => {
  it('finds nothing where everything fits, while the server runs and after it, and changes nothing', async () => {
    await negotiate(meeting);
    const running = await verdict(...here.data);
    expect(running).toMatchObject({ code: 0, ok: true, negotiations: 1, rooms: 2, findings: [] });
    expect(running.acts).toBeGreaterThan(10);
    expect(running.invitations).toBeGreaterThan(3);
    await here.house.close();
    const before = readdirSync(here.house.dataDir);
    expect(await verdict(...here.data)).toEqual(running);
    expect(readdirSync(here.house.dataDir)).toEqual(before);
    const { code, out } = await run(verify, ...here.data);
    expect([code, out]).toEqual([0, expect.stringMatching(/\d+ acts.*\nEverything fits\.\n$/)]);
  });

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
    await negotiate(meeting);
    await here.house.close();
    const file = join(here.house.dataDir, databaseFile);
    const bytes = readFileSync(file);
    copyFileSync(file, join(here.elsewhere, 'older'));
    await here.house.start();
    await meeting.kenya.does({ kind: 'comment', draft: 1, party: 'KEN', target: await whole(meeting), text: 'Later.' });
    await here.house.close();
    copyFileSync(join(here.elsewhere, 'older'), file);
    expect((await verdict(...here.data)).findings).toMatchObject([
      { problem: expect.stringMatching(/^it lacks 1 commit at its end$/) },
    ]);
    const torn = Buffer.from(bytes);
    torn.fill(0xff, 4096 * 3 + 8, 4096 * 3 + 200);
    writeFileSync(file, torn);
    expect((await verdict(...here.data)).code).toBe(1);
    writeFileSync(file, 'Words, not pages. '.repeat(500));
    expect(await verdict(...here.data)).toMatchObject({
      code: 1,
      findings: [{ problem: expect.stringContaining('cannot be opened') }],
    });
    expect(await verdict('--data', join(here.elsewhere, 'nothing'))).toMatchObject({ code: 1 });
  });
});
