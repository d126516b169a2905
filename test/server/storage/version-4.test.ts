import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { verifyDatabase } from '../../../server/src/command-line/verify.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import { House, openMeeting } from '../http/house.ts';
import { Typist } from '../http/typist.ts';

let house: House;
afterEach(() => house.dispose());

/** What later versions of the database have added, taken away. */
const version4 = `
  DROP TABLE seen;
  DROP TABLE inventory;
  DROP TABLE inventory_head;
  ALTER TABLE folder DROP COLUMN entries;
  ALTER TABLE folder DROP COLUMN entries_hash;
  ALTER TABLE session DROP COLUMN hash;
  ALTER TABLE lease DROP COLUMN hash;
  DROP INDEX lease_place;
  ALTER TABLE lease DROP COLUMN place;
  ALTER TABLE invitation DROP COLUMN hash;
  PRAGMA user_version = 4;
`;

it('opens a folder of version 4: every session, link and lease as it was, and misses from then on what goes', async () => {
  house = await House.open();
  const { chair, kenya } = await openMeeting(house);
  const typist = await Typist.open(kenya, 'KEN');
  const last = typist.text().at(-1);
  await typist.write(last?.id ?? '', 'Ends.');
  typist.leave();
  const { secret } = await chair.does({ kind: 'invite', role: 'delegate', party: 'JPN', note: '' });
  await house.close();
  const file = join(house.dataDir, databaseFile);
  const database = new DatabaseSync(file);
  database.exec(version4);
  database.close();

  await house.start();
  const again = await Typist.open(kenya, 'KEN');
  expect(again.text().at(-1)?.text).toBe('Ends.');
  await again.write(last?.id ?? '', 'Ends here.');
  again.leave();
  await house.join(secret ?? '', 'Haruki');
  expect(house.complaints).toEqual([]);
  await house.close();
  expect((await verifyDatabase(file)).findings).toEqual([]);

  const damaged = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  damaged.exec('DROP TRIGGER update_stays; DELETE FROM room_update; DELETE FROM lease; DELETE FROM room');
  damaged.close();
  const storage = openStorage(house.dataDir);
  const [room = ''] = await storage.rooms();
  await expect(storage.room(room)).rejects.toThrow(/is gone/);
  await storage.close();
});
