import type { DatabaseSync } from 'node:sqlite';
import type { Inventory } from './inventory.ts';
import { listOfRoom } from './inventory-list.ts';
import { mendInventory } from './inventory-mending.ts';
import { documentHash, logStart, rowHash, snapshotHash } from './log-hash.ts';
import { leaseHash } from './right-hash.ts';
import { createRightWrites, type WriteOutcome } from './right-writes.ts';
import { createRoomLookup, damageOf } from './room-lookup.ts';
import type { Write } from './storage.ts';
import { WriteRefused } from './storage-error.ts';

type RoomUpdate = Extract<Write, { kind: 'update' }>;

/** Form of a text in rooms that no write has opened: those of the first version of the database. */
const firstForm = 1;

/** Carries out one write with prepared statements, inside the transaction that is open. Throws when the write breaks a rule. */
export function createSqliteWrite(database: DatabaseSync, inventory: Inventory): (write: Write) => void {
  const run = (sql: string) => database.prepare(sql);
  const recordHead = run('SELECT seq FROM record_head WHERE negotiation = ?');
  const setHead = run(
    `INSERT INTO record_head (negotiation, seq, hash) VALUES (?, ?, ?)
     ON CONFLICT (negotiation) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
  );
  const addNegotiation = run('INSERT INTO negotiation (id) VALUES (?)');
  const addAct = run('INSERT INTO act (negotiation, seq, hash, json) VALUES (?, ?, ?, ?)');
  const documentJson = run('SELECT json FROM document WHERE id = ?');
  const addDocument = run('INSERT INTO document (id, json, hash) VALUES (?, ?, ?)');
  const findRoom = createRoomLookup(database, inventory);
  const rights = createRightWrites(database);
  const addRoom = run('INSERT INTO room (number, name, called, form, rows, hash) VALUES (?, ?, ?, ?, 0, ?)');
  // A number that a lost log had is not given to another: its rows may still be there.
  const lastNumber = run(
    `SELECT max(coalesce((SELECT max(number) FROM room), 0), coalesce((SELECT max(room) FROM room_update), 0),
     coalesce((SELECT max(room) FROM lease), 0), coalesce((SELECT max(number) FROM inventory), 0)) AS number`,
  );
  const takeName = run(`UPDATE room SET name = 'altered ' || number || ' ' || name WHERE name = ?`);
  const setAside = run('UPDATE room SET called = NULL WHERE number = ?');
  const setFree = run('UPDATE room SET called = NULL WHERE called = ?');
  const logNames = run(`SELECT name FROM room WHERE name = ?1 OR substr(name, 1, length(?1) + 2) = ?1 || ' @'`);
  const takeLeases = run(
    'INSERT INTO lease (room, client, member, place, hash) SELECT ?, client, member, place, hash FROM lease WHERE room = ?',
  );
  const addUpdate = run('INSERT INTO room_update (room, seq, member, time, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)');
  const setRoom = run('UPDATE room SET rows = ?, hash = ? WHERE number = ?');
  const setSnapshot = run(
    `INSERT INTO room_snapshot (room, seq, bytes, hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes, hash = excluded.hash`,
  );
  const rowHashAt = run('SELECT hash FROM room_update WHERE room = ? AND seq = ?');
  const addLease = run(
    `INSERT INTO lease (room, client, member, place, hash)
     VALUES (?1, ?2, ?3, (SELECT coalesce(max(place), 0) + 1 FROM lease WHERE room = ?1 AND member = ?3), ?4)
     ON CONFLICT DO NOTHING`,
  );
  const endLease = run('DELETE FROM lease WHERE room = ? AND client = ?');
  const endLink = run('DELETE FROM invitation WHERE negotiation IS NULL AND link = ?');
  const setDeadline = run(
    `INSERT INTO deadline (kind, subject, at) VALUES (?, ?, ?)
     ON CONFLICT (kind, subject) DO UPDATE SET at = excluded.at`,
  );
  const endDeadline = run('DELETE FROM deadline WHERE kind = ? AND subject = ?');
  const setSeen = run(
    `INSERT INTO seen (negotiation, member, place, seq) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)`,
  );
  const clearSeen = run(
    `DELETE FROM seen WHERE negotiation = ?1 AND member = ?2 AND instr(place, ' ') = 0
     AND seq <= (SELECT seq FROM seen WHERE negotiation = ?1 AND member = ?2 AND place IS NULL)`,
  );
  const endSession = run('DELETE FROM session WHERE secret_hash = ?');

  const ownRoom = (name: string) => {
    const found = findRoom(name);
    if (found.status === 'found') return found.log;
    if (found.status === 'new') return newRoom(name, firstForm, true);
    throw damageOf(name, found);
  };
  const newRoom = (room: string, form: number, isFirst: boolean) => {
    const number = 1 + Number(lastNumber.get()?.number ?? 0);
    const listed = inventory.list(listOfRoom(room)).entries;
    const names = new Set([...logNames.all(room), ...listed].map(({ name }) => String(name)));
    let name = room;
    for (let nth = 2; !isFirst && names.has(name); nth++) name = `${room} @${nth}`;
    // Only after damage can another log have this name, or be called so.
    takeName.run(name);
    setFree.run(room);
    const hash = logStart(name);
    addRoom.run(number, name, room, form, hash);
    inventory.addLog(room, name, number);
    return { number, rows: 0, hash };
  };
  const addRow = (
    to: { number: number; rows: number; hash: string },
    write: Omit<RoomUpdate, 'kind' | 'room'>,
  ): void => {
    const { member, time, update: bytes } = write;
    const seq = to.rows + 1;
    const hash = rowHash(to.hash, { seq, member, time, bytes });
    addUpdate.run(to.number, seq, member, time, bytes, hash);
    setRoom.run(seq, hash, to.number);
  };
  const must = ({ changes }: WriteOutcome, reason: string): void => {
    if (Number(changes) === 0) throw new WriteRefused(reason);
  };

  return (write) => {
    switch (write.kind) {
      case 'act': {
        const { negotiation, act } = write;
        const last = Number(recordHead.get(negotiation)?.seq ?? 0);
        if (act.seq !== last + 1) throw new WriteRefused(`Act ${act.seq} of ${negotiation} would follow act ${last}`);
        if (act.seq === 1) {
          addNegotiation.run(negotiation);
          inventory.addNegotiation(negotiation);
        }
        addAct.run(negotiation, act.seq, act.hash, JSON.stringify(act));
        setHead.run(negotiation, act.seq, act.hash);
        return;
      }
      case 'document': {
        const json = JSON.stringify(write.document);
        const before = documentJson.get(write.id)?.json;
        if (before === undefined) addDocument.run(write.id, json, documentHash(json));
        else if (before !== json) throw new WriteRefused(`Document ${write.id} is already stored with other words`);
        return;
      }
      case 'update':
        addRow(ownRoom(write.room), write);
        return;
      case 'opening': {
        const found = findRoom(write.room);
        const before = 'log' in found ? found.log.number : null;
        if (before !== null) setAside.run(before);
        const opened = newRoom(write.room, write.form, found.status === 'new');
        if (before !== null) takeLeases.run(opened.number, before);
        addRow(opened, write);
        return;
      }
      case 'snapshot': {
        const { number, rows, hash } = ownRoom(write.room);
        const covers = write.covers ?? rows;
        const covered = covers === rows ? hash : rowHashAt.get(number, covers)?.hash;
        if (covered === undefined) throw new WriteRefused(`Room ${write.room} has no row ${covers}`);
        setSnapshot.run(number, covers, write.state, snapshotHash(String(covered), write.state));
        return;
      }
      case 'lease':
        must(
          addLease.run(
            ownRoom(write.room).number,
            write.clientId,
            write.member,
            leaseHash(write.room, write.clientId, write.member),
          ),
          `Client id ${write.clientId} of ${write.room} is leased already`,
        );
        return;
      case 'lease-end':
        endLease.run(ownRoom(write.room).number, write.clientId);
        return;
      case 'invitation':
        must(rights.addLink(write), `Invitation ${write.link.id}, or its secret, is stored already`);
        return;
      case 'renewal': {
        const { secretHash, expires } = write;
        must(rights.changeLink(write.link, { secretHash, expires }), `Invitation ${write.link} cannot be renewed`);
        return;
      }
      case 'revocation':
        must(rights.changeLink(write.link, { revoked: true }), `There is no invitation ${write.link}`);
        return;
      case 'session':
        must(rights.addSession(write), 'This session is stored already');
        return;
      case 'session-end':
        endSession.run(write.secretHash);
        return;
      case 'link-end':
        endLink.run(write.link);
        return;
      case 'deadline':
        setDeadline.run(write.deadline.kind, write.deadline.subject, write.deadline.at);
        return;
      case 'deadline-end':
        endDeadline.run(write.deadline.kind, write.deadline.subject);
        return;
      case 'membership':
        rights.addMembership(write);
        return;
      case 'creator':
        must(rights.letCreate(write.secretHash), 'There is no such session');
        return;
      case 'seen': {
        const { negotiation, member } = write;
        for (const { place, seq } of write.marks) setSeen.run(negotiation, member, place, seq);
        clearSeen.run(negotiation, member);
        return;
      }
      case 'inventory':
        mendInventory(database, inventory);
        return;
    }
  };
}
