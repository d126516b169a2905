import type { DatabaseSync } from 'node:sqlite';
import { documentHash, logStart, rowHash, snapshotHash } from './log-hash.ts';
import { createRoomLookup } from './room-lookup.ts';
import type { Write } from './storage.ts';
import { WriteRefused } from './storage-error.ts';

type Row = Extract<Write, { kind: 'update' }>;

/** Form of a text in rooms that no write has opened: those of the first version of the database. */
const firstForm = 1;

/** Carries out one write with prepared statements, inside the transaction that is open. Throws when the write breaks a rule. */
export function createSqliteWrite(database: DatabaseSync): (write: Write) => void {
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
  const findRoom = createRoomLookup(database);
  const addRoom = run('INSERT INTO room (name, called, form, rows, hash) VALUES (?, ?, ?, 0, ?)');
  const setAside = run('UPDATE room SET called = NULL WHERE number = ?');
  const setFree = run('UPDATE room SET called = NULL WHERE called = ?');
  const countLogs = run(
    `SELECT count(*) AS logs FROM room WHERE name = ?1 OR substr(name, 1, length(?1) + 2) = ?1 || ' @'`,
  );
  const takeLeases = run('INSERT INTO lease (room, client, member) SELECT ?, client, member FROM lease WHERE room = ?');
  const addUpdate = run('INSERT INTO room_update (room, seq, member, time, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)');
  const setRoom = run('UPDATE room SET rows = ?, hash = ? WHERE number = ?');
  const setSnapshot = run(
    `INSERT INTO room_snapshot (room, seq, bytes, hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes, hash = excluded.hash`,
  );
  const rowHashAt = run('SELECT hash FROM room_update WHERE room = ? AND seq = ?');
  const addLease = run('INSERT INTO lease (room, client, member) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const addInvitation = run(
    `INSERT INTO invitation (link, secret_hash, negotiation, expires, revoked, json) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const renew = run('UPDATE OR IGNORE invitation SET secret_hash = ?, expires = ? WHERE link = ?');
  const revoke = run('UPDATE invitation SET revoked = 1 WHERE link = ?');
  const addSession = run('INSERT INTO session (secret_hash, expires, browser) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const endLink = run('DELETE FROM invitation WHERE negotiation IS NULL AND link = ?');
  const setDeadline = run(
    `INSERT INTO deadline (kind, subject, at) VALUES (?, ?, ?)
     ON CONFLICT (kind, subject) DO UPDATE SET at = excluded.at`,
  );
  const endDeadline = run('DELETE FROM deadline WHERE kind = ? AND subject = ?');
  const endSession = run('DELETE FROM session WHERE secret_hash = ?');
  const addMembership = run(
    `INSERT INTO membership (session, negotiation, member) VALUES (?, ?, ?)
     ON CONFLICT (session, negotiation, member) DO NOTHING`,
  );
  const letCreate = run('UPDATE session SET may_create = 1 WHERE secret_hash = ?');

  const room = (name: string) => {
    const row = findRoom(name);
    if (row) return { number: Number(row.number), rows: Number(row.rows), hash: String(row.hash) };
    return newRoom(name, name, firstForm);
  };
  const newRoom = (name: string, called: string, form: number) => {
    const hash = logStart(name);
    // Only after damage can another log be called so.
    setFree.run(called);
    return { number: Number(addRoom.run(name, called, form, hash).lastInsertRowid), rows: 0, hash };
  };
  const addRow = (to: { number: number; rows: number; hash: string }, write: Omit<Row, 'kind' | 'room'>): void => {
    const { member, time, update: bytes } = write;
    const seq = to.rows + 1;
    const hash = rowHash(to.hash, { seq, member, time, bytes });
    addUpdate.run(to.number, seq, member, time, bytes, hash);
    setRoom.run(seq, hash, to.number);
  };
  const must = ({ changes }: { changes: number | bigint }, reason: string): void => {
    if (Number(changes) === 0) throw new WriteRefused(reason);
  };

  return (write) => {
    switch (write.kind) {
      case 'act': {
        const { negotiation, act } = write;
        const last = Number(recordHead.get(negotiation)?.seq ?? 0);
        if (act.seq !== last + 1) throw new WriteRefused(`Act ${act.seq} of ${negotiation} would follow act ${last}`);
        if (act.seq === 1) addNegotiation.run(negotiation);
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
        addRow(room(write.room), write);
        return;
      case 'opening': {
        const before = findRoom(write.room)?.number;
        const logs = Number(countLogs.get(write.room)?.logs ?? 0);
        if (before !== undefined) setAside.run(Number(before));
        const opened = newRoom(logs === 0 ? write.room : `${write.room} @${logs + 1}`, write.room, write.form);
        if (before !== undefined) takeLeases.run(opened.number, Number(before));
        addRow(opened, write);
        return;
      }
      case 'snapshot': {
        const { number, rows, hash } = room(write.room);
        const covers = write.covers ?? rows;
        const covered = covers === rows ? hash : rowHashAt.get(number, covers)?.hash;
        if (covered === undefined) throw new WriteRefused(`Room ${write.room} has no row ${covers}`);
        setSnapshot.run(number, covers, write.state, snapshotHash(String(covered), write.state));
        return;
      }
      case 'lease':
        must(
          addLease.run(room(write.room).number, write.clientId, write.member),
          `Client id ${write.clientId} of ${write.room} is leased already`,
        );
        return;
      case 'invitation': {
        const { link } = write;
        must(
          addInvitation.run(
            link.id,
            write.secretHash,
            write.negotiation,
            link.expires,
            link.revoked ? 1 : 0,
            JSON.stringify(link),
          ),
          `Invitation ${link.id}, or its secret, is stored already`,
        );
        return;
      }
      case 'renewal':
        must(renew.run(write.secretHash, write.expires, write.link), `Invitation ${write.link} cannot be renewed`);
        return;
      case 'revocation':
        must(revoke.run(write.link), `There is no invitation ${write.link}`);
        return;
      case 'session':
        must(addSession.run(write.secretHash, write.expires, write.browser), 'This session is stored already');
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
        addMembership.run(write.secretHash, write.negotiation, write.member);
        return;
      case 'creator':
        must(letCreate.run(write.secretHash), 'There is no such session');
        return;
    }
  };
}
