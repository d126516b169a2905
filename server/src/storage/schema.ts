import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { message } from '../messages/message.ts';
import { createInventory, inventoryTables } from './inventory.ts';
import { documentHash, logStart, rowHash, snapshotHash } from './log-hash.ts';
import { leaseHash, linkHash, sessionHash } from './right-hash.ts';
import { roomOfLog } from './room-lookup.ts';
import { StorageError } from './storage-error.ts';

/**
 * The database, version by version: entry n takes it from version n to n + 1 (`PRAGMA user_version`). Entries that were
 * released are never edited.
 *
 * What is a record (acts, documents, the log of a room) cannot be changed or removed: triggers refuse it, whoever asks.
 */
const migrations: readonly (string | ((database: DatabaseSync) => void))[] = [
  `
  CREATE TABLE negotiation (place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE act (
    negotiation TEXT NOT NULL REFERENCES negotiation (id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    hash TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (negotiation, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER act_kept BEFORE UPDATE ON act BEGIN SELECT RAISE (ABORT, 'An act is never changed'); END;
  CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT RAISE (ABORT, 'An act is never removed'); END;

  CREATE TABLE document (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TRIGGER document_kept BEFORE UPDATE ON document BEGIN SELECT RAISE (ABORT, 'A document is never changed'); END;
  CREATE TRIGGER document_stays BEFORE DELETE ON document BEGIN SELECT RAISE (ABORT, 'A document is never removed'); END;

  CREATE TABLE room (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE room_update (
    room INTEGER NOT NULL REFERENCES room (number),
    seq INTEGER NOT NULL,
    member TEXT NOT NULL,
    time TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (room, seq)
  ) STRICT;
  CREATE TRIGGER update_kept BEFORE UPDATE ON room_update BEGIN SELECT RAISE (ABORT, 'The log is never changed'); END;
  CREATE TRIGGER update_stays BEFORE DELETE ON room_update BEGIN SELECT RAISE (ABORT, 'The log is never cut'); END;
  CREATE TABLE room_snapshot (
    room INTEGER PRIMARY KEY REFERENCES room (number),
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE lease (
    room INTEGER NOT NULL REFERENCES room (number),
    client INTEGER NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (room, client)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE invitation (
    link TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    negotiation TEXT REFERENCES negotiation (id),
    expires TEXT NOT NULL,
    revoked INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE session (
    secret_hash TEXT PRIMARY KEY,
    expires TEXT NOT NULL,
    may_create INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE membership (
    place INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (secret_hash) ON DELETE CASCADE,
    negotiation TEXT NOT NULL REFERENCES negotiation (id),
    member TEXT NOT NULL,
    UNIQUE (session, negotiation, member)
  ) STRICT;
  `,
  addHashes,
  // A room's log may be followed by another one, in another form of text or after a repair: only the last is called by the
  // room's name, the others keep their own, with which their hashes begin.
  `
  ALTER TABLE room ADD COLUMN called TEXT;
  ALTER TABLE room ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
  UPDATE room SET called = name;
  CREATE UNIQUE INDEX room_called ON room (called);
  `,
  // What must happen at a time; and which browser a session is of, at first one for each session.
  `
  CREATE TABLE deadline (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, subject)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deadline_at ON deadline (at, kind, subject);
  INSERT INTO deadline SELECT 'session', secret_hash, expires FROM session;
  INSERT INTO deadline SELECT 'creator-link', link, expires FROM invitation WHERE negotiation IS NULL;
  ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
  UPDATE session SET browser = secret_hash;
  `,
  addInventory,
  // Which of a member's leases in a room came first; of those that were there before, the lower client id.
  `
  ALTER TABLE lease ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX lease_place ON lease (room, member, place);
  `,
  // Up to which act a member has read: in a paragraph, in what is about none (the empty one), or (null) everywhere.
  `
  CREATE TABLE seen (
    negotiation TEXT NOT NULL REFERENCES negotiation (id),
    member TEXT NOT NULL,
    place TEXT,
    seq INTEGER NOT NULL CHECK (seq >= 0)
  ) STRICT;
  CREATE UNIQUE INDEX seen_place ON seen (negotiation, member, ifnull(place, char(0)));
  `,
];

/** Version of the database that this program writes. */
export const databaseVersion = migrations.length;

/** Brings a database up to date, each step in a transaction of its own. Throws `StorageError` for one from a newer program. */
export function migrate(database: DatabaseSync, file: string): void {
  const row = database.prepare('PRAGMA user_version').get();
  const version = Number(row?.user_version ?? 0);
  if (version > databaseVersion) {
    throw new StorageError('newer', message('written-by-newer', { file, version, known: databaseVersion }));
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    database.exec('BEGIN IMMEDIATE');
    if (typeof step === 'string') database.exec(step);
    else step(database);
    database.exec(`PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

/**
 * Hashes over what is stored (log-hash.ts); the head of each record and of each room's log, apart from them; and which folder
 * this is, with how many commits it has had. What was there before is hashed as it is found.
 */
function addHashes(database: DatabaseSync): void {
  database.exec(`
    ALTER TABLE room ADD COLUMN rows INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE room ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    ALTER TABLE room_update ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    ALTER TABLE room_snapshot ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    ALTER TABLE document ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    CREATE TABLE record_head (
      negotiation TEXT PRIMARY KEY REFERENCES negotiation (id),
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO record_head SELECT negotiation, max(seq), hash FROM act GROUP BY negotiation;
    CREATE TABLE folder (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      generation TEXT NOT NULL,
      commits INTEGER NOT NULL
    ) STRICT;
    DROP TRIGGER update_kept;
    DROP TRIGGER document_kept;
  `);
  database
    .prepare('INSERT INTO folder (one, generation, commits) VALUES (1, ?, 0)')
    .run(randomBytes(12).toString('base64url'));
  const setRow = database.prepare('UPDATE room_update SET hash = ? WHERE room = ? AND seq = ?');
  const setRoom = database.prepare('UPDATE room SET rows = ?, hash = ? WHERE number = ?');
  const setSnapshot = database.prepare('UPDATE room_snapshot SET hash = ? WHERE room = ?');
  const log = database.prepare('SELECT seq, member, time, bytes FROM room_update WHERE room = ? ORDER BY seq');
  const snapshot = database.prepare('SELECT seq, bytes FROM room_snapshot WHERE room = ?');
  for (const { number, name } of database.prepare('SELECT number, name FROM room').all()) {
    const base = snapshot.get(Number(number));
    let [rows, hash] = [0, logStart(String(name))];
    for (const row of log.all(Number(number))) {
      rows = Number(row.seq);
      hash = rowHash(hash, {
        seq: rows,
        member: String(row.member),
        time: String(row.time),
        bytes: row.bytes as Uint8Array,
      });
      setRow.run(hash, Number(number), rows);
      if (base?.seq === row.seq) setSnapshot.run(snapshotHash(hash, base?.bytes as Uint8Array), Number(number));
    }
    setRoom.run(rows, hash, Number(number));
  }
  const setDocument = database.prepare('UPDATE document SET hash = ? WHERE id = ?');
  for (const { id, json } of database.prepare('SELECT id, json FROM document').all()) {
    setDocument.run(documentHash(String(json)), String(id));
  }
  database.exec(`
    CREATE TRIGGER update_kept BEFORE UPDATE ON room_update BEGIN SELECT RAISE (ABORT, 'The log is never changed'); END;
    CREATE TRIGGER document_kept BEFORE UPDATE ON document BEGIN SELECT RAISE (ABORT, 'A document is never changed'); END;
  `);
}

/** Lists of what there is, so that it is missed when it is gone; and hashes over what gives somebody a right (right-hash.ts). */
function addInventory(database: DatabaseSync): void {
  database.exec(inventoryTables);
  for (const table of ['session', 'lease', 'invitation']) {
    database.exec(`ALTER TABLE ${table} ADD COLUMN hash TEXT NOT NULL DEFAULT ''`);
  }
  const inventory = createInventory(database);
  for (const { id } of database.prepare('SELECT id FROM negotiation ORDER BY place').all()) {
    inventory.addNegotiation(String(id));
  }
  for (const { number, name } of database.prepare('SELECT number, name FROM room ORDER BY number').all()) {
    inventory.addLog(roomOfLog(String(name)), String(name), Number(number));
  }
  const memberships = database.prepare('SELECT negotiation, member FROM membership WHERE session = ? ORDER BY place');
  const setSession = database.prepare('UPDATE session SET hash = ? WHERE secret_hash = ?');
  for (const row of database.prepare('SELECT secret_hash, expires, may_create, browser FROM session').all()) {
    const secretHash = String(row.secret_hash);
    const held = memberships
      .all(secretHash)
      .map((one) => ({ negotiation: String(one.negotiation), member: String(one.member) }));
    const [expires, browser] = [String(row.expires), String(row.browser)];
    const session = { secretHash, browser, expires, mayCreate: row.may_create !== 0, memberships: held };
    setSession.run(sessionHash(session), secretHash);
  }
  const setLease = database.prepare('UPDATE lease SET hash = ? WHERE room = ? AND client = ?');
  const leases = database.prepare(
    'SELECT lease.room AS room, room.name AS name, client, member FROM lease JOIN room ON room.number = lease.room',
  );
  for (const { room, name, client, member } of leases.all()) {
    setLease.run(leaseHash(roomOfLog(String(name)), Number(client), String(member)), Number(room), Number(client));
  }
  const setLink = database.prepare('UPDATE invitation SET hash = ? WHERE link = ?');
  for (const row of database
    .prepare('SELECT link, secret_hash, negotiation, expires, revoked, json FROM invitation')
    .all()) {
    const id = String(row.link);
    const negotiation = row.negotiation === null ? null : String(row.negotiation);
    const [secretHash, expires, json] = [String(row.secret_hash), String(row.expires), String(row.json)];
    setLink.run(linkHash({ id, secretHash, negotiation, expires, revoked: row.revoked !== 0, json }), id);
  }
}
