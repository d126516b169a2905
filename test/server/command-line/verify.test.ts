import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demonstration } from '@adref/fixtures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../server/src/command-line/verify.ts';
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

describe('verify', () => {
  it('finds nothing where everything fits, while the server runs and after it, and changes nothing', async () => {
    await negotiate(meeting);
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
    await house.close();
    const file = join(house.dataDir, databaseFile);
    const bytes = readFileSync(file);
    copyFileSync(file, join(elsewhere, 'older'));
    await house.start();
    await meeting.kenya.does({ kind: 'comment', draft: 1, party: 'KEN', target: await whole(meeting), text: 'Later.' });
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
});
