import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;
beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterEach(() => house.dispose());

const health = async () => (await house.browser().ask<{ status: string }>('/api/health')).body.status;

it.each([databaseFile, `${databaseFile}-wal`])(
  'that %s was removed under the server is said by its health, refused to everybody, and acknowledged to nobody',
  async (file) => {
    const { kenya, chair, japan } = meeting;
    const typist = await Typist.open(kenya, 'KEN');
    const last = typist.text().at(-1);
    await typist.write(last?.id ?? '', 'Kept.');
    const target = { paragraph: last?.id ?? '', from: null, to: null };
    expect(await health()).toBe('ok');
    const path = join(house.dataDir, file);
    renameSync(path, `${path}.away`);

    expect(await health()).toBe('gone');
    const { status, body } = await chair.asks({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    expect([status, body.code, body.detail]).toEqual([
      500,
      'internal',
      expect.stringMatching(/^The server cannot save anything/),
    ]);
    expect((await japan.asks({ kind: 'comment', draft: 0, party: 'JPN', target, text: 'Lost?' })).status).toBe(500);
    await expect(typist.write(last?.id ?? '', 'Kept. Lost?')).rejects.toThrow();
    expect(await typist.closed).toBe(1012);
    // What is there can still be read.
    expect((await japan.sees()).comments).toEqual([]);

    renameSync(`${path}.away`, path);
    expect(await health()).toBe('ok');
    const again = await Typist.open(kenya, 'KEN');
    expect(again.text().at(-1)?.text).toBe('Kept.');
    await again.write(last?.id ?? '', 'Kept. Again.');
    again.leave();
    await japan.does({ kind: 'comment', draft: 0, party: 'JPN', target, text: 'Again.' });
  },
);
